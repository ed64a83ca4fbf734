// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/range_name.h"

namespace golanes {

std::string rangeName(RangeKind kind, std::string_view reason) {
    switch (kind) {
        case RangeKind::StopTheWorld:
            return "stop-the-world (" + std::string(reason) + ")";
        case RangeKind::GcMark:
            return "GC concurrent mark phase";
        case RangeKind::Sweep:
            return "GC incremental sweep";
        case RangeKind::MarkAssist:
            return "GC mark assist";
    }
    return {};
}

std::string rangeName(const Trace& trace, const Range& range) {
    return rangeName(range.kind, trace.strings[range.reason]);
}

}  // namespace golanes
