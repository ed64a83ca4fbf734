// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/job.h"
#include "core/store/trace.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace golanes {

// What is known of a file that could not be read, or not whole.
struct ReportedFile {
    std::string_view version;          // of Golanes
    std::uint64_t storedBytes = 0;     // on disk
    std::int64_t truncatedAt = -1;     // as ByteSource::truncatedAt()
    std::span<const std::byte> bytes;  // inflated; empty when none came out
    bool gone = false;                 // it cannot be opened any more: only what was read of it is known
    const Error* error = nullptr;      // why there is no trace
    const Trace* trace = nullptr;      // what could be read
};

// A report that can be shown to anybody: the kind of the file and its version, sizes, where its generations
// and batches lie, what went wrong at which offset, how many events of which kind there are. It holds no
// names, strings, numbers of goroutines or threads, times, addresses, stacks or messages (which may quote
// what the file says), and not the file's name.
std::string fileReport(const ReportedFile& file, const Job& job);

}  // namespace golanes
