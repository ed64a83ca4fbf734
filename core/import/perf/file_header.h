// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/import/perf/wire.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace golanes::perf {

struct Section {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

// The fixed beginning of a perf.data file, and where its parts are.
struct FileHeader {
    static constexpr std::size_t kPipeSize = 16;
    static constexpr std::size_t kFileSize = 104;

    bool bigEndian = false;
    bool pipe = false;           // nothing but records follow; what stands below is of files
    std::uint64_t attrSize = 0;  // of one entry of attrs
    Section attrs;
    Section data;
    struct Feature {
        std::size_t bit = 0;
        Section section;
    };
    std::vector<Feature> features;
    bool unfinished = false;  // the recorder was killed: neither the size of the data nor features are told
};

// "PERFILE2", in either byte order. Null when it is neither.
std::optional<bool> isBigEndian(std::span<const std::byte> head);

// Errors: Damaged when the file ends within its header, Unsupported for what is no perf.data of version 2.
Result<FileHeader> readFileHeader(std::span<const std::byte> bytes);

// The bytes of a section, as far as they are in the file.
std::span<const std::byte> bytesOf(std::span<const std::byte> file, const Section& section);

}  // namespace golanes::perf
