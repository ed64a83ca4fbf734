// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/time_axis.h"
#include "core/store/trace.h"

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace golanes {

// In which pixel columns a goroutine ran (or was in a syscall) on which procs and threads: what highlights it
// in merged spans. Cost grows with the width: of a column that holds more than kMostSpans of its spans, only
// those are looked at.
class RunColumns {
  public:
    static constexpr std::uint32_t kMostSpans = 256;
    using Columns = std::pair<int, int>;  // [first, second)

    RunColumns(const Trace& trace, GoroutineIndex g, const TimeAxis& axis);

    // Stretches of columns by rising x; none where it never ran there.
    std::span<const Columns> on(ProcIndex p) const { return of(procs_, p.value); }
    std::span<const Columns> on(ThreadIndex m) const { return of(threads_, m.value); }

  private:
    using Places = std::map<std::uint32_t, std::vector<Columns>>;
    static std::span<const Columns> of(const Places& places, std::uint32_t index);
    static void add(Places& places, std::uint32_t index, int x);

    Places procs_, threads_;
};

}  // namespace golanes
