// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/cause_menu.h"

#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"

#include <QMenu>

namespace golanes {

namespace {

void addLane(QMenu* menu, ViewState& state, const char* name, LaneKey lane, Timestamp time) {
    if (state.selection()->lane == lane) return;
    QAction* go = menu->addAction(LaneView::tr("Go to %1").arg(laneTitle(*state.trace(), lane)));
    go->setObjectName(QLatin1String(name));
    QObject::connect(go, &QAction::triggered, &state,
                     [&state, lane, time] { state.goTo(Target::place(lane, time)); });
}

}  // namespace

void addCauseActions(QMenu* menu, ViewState& state) {
    if (!state.selection()) return;
    const Trace& trace = *state.trace();
    const Target selected = *state.selection();
    const SpanIndex span = spanOf(trace, selected);
    const GoroutineIndex g = goroutineOf(trace, selected);
    if (g.valid() && trace.goroutine(g).creator.valid())
        addLane(menu, state, "goToCreator", {LaneKind::Goroutine, trace.goroutine(g).creator.value},
                selected.time);
    if (span != kNoSpan) {
        const ProcIndex p = trace.goSpans.proc[span];
        const ThreadIndex m = trace.goSpans.thread[span];
        if (p.valid()) addLane(menu, state, "goToProc", {LaneKind::Proc, p.value}, selected.time);
        if (m.valid()) addLane(menu, state, "goToThread", {LaneKind::Thread, m.value}, selected.time);
        menu->addSeparator();
        for (const char* name : {"wakeBack", "wakeForward"})
            menu->addAction(state.action(QLatin1String(name)));
    }
    menu->addAction(state.action(QStringLiteral("showEvents")));
}

}  // namespace golanes
