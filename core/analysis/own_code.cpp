// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/own_code.h"

namespace golanes {

GoLibrary libraryOf(const Trace& trace) {
    GoLibrary library;
    for (std::uint32_t s = 0; s < trace.stacks.size(); ++s) {
        for (const FrameId id : trace.stacks[StackId(s)]) {
            const Frame& frame = trace.stacks.frame(id);
            if (library.learn(trace.strings[frame.function], trace.strings[frame.file])) return library;
        }
    }
    return library;
}

OwnCode::OwnCode(const Trace& trace) : trace_(trace), library_(libraryOf(trace)) {}

bool OwnCode::isOwn(const Frame& frame) const {
    return library_.isOwn(trace_.strings[frame.function], trace_.strings[frame.file]);
}

FrameId OwnCode::siteOf(StackId stack) const {
    const auto frames = trace_.stacks[stack];
    for (const FrameId id : frames) {
        if (isOwn(trace_.stacks.frame(id))) return id;
    }
    return frames.empty() ? FrameId::none() : frames.front();
}

FrameId OwnCode::placeOf(StackId stack) const {
    const FrameId site = siteOf(stack);
    if (!site.valid() || isOwn(trace_.stacks.frame(site))) return site;
    for (const FrameId id : trace_.stacks[stack]) {
        const std::string_view f = trace_.strings[trace_.stacks.frame(id).function];
        if (!f.starts_with("runtime.") && !f.starts_with("internal/runtime/")) return id;
    }
    return site;
}

}  // namespace golanes
