// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_chain_table.h"

#include "core/base/hash_seed.h"

#include <algorithm>

namespace golanes {

namespace {

std::uint32_t hashOf(std::span<const std::uint64_t> chain) {
    std::uint64_t h = hashSeed() ^ chain.size();
    for (const std::uint64_t address : chain) {
        h = (h ^ address) * 0x9e3779b97f4a7c15u;
        h ^= h >> 32;
    }
    return static_cast<std::uint32_t>((h * hashSeed()) >> 32);
}

}  // namespace

PerfChainTable::PerfChainTable() : begins_{0}, slots_(1024) {}

PerfChainId PerfChainTable::intern(std::span<const std::uint64_t> chain) {
    const std::uint32_t hash = hashOf(chain);
    if (2 * (size() + 1) > slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = hash & mask;
    for (; slots_[i].id.valid(); i = (i + 1) & mask) {
        if (slots_[i].hash == hash && std::ranges::equal((*this)[slots_[i].id], chain)) return slots_[i].id;
    }
    const PerfChainId id(static_cast<PerfChainId::rep>(size()));
    slots_[i] = {hash, id};
    pool_.insert(pool_.end(), chain.begin(), chain.end());
    begins_.push_back(pool_.size());
    return id;
}

void PerfChainTable::grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& s : old) {
        if (!s.id.valid()) continue;
        std::size_t i = s.hash & mask;
        while (slots_[i].id.valid()) i = (i + 1) & mask;
        slots_[i] = s;
    }
}

}  // namespace golanes
