// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/string_table.h"

#include "core/base/hash_seed.h"

#include <algorithm>
#include <bit>

namespace golanes {

StringTable::StringTable() {
    intern({});
}

void StringTable::shrink() {
    texts_.shrink_to_fit();
    slots_ = std::vector<StringId>();  // not "= {}", which keeps the memory
}

std::size_t StringTable::slotOf(std::string_view text) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = seededHash(text) & mask;
    while (slots_[i].valid() && (*this)[slots_[i]] != text) i = (i + 1) & mask;
    return i;
}

StringId StringTable::intern(std::string_view text) {
    if (slots_.empty()) index(std::max<std::size_t>(64, std::bit_ceil(2 * (texts_.size() + 1))));
    std::size_t slot = slotOf(text);
    if (slots_[slot].valid()) return slots_[slot];
    if (2 * (texts_.size() + 1) > slots_.size()) {
        index(2 * slots_.size());
        slot = slotOf(text);
    }
    const StringId id(static_cast<StringId::rep>(texts_.size()));
    texts_.push_back(store(text));
    slots_[slot] = id;
    return id;
}

void StringTable::index(std::size_t slots) {
    slots_.assign(slots, StringId());
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        slots_[slotOf(view(texts_[i]))] = StringId(static_cast<StringId::rep>(i));
    }
}

const char* StringTable::store(std::string_view text) {
    const auto length = static_cast<Length>(text.size());
    const std::size_t need = sizeof(length) + text.size();
    if (need > kBlock - blockUsed_) {
        const std::size_t size = std::max(kBlock, need);
        blocks_.push_back(std::make_unique<char[]>(size));
        blockUsed_ = 0;
        stored_ += size;
    }
    char* at = blocks_.back().get() + blockUsed_;
    std::memcpy(at, &length, sizeof(length));
    std::ranges::copy(text, at + sizeof(length));
    blockUsed_ = std::min(kBlock, blockUsed_ + need);
    return at + sizeof(length);
}

std::size_t StringTable::bytes() const {
    return stored_ + texts_.capacity() * sizeof(const char*) + slots_.capacity() * sizeof(StringId);
}

}  // namespace golanes
