// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/plan/lane.h"
#include "core/store/trace.h"
#include "widgets/compare/side.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace golanes {

// Which lane of one recording means the same as which of another: P n and P n, the n-th goroutine with the
// same start function and the same function of its creator, the n-th task of a name, the n-th thread, and
// what there is but once. Reads the recordings once; answers in O(1).
class LanePairs {
  public:
    LanePairs() = default;
    // A cancelled job's pairs mean nothing.
    LanePairs(const Trace& base, const Trace& candidate, Job& job);

    // The lane of the other side; none where it has none. Lanes of perf data have none but CPUs, which go by
    // their number.
    std::optional<LaneKey> counterpart(Side from, LaneKey lane) const;
    // The same of a goroutine.
    GoroutineIndex counterpart(Side from, GoroutineIndex goroutine) const;

  private:
    friend class RowPairer;
    using Rows = std::vector<std::uint32_t>;  // by row of one side, the row of the other; kNone

    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    std::optional<LaneKey> in(const PerSide<Rows>& pairs, Side from, LaneKey lane) const;

    PerSide<Rows> goroutines_, tasks_, procs_, threads_;
};

}  // namespace golanes
