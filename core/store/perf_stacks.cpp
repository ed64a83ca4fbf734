// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_stacks.h"

#include "core/base/release.h"

#include <bit>

namespace golanes {

namespace {

std::uint64_t hashOf(const PerfFrame& f) {
    const std::uint64_t rest = std::uint64_t{f.mapping.value} << 8 | std::uint64_t{f.inferred} << 4 |
                               static_cast<std::uint64_t>(f.mode);
    std::uint64_t h = (f.address ^ std::rotl(rest, 40)) * hashSeed();
    h = (h ^ (h >> 29)) * 0xff51afd7ed558ccdu;
    return h ^ (h >> 32);
}

}  // namespace

std::size_t PerfStacks::frameSlot(const PerfFrame& frame) const {
    const std::size_t mask = frameSlots_.size() - 1;
    std::size_t i = hashOf(frame) & mask;
    while (frameSlots_[i].valid() && frames_[frameSlots_[i].value] != frame) i = (i + 1) & mask;
    return i;
}

void PerfStacks::growFrameSlots() {
    frameSlots_.assign(frameSlots_.empty() ? 1024 : 2 * frameSlots_.size(), PerfFrameId());
    for (std::size_t i = 0; i < frames_.size(); ++i) {
        frameSlots_[frameSlot(frames_[i])] = PerfFrameId(static_cast<PerfFrameId::rep>(i));
    }
}

PerfFrameId PerfStacks::internFrame(const PerfFrame& frame) {
    if (2 * (frames_.size() + 1) > frameSlots_.size()) growFrameSlots();
    PerfFrameId& slot = frameSlots_[frameSlot(frame)];
    if (!slot.valid()) {
        slot = PerfFrameId(static_cast<PerfFrameId::rep>(frames_.size()));
        frames_.push_back(frame);
    }
    return slot;
}

PerfStackId PerfStacks::intern(PerfStackId parent, PerfFrameId frame) {
    const std::uint64_t key = std::uint64_t{parent.value} << 32 | frame.value;
    if (const PerfStackId* known = children_.find(key)) return *known;
    const PerfStackId id(static_cast<PerfStackId::rep>(nodes_.size()));
    nodes_.push_back({parent, frame});
    children_.set(key, id);
    return id;
}

void PerfStacks::freeze() {
    release(frameSlots_);
    children_ = {};
    frames_.shrink_to_fit();
    nodes_.shrink_to_fit();
}

std::size_t PerfStacks::depth(PerfStackId id) const {
    std::size_t n = 0;
    for (; id != kNoPerfStack; id = nodes_[id.value].parent) ++n;
    return n;
}

std::size_t PerfStacks::bytes() const {
    return frames_.capacity() * sizeof(PerfFrame) + nodes_.capacity() * sizeof(Node);
}

}  // namespace golanes
