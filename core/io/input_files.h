// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/byte_source.h"

#include <memory>
#include <string>
#include <vector>

namespace golanes {

// The files that a recording consists of: one, or those of the folder that `perf record --threads` makes:
// "data", and "data.0", "data.1"…
struct InputPaths {
    std::string main;
    std::vector<std::string> streams;
};
// A folder that holds no "data" is its own only path: opening it says that it is a folder.
InputPaths inputPaths(const std::string& path);

struct InputFiles {
    std::shared_ptr<const ByteSource> main;
    std::vector<std::shared_ptr<const ByteSource>> streams;

    // As ByteSource::open() for each of them; the limit is for all together.
    static Result<InputFiles> open(const std::string& path, Job& job, ByteSource::Limits limits);

    std::uint64_t size() const;
    // See ByteSource::letGo(): of whichever the part belongs to.
    void letGo(std::span<const std::byte> part) const;
    // Of the first that is not whole, see ByteSource::truncatedAt().
    std::int64_t truncatedAt() const;
};

}  // namespace golanes
