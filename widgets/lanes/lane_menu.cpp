// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_menu.h"

#include "widgets/lanes/cause_menu.h"
#include "widgets/lanes/describe.h"
#include "widgets/lanes/group_menu.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/view_state.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace golanes {

namespace {

// A description as lines of text: what "Copy" puts on the clipboard.
QString plainText(const Details& details) {
    QStringList lines{details.title};
    if (!details.state.isEmpty()) lines << details.state;
    for (const DetailRow& row : details.rows)
        lines << row.label + QStringLiteral(": ") + (row.exact.isEmpty() ? row.value : row.exact);
    for (const DetailFrame& frame : details.stack)
        lines << QStringLiteral("  %1 %2:%3").arg(frame.function, frame.file).arg(frame.line);
    return lines.join(u'\n') + u'\n';
}

void addGoroutine(QMenu* menu, ViewState& state, LaneView* view, const Target& selected) {
    const GoroutineIndex g = goroutineOf(*state.trace(), selected);
    const LaneKey lane{LaneKind::Goroutine, g.value};
    if (!g.valid() || selected.lane == lane) return;
    QAction* go = menu->addAction(LaneView::tr("Go to %1").arg(laneTitle(*state.trace(), lane)));
    go->setObjectName(QStringLiteral("goToGoroutine"));
    QObject::connect(go, &QAction::triggered, view, [&state, view, lane, selected] {
        Target target;
        target.lane = lane;
        target.time = selected.time;
        target.span = {selected.time, selected.time};
        view->reveal(lane);
        state.setSelection(target);
    });
}

void addLaneActions(QMenu* menu, ViewState& state, std::optional<LaneGroup> group) {
    for (const char* name : {"pinLane", "hideLane", "moveLaneUp", "moveLaneDown", "stackTrack"})
        menu->addAction(state.action(QLatin1String(name)));
    if (!group) return;
    QMenu* choices = menu->addMenu(LaneView::tr("Group: %1").arg(groupTitle(*group)));
    choices->setObjectName(QStringLiteral("groupMenu"));
    addGroupChoices(choices, state, *group);
}

}  // namespace

QMenu* makeLaneMenu(ViewState& state, LaneView* view) {
    auto* menu = new QMenu(view);
    menu->setObjectName(QStringLiteral("laneMenu"));
    menu->addAction(state.action(QStringLiteral("fitSelection")));
    if (const std::optional<Target> selected = state.selection()) {
        addGoroutine(menu, state, view, *selected);
        addCauseActions(menu, state);
        QAction* copy = menu->addAction(LaneView::tr("Copy Description"));
        copy->setObjectName(QStringLiteral("copyDescription"));
        QObject::connect(copy, &QAction::triggered, view, [&state, selected] {
            const Details details =
                describe(*state.trace(), *selected, state.timeFormat(), state.wallOffset().value_or(0));
            QGuiApplication::clipboard()->setText(plainText(details));
        });
    }
    menu->addSeparator();
    for (const char* name : {"fitAll", "back", "forward"}) menu->addAction(state.action(QLatin1String(name)));
    menu->addSeparator();
    for (const char* name : {"squeezeIdle", "squeezeSelected", "foldOutside", "unfoldTime"})
        menu->addAction(state.action(QLatin1String(name)));
    menu->addSeparator();
    std::optional<LaneGroup> group;
    if (state.selection()) group = groupOf(state.selection()->lane.kind);
    addLaneActions(menu, state, group);
    menu->addSeparator();
    for (const char* name : {"compact", "roomy"}) menu->addAction(state.action(QLatin1String(name)));
    addFolding(menu, state);
    menu->addAction(state.action(QStringLiteral("resetLanes")));
    return menu;
}

QMenu* makeGroupMenu(ViewState& state, LaneGroup group, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("groupMenu"));
    addGroupChoices(menu, state, group);
    menu->addSeparator();
    addFolding(menu, state);
    menu->addAction(state.action(QStringLiteral("showHiddenLanes")));
    menu->addAction(state.action(QStringLiteral("resetLanes")));
    return menu;
}

}  // namespace golanes
