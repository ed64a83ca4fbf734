// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/memory.h"
#include "core/base/result.h"
#include "core/store/recording.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace golanes {

struct OpenOptions {
    // Loading that would need more memory than this, less what other loads that are under way will need,
    // fails with TooLarge before it starts, saying how much it would need. 0: no limit.
    std::uint64_t memoryLimit = 0;
    // Called at most once, on a thread of the load, with a trace of the first part of the file when reading
    // the whole will take more than a second or so. Its report tells of that part only.
    std::function<void(TracePtr)> preview = {};
    // Files (inflated) that are smaller are read without a preview.
    std::uint64_t previewFrom = std::uint64_t{48} << 20;
    std::uint64_t previewBytes = std::uint64_t{4} << 20;  // about what a preview is made of
};

// The whole path from a file's name ("-": standard input; a folder: that of `perf record --threads`) to what
// it holds: read, inflate, recognise, decode, order, store. Errors: those of ByteSource; NotATrace with a
// message that says what the bytes look like and what can be opened; Damaged when nothing in it is sound;
// TooLarge; Cancelled (answered within 100 ms, memory given back).
Result<Recording> openRecording(const std::string& path, Job& job, const OpenOptions& options = {});

// The same for who wants a Go execution trace and nothing else: NotATrace, at once, for any other recording.
Result<TracePtr> openTrace(const std::string& path, Job& job, const OpenOptions& options = {});

// The error for bytes that no importer recognises.
Error notATrace(std::span<const std::byte> bytes);

// Memory, in bytes, that loading the file will need at its peak; an estimate from its size and first bytes. 0
// for standard input and pipes, which cannot be looked at before. To compare with availableMemory().
Result<std::uint64_t> foretellMemory(const std::string& path);

}  // namespace golanes
