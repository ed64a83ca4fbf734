// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_tracepoint.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace golanes::perf {

// The formats of tracepoints that a recording carries (feature TRACING_DATA, or the record of that name): as
// many as can be read; `whole` is false when the bytes end before the last.
struct TracingData {
    std::vector<PerfTracepoint> tracepoints;
    bool bigEndian = false;
    bool whole = true;
};
TracingData readTracingData(std::span<const std::byte> bytes);

// The text of one tracepoint's format file of the kernel. Nothing when it does not tell name and number.
std::optional<PerfTracepoint> readTracepointFormat(std::string_view system, std::string_view text);

}  // namespace golanes::perf
