// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_menu.h"

#include "widgets/lanes/cause_menu.h"
#include "widgets/lanes/describe.h"
#include "widgets/lanes/group_menu.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/like_menu.h"
#include "widgets/lanes/target_at.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <initializer_list>

namespace golanes {

namespace {

QString stackText(const Details& details) {
    QString out;
    for (const DetailFrame& frame : details.stack)
        out += QStringLiteral("  %1 %2:%3\n").arg(frame.function, frame.file).arg(frame.line);
    return out;
}

// A description as lines of text: what "Copy" puts on the clipboard.
QString plainText(const Details& details) {
    QStringList lines{details.title};
    if (!details.state.isEmpty()) lines << details.state;
    for (const DetailRow& row : details.rows)
        lines << row.label + QStringLiteral(": ") + (row.exact.isEmpty() ? row.value : row.exact);
    return lines.join(u'\n') + u'\n' + stackText(details);
}

void addActions(QMenu* menu, ViewState& state, std::initializer_list<const char*> names) {
    for (const char* name : names) menu->addAction(state.action(QLatin1String(name)));
}

void addGoroutine(QMenu* menu, ViewState& state, const Target& selected) {
    const GoroutineIndex g = goroutineOf(*state.trace(), selected);
    const LaneKey lane{LaneKind::Goroutine, g.value};
    if (!g.valid() || selected.lane == lane) return;
    QAction* go = menu->addAction(LaneView::tr("Go to %1").arg(laneTitle(*state.trace(), lane)));
    go->setObjectName(QStringLiteral("goToGoroutine"));
    QObject::connect(go, &QAction::triggered, menu,
                     [&state, lane, selected] { state.goTo(Target::place(lane, selected.time)); });
}

void addCopies(QMenu* menu, ViewState& state, const Target& selected) {
    const Details details = describe(state.sources(), selected, state.timeStyle());
    QMenu* copies = menu->addMenu(LaneView::tr("Copy"));
    const auto add = [&](const char* name, const QString& words, const QString& text) {
        QAction* copy = copies->addAction(words);
        copy->setObjectName(QLatin1String(name));
        copy->setEnabled(!text.isEmpty());
        QObject::connect(copy, &QAction::triggered, &state,
                         [text] { QGuiApplication::clipboard()->setText(text); });
    };
    add("copyDescription", LaneView::tr("Description"), plainText(details));
    add("copyStack", LaneView::tr("Stack"), stackText(details));
    add("copyTime", LaneView::tr("Time"), plainTimeText(state, selected.time));
    copies->addAction(state.action(QStringLiteral("copyReference")));
}

void addMark(QMenu* menu, ViewState& state, Timestamp t) {
    QAction* mark = menu->addAction(LaneView::tr("Mark This Instant"));
    mark->setObjectName(QStringLiteral("markInstant"));
    QObject::connect(mark, &QAction::triggered, &state, [&state, t] { state.marks()->add(t); });
    QAction* zero = menu->addAction(LaneView::tr("Count Time from Here"));
    zero->setObjectName(QStringLiteral("countFromHere"));
    QObject::connect(zero, &QAction::triggered, &state, [&state, t] { state.timeZero()->choose(t); });
}

void addLaneActions(QMenu* menu, ViewState& state, std::optional<LaneGroup> group) {
    addActions(menu, state, {"pinLane", "hideLane", "moveLaneUp", "moveLaneDown", "stackTrack"});
    if (!group) return;
    QMenu* choices = menu->addMenu(LaneView::tr("Group: %1").arg(groupTitle(*group)));
    choices->setObjectName(QStringLiteral("groupMenu"));
    addGroupChoices(choices, state, *group);
}

}  // namespace

QMenu* makeLaneMenu(ViewState& state, LaneView* view, bool ofName) {
    auto* menu = new QMenu(view);
    menu->setObjectName(QStringLiteral("laneMenu"));
    menu->addAction(state.action(QStringLiteral("fitSelection")));
    if (const std::optional<Target> selected = state.selection()) {
        addGoroutine(menu, state, *selected);
        if (ofName)
            menu->addAction(state.action(QStringLiteral("showEvents")));
        else
            addCauseActions(menu, state);
        menu->addSeparator();
        addLikeActions(menu, state);
        if (!ofName) addMark(menu, state, selected->time);
        addCopies(menu, state, *selected);
        QMenu* annotate = menu->addMenu(LaneView::tr("Annotate"));
        annotate->setObjectName(QStringLiteral("annotateMenu"));
        addActions(annotate, state,
                   {"annotateNote", "annotateCallout", "annotateBracket", "annotateHighlight", "annotateBox",
                    "keepArrow", "keepMeasure"});
    }
    menu->addSeparator();
    addActions(menu->addMenu(LaneView::tr("Time")), state,
               {"areaOfSpan", "flameOfSpan", "fitAll", "back", "forward", "squeezeIdle", "squeezeSelected",
                "foldOutside", "unfoldTime"});
    std::optional<LaneGroup> group;
    if (state.selection()) group = groupOf(state.selection()->lane.kind);
    addLaneActions(menu, state, group);
    QMenu* all = menu->addMenu(LaneView::tr("All Lanes"));
    addActions(all, state, {"compact", "roomy"});
    addFolding(all, state);
    addActions(all, state, {"resetLanes"});
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
