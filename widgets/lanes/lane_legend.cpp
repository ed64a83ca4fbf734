// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_legend.h"

#include <QCoreApplication>

namespace golanes {

namespace {

struct Legend {
    Q_DECLARE_TR_FUNCTIONS(golanes::Legend)
};

}  // namespace

std::vector<LegendEntry> legendOf(LaneGroup group, bool perfData) {
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
            return {{ColorRole::User, Legend::tr("task, with its regions below")}};
        case LaneGroup::Cpus:
            return {{ColorRole::Running, Legend::tr("this program")},
                    {ColorRole::Other, Legend::tr("other programs")},
                    {ColorRole::Idle, Legend::tr("idle")}};
        case LaneGroup::OtherThreads:
            return {{ColorRole::Running, Legend::tr("on CPU")},
                    {ColorRole::Runnable, Legend::tr("waits for a CPU")},
                    {ColorRole::Sleep, Legend::tr("sleeps")},
                    {ColorRole::Network, Legend::tr("uninterruptible")}};
        case LaneGroup::Threads:
            if (perfData)
                return {{ColorRole::Running, Legend::tr("running, on CPU")},
                        {ColorRole::Runnable, Legend::tr("waits for a CPU")},
                        {ColorRole::Sleep, Legend::tr("sleeps")},
                        {ColorRole::Syscall, Legend::tr("syscall")},
                        {ColorRole::Gc, Legend::tr("GC worker")}};
            [[fallthrough]];
        case LaneGroup::Procs:
            return {{ColorRole::Running, Legend::tr("running")},
                    {ColorRole::Gc, Legend::tr("GC worker")},
                    {ColorRole::Syscall, Legend::tr("syscall")}};
        case LaneGroup::Goroutines: {
            std::vector<LegendEntry> states;
            for (const ColorRole role :
                 {ColorRole::Running, ColorRole::Runnable, ColorRole::Channel, ColorRole::Sync,
                  ColorRole::Network, ColorRole::Syscall, ColorRole::Sleep, ColorRole::Gc, ColorRole::Other})
                states.push_back({role, roleText(role)});
            states.push_back({ColorRole::User, Legend::tr("region")});
            return states;
        }
        case LaneGroup::Pinned:
            break;
    }
    return {};
}

}  // namespace golanes
