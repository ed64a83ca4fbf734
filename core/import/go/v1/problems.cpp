// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/problems.h"

#include <utility>

namespace golanes::v1 {

Problems::Entry* Problems::find(std::string_view code) {
    for (Entry& e : entries_) {
        if (e.code == code) return &e;
    }
    return nullptr;
}

void Problems::moveTo(ImportReport& report) {
    for (Entry& e : entries_) {
        report.add(e.severity, e.code, std::move(e.message), e.offset);
        for (std::uint64_t i = 1; i < e.count; ++i) report.add(e.severity, e.code, {}, e.offset);
    }
    entries_.clear();
}

}  // namespace golanes::v1
