// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/import_report.h"

#include <algorithm>

namespace golanes {

void ImportReport::add(Severity severity, std::string_view code, std::string message, std::int64_t offset,
                       std::string_view advice) {
    const auto it = std::ranges::find(problems_, code, &Problem::code);
    if (it != problems_.end()) {
        ++it->count;
        it->severity = std::max(it->severity, severity);
        return;
    }
    problems_.push_back({severity, std::string(code), std::move(message), std::string(advice), 1, offset});
}

bool ImportReport::hasLoss() const {
    return std::ranges::any_of(problems_, [](const Problem& p) { return p.severity == Severity::Loss; });
}

}  // namespace golanes
