// SPDX-License-Identifier: GPL-3.0-or-later

// Loading large traces: wall and CPU time, against one pass that only decodes the same bytes at about the
// same time (the machine may be shared), and memory an event while loading and afterwards.

#include "core/base/cpu_time.h"
#include "core/base/memory.h"
#include "core/io/byte_source.h"
#include "core/open.h"
#include "tests/bench/big_files.h"
#include "tests/bench/decode_only.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <limits>

namespace golanes::bench {

namespace {

double wallSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// The least of several measurements.
struct Cost {
    double wall = std::numeric_limits<double>::max();
    double cpu = std::numeric_limits<double>::max();

    template <class Work>
    void measure(Work work) {
        const double wallStart = wallSeconds();
        const double cpuStart = cpuSeconds();
        work();
        wall = std::min(wall, wallSeconds() - wallStart);
        cpu = std::min(cpu, cpuSeconds() - cpuStart);
    }
};

struct Decoding {
    Cost cost;
    std::uint64_t events = 0;
};

// The first of the passes also brings the file into memory.
Decoding decode(const std::string& path) {
    Decoding result;
    Job job;
    const auto source = ByteSource::open(path, job);
    for (int pass = 0; source && pass < 5; ++pass) {
        Decoded decoded;
        result.cost.measure([&] { benchmark::DoNotOptimize(decoded = decodeOnly((*source)->bytes())); });
        result.events = decoded.events;
    }
    return result;
}

struct Loading {
    Cost cost;
    std::uint64_t peak = 0;  // beyond what was held before, bytes
    TracePtr trace;
};

void load(const std::string& path, Loading& result) {
    result.trace.reset();
    restartPeakMemory();
    const std::uint64_t before = peakMemory();
    result.cost.measure([&] {
        Job job;
        result.trace = openTrace(path, job).value_or(nullptr);
    });
    result.peak = std::max(result.peak, peakMemory() - before);
}

void loadFile(benchmark::State& state, const std::string& path) {
    const Decoding decoding = decode(path);
    Loading loading;
    for (auto _ : state) load(path, loading);
    if (!loading.trace) {
        state.SkipWithError("it cannot be loaded");
        return;
    }
    const auto events = static_cast<double>(loading.trace->info.wireEvents);
    const auto mapped = static_cast<double>(std::filesystem::file_size(path));
    state.counters["1 Mevents"] = events * 1e-6;
    state.counters["2 Mdecoded"] = static_cast<double>(decoding.events) * 1e-6;
    state.counters["3 decode_cpu_s"] = decoding.cost.cpu;
    state.counters["4 load_cpu_s"] = loading.cost.cpu;
    state.counters["5 cpu_ratio"] = loading.cost.cpu / decoding.cost.cpu;
    state.counters["6 load_wall_s"] = loading.cost.wall;
    state.counters["7 wall_ratio"] = loading.cost.wall / decoding.cost.wall;
    state.counters["8 store_B/event"] = static_cast<double>(loading.trace->bytes()) / events;
    // The mapped file is not counted: the kernel can take its pages back.
    state.counters["9 peak_B/event"] = (static_cast<double>(loading.peak) - mapped) / events;
}

}  // namespace

}  // namespace golanes::bench

int main(int argc, char** argv) {
    const golanes::bench::BigFiles files;
    for (const std::string& path : files.paths()) {
        const std::string name = "load/" + std::filesystem::path(path).filename().string();
        benchmark::RegisterBenchmark(name.c_str(), golanes::bench::loadFile, path)
            ->Iterations(3)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->MeasureProcessCPUTime();
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
