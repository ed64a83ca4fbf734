// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/go_trace.h"
#include "core/import/importer.h"

#include <cstddef>
#include <span>
#include <variant>

namespace golanes::test {

// Reads a whole Go trace of any version as openTrace() does with what a file holds.
inline Result<TracePtr> readGoTrace(std::span<const std::byte> bytes) {
    Job job;
    auto recording = kGoTraceImporter.read({bytes, {}}, job);
    if (!recording) return tl::unexpected(recording.error());
    return std::get<TracePtr>(*std::move(recording));
}

}  // namespace golanes::test
