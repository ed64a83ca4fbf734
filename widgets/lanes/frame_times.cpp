// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/frame_times.h"

#include <algorithm>
#include <vector>

namespace golanes {

void FrameTimes::add(Duration time) {
    times_[count_++ % kKept] = time;
}

Duration FrameTimes::median() const {
    if (count_ == 0) return 0;
    std::vector<Duration> sorted(times_.begin(), times_.begin() + static_cast<std::ptrdiff_t>(count()));
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    return *middle;
}

Duration FrameTimes::worst() const {
    return count_ == 0
               ? 0
               : *std::max_element(times_.begin(), times_.begin() + static_cast<std::ptrdiff_t>(count()));
}

}  // namespace golanes
