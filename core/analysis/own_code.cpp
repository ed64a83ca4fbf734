// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/own_code.h"

#include <algorithm>
#include <string_view>

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

namespace {

// A function of the library in which goroutines wait whatever they wait for.
bool isMachinery(std::string_view function) {
    constexpr std::string_view kPackages[] = {"runtime.", "internal/", "sync.", "syscall."};
    return std::ranges::any_of(kPackages, [&](std::string_view p) { return function.starts_with(p); });
}

}  // namespace

OwnCode::OwnCode(const Trace& trace) : trace_(trace), library_(libraryOf(trace)) {}

bool OwnCode::isOwn(const Frame& frame) const {
    return library_.isOwn(trace_.strings[frame.function], trace_.strings[frame.file]);
}

FrameId OwnCode::siteOf(StackId stack) const {
    const auto frames = trace_.stacks[stack];
    for (const FrameId id : frames) {
        if (isOwn(trace_.stacks.frame(id))) return id;
    }
    for (const FrameId id : frames) {
        if (!isMachinery(trace_.strings[trace_.stacks.frame(id).function])) return id;
    }
    return frames.empty() ? FrameId::none() : frames.back();
}

}  // namespace golanes
