// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/stack_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

std::string functionsText(const Trace& trace, StackId stack, std::size_t max) {
    std::string text;
    const auto frames = trace.stacks[stack];
    for (const FrameId id : frames.first(std::min(max, frames.size()))) {
        if (!text.empty()) text += " < ";
        text += trace.strings[trace.stacks.frame(id).function];
    }
    return text;
}

std::string leafText(const Trace& trace, StackId stack) {
    const auto frames = trace.stacks[stack];
    if (frames.empty()) return {};
    const Frame& leaf = trace.stacks.frame(frames.front());
    return fmt::format("{} {}:{}", trace.strings[leaf.function], trace.strings[leaf.file], leaf.line);
}

}  // namespace golanes
