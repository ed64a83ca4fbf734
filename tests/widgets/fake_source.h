// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/document.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace golanes::test {

// A trace without events, 1 s long, of `fileBytes` bytes.
inline std::shared_ptr<Trace> emptyTrace() {
    auto trace = std::make_shared<Trace>();
    trace->range = {0, 1'000'000'000};
    trace->info.format = "go 1.22 trace";
    trace->info.formatMinor = 22;
    return trace;
}

// Stands for openTrace(): gives a result that the test chooses, at once or (held) only when the test releases
// it or cancels.
struct FakeSource {
    Result<TracePtr> result = TracePtr(emptyTrace());
    std::atomic<bool> held{false};
    std::atomic<int> calls{0};
    std::atomic<int> cancelled{0};  // calls that ended by Job::cancel()
    std::atomic<std::uint64_t> lastLimit{0};

    DocumentSource source() {
        return {[this](const std::string&, Job& job, const OpenOptions& options) -> Result<TracePtr> {
                    ++calls;
                    lastLimit = options.memoryLimit;
                    job.enter(Job::Stage::Decoding, 100);
                    job.advanceTo(50);
                    while (held && !job.cancelled())
                        std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    if (job.cancelled()) {
                        ++cancelled;
                        return fail(ErrorCode::Cancelled, {});
                    }
                    return result;
                },
                [] { return std::uint64_t{1000}; }};
    }
};

}  // namespace golanes::test
