// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock/clock_map.h"
#include "core/clock/thread_activity.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace golanes {

// The offsets that contradict the least.
struct Valley {
    Duration shift = 0;     // middle of them, to add to the offset of the map that was given
    Duration half = 0;      // they reach as far to either side
    double violations = 0;  // events that remain in the kernel, on average over these offsets
    double usual = 0;       // as many are at other offsets nearby, on average
    bool open = true;       // other offsets nearby contradict no more: nothing holds it in place

    // Share of the contradictions that a chance offset has and these still have.
    double remaining() const { return usual > 0 ? violations / usual : 1; }
};

// Whether chance can be ruled out. Of recordings of different runs, with some hundred thousand chance offsets
// a pair, the best that was seen forbids 42 at other offsets and nothing at its own (one long stay suffices
// for that), or 60 and half of them; of the same run it is thousands and a hundredth.
bool isSure(const Valley& valley);

// A thread that is in the kernel writes no Go event. So each event of a thread and each stay of the same
// thread forbid the offsets that would lay one into the other; counted here for all shifts of a map by up to
// some reach. (Likewise perf takes no sample of a thread while, by the Go trace, it does nothing.)
class ForbiddenOffsets {
  public:
    // How far and how finely it is looked.
    struct Scale {
        Duration reach = 100'000;  // shifts by up to this are counted
        Duration bin = 500;
        Duration search = 40'000;  // the valley is looked for this near to the map
        std::size_t smooth = 1;    // bins that are averaged
        double level = 0.02;       // what belongs to the valley: this share of the way up from its lowest bin
    };
    static constexpr std::uint32_t kNoThread = 0xffffffffu;

    // By thread of the stays, which thread of the moments it is, or kNoThread: its stays count for nothing.
    explicit ForbiddenOffsets(std::vector<std::uint32_t> momentThreads)
        : ForbiddenOffsets(std::move(momentThreads), Scale()) {}
    ForbiddenOffsets(std::vector<std::uint32_t> momentThreads, const Scale& scale)
        : scale_(scale), momentThreads_(std::move(momentThreads)), edges_(bins() + 1) {}

    // Both sorted by time; `map` leads from the clock of the stays to that of the moments. Costs by the pairs
    // that are in reach of each other: of forged recordings, which can have any number of those, not all are
    // counted.
    void add(std::span<const ThreadMoment> moments, std::span<const ThreadStay> stays, const ClockMap& map);
    Valley valley() const;

  private:
    std::size_t bins() const { return static_cast<std::size_t>(2 * scale_.reach / scale_.bin); }
    std::size_t binOf(Int128 shift) const {
        return static_cast<std::size_t>((shift + scale_.reach) / scale_.bin);
    }
    std::vector<double> heights() const;

    Scale scale_;
    std::vector<std::uint32_t> momentThreads_;
    std::vector<std::int64_t> edges_;  // bins: how many more are forbidden than in the bin before
};

}  // namespace golanes
