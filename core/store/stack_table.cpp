// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stack_table.h"

#include "core/base/hash_seed.h"

#include <algorithm>

namespace golanes {

namespace {

std::uint64_t mix(std::uint64_t h, std::uint64_t v) {
    h ^= v + 0x9e3779b97f4a7c15u + (h << 6) + (h >> 2);
    return h * 0xff51afd7ed558ccdu;
}

constexpr std::size_t kHashNode = 40;  // of an unordered_multimap, with its share of the buckets

}  // namespace

StackTable::StackTable() : begins_{0, 0} {}

FrameId StackTable::internFrame(const Frame& frame) {
    const std::uint64_t h =
        mix(mix(mix(mix(hashSeed(), frame.pc), frame.function.value), frame.file.value), frame.line);
    const auto [first, last] = frameIds_.equal_range(h);
    for (auto it = first; it != last; ++it) {
        if (frames_[it->second.value] == frame) return it->second;
    }
    const FrameId id(static_cast<FrameId::rep>(frames_.size()));
    frames_.push_back(frame);
    frameIds_.emplace(h, id);
    return id;
}

StackId StackTable::intern(std::span<const FrameId> leafToRoot) {
    if (leafToRoot.empty()) return kNoStack;
    std::uint64_t h = hashSeed() + leafToRoot.size();
    for (const FrameId f : leafToRoot) h = mix(h, f.value);
    const auto [first, last] = stackIds_.equal_range(h);
    for (auto it = first; it != last; ++it) {
        if (std::ranges::equal((*this)[it->second], leafToRoot)) return it->second;
    }
    const StackId id(static_cast<StackId::rep>(size()));
    pool_.insert(pool_.end(), leafToRoot.begin(), leafToRoot.end());
    begins_.push_back(static_cast<std::uint32_t>(pool_.size()));
    stackIds_.emplace(h, id);
    return id;
}

std::size_t StackTable::bytes() const {
    return frames_.capacity() * sizeof(Frame) + pool_.capacity() * sizeof(FrameId) +
           begins_.capacity() * sizeof(std::uint32_t) + (frameIds_.size() + stackIds_.size()) * kHashNode;
}

}  // namespace golanes
