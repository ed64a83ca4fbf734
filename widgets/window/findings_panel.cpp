// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/findings_panel.h"

#include "widgets/session/area_selection.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/place_history.h"
#include "widgets/session/scope_chips.h"
#include "widgets/session/view_state.h"
#include "widgets/session/work_progress.h"
#include "widgets/window/finding_card.h"
#include "widgets/window/report_items.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace golanes {

namespace {

constexpr int kSettleMs = 80;

// The lanes of a finding, that to look at first in front.
std::vector<LaneKey> lanesOf(const Finding& finding) {
    std::vector<LaneKey> lanes;
    for (const GoroutineIndex g : finding.lanes.goroutines) lanes.push_back({LaneKind::Goroutine, g.value});
    for (const ProcIndex p : finding.lanes.procs) lanes.push_back({LaneKind::Proc, p.value});
    const auto add = [&](bool wanted, std::initializer_list<LaneKind> kinds) {
        for (const LaneKind kind : kinds)
            if (wanted) lanes.push_back({kind, 0});
    };
    add(finding.lanes.collector, {LaneKind::GcCycles, LaneKind::GcMark, LaneKind::StopTheWorld});
    add(finding.lanes.netpoll, {LaneKind::NetpollWaiting, LaneKind::NetpollWakes});
    add(finding.lanes.timers, {LaneKind::TimersTotal});
    return lanes;
}

QWidget* message(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setMargin(16);
    return label;
}

}  // namespace

FindingsPanel::FindingsPanel(Theme* theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      chips_(new ScopeChips(QStringLiteral("findings"), this)),
      progress_(new WorkProgress(QStringLiteral("findings"), this)),
      about_(new QComboBox(this)),
      list_(new QScrollArea(this)) {
    setObjectName(QStringLiteral("findingsPanel"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setWidgetResizable(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(list_, 1);
    setFocusProxy(list_);
    connect(&report_, &FindingsReport::changed, this, &FindingsPanel::takeReport);
    takeReport();
}

QWidget* FindingsPanel::makeTools() {
    about_->setObjectName(QStringLiteral("findingsAbout"));
    about_->setAccessibleName(tr("What findings are about"));
    auto* tools = new QWidget(this);
    auto* column = new QVBoxLayout(tools);
    column->setContentsMargins(8, 6, 8, 0);
    column->setSpacing(6);
    // Below each other: the inspector is narrow.
    for (QWidget* w :
         {static_cast<QWidget*>(about_), static_cast<QWidget*>(chips_), static_cast<QWidget*>(progress_)})
        column->addWidget(w, 0, Qt::AlignLeft);
    connect(about_, &QComboBox::activated, this, &FindingsPanel::showCards);
    progress_->watch(report_.works());
    connect(progress_, &WorkProgress::cancelled, this, &FindingsPanel::showCards);
    connect(progress_, &WorkProgress::againRequested, this, [this] {
        report_.again();
        showCards();
    });
    // While an area is dragged it is not worth asking who is in it.
    settled_.setSingleShot(true);
    settled_.setInterval(kSettleMs);
    connect(&settled_, &QTimer::timeout, this, &FindingsPanel::takeArea);
    connect(&narrowingWatch_, &NarrowingWatch::areaChanged, this,
            [this] { state_ && state_->area()->any() ? settled_.start() : takeArea(); });
    connect(&narrowingWatch_, &NarrowingWatch::filterChanged, this, &FindingsPanel::takeFilter);
    return tools;
}

void FindingsPanel::follow(ViewState* state) {
    if (state_) {
        state_->disconnect(this);
        LeakSearch::of(state_)->disconnect(this);
    }
    state_ = state;
    narrowingWatch_.follow(state);
    chips_->follow(state);
    if (state_) {
        LeakSearch* leaks = LeakSearch::of(state_);
        connect(leaks, &LeakSearch::changed, this, [this, leaks] { report_.setLeaks(leaks->question()); });
        for (const auto signal :
             {&ViewState::traceChanged, &ViewState::kernelChanged, &ViewState::symbolsChanged})
            connect(state_, signal, this, &FindingsPanel::takeTrace);
        connect(state_, &ViewState::selectionChanged, this, [this] {
            const bool brought = following_ || PlaceHistory::of(state_)->restoring();
            if (!brought && state_->selection()) emit left();
        });
    }
    takeTrace();
}

QString FindingsPanel::title() const {
    const std::vector<Finding>* all = report_.findings();
    return all && !all->empty() ? tr("Findings (%1)").arg(all->size()) : tr("Findings");
}

void FindingsPanel::takeTrace() {
    answered_.clear();
    if (state_) report_.setLeaks(LeakSearch::of(state_)->question());
    report_.follow(state_ ? state_->held() : HeldSources());
    takeArea();
}

// An area that a finding led to is an answer: the list stays as it was.
void FindingsPanel::takeArea() {
    settled_.stop();
    const bool any = state_ && state_->area()->any();
    if (!any || !answered_.contains(state_->area()->range())) narrow(AreaCounts::Yes);
}

void FindingsPanel::takeFilter() {
    const bool answer = state_->area()->any() && answered_.contains(state_->area()->range());
    narrow(answer ? AreaCounts::No : AreaCounts::Yes);
}

void FindingsPanel::narrow(AreaCounts area) {
    narrowed_ = {};
    if (state_ && state_->trace()) narrowed_ = narrowedScope(*state_, state_->trace()->range, area);
    report_.setScope(narrowed_.by.any() ? std::optional(narrowed_.scope) : std::nullopt);
    chips_->say(narrowed_.by, narrowed_.scope.range);
}

void FindingsPanel::takeReport() {
    emit titleChanged();
    fillAbout();
    showCards();
    const std::vector<Finding>* all = report_.findings();
    const bool worth = all && !all->empty() && all->front().severity > FindingSeverity::Note;
    if (worth && !report_.scope() && state_ && !state_->selection()) emit worthSeeing();
}

// What is there to choose from; what was chosen stays while there is some of it.
void FindingsPanel::fillAbout() {
    std::map<FindingArea, int> counts;
    if (const std::vector<Finding>* all = report_.findings())
        for (const Finding& f : *all) ++counts[areaOf(f.kind)];
    const QVariant chosen = about_->currentData();
    about_->clear();
    about_->addItem(tr("About everything"));
    for (const auto& [area, count] : counts)
        about_->addItem(tr("%1 (%2)").arg(findingAreaText(area)).arg(count), static_cast<int>(area));
    about_->setCurrentIndex(chosen.isValid() ? std::max(0, about_->findData(chosen)) : 0);
    about_->setVisible(counts.size() > 1);
}

QString FindingsPanel::emptyText() const {
    if (!report_.trace()) return {};
    if (!report_.findings())
        return progress_->gaveUp()  ? tr("Cancelled.")
               : narrowed_.by.area  ? tr("Looking at the selected area…")
               : narrowed_.by.any() ? tr("Looking at the goroutines that pass the filter…")
                                    : tr("Looking at the recording…");
    return narrowed_.by.area    ? tr("Nothing stands out in the selected area.")
           : narrowed_.by.any() ? tr("Nothing stands out in the goroutines that pass the filter.")
                                : tr("Nothing stands out in this recording.");
}

void FindingsPanel::showCards() {
    const std::vector<Finding>* all = report_.findings();
    if (!all || all->empty()) return list_->setWidget(message(emptyText()));
    const QVariant about = about_->currentData();
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    for (const Finding& finding : *all) {
        if (about.isValid() && static_cast<int>(areaOf(finding.kind)) != about.toInt()) continue;
        auto* card = new FindingCard(finding, theme_, cards);
        connect(card, &FindingCard::activated, this, [this, finding] { followTo(finding); });
        card->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(card, &QWidget::customContextMenuRequested, this,
                [this, finding, card](QPoint at) { openMenu(finding, card->mapToGlobal(at)); });
        column->addWidget(card);
    }
    column->addStretch();
    list_->setWidget(cards);
}

void FindingsPanel::openMenu(const Finding& finding, QPoint at) {
    if (!state_ || !state_->trace()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("findingMenu"));
    connect(state_, &ViewState::traceChanged, menu, &QMenu::close);  // it names lanes of this trace
    menu->addAction(tr("&Show in the Lanes"), this, [this, finding] { followTo(finding); });
    const ReportItem item = reportItem(finding, *state_);
    menu->addAction(tr("&Copy"), this, [item] {
        const QStringList lines = QStringList{item.title} + item.lines;
        QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    });
    menu->addSeparator();
    menu->addAction(tr("Add to &Report"), this, [this, item] { emit reported(item); })
        ->setObjectName(QStringLiteral("findingToReport"));
    menu->popup(at);
}

void FindingsPanel::followTo(const Finding& finding) {
    if (!state_ || !state_->trace()) return;
    const QScopedValueRollback following(following_, true);
    PlaceHistory::of(state_)->begin();
    state_->fitRange(finding.range);
    showLanes(finding);
    PlaceHistory::of(state_)->end();
}

void FindingsPanel::showLanes(const Finding& finding) {
    const std::vector<LaneKey> lanes = lanesOf(finding);
    if (lanes.empty()) return;
    LaneSet set;
    for (const LaneKey lane : lanes) set.insert(lane);
    answered_ << finding.range;
    state_->area()->set(finding.range, std::move(set));
    state_->area()->finish();
    state_->goTo(Target::place(lanes.front(), finding.range.begin));
}

}  // namespace golanes
