// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace golanes {

// The header of a Go execution trace: 16 bytes, "go 1.NN trace\0\0\0".
struct GoTraceHeader {
    static constexpr std::size_t kSize = 16;
    std::string text;  // "go 1.26 trace"
    int minor = 0;     // 26
};
// Error NotATrace when the bytes do not begin with such a header.
Result<GoTraceHeader> readGoTraceHeader(std::span<const std::byte> bytes);

// The Go releases that write the header "go 1.<minor> trace": "1.23 to 1.24", "1.26 or newer".
std::string goReleases(int minor);

extern const Importer kGoTraceImporter;

// Go 1.22 and later ("v2", golang/go src/internal/trace/tracev2). `bytes` is the whole file.
Result<TracePtr> readGoTraceV2(std::span<const std::byte> bytes, const GoTraceHeader& header, Job& job,
                               const PreviewWish& preview = {});
// Go 1.5 to 1.21 ("v1", golang/go src/internal/trace/internal/tracev1), turned into the v2 model.
Result<TracePtr> readGoTraceV1(std::span<const std::byte> bytes, const GoTraceHeader& header, Job& job,
                               const PreviewWish& preview = {});

}  // namespace golanes
