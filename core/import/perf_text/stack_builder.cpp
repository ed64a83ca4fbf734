// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf_text/stack_builder.h"

#include "core/store/perf_context.h"

namespace golanes::perf_text {

PerfChainId StackBuilder::finish(std::int32_t pid) {
    chain_.clear();
    std::uint64_t context = 0;
    for (const Frame& frame : stack_) {
        const std::uint64_t own = frame.kernel ? perf_context::kKernel : perf_context::kUser;
        if (own != context) chain_.push_back(context = own);
        chain_.push_back(frames_.address(frame.kernel ? -1 : pid, frame.binary, frame.function));
    }
    stack_.clear();
    return builder_.chain(chain_);
}

}  // namespace golanes::perf_text
