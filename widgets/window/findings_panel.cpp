// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/findings_panel.h"

#include "widgets/session/area_selection.h"
#include "widgets/session/view_state.h"
#include "widgets/window/finding_card.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

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

FindingsPanel::FindingsPanel(Theme* theme, QWidget* parent) : QScrollArea(parent), theme_(theme) {
    setObjectName(QStringLiteral("findingsPanel"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&report_, &FindingsReport::changed, this, &FindingsPanel::refresh);
    refresh();
}

void FindingsPanel::follow(ViewState* state) {
    if (state_) state_->disconnect(this);
    state_ = state;
    if (state_) {
        for (const auto signal :
             {&ViewState::traceChanged, &ViewState::kernelChanged, &ViewState::symbolsChanged})
            connect(state_, signal, this, &FindingsPanel::takeTrace);
        connect(state_, &ViewState::selectionChanged, this, [this] {
            if (!following_ && state_->selection()) emit left();
        });
    }
    takeTrace();
}

QString FindingsPanel::title() const {
    const std::vector<Finding>* all = report_.findings();
    return all && !all->empty() ? tr("Findings (%1)").arg(all->size()) : tr("Findings");
}

void FindingsPanel::takeTrace() {
    report_.follow(state_ ? state_->held() : HeldSources());
}

void FindingsPanel::refresh() {
    const std::vector<Finding>* all = report_.findings();
    emit titleChanged();
    if (!all || all->empty()) {
        setWidget(message(all               ? tr("Nothing stands out in this recording.")
                          : report_.trace() ? tr("Looking at the recording…")
                                            : QString()));
        return;
    }
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    for (const Finding& finding : *all) {
        auto* card = new FindingCard(finding, theme_, cards);
        connect(card, &FindingCard::activated, this, [this, finding] { followTo(finding); });
        column->addWidget(card);
    }
    column->addStretch();
    setWidget(cards);
    if (all->front().severity > FindingSeverity::Note && state_ && !state_->selection()) emit worthSeeing();
}

void FindingsPanel::followTo(const Finding& finding) {
    if (!state_ || !state_->trace()) return;
    const QScopedValueRollback following(following_, true);
    const std::vector<LaneKey> lanes = lanesOf(finding);
    state_->fitRange(finding.range);
    if (lanes.empty()) return;
    LaneSet set;
    for (const LaneKey lane : lanes) set.insert(lane);
    state_->area()->set(finding.range, std::move(set));
    state_->area()->finish();
    state_->goTo(Target::place(lanes.front(), finding.range.begin));
}

}  // namespace golanes
