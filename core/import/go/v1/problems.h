// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/import_report.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace golanes::v1 {

// Trouble met by one stage of the import, counted by code. Cheap to add to: a message is made only for the
// first of a code, so a file full of trouble costs little. Each thread has its own.
class Problems {
  public:
    // `message` is called for the first problem of this code only.
    template <class Message>
    void add(Severity severity, std::string_view code, std::uint64_t offset, Message&& message) {
        if (Entry* known = find(code)) {
            ++known->count;
            return;
        }
        entries_.push_back({severity, std::string(code), message(), static_cast<std::int64_t>(offset), 1});
    }
    bool empty() const { return entries_.empty(); }
    // The first problem in words; "" when there is none.
    std::string_view firstMessage() const {
        return entries_.empty() ? std::string_view() : entries_.front().message;
    }
    std::int64_t firstOffset() const { return entries_.empty() ? -1 : entries_.front().offset; }

    // Hands everything over to the report of the trace.
    void moveTo(ImportReport& report);

  private:
    struct Entry {
        Severity severity;
        std::string code;
        std::string message;
        std::int64_t offset;
        std::uint64_t count;
    };
    Entry* find(std::string_view code);

    std::vector<Entry> entries_;
};

}  // namespace golanes::v1
