// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/search_text.h"

#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/view_state.h"

#include <QCoreApplication>

namespace golanes {

namespace {

// The words of searching are one context for translators.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::Search)
};

LaneKind laneOf(SearchKind kind) {
    return kind == SearchKind::Goroutine ? LaneKind::Goroutine
           : kind == SearchKind::Proc    ? LaneKind::Proc
           : kind == SearchKind::Thread  ? LaneKind::Thread
                                         : LaneKind::Tasks;
}

QString timeOf(const ViewState& state, TimeRange time) {
    const QString begin = timeText(state, time.begin);
    return time.empty() ? begin : Words::tr("%1 – %2").arg(begin, timeText(state, time.end));
}

QString whereTo(const ViewState& state, TimeRange time) {
    if (time.begin >= state.bounds().end) return Words::tr("after the end");
    if (time.end < state.bounds().begin) return Words::tr("before the start");
    return time.empty() ? Words::tr("instant") : text(formatDuration(time.length()));
}

}  // namespace

QString searchTitle(SearchKind kind) {
    switch (kind) {
        case SearchKind::Time:
            return Words::tr("Time");
        case SearchKind::Goroutine:
            return Words::tr("Goroutines");
        case SearchKind::Proc:
            return Words::tr("Processors");
        case SearchKind::Thread:
            return Words::tr("Threads");
        case SearchKind::Function:
            return Words::tr("Goroutines by start function");
        case SearchKind::Task:
            return Words::tr("Tasks");
        case SearchKind::Region:
            return Words::tr("Regions");
        case SearchKind::Pause:
            return Words::tr("Stop-the-world");
        case SearchKind::Gc:
            return Words::tr("Garbage collection");
        case SearchKind::Frame:
            return Words::tr("Functions on stacks");
        case SearchKind::LogCategory:
            return Words::tr("Log categories");
        case SearchKind::LogMessage:
            return Words::tr("Log messages");
        case SearchKind::Sample:
            return Words::tr("Functions in CPU samples");
    }
    return {};
}

QString hitText(const ViewState& state, const SearchHit& hit) {
    if (hit.kind == SearchKind::Time) return timeOf(state, *hit.time);
    if (hit.byNumber) return laneTitle(*state.trace(), {laneOf(hit.kind), hit.keys.front()});
    return text(hit.text);
}

QString hitDetail(const ViewState& state, const SearchHit& hit) {
    if (hit.kind == SearchKind::Time) return whereTo(state, *hit.time);
    if (hit.byNumber && hit.time) {
        const bool outside = hit.time->begin >= state.bounds().end || hit.time->end < state.bounds().begin;
        return outside ? whereTo(state, *hit.time) : Words::tr("at %1").arg(timeOf(state, *hit.time));
    }
    if (hit.byNumber) return {};
    return hit.places > 1 ? Words::tr("× %1").arg(text(formatCount(hit.places))) : QString();
}

QString allText(const SearchGroup& group) {
    return Words::tr("All %1").arg(text(formatCount(group.all.keys.size())));
}

}  // namespace golanes
