// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/findings_panel.h"

#include "core/base/format.h"
#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/place_history.h"
#include "widgets/session/view_state.h"
#include "widgets/window/finding_card.h"
#include "widgets/window/report_items.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace golanes {

namespace {

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
      area_(new QToolButton(this)),
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
    area_->setObjectName(QStringLiteral("findingsArea"));
    area_->setToolTip(
        tr("Only what is in the selected area counts. Click, or Esc in the lanes: everything."));
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 6, 8, 0);
    row->setSpacing(6);
    row->addWidget(about_);
    row->addWidget(area_);
    row->addStretch();
    connect(about_, &QComboBox::activated, this, &FindingsPanel::showCards);
    connect(area_, &QToolButton::clicked, this, [this] {
        if (!state_) return;
        report_.setScope(std::nullopt);
        state_->area()->lift();
    });
    return tools;
}

void FindingsPanel::follow(ViewState* state) {
    if (state_) {
        state_->disconnect(this);
        state_->area()->disconnect(this);
        LeakSearch::of(state_)->disconnect(this);
    }
    state_ = state;
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
        connect(state_->area(), &AreaSelection::changed, this, &FindingsPanel::takeArea);
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
    const AreaSelection* area = state_ && state_->trace() ? state_->area() : nullptr;
    const bool any = area && area->any();
    if (any && answered_.contains(area->range())) return;
    report_.setScope(any ? std::optional(goroutineScope(*state_->trace(), area->range(), area->lanes()))
                         : std::nullopt);
}

void FindingsPanel::takeReport() {
    emit titleChanged();
    showChip();
    fillAbout();
    showCards();
    const std::vector<Finding>* all = report_.findings();
    const bool worth = all && !all->empty() && all->front().severity > FindingSeverity::Note;
    if (worth && !report_.scope() && state_ && !state_->selection()) emit worthSeeing();
}

// "Only the selected 12.3 ms of 4 goroutines ✕"
void FindingsPanel::showChip() {
    const auto& scope = report_.scope();
    area_->setVisible(scope.has_value());
    if (!scope) return;
    const QString length = QString::fromStdString(formatDuration(scope->range.length()));
    const auto own = static_cast<std::uint64_t>(std::ranges::count(scope->goroutines, true));
    area_->setText(own == 0   ? tr("Only the selected %1  ✕").arg(length)
                   : own == 1 ? tr("Only the selected %1 of 1 goroutine  ✕").arg(length)
                              : tr("Only the selected %1 of %2 goroutines  ✕")
                                    .arg(length, QString::fromStdString(formatCount(own))));
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
        return report_.scope() ? tr("Looking at the selected area…") : tr("Looking at the recording…");
    return report_.scope() ? tr("Nothing stands out in the selected area.")
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
