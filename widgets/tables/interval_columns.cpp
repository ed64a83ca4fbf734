// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/interval_columns.h"

#include "core/analysis/goroutine_rows.h"
#include "core/store/go_track.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace golanes {

std::vector<Field> withIntervalColumns(std::vector<Field> fields) {
    const auto time = [&](const char* name, const QString& title, const QString& help, bool extra = false) {
        fields.push_back(column(name, FieldType::Length, title, help, extra));
    };
    time("running", T::tr("Running"), T::tr("Time that its goroutine was on a P"));
    time("runnable", T::tr("Runnable"), T::tr("Time that its goroutine was ready, and waited for a P"));
    time("blocked", T::tr("Blocked"),
         T::tr("Time that its goroutine waited for whatever, system calls included"));
    time("assist", T::tr("Assist"), T::tr("Of that time, in mark assist: it had to help the collector"));
    time("stopped", T::tr("Stopped"), T::tr("Of that time, while the world was stopped"), true);
    for (Field& f : translated(waitingFields())) {
        f.extra = true;
        fields.push_back(std::move(f));
    }
    return fields;
}

IntervalTimes::IntervalTimes(TracePtr trace)
    : trace_(std::move(trace)), sites_(*trace_), parts_(*trace_, sites_) {}

std::array<std::int64_t, kIntervalColumns> IntervalTimes::of(GoroutineIndex g, TimeRange time) const {
    std::array<std::int64_t, kIntervalColumns> values;
    values.fill(TableRows::kNone);
    if (!g.valid()) return values;
    const ClassSums sums = GoTrack(*trace_, g).sums(time);
    const auto in = [&](StateClass c) { return sums[static_cast<std::size_t>(c)]; };
    const std::array waits{in(StateClass::Channel), in(StateClass::Sync),  in(StateClass::Network),
                           in(StateClass::Syscall), in(StateClass::Sleep), in(StateClass::Gc),
                           in(StateClass::Other)};
    values[0] = in(StateClass::Running);
    values[1] = in(StateClass::Runnable);
    values[2] = std::accumulate(waits.begin(), waits.end(), Duration{0});
    values[3] = parts_.assisted({g, time});
    values[4] = parts_.stopped(time);
    std::ranges::copy(waits, values.begin() + 5);
    return values;
}

}  // namespace golanes
