// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace_builder.h"
#include "widgets/session/document.h"

#include <atomic>
#include <chrono>
#include <initializer_list>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace golanes::test {

// A trace of 1 s (from 0) in which only the size of the heap was noted, with these problems.
inline TracePtr smallTrace(std::initializer_list<Problem> problems = {}) {
    TraceBuilder builder;
    builder.info().format = "go 1.22 trace";
    builder.info().formatMinor = 22;
    builder.metric(0, Metric::HeapLive, 1000, kNoStack, {});
    builder.metric(999'999'999, Metric::HeapLive, 2000, kNoStack, {});
    for (const Problem& p : problems) {
        builder.report().add(p.severity, p.code, p.message, p.firstOffset, p.advice);
    }
    Job job;
    return builder.finish(job).value();
}

// Stands for openTrace(): gives a result that the test chooses, at once or (held) only when the test releases
// it or cancels.
struct FakeSource {
    Result<TracePtr> result = smallTrace();
    TracePtr preview;  // handed out before it is held, if set
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
                    if (preview && options.preview) options.preview(preview);
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
