// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wait_counter.h"

#include <utility>

namespace golanes {

void WaitCounter::begin(Timestamp t, GoroutineIndex g) {
    if (trace_.goroutine(g).createdInTrace()) {
        step(t, 1);
    } else {
        ++fromStart_;  // the first status of a goroutine tells what it did before
    }
}

void WaitCounter::step(Timestamp t, int by) {
    current_ += static_cast<std::uint32_t>(by);
    steps_.time.push_back(t);
    steps_.count.push_back(current_);
}

CountSteps WaitCounter::finish() {
    if (steps_.time.empty() && fromStart_ == 0) return {};
    for (std::uint32_t& n : steps_.count) n += fromStart_;
    const Timestamp start = trace_.range.begin;
    if (steps_.time.empty() || steps_.time.front() > start) {
        steps_.time.insert(steps_.time.begin(), start);
        steps_.count.insert(steps_.count.begin(), fromStart_);
    }
    steps_.time.shrink_to_fit();
    steps_.count.shrink_to_fit();
    return std::move(steps_);
}

}  // namespace golanes
