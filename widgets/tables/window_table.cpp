// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_windows.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace golanes {

namespace {

std::vector<Field> fields() {
    return {
        column("window", FieldType::Length, T::tr("Window"), T::tr("How long the time is that is looked at")),
        column("time", FieldType::Time, T::tr("Time"), T::tr("Where it begins")),
        column("left", FieldType::Share, T::tr("Left"), T::tr("Of all Ps, what the program had for itself")),
        column("workers", FieldType::Share, T::tr("Mark workers"),
               T::tr("Of all Ps, what those took that are not idle ones")),
        column("assists", FieldType::Share, T::tr("Mark assists"),
               T::tr("Of all Ps; to wait for work to help with is in it, so it may be more than was lost")),
        column("stopped", FieldType::Share, T::tr("Stopped"),
               T::tr("Of all Ps, while the world stood still for the collector")),
        column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("Who assisted longest in it")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("Of that goroutine")),
        column("longest", FieldType::Length, T::tr("Its assists"), T::tr("How long that one assisted")),
    };
}

}  // namespace

// The windows of 1, 10 and 100 ms in which the collector left least to the program.
BoundTablePtr makeWindowTable(const HeldSources& held, const Scope& scope, Job& job) {
    static constexpr std::array<Duration, 3> kWindows = {1'000'000, 10'000'000, 100'000'000};
    const TracePtr& trace = held.trace;
    const GcEffort effort = gcEffort(*trace, {scope.range, {}}, job);
    const auto all = gcWindows(*trace, scope.range, GcWork::All, effort, kWindows, job);
    if (job.cancelled()) return nullptr;
    auto table = std::make_shared<ColumnTable>(fields());
    auto times = std::make_shared<std::vector<TimeRange>>();
    for (const WindowStats& stats : all) {
        for (std::size_t i = 0; i < stats.worst.size(); ++i) {
            const WindowCauses& c = stats.causes[i];
            const Duration procs = std::max<Duration>(1, c.all);
            const bool assisted = c.assisted.valid();
            times->push_back(stats.worst[i].time);
            table->add({stats.window, stats.worst[i].time.begin,
                        std::llround(stats.worst[i].utilization * 1e6), millionths(c.workers, procs),
                        millionths(c.assists, procs), millionths(c.stopped, procs),
                        numberOf(*trace, c.assisted),
                        assisted ? table->intern(7, startFunction(*trace, c.assisted)) : TableRows::kNone,
                        assisted ? c.longestAssist : TableRows::kNone});
        }
    }
    return std::make_shared<BoundTable>(
        BoundTable{table,
                   [times](std::uint32_t row) {
                       Target t = Target::place({LaneKind::GcMark, 0}, (*times)[row].begin);
                       t.span = (*times)[row];
                       return std::optional(t);
                   },
                   [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
