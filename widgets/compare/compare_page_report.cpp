// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a comparison, below its lanes.
#include "widgets/compare/checklist_panel.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/comparison_query.h"
#include "widgets/compare/distribution_panel.h"
#include "widgets/compare/flame_diff_panel.h"
#include "widgets/compare/linked_time.h"
#include "widgets/compare/metric_target.h"
#include "widgets/compare/report_panel.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QSplitter>

#include <algorithm>
#include <optional>
#include <utility>

namespace golanes {

namespace {

constexpr QLatin1String kReport("report");
constexpr int kReportShare = 3;           // the lanes have twice as much
constexpr Duration kLeastSeen = 100'000;  // ns

}  // namespace

void ComparePage::makeReport(DocumentSource source) {
    query_ = new ComparisonQuery(source, this);
    report_ = new ReportPanel(query_, settings_, theme_, actions_.find(QStringLiteral("saveReport")), whole_);
    whole_->addWidget(report_);
    whole_->setStretchFactor(0, kReportShare - 1);
    whole_->setStretchFactor(1, 1);
    distributions_ = new DistributionPanel(std::move(source), theme_, report_);
    connect(distributions_, &DistributionPanel::pictureWanted, this, &ComparePage::pictureWanted);
    report_->addPage(distributions_, tr("Distributions"), false);
    flames_ = new FlameDiffPanel(theme_, report_);
    followFlames();
    report_->addPage(flames_, tr("Flame Graph"), true);
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
    flames_->model()->follow({panes_.base.state, panes_.candidate.state},
                             {panes_.base.document->profile(), panes_.candidate.document->profile()});
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
        if (shown.state() == Document::State::Loading) return;
        for (const QString& path : files_[side])
            runs[side].push_back({path, path == shown.path() && shown.isOfGo() ? shown.trace() : nullptr});
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
