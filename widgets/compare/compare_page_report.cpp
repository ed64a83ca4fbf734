// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a comparison, below its lanes.
#include "widgets/compare/checklist_panel.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/comparison_query.h"
#include "widgets/compare/distribution_panel.h"
#include "widgets/compare/flame_diff_panel.h"
#include "widgets/compare/linked_time.h"
#include "widgets/compare/metric_target.h"
#include "widgets/compare/profile_pairs.h"
#include "widgets/compare/report_panel.h"
#include "widgets/compare/side_names.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/perf_companion.h"
#include "widgets/session/report_item.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QFileInfo>
#include <QSplitter>

#include <algorithm>
#include <optional>

namespace golanes {

namespace {

constexpr QLatin1String kReport("report");
constexpr int kReportShare = 3;           // the lanes have twice as much
constexpr Duration kLeastSeen = 100'000;  // ns

// Perf data that the pane has put onto the clock of its trace.
KernelPtr kernelOf(const Document& document) {
    return document.perf()->alone() ? nullptr : document.perf()->kernel();
}

// Ready, with clocks that are known: its lanes are still to come.
bool isComing(const PerfCompanion& perf) {
    using State = PerfCompanion::State;
    return !perf.alone() && (perf.state() == State::Loading || perf.state() == State::Waiting ||
                             perf.state() == State::Aligning ||
                             (perf.state() == State::Ready && perf.correlation().known() && !perf.kernel()));
}

}  // namespace

void ComparePage::makeReport(const DocumentSource& source) {
    query_ = new ComparisonQuery(source, this);
    report_ = new ReportPanel(
        query_, settings_, theme_,
        {actions_.find(QStringLiteral("saveReport")), actions_.find(QStringLiteral("reportComparison"))},
        whole_);
    whole_->addWidget(report_);
    whole_->setStretchFactor(0, kReportShare - 1);
    whole_->setStretchFactor(1, 1);
    distributions_ = new DistributionPanel(source, theme_, names_, report_);
    connect(distributions_, &DistributionPanel::pictureWanted, this,
            [this](bool copy) { emit pictureWanted(distributions_, copy); });
    report_->addPage(distributions_, tr("Distributions"), false, [this] { distributions_->report(); });
    followMaps();
    flames_ = new FlameDiffPanel(theme_, names_, report_);
    profiles_ = new ProfilePairs(source, this);
    connect(profiles_, &ProfilePairs::changed, this, &ComparePage::takeProfiles);
    connect(flames_, &FlameDiffPanel::profileChosen, this, &ComparePage::followFlames);
    followFlames();
    report_->addPage(flames_, tr("Flame Graph"), true, [this] { flames_->report(); });
    connect(report_, &ReportPanel::reported, this, &ComparePage::report);
    connect(distributions_, &DistributionPanel::reported, this, &ComparePage::report);
    connect(flames_, &FlameDiffPanel::reported, this, &ComparePage::report);
    connect(distributions_, &DistributionPanel::told, this, &ComparePage::told);
    connect(flames_, &FlameDiffPanel::told, this, &ComparePage::told);
    connect(flames_, &FlameDiffPanel::pictureWanted, this,
            [this](bool copy) { emit pictureWanted(flames_, copy); });
    connect(distributions_->maps(), &HeatMaps::brushed, this, &ComparePage::selectArea);
    connect(report_, &ReportPanel::metricChosen, this, &ComparePage::showMetric);
    connect(report_->checklist(), &ChecklistPanel::edited, this, &ComparePage::keptChanged);
    setReportShown(settings_->compare().value(kReport, true).toBool());
}

void ComparePage::setReportShown(bool shown) {
    report_->setVisible(shown);
    actions_.find(QStringLiteral("showReport"))->setChecked(shown);
    QVariantMap kept = settings_->compare();
    kept[kReport] = shown;
    settings_->setCompare(kept);
    measure();
}

QStringList ComparePage::checklist() const {
    return report_->checklist()->entries();
}

void ComparePage::setChecklist(const QStringList& thresholds) {
    report_->checklist()->setEntries(thresholds);
}

void ComparePage::followFlames() {
    if (!flames_) return;
    profiles_->ask({companions(shownRun(Side::Base)).profiles, companions(shownRun(Side::New)).profiles});
    PerSide<ProfilePtr> profiles{panes_.base.document->profile(), panes_.candidate.document->profile()};
    const int chosen = flames_->profile();
    if (chosen >= 0) profiles = profiles_->pairs()[static_cast<std::size_t>(chosen)].profiles;
    flames_->model()->follow({panes_.base.state, panes_.candidate.state}, profiles);
}

// Those that stand beside the runs that are shown.
void ComparePage::takeProfiles() {
    QStringList names;
    for (const ProfilePair& pair : profiles_->pairs()) names << pair.name;
    flames_->setProfiles(names);
    followFlames();
}

// Of the runs that the lanes show.
void ComparePage::followMaps() {
    if (!distributions_) return;
    PerSide<QString> headings;
    for (const Side side : kSides)
        headings[side] = QStringLiteral("%1 · %2").arg(names_->of(side), panes_[side].document->name());
    distributions_->maps()->setHeadings(headings);
    distributions_->maps()->follow({panes_.base.state, panes_.candidate.state});
}

// The same stretch on the other side, as far as both move together.
void ComparePage::selectArea(Side side, TimeRange range, bool done) {
    for (const Side s : kSides) {
        if (!panes_[s].state->trace() || (s != side && !time_->isLinked())) continue;
        AreaSelection* area = panes_[s].state->area();
        area->set(s == side ? range : time_->link().toOther(side, range),
                  area->any() ? area->lanes() : LaneSet::all());
        if (done) area->finish();
    }
}

// It is of both recordings, whichever is in front.
void ComparePage::report(ReportItem item) {
    const auto runs = [&](Side side) {
        QStringList names;
        for (const QString& path : files_[side]) names << QFileInfo(path).fileName();
        return QStringLiteral("%1: %2").arg(names_->of(side), names.join(QStringLiteral(", ")));
    };
    item.origin = {title(), runs(Side::Base) + QStringLiteral("; ") + runs(Side::New)};
    emit reported(item);
}

bool ComparePage::hasProfile() const {
    return panes_.base.document->profile() || panes_.candidate.document->profile();
}

// Once both shown recordings are there or cannot be: what the panes have read is not read again.
void ComparePage::measure() {
    if (!query_ || !report_->isVisibleTo(whole_)) return;
    // Profiles have no metrics: what they sum up is in their flame graphs.
    report_->setMeasured(!hasProfile());
    if (hasProfile()) return query_->cancel();
    PerSide<std::vector<ComparisonQuery::Run>> runs;
    for (const Side side : kSides) {
        const Document& shown = *panes_[side].document;
        if (shown.state() == Document::State::Loading || isComing(*shown.perf())) return query_->cancel();
        for (const QString& path : files_[side])
            runs[side].push_back(path == shown.path() && shown.isOfGo()
                                     ? CompareRun{path, shown.trace(), companions(path), kernelOf(shown)}
                                     : CompareRun{path, nullptr, companions(path)});
    }
    query_->ask(runs);
    distributions_->setRuns(runs);
}

void ComparePage::showMetric(const QString& name) {
    PerSide<std::optional<Target>> places;
    for (const Side side : kSides)
        if (const TracePtr& trace = panes_[side].state->trace())
            places[side] = metricTarget(*trace, name.toStdString());
    const Side first = places.base ? Side::Base : Side::New;
    if (!places[first]) return;
    if (places.base && places.candidate && time_->isLinked())
        time_->fitInstants({places.base->span.begin, places.candidate->span.begin}, first);
    // As much that the longer one of both is seen.
    Duration length = kLeastSeen;
    for (const Side side : kSides)
        if (places[side]) length = std::max(length, places[side]->span.length());
    for (const Side side : kSides) {
        if (!places[side]) continue;
        ViewState& state = *panes_[side].state;
        const Timestamp begin = places[side]->span.begin;
        state.setVisible({begin - length / 4, begin + length + length / 4}, ViewState::Motion::Jump);
        state.goTo(*places[side]);
    }
}

}  // namespace golanes
