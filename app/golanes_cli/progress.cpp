// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>

namespace golanes::cli {

namespace {

const char* nameOf(Job::Stage stage) {
    switch (stage) {
        case Job::Stage::Waiting:
            return "waiting";
        case Job::Stage::Reading:
            return "reading";
        case Job::Stage::Inflating:
            return "inflating";
        case Job::Stage::Decoding:
            return "decoding";
        case Job::Stage::Ordering:
            return "ordering";
        case Job::Stage::Storing:
            return "storing";
        case Job::Stage::Indexing:
            return "indexing";
        case Job::Stage::Done:
            return "done";
    }
    return "";
}

void show(const std::stop_token& stop, const Job& job, const std::string& name) {
    using namespace std::chrono_literals;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    const auto stopped = [&](std::chrono::milliseconds time) {
        return wake.wait_for(lock, stop, time, [] { return false; }) || stop.stop_requested();
    };
    if (stopped(500ms)) return;
    do {
        const double done = job.fraction();
        const std::string percent = done < 0 ? "" : fmt::format(" {:.0f} %", done * 100);
        std::cerr << fmt::format("\r\x1b[K{}: {}{}", name, nameOf(job.stage()), percent) << std::flush;
    } while (!stopped(100ms));
    std::cerr << "\r\x1b[K" << std::flush;
}

}  // namespace

Progress::Progress(const Job& job, std::string name) {
    if (!isatty(STDERR_FILENO)) return;
    thread_ =
        std::jthread([&job, name = std::move(name)](const std::stop_token& stop) { show(stop, job, name); });
}

}  // namespace golanes::cli
