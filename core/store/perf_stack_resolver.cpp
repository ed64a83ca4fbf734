// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_stack_resolver.h"

#include "core/store/perf_context.h"

namespace golanes {

PerfStackId PerfStackResolver::resolve(PerfChainId chain, std::int32_t pid, const PerfAddressSpaces& spaces) {
    const PerfAddressSpaces::Space& user = spaces.of(pid);
    const std::uint32_t kernelVersion = spaces.kernel().version();
    if (othersVersion_ != kernelVersion) {
        others_.clear();
        othersVersion_ = kernelVersion;
    }
    Known& known = known_[chain.value];
    if (known.version == user.version() && known.kernelVersion == kernelVersion) return known.stack;
    const std::uint64_t key = std::uint64_t{chain.value} << 32 | user.version();
    if (const PerfStackId* found = others_.find(key)) return *found;
    const PerfStackId stack = build(chain, user, spaces.kernel());
    if (known.kernelVersion != kernelVersion) {
        known = {user.version(), kernelVersion, stack};
    } else {
        others_.set(key, stack);
    }
    return stack;
}

PerfStackId PerfStackResolver::build(PerfChainId chain, const PerfAddressSpaces::Space& user,
                                     const PerfAddressSpaces::Space& kernel) {
    frames_.clear();
    PerfMode mode = PerfMode::Unknown;
    for (const std::uint64_t address : chains_[chain]) {
        if (isPerfContext(address)) {
            mode = modeOfPerfContext(address);
            continue;
        }
        PerfFrame frame{.address = address, .mapping = {}, .mode = mode};
        if (mode == PerfMode::User) frame.mapping = user.find(address);
        if (mode == PerfMode::Kernel) frame.mapping = kernel.find(address);
        frames_.push_back(frame);
    }
    PerfStackId stack = kNoPerfStack;
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
        stack = stacks_.intern(stack, stacks_.internFrame(*frame));
    }
    return stack;
}

}  // namespace golanes
