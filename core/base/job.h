// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

namespace golanes {

// One cancellable piece of work: the worker reports, any other thread looks and may cancel.
// The worker asks cancelled() at least every few milliseconds of work, so that Cancel answers within 100 ms.
class Job {
  public:
    enum class Stage : std::uint8_t {
        Waiting,
        Reading,
        Inflating,
        Decoding,
        Ordering,
        Storing,
        Indexing,
        Done
    };

    Job() = default;
    // A part of other work, with a progress of its own: cancelled with that.
    explicit Job(const Job* whole) : whole_(whole) {}

    void cancel() { cancelled_.store(true, std::memory_order_relaxed); }
    bool cancelled() const {
        return cancelled_.load(std::memory_order_relaxed) || (whole_ && whole_->cancelled());
    }

    // Called at the beginning of every stage, by the thread that does the work; set before it starts. For
    // measuring.
    std::function<void(Stage)> onEnter;

    // Begins a stage whose progress runs from 0 to `total` (any unit; 0 when the total is not known).
    void enter(Stage stage, std::uint64_t total) {
        done_.store(0, std::memory_order_relaxed);
        total_.store(total, std::memory_order_relaxed);
        stage_.store(stage, std::memory_order_release);
        if (onEnter) onEnter(stage);
    }
    void advanceTo(std::uint64_t done) { done_.store(done, std::memory_order_relaxed); }

    Stage stage() const { return stage_.load(std::memory_order_acquire); }
    // Share of the stage that is done, 0…1, or -1 while the total is unknown.
    double fraction() const {
        const std::uint64_t total = total_.load(std::memory_order_relaxed);
        if (total == 0) return -1;
        const double f =
            static_cast<double>(done_.load(std::memory_order_relaxed)) / static_cast<double>(total);
        return f < 1 ? f : 1;
    }

  private:
    const Job* whole_ = nullptr;
    std::atomic<bool> cancelled_{false};
    std::atomic<Stage> stage_{Stage::Waiting};
    std::atomic<std::uint64_t> done_{0};
    std::atomic<std::uint64_t> total_{0};
};

// For loops of short steps: asks the job at every few thousandth of them.
class CancelCheck {
  public:
    explicit CancelCheck(const Job& job) : job_(job) {}
    bool operator()() { return ++steps_ % kStride == 0 && job_.cancelled(); }

  private:
    static constexpr std::uint32_t kStride = 1 << 12;
    const Job& job_;
    std::uint32_t steps_ = 0;
};

}  // namespace golanes
