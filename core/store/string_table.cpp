// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/string_table.h"

#include "core/base/hash_seed.h"

#include <algorithm>

namespace golanes {

StringTable::StringTable() : slots_(64) {
    intern({});
}

std::size_t StringTable::slotOf(std::string_view text) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = seededHash(text) & mask;
    while (slots_[i].valid() && views_[slots_[i].value] != text) i = (i + 1) & mask;
    return i;
}

StringId StringTable::intern(std::string_view text) {
    std::size_t slot = slotOf(text);
    if (slots_[slot].valid()) return slots_[slot];
    if (2 * (views_.size() + 1) > slots_.size()) {
        grow();
        slot = slotOf(text);
    }
    const StringId id(static_cast<StringId::rep>(views_.size()));
    views_.push_back(store(text));
    slots_[slot] = id;
    return id;
}

void StringTable::grow() {
    slots_.assign(2 * slots_.size(), StringId());
    for (std::size_t i = 0; i < views_.size(); ++i) {
        slots_[slotOf(views_[i])] = StringId(static_cast<StringId::rep>(i));
    }
}

std::string_view StringTable::store(std::string_view text) {
    if (text.size() > kBlock - blockUsed_) {
        const std::size_t size = std::max(kBlock, text.size());
        blocks_.push_back(std::make_unique<char[]>(size));
        blockUsed_ = 0;
        stored_ += size;
    }
    char* at = blocks_.empty() ? nullptr : blocks_.back().get() + blockUsed_;
    std::copy(text.begin(), text.end(), at);
    blockUsed_ = std::min(kBlock, blockUsed_ + text.size());
    return {at, text.size()};
}

std::size_t StringTable::bytes() const {
    return stored_ + views_.capacity() * sizeof(std::string_view) + slots_.capacity() * sizeof(StringId);
}

}  // namespace golanes
