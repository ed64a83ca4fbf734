// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/recording.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace golanes {

// The wish for a trace of the first part of an input while the rest is still being read.
struct PreviewWish {
    std::function<void(TracePtr)> sink;  // called on any thread; none: no wish
    std::uint64_t bytes = 0;             // about how much of the input to show
};

// The whole input, inflated.
struct ImportInput {
    std::span<const std::byte> bytes;
    std::vector<std::span<const std::byte>> streams;  // of a recording that is a folder: its other files
    // Told of what has been read and is not wanted soon, so that its memory can be given back; it stays
    // readable.
    std::function<void(std::span<const std::byte>)> letGo{};
};

// A format that can be read.
struct Importer {
    std::string_view kind;   // as in `info --json`: "go-trace"
    std::string_view title;  // for people: "Go execution trace"
    // True when the first bytes (at most kHeadBytes are given) are of this format.
    bool (*sniff)(std::span<const std::byte> head);
    // Reads it. An error means that nothing in it could be read; losses are in the trace's report.
    Result<Recording> (*read)(const ImportInput& input, Job& job);
    // Memory, in bytes, that read() will probably take at its peak for an input of `size` bytes that begins
    // with `head`; the input itself not counted.
    std::uint64_t (*peakBytes)(std::span<const std::byte> head, std::uint64_t size);
    // The same as read(), but for a trace of the first part that it may give the sink before it returns, at
    // most once. Null: the format has no such.
    Result<Recording> (*readWithPreview)(const ImportInput& input, Job& job,
                                         const PreviewWish& preview) = nullptr;
};

// How much of an input an importer looks at to recognise it.
inline constexpr std::size_t kHeadBytes = 4096;

// All formats, in the order in which they are asked.
std::span<const Importer> importers();
// The first of them that recognises the bytes, or null.
const Importer* importerFor(std::span<const std::byte> bytes);

}  // namespace golanes
