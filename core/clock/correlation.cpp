// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/correlation.h"

#include <utility>

namespace golanes {

std::string_view name(CorrelationMethod method) {
    switch (method) {
        case CorrelationMethod::None:
            return "none";
        case CorrelationMethod::Exact:
            return "exact";
        case CorrelationMethod::Fitted:
            return "fitted";
        case CorrelationMethod::Manual:
            return "manual";
    }
    return "";
}

Correlation unknownCorrelation(std::string reason) {
    Correlation result;
    result.reason = std::move(reason);
    return result;
}

Correlation setByHand(const Correlation& from, const ClockMap& map) {
    Correlation result = from;
    result.method = CorrelationMethod::Manual;
    result.map = map;
    result.error = 0;
    result.confidence = 1;
    result.anchors = 0;
    result.reason = "set by hand";
    return result;
}

}  // namespace golanes
