// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <array>
#include <chrono>
#include <cstddef>

namespace golanes {

// How long the last frames of a view took to paint. One that is planned on other threads counts with what the
// window's thread did for it.
class FrameTimes {
  public:
    static constexpr std::size_t kKept = 240;

    // From its making to its end, a frame.
    class Frame {
      public:
        explicit Frame(FrameTimes& times) : times_(times), begin_(Clock::now()) {}
        Frame(const Frame&) = delete;
        ~Frame() {
            times_.add(std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin_).count());
        }

      private:
        using Clock = std::chrono::steady_clock;
        FrameTimes& times_;
        Clock::time_point begin_;
    };

    // ns.
    void add(Duration time);
    // Frames that are kept, kKept at most.
    std::size_t count() const { return count_ < kKept ? count_ : kKept; }
    // Of those; 0 without any.
    Duration median() const;
    Duration worst() const;

  private:
    std::array<Duration, kKept> times_{};
    std::size_t count_ = 0;  // of all frames
};

}  // namespace golanes
