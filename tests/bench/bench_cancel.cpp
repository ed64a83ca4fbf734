// SPDX-License-Identifier: GPL-3.0-or-later

// Cancelling the load of large traces, at moments spread over all of it: how long until it has answered, and
// how much memory is held then that was not before.

#include "core/base/memory.h"
#include "core/open.h"
#include "tests/bench/big_files.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

namespace golanes::bench {

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kMoments = 40;

std::uint64_t heldMemory() {
    restartPeakMemory();
    return peakMemory();
}

struct Answer {
    Milliseconds after{};
    bool cancelled = false;  // else it was done before
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
    const auto asked = Clock::now();
    job.cancel();
    load.join();
    return {std::max(Milliseconds(0), Milliseconds(ended - asked)), cancelled};
}

void cancelFile(benchmark::State& state, const std::string& path) {
    const std::uint64_t before = heldMemory();
    const auto start = Clock::now();
    {
        Job job;
        if (!openTrace(path, job)) return state.SkipWithError("it cannot be loaded");
    }
    const auto whole = Clock::now() - start;
    double worst = 0;
    double sum = 0;
    int cancelled = 0;
    std::uint64_t held = before;
    for (auto _ : state) {
        for (int i = 0; i < kMoments; ++i) {
            const Answer answer = cancelAfter(path, whole * i / kMoments);
            if (!answer.cancelled) continue;
            ++cancelled;
            sum += answer.after.count();
            worst = std::max(worst, answer.after.count());
            held = std::max(held, heldMemory());
        }
    }
    state.counters["1 cancelled"] = cancelled;
    state.counters["2 mean_ms"] = cancelled ? sum / cancelled : 0;
    state.counters["3 worst_ms"] = worst;
    state.counters["4 held_MB"] = static_cast<double>(held - before) * 1e-6;
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
