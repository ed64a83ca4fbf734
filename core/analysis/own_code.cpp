// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/own_code.h"

namespace golanes {

namespace {

// The folder above runtime/ when `file` is a source of the runtime with its whole path; else "". Not that of
// internal/runtime/, whose functions may be called runtime.… too, nor one of a trimmed path.
std::string_view libraryOf(std::string_view function, std::string_view file) {
    constexpr std::string_view kSource = "/src/";
    if (!function.starts_with("runtime.")) return {};
    const std::size_t at = file.rfind("/src/runtime/");
    return at == std::string_view::npos ? std::string_view() : file.substr(0, at + kSource.size());
}

std::string_view findLibrary(const Trace& trace) {
    for (std::uint32_t s = 0; s < trace.stacks.size(); ++s) {
        for (const FrameId id : trace.stacks[StackId(s)]) {
            const Frame& frame = trace.stacks.frame(id);
            const auto library = libraryOf(trace.strings[frame.function], trace.strings[frame.file]);
            if (!library.empty()) return library;
        }
    }
    return {};
}

// First part of the import path: "net" of "net/http.Serve", "example.com" of "example.com/a/b.F".
std::string_view firstPart(std::string_view function) {
    const std::size_t slash = function.find('/');
    return function.substr(0, slash == std::string_view::npos ? function.find('.') : slash);
}

}  // namespace

OwnCode::OwnCode(const Trace& trace) : trace_(trace), library_(findLibrary(trace)) {}

bool OwnCode::isOwn(const Frame& frame) const {
    const std::string_view file = trace_.strings[frame.file];
    if (!library_.empty() && !file.empty()) return !file.starts_with(library_);
    const std::string_view part = firstPart(trace_.strings[frame.function]);
    return part == "main" || part.find('.') != std::string_view::npos;
}

FrameId OwnCode::siteOf(StackId stack) const {
    const auto frames = trace_.stacks[stack];
    for (const FrameId id : frames) {
        if (isOwn(trace_.stacks.frame(id))) return id;
    }
    return frames.empty() ? FrameId::none() : frames.front();
}

}  // namespace golanes
