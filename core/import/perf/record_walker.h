// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/import/perf/wire.h"
#include "core/store/import_report.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace golanes::perf {

struct Record {
    std::uint32_t type = 0;
    std::uint16_t misc = 0;
    std::span<const std::byte> payload{};  // behind the header of 8 bytes
    std::span<const std::byte> behind{};   // of records that carry more than their size can tell
    std::int64_t offset = 0;               // in the file; of one that was compressed: of what it was in
};

// Inflates the records that stand compressed between the others: pieces of one zstd stream, cut anywhere.
class RecordInflater;

// Walks over the records of one stream in the order in which they stand there, those in compressed records
// where these stand. What is broken goes into the report; nothing behind it is read.
class RecordWalker {
  public:
    using OnRecord = std::function<void(const Record&)>;
    using LetGo = std::function<void(std::span<const std::byte>)>;

    // `letGo` is told every few megabytes, on another thread (ReadAhead), what of the bytes has been walked
    // over. Empty: they are in memory anyway.
    RecordWalker(bool bigEndian, ImportReport& report, OnRecord onRecord, LetGo letGo);
    ~RecordWalker();

    // `offset`: where in the input the bytes begin; `walked`: bytes of other streams, for the progress.
    // False when the job was cancelled.
    bool walk(std::span<const std::byte> bytes, std::int64_t offset, std::uint64_t walked, Job& job);

  private:
    enum class Step : std::uint8_t { Going, Cut, Broken, Cancelled };

    // Reads one record at the beginning of the bytes; `used` is how many it takes. Cut: it is not whole.
    Step readRecord(std::span<const std::byte> bytes, Record& record, std::size_t& used) const;
    Step readBehind(std::span<const std::byte> bytes, Record& record, std::size_t& used) const;
    Step inflate(const Record& compressed, Job& job);
    Step walkInflated(std::int64_t offset, Job& job);
    void reportBroken(std::int64_t offset);

    bool bigEndian_;
    ImportReport& report_;
    OnRecord onRecord_;
    LetGo letGo_;
    std::unique_ptr<RecordInflater> inflater_;
    std::vector<std::byte> carried_;  // inflated bytes that are no whole record yet
    std::uint64_t compressedBytes_ = 0;
    std::uint64_t inflatedBytes_ = 0;
    std::uint64_t sinceLook_ = 0;
};

}  // namespace golanes::perf
