// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/chain_repair.h"

namespace golanes {

namespace {

// Of the frames from the first of Go code on, those that are not where the one before was called from.
bool dropGarbage(std::vector<PerfFrame>& frames, const MappedCode& code) {
    bool go = false;
    bool begun = false;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const GoCode::Site site = code.siteOf(frames[i], i > 0);
        const bool root = site.known && site.role == GoRole::Root;
        // What was put in before need not stand behind a call.
        const bool mayBe = frames[i].inferred || code.mayBeCaller(frames[i]);
        if ((begun && !root) || (go && !mayBe)) {
            frames.resize(i);
            return true;
        }
        go = go || site.known;
        begun = begun || root || site.givesUp;
    }
    return false;
}

bool addSkippedCaller(std::vector<PerfFrame>& frames, const MappedCode& code) {
    // One that is inferred was put in before.
    if (frames.size() < 2 || frames[1].inferred) return false;
    const MappedCode::Place leaf = code.at(frames[0]);
    const MappedCode::Place next = code.at(frames[1]);
    if (!next.go) return false;
    const std::uint64_t skipped = next.go->calledBefore(next.address);
    if (skipped == 0) return false;
    std::uint64_t at = skipped + 1;
    if (leaf.go) {
        const GoCode::Site site = leaf.go->at(leaf.address);
        if (!site.known || site.role != GoRole::Ordinary || !site.callersFramePointer) return false;
        if (leaf.go == next.go) at = next.go->returnFrom(site.entry, skipped);
    }
    PerfFrame frame = frames[1];
    frame.address += at - next.address;
    frame.inferred = true;
    frames.insert(frames.begin() + 1, frame);
    return true;
}

}  // namespace

bool repairChain(std::vector<PerfFrame>& frames, const MappedCode& code) {
    const bool dropped = dropGarbage(frames, code);
    return addSkippedCaller(frames, code) || dropped;
}

}  // namespace golanes
