// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_address_spaces.h"

#include "core/store/perf_recording.h"

#include <iterator>

namespace golanes {

namespace {

std::uint64_t keyOf(std::int32_t pid) {
    return static_cast<std::uint32_t>(pid);
}

}  // namespace

PerfMappingIndex PerfAddressSpaces::Space::find(std::uint64_t address) const {
    const auto after = pieces_.upper_bound(address);
    if (after == pieces_.begin()) return {};
    const Piece& piece = std::prev(after)->second;
    return address < piece.end ? piece.mapping : PerfMappingIndex();
}

void PerfAddressSpaces::Space::map(std::uint64_t begin, std::uint64_t end, PerfMappingIndex mapping) {
    if (begin >= end) return;
    auto it = pieces_.lower_bound(begin);
    if (it != pieces_.begin()) {
        Piece& before = std::prev(it)->second;
        if (before.end > end) it = pieces_.emplace_hint(it, end, before);
        if (before.end > begin) before.end = begin;
    }
    while (it != pieces_.end() && it->first < end) {
        if (it->second.end > end) pieces_.emplace(end, it->second);
        it = pieces_.erase(it);
    }
    pieces_[begin] = {end, mapping};
}

PerfAddressSpaces::PerfAddressSpaces() : spaces_(2) {
    for (Space& s : spaces_) s.version_ = ++lastVersion_;
}

const PerfAddressSpaces::Space& PerfAddressSpaces::of(std::int32_t pid) const {
    const std::uint32_t* index = byPid_.find(keyOf(pid));
    return spaces_[index ? *index : 1];
}

PerfAddressSpaces::Space& PerfAddressSpaces::made(std::int32_t pid) {
    if (pid == -1) return spaces_[0];
    if (const std::uint32_t* index = byPid_.find(keyOf(pid))) return spaces_[*index];
    byPid_.set(keyOf(pid), static_cast<std::uint32_t>(spaces_.size()));
    return spaces_.emplace_back();
}

void PerfAddressSpaces::fork(std::int32_t pid, std::int32_t parentPid) {
    Space& child = made(pid);
    child.pieces_.clear();
    const Space& parent = of(parentPid);
    const std::size_t copies = parent.pieces_.size();
    if (copies > copiesLeft_) {
        copiesLeft_ = 0;
    } else {
        copiesLeft_ -= copies;
        child.pieces_ = parent.pieces_;
    }
    child.version_ = ++lastVersion_;
}

void PerfAddressSpaces::apply(const PerfSpaceChange& change, std::span<const PerfMapping> mappings) {
    if (change.kind == PerfSpaceChange::Kind::Fork) {
        fork(change.pid, change.parentPid);
        return;
    }
    Space& space = made(change.pid);
    if (change.kind == PerfSpaceChange::Kind::Exec) {
        space.pieces_.clear();
    } else {
        const PerfMapping& m = mappings[change.mapping.value];
        space.map(m.begin, m.end, change.mapping);
    }
    space.version_ = ++lastVersion_;
}

}  // namespace golanes
