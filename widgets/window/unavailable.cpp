// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/unavailable.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::Unavailable)
};

bool isOneOf(const QAction& action, std::initializer_list<const char*> names) {
    return std::ranges::any_of(names,
                               [&](const char* name) { return action.objectName() == QLatin1String(name); });
}

}  // namespace

QString whyUnavailable(const QAction& action) {
    if (isOneOf(action, {"fitSelection", "showEvents", "wakeBack", "wakeForward", "pinLane", "hideLane",
                         "moveLaneUp", "moveLaneDown", "higherLanes", "lowerLanes", "foldOutside"}))
        return Words::tr("select something first");
    if (isOneOf(action, {"areaOfSpan", "flameOfSpan"})) return Words::tr("select a span first");
    if (isOneOf(action, {"stackTrack", "squeezeSelected"})) return Words::tr("select a goroutine first");
    if (isOneOf(action, {"back", "forward"})) return Words::tr("there is no such view");
    if (isOneOf(action, {"fitAll", "zoomOut"})) return Words::tr("everything is in view");
    if (isOneOf(action, {"zoomIn"})) return Words::tr("closer is not possible");
    if (isOneOf(action, {"panLeft", "toStart"})) return Words::tr("the start is in view");
    if (isOneOf(action, {"panRight", "toEnd"})) return Words::tr("the end is in view");
    if (isOneOf(action, {"clearSelection"})) return Words::tr("nothing is selected");
    if (isOneOf(action, {"timeWall"})) return Words::tr("the recording does not know it");
    if (isOneOf(action, {"zeroAtStart"})) return Words::tr("it does");
    if (isOneOf(action, {"removeMark", "removeMarks"})) return Words::tr("nothing is marked");
    if (isOneOf(action, {"unfoldTime"})) return Words::tr("nothing is folded");
    if (isOneOf(action, {"nextHighlighted", "previousHighlighted"}))
        return Words::tr("nothing is highlighted");
    if (isOneOf(action, {"showHiddenLanes"})) return Words::tr("no lane is hidden");
    if (isOneOf(action, {"foldWithin", "unfoldWithin"})) return Words::tr("group goroutines first");
    if (isOneOf(action, {"resetLanes"})) return Words::tr("they are as at first");
    if (isOneOf(action, {"nextTab", "previousTab", "closeOthers", "detachTab"}))
        return Words::tr("one recording is open");
    if (isOneOf(action, {"undo"})) return Words::tr("nothing was put down or changed");
    if (isOneOf(action, {"redo"})) return Words::tr("nothing was undone");
    if (isOneOf(action, {"keepMeasure"})) return Words::tr("measure something first");
    if (isOneOf(action, {"keepArrow"})) return Words::tr("select what somebody woke first");
    if (isOneOf(action, {"keepHighlight"})) return Words::tr("highlight spans first");
    if (isOneOf(action, {"savePart"})) return Words::tr("it takes a trace of Go 1.22 or later");
    if (isOneOf(action, {"problems", "removeAnnotations"})) return Words::tr("there are none");
    if (isOneOf(action, {"saveReport"})) return Words::tr("the runs are not measured yet");
    if (isOneOf(action, {"reportComparison"})) return Words::tr("nothing of it is shown");
    if (isOneOf(action, {"exportPicture", "exportWindow", "repeatPicture", "addToReport"}))
        return Words::tr("no lanes are shown");
    if (isOneOf(action, {"keptFilter"})) return Words::tr("not a filter of these fields");
    return Words::tr("not possible now");
}

}  // namespace golanes
