// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_page.h"

#include "widgets/compare/compare_bar.h"
#include "widgets/compare/compare_words.h"
#include "widgets/compare/comparison_query.h"
#include "widgets/compare/counterpart.h"
#include "widgets/compare/distribution_panel.h"
#include "widgets/compare/link_drag.h"
#include "widgets/compare/linked_lanes.h"
#include "widgets/compare/linked_time.h"
#include "widgets/compare/side_header.h"
#include "widgets/compare/side_names.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/cpu_stat_companion.h"
#include "widgets/session/document.h"
#include "widgets/session/perf_companion.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace golanes {

namespace {

constexpr QLatin1String kBeside("beside");

// By their label, else by their files.
QString namesOf(const QString& label, const QStringList& files) {
    if (!label.isEmpty()) return label;
    const QString first = QFileInfo(files.first()).fileName();
    return files.size() == 1 ? first : ComparePage::tr("%1 +%2").arg(first).arg(files.size() - 1);
}

}  // namespace

ComparePage::ComparePage(const PerSide<QStringList>& files, PaneMaker maker, DocumentSource source,
                         Settings* settings, Theme* theme, QWidget* parent, const PerSide<int>& shown)
    : QWidget(parent),
      files_(files),
      names_(new SideNames(this)),
      maker_(std::move(maker)),
      settings_(settings),
      theme_(theme),
      bar_(new CompareBar(this)),
      splitter_(new QSplitter(this)),
      whole_(new QSplitter(Qt::Vertical, this)) {
    setObjectName(QStringLiteral("comparePage"));
    splitter_->setObjectName(QStringLiteral("compareSplitter"));
    splitter_->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(whole_, 1);
    whole_->setChildrenCollapsible(false);
    whole_->addWidget(splitter_);
    makeActions();
    makeBar();
    for (const Side side : kSides) {
        makeSide(side);
        makePane(side, shown[side]);
    }
    connect(this, &ComparePage::filesChanged, this, &ComparePage::keptChanged);
    connect(names_, &SideNames::changed, this, &ComparePage::takeNames);
    link({}, true);
    setBeside(settings->compare().value(kBeside).toBool());
    makeReport(source);
    parts_[active_].header->setActive(true);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
}

ComparePage::~ComparePage() {
    disconnect(qApp, nullptr, this, nullptr);
    // They listen to what the panes own.
    delete lanes_;
    delete time_;
}

QString ComparePage::title() const {
    return tr("%1 ⇄ %2").arg(namesOf(names_->labels().base, files_.base),
                             namesOf(names_->labels().candidate, files_.candidate));
}

void ComparePage::makeSide(Side side) {
    auto* column = new QWidget(splitter_);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* header = new SideHeader(side, theme_, column);
    layout->addWidget(header);
    splitter_->addWidget(column);
    parts_[side] = {column, header};
    connect(header, &SideHeader::runChosen, this, [this, side](int run) { showRun(side, run); });
    connect(header, &SideHeader::labelEdited, this,
            [this, side](const QString& label) { names_->setLabel(side, label); });
    connect(header, &SideHeader::pressed, this, [this, side] { activate(side); });
}

void ComparePage::makePane(Side side, int run) {
    // Until everybody has turned to the new one, somebody looks at the old one still.
    if (QWidget* old = panes_[side].widget) {
        old->hide();
        old->deleteLater();
    }
    shown_[side] = run;
    panes_[side] = maker_(files_[side][run], parts_[side].column);
    parts_[side].column->layout()->addWidget(panes_[side].widget);
    parts_[side].header->setRuns(files_[side], run);
    openCompanions(side);
    connectPane(side);
}

void ComparePage::setCompanions(const QString& run, const RunCompanions& beside) {
    if (companions(run) == beside) return;
    companions_[run] = beside;
    for (const Side side : kSides)
        if (shownRun(side) == run) openCompanions(side);
    followFlames();
    measure();
    emit keptChanged();
}

RunCompanions ComparePage::companions(const QString& run) const {
    const auto found = companions_.find(run);
    return found == companions_.end() ? RunCompanions() : found->second;
}

void ComparePage::openCompanions(Side side) {
    const QScopedValueRollback opening(opening_, true);
    const RunCompanions beside = companions(shownRun(side));
    PerfCompanion* perf = panes_[side].document->perf();
    if (!beside.perf.isEmpty() && perf->path() != beside.perf) perf->open(beside.perf);
    CpuStatCompanion* stat = panes_[side].document->cpuStat();
    if (!beside.cpuStat.isEmpty() && stat->path() != beside.cpuStat) stat->open(beside.cpuStat);
}

// What came to stand beside a recording in its lanes is measured with it.
void ComparePage::learnCompanions(Side side) {
    if (opening_) return;
    const Document& document = *panes_[side].document;
    RunCompanions now = companions(shownRun(side));
    now.perf = document.perf()->any() && !document.perf()->alone() ? document.perf()->path() : QString();
    now.cpuStat =
        document.cpuStat()->any() && !document.cpuStat()->alone() ? document.cpuStat()->path() : QString();
    companions(shownRun(side)) == now ? measure() : setCompanions(shownRun(side), now);
}

void ComparePage::connectPane(Side side) {
    ViewState* state = panes_[side].state;
    state->disconnect(parts_[side].header);
    // The header of the side goes with the position, not with the recording.
    connect(state, &ViewState::traceChanged, parts_[side].header, [this, side] { showFacts(side); });
    panes_[side].document->disconnect(this);
    panes_[side].document->perf()->disconnect(this);
    panes_[side].document->cpuStat()->disconnect(this);
    connect(panes_[side].document->perf(), &PerfCompanion::changed, this,
            [this, side] { learnCompanions(side); });
    connect(panes_[side].document->perf(), &PerfCompanion::kernelChanged, this,
            [this, side] { forget(side); });
    connect(panes_[side].document->perf(), &PerfCompanion::kernelChanged, this, &ComparePage::measure);
    connect(panes_[side].document->cpuStat(), &CpuStatCompanion::changed, this,
            [this, side] { learnCompanions(side); });
    connect(panes_[side].document, &Document::stateChanged, this, &ComparePage::measure);
    connect(panes_[side].document, &Document::traceChanged, this, &ComparePage::followFlames);
    connect(panes_[side].document, &Document::traceChanged, this, [this, side] { forget(side); });
    showFacts(side);
}

// The file holds something else now, or another clock was set: it is measured again as soon as it is there.
void ComparePage::forget(Side side) {
    const QString path = panes_[side].document->path();
    if (query_) query_->forget(path);
    if (distributions_) distributions_->forget(path);
}

void ComparePage::link(const TimeLink& link, bool linked) {
    delete lanes_;
    delete time_;
    const PerSide<ViewState*> states{panes_.base.state, panes_.candidate.state};
    time_ = new LinkedTime(states, this, link, linked);
    lanes_ = new LinkedLanes(states, {panes_.base.view, panes_.candidate.view}, time_, this);
    new LinkDrag({panes_.base.view, panes_.candidate.view}, time_);
    connect(time_, &LinkedTime::changed, this, &ComparePage::tellRelation);
    followFlames();
    followMaps();
    tellRelation();
}

void ComparePage::setLabels(const PerSide<QString>& labels) {
    names_->setLabels(labels);
}

// They are part of what a session keeps, and of the title.
void ComparePage::takeNames() {
    for (const Side side : kSides) parts_[side].header->setLabel(names_->labels()[side]);
    if (query_) query_->setLabels(names_->labels());
    followMaps();
    emit filesChanged();
}

void ComparePage::restoreLink(const TimeLink& link, bool linked) {
    this->link(link, linked);
}

void ComparePage::showFacts(Side side) {
    const ProfilePtr& profile = panes_[side].document->profile();
    const TracePtr& trace = panes_[side].state->trace();
    parts_[side].header->setFacts(profile ? factsOf(*profile) : trace ? factsOf(*trace) : QString());
}

void ComparePage::tellRelation() {
    bar_->setRelation(relationWords(*time_));
    actions_.find(QStringLiteral("linkTimes"))->setChecked(time_->isLinked());
    emit keptChanged();
}

void ComparePage::activate(Side side) {
    setActive(side);
    panes_[side].widget->setFocus();
}

void ComparePage::setActive(Side side) {
    if (side == active_) return;
    active_ = side;
    for (const Side s : kSides) parts_[s].header->setActive(s == side);
    emit activeChanged();
}

void ComparePage::focusMoved(QWidget* now) {
    for (const Side side : kSides)
        if (now && parts_[side].column->isAncestorOf(now)) return setActive(side);
}

void ComparePage::addRuns(Side side, const QStringList& paths) {
    for (const QString& path : paths)
        if (!files_[side].contains(path)) files_[side] << path;
    parts_[side].header->setRuns(files_[side], shown_[side]);
    measure();
    emit filesChanged();
}

void ComparePage::showRun(Side side, int run) {
    if (run == shown_[side]) return;
    const TimeLink before = time_->link();
    const bool linked = time_->isLinked();
    delete std::exchange(lanes_, nullptr);
    delete std::exchange(time_, nullptr);
    emit paneLeaving(side);
    const bool focused = panes_[side].widget->isAncestorOf(QApplication::focusWidget());
    makePane(side, run);
    // An instant of another run says nothing of this one.
    link(before.fit() == TimeLink::Fit::Instants ? TimeLink() : before, linked);
    emit paneMade(side);
    if (focused) panes_[side].widget->setFocus();
    if (side == active_) emit activeChanged();
}

void ComparePage::swapSides() {
    const TimeLink before = time_->link().swapped();
    const Side looked = other(active_);
    const bool linked = time_->isLinked();
    std::swap(files_.base, files_.candidate);
    std::swap(shown_.base, shown_.candidate);
    std::swap(panes_.base, panes_.candidate);
    QWidget* focus = QApplication::focusWidget();
    for (const Side side : kSides) {
        panes_[other(side)].state->disconnect(parts_[side].header);
        parts_[side].column->layout()->addWidget(panes_[side].widget);
        parts_[side].header->setRuns(files_[side], shown_[side]);
        connectPane(side);
    }
    link(before, linked);
    names_->setLabels({names_->labels().candidate, names_->labels().base});
    measure();
    emit filesChanged();
    // Who looked at a recording looks at it still.
    if (focus && isAncestorOf(focus)) focus->setFocus();
    setActive(looked);
}

void ComparePage::setBeside(bool beside) {
    splitter_->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    // Equal shares: the same width is the same scale.
    splitter_->setSizes({1 << 16, 1 << 16});
    actions_.find(QStringLiteral("besideEachOther"))->setChecked(beside);
    QVariantMap kept = settings_->compare();
    kept[kBeside] = beside;
    settings_->setCompare(kept);
}

Timestamp ComparePage::chosenInstant(Side side) const {
    const ViewState& state = *panes_[side].state;
    if (state.selection()) return state.selection()->span.begin;
    if (state.landmark()) return *state.landmark();
    const ViewState& theirs = *panes_[other(side)].state;
    const PerSide<const Trace*> traces{panes_.base.state->trace().get(),
                                       panes_.candidate.state->trace().get()};
    const TimeRange seen = state.visible();
    const Timestamp middle = seen.begin + seen.length() / 2;
    if (!theirs.selection()) return middle;
    const auto twin = counterpart(traces, lanes_->pairs(), other(side), *theirs.selection(), middle);
    return twin ? twin->span.begin : middle;
}

void ComparePage::alignSelected() {
    if (!panes_.base.state->trace() || !panes_.candidate.state->trace()) return;
    time_->fitInstants({chosenInstant(Side::Base), chosenInstant(Side::New)}, active_);
}

}  // namespace golanes
