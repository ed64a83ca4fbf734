// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/string_table.h"

namespace golanes {

StringId StringTable::intern(std::string_view text) {
    if (const auto it = ids_.find(text); it != ids_.end()) return it->second;
    const std::string& kept = texts_.emplace_back(text);
    const StringId id(static_cast<StringId::rep>(views_.size()));
    views_.push_back(kept);
    ids_.emplace(kept, id);
    // The string object, its view, and a hash node with its bucket.
    bytes_ +=
        sizeof(std::string) + (kept.size() > 15 ? kept.capacity() + 1 : 0) + sizeof(std::string_view) + 48;
    return id;
}

}  // namespace golanes
