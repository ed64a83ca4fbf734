// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_legend.h"

#include <QCoreApplication>

namespace golanes {

namespace {

struct Legend {
    Q_DECLARE_TR_FUNCTIONS(golanes::Legend)
};

std::vector<LegendEntry> ofNetpoll(const Sources& sources) {
    std::vector<LegendEntry> entries = {{ColorRole::Network, Legend::tr("ready by netpoll")},
                                        {ColorRole::Sleep, Legend::tr("by deadline")},
                                        {ColorRole::Runnable, Legend::tr("ready, not yet running")}};
    if (!sources.kernel) return entries;
    if (!sources.kernel->pollLooks.empty())
        entries.push_back({ColorRole::Syscall, Legend::tr("epoll only looks")});
    if (sources.moments && !sources.moments->breaks.empty())
        entries.push_back({ColorRole::Sync, Legend::tr("netpollBreak")});
    return entries;
}

std::vector<LegendEntry> ofCpus(const Sources& sources) {
    std::vector<LegendEntry> entries;
    if (sources.cpuStat) entries.push_back({ColorRole::Runnable, Legend::tr("held back by the quota")});
    if (!sources.kernel) return entries;
    entries.push_back({ColorRole::Running, Legend::tr("this program")});
    entries.push_back({ColorRole::Other, Legend::tr("other programs")});
    entries.push_back({ColorRole::Idle, Legend::tr("idle")});
    if (!sources.kernel->counters.empty())
        entries.push_back({ColorRole::Tick, Legend::tr("counters, by what they count")});
    return entries;
}

}  // namespace

std::vector<LegendEntry> legendOf(const Sources& sources, LaneGroup group) {
    switch (group) {
        case LaneGroup::Heap:
            return {{ColorRole::HeapLive, Legend::tr("live heap")},
                    {ColorRole::HeapGoal, Legend::tr("goal")}};
        case LaneGroup::Gc:
            return {{ColorRole::Gc, Legend::tr("collecting")},
                    {ColorRole::StopTheWorld, Legend::tr("world stopped")}};
        case LaneGroup::Netpoll:
            return ofNetpoll(sources);
        case LaneGroup::Timers:
            return {{ColorRole::Sleep, Legend::tr("sleep")},
                    {ColorRole::Channel, Legend::tr("timer channel")},
                    {ColorRole::Other, Legend::tr("AfterFunc")},
                    {ColorRole::Runnable, Legend::tr("fired, not yet running")}};
        case LaneGroup::Tasks:
            return {{ColorRole::User, Legend::tr("task, with its regions below")}};
        case LaneGroup::Cpus:
            return ofCpus(sources);
        case LaneGroup::OtherThreads:
            return {{ColorRole::Running, Legend::tr("on CPU")},
                    {ColorRole::Runnable, Legend::tr("waits for a CPU")},
                    {ColorRole::Sleep, Legend::tr("sleeps")},
                    {ColorRole::Network, Legend::tr("uninterruptible")}};
        case LaneGroup::Threads:
            if (sources.kernel)
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
