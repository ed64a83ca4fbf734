// SPDX-License-Identifier: GPL-3.0-or-later

// Cancelling the load of large traces, at moments spread over all of it: how long until it has answered, and
// how much memory is held then that was not before.

#include "core/base/memory.h"
#include "core/open.h"
#include "tests/bench/big_files.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <thread>

namespace golanes::bench {

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kMoments = 8;

// Memory of the process, as soon as it has not shrunk for a while: a load that was cancelled gives its memory
// back after it has answered.
std::uint64_t heldMemory() {
    std::uint64_t held = std::numeric_limits<std::uint64_t>::max();
    for (;;) {
        restartPeakMemory();
        const std::uint64_t now = peakMemory();
        if (now >= held) return now;
        held = now;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

const char* name(Job::Stage stage) {
    constexpr std::array kNames{"waiting",  "reading", "inflating", "decoding",
                                "ordering", "storing", "indexing",  "done"};
    return kNames[static_cast<std::size_t>(stage)];
}

struct Answer {
    Milliseconds after{};
    Job::Stage stage = Job::Stage::Waiting;  // in which Cancel came
    bool cancelled = false;                  // else it was done before
};

Answer cancelAfter(const std::string& path, Clock::duration wait) {
    Job job;
    std::atomic<bool> cancelled = false;
    Clock::time_point ended;
    std::thread load([&] {
        const auto trace = openTrace(path, job);
        cancelled = !trace && trace.error().code == ErrorCode::Cancelled;
        ended = Clock::now();
    });
    std::this_thread::sleep_for(wait);
    const Job::Stage stage = job.stage();
    const auto asked = Clock::now();
    job.cancel();
    load.join();
    return {std::max(Milliseconds(0), Milliseconds(ended - asked)), stage, cancelled};
}

// How long a whole load takes: of two the shorter, as the first one may read the file from disk.
Clock::duration wholeLoad(const std::string& path) {
    Clock::duration best = Clock::duration::max();
    for (int i = 0; i < 2; ++i) {
        const auto start = Clock::now();
        Job job;
        if (!openTrace(path, job)) return {};
        best = std::min(best, Clock::now() - start);
    }
    return best;
}

void cancelFile(benchmark::State& state, const std::string& path) {
    const Clock::duration whole = wholeLoad(path);
    if (whole == Clock::duration()) return state.SkipWithError("it cannot be loaded");
    const std::uint64_t before = heldMemory();
    Answer worst;
    double sum = 0;
    int cancelled = 0;
    std::uint64_t held = before;
    for (auto _ : state) {
        for (int i = 0; i < kMoments; ++i) {
            const Answer answer = cancelAfter(path, whole * (2 * i + 1) / (2 * kMoments));
            if (!answer.cancelled) continue;
            ++cancelled;
            sum += answer.after.count();
            if (answer.after > worst.after) worst = answer;
            held = std::max(held, heldMemory());
        }
    }
    state.counters["1 cancelled"] = cancelled;
    state.counters["2 mean_ms"] = cancelled ? sum / cancelled : 0;
    state.counters["3 worst_ms"] = worst.after.count();
    state.counters["4 held_MB"] = static_cast<double>(held - before) * 1e-6;
    state.SetLabel(std::string("worst while ") + name(worst.stage));
}

}  // namespace

}  // namespace golanes::bench

int main(int argc, char** argv) {
    const golanes::bench::BigFiles files;
    for (const std::string& path : files.paths()) {
        const std::string name = "cancel/" + std::filesystem::path(path).filename().string();
        benchmark::RegisterBenchmark(name.c_str(), golanes::bench::cancelFile, path)
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
