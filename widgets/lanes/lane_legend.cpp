// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_legend.h"

#include <QCoreApplication>

namespace golanes {

namespace {

struct Legend {
    Q_DECLARE_TR_FUNCTIONS(golanes::Legend)
};

}  // namespace

std::vector<LegendEntry> legendOf(LaneGroup group) {
    switch (group) {
        case LaneGroup::Heap:
            return {{ColorRole::HeapLive, Legend::tr("live heap")},
                    {ColorRole::HeapGoal, Legend::tr("goal")}};
        case LaneGroup::Gc:
            return {{ColorRole::Gc, Legend::tr("collecting")},
                    {ColorRole::StopTheWorld, Legend::tr("world stopped")}};
        case LaneGroup::Netpoll:
            return {{ColorRole::Network, Legend::tr("ready by netpoll")},
                    {ColorRole::Sleep, Legend::tr("by deadline")},
                    {ColorRole::Runnable, Legend::tr("ready, not yet running")}};
        case LaneGroup::Timers:
            return {{ColorRole::Sleep, Legend::tr("sleep")},
                    {ColorRole::Channel, Legend::tr("timer channel")},
                    {ColorRole::Other, Legend::tr("AfterFunc")},
                    {ColorRole::Runnable, Legend::tr("fired, not yet running")}};
        case LaneGroup::Tasks:
            return {{ColorRole::User, Legend::tr("task")}};
        case LaneGroup::Procs:
        case LaneGroup::Threads:
            return {{ColorRole::Running, Legend::tr("running")},
                    {ColorRole::Gc, Legend::tr("GC worker")},
                    {ColorRole::Syscall, Legend::tr("syscall")}};
        case LaneGroup::Goroutines:
            return {
                {ColorRole::Running, Legend::tr("running")}, {ColorRole::Runnable, Legend::tr("runnable")},
                {ColorRole::Channel, Legend::tr("channel")}, {ColorRole::Sync, Legend::tr("sync")},
                {ColorRole::Network, Legend::tr("network")}, {ColorRole::Syscall, Legend::tr("syscall")},
                {ColorRole::Sleep, Legend::tr("sleep")},     {ColorRole::Gc, Legend::tr("GC")},
                {ColorRole::Other, Legend::tr("other")},     {ColorRole::User, Legend::tr("region")}};
    }
    return {};
}

}  // namespace golanes
