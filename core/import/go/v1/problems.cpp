// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/problems.h"

#include <utility>

namespace golanes::v1 {

namespace {

// What the user can do about a problem of this code.
std::string_view adviceFor(std::string_view code) {
    if (code == "truncated" || code == "no-frequency") {
        return "Let the program call trace.Stop before it ends, or copy the whole file; stacks and names "
               "stand "
               "at its end.";
    }
    if (code == "time-order") {
        return "The processors' clocks disagree; recordings of Go 1.22 and later do not depend on them.";
    }
    if (code == "region-misnested") return "End regions in the reverse order of their beginnings.";
    return {};
}

}  // namespace

Problems::Entry* Problems::find(std::string_view code) {
    for (Entry& e : entries_) {
        if (e.code == code) return &e;
    }
    return nullptr;
}

void Problems::moveTo(ImportReport& report) {
    for (Entry& e : entries_) {
        report.add(e.severity, e.code, std::move(e.message), e.offset, adviceFor(e.code));
        for (std::uint64_t i = 1; i < e.count; ++i) report.add(e.severity, e.code, {}, e.offset);
    }
    entries_.clear();
}

}  // namespace golanes::v1
