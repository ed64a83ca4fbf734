// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_reader.h"
#include "core/base/job.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace golanes::v2 {

// A batch: events that one thread wrote one after the other, or a piece of a generation's tables.
struct Batch {
    std::uint64_t thread = 0;
    std::uint64_t time = 0;  // ticks, base of the times in it
    std::span<const std::byte> data;
    std::int64_t offset = 0;      // of `data` in the file
    std::uint8_t experiment = 0;  // 0: none
};

// A trouble that ends the reading of something, with its place.
struct Trouble {
    std::string code;
    std::string message;
    std::int64_t offset = -1;
};

// The batches of one generation, as they stand in the file.
struct Generation {
    std::uint64_t number = 0;
    std::uint64_t minTime = 0;  // ticks: the smallest batch time that counts for the generation's Sync
    std::int64_t offset = 0;
    std::vector<Batch> batches;
    std::optional<Trouble> trouble;  // why it cannot be used, if so
    bool gapBefore = false;          // a part of the file before it could not be read
};

// Splits a file into generations by walking over the batch headers, which costs next to nothing. Before
// Go 1.26 a generation ends where the next one begins, since then at its EndOfGeneration. (Rules:
// readGeneration and readBatch of golang/go src/internal/trace.)
class GenerationScanner {
  public:
    // `bytes`: the whole file with its header; `minor`: the format's version, 22… A cancelled job ends the
    // file.
    GenerationScanner(std::span<const std::byte> bytes, int minor, const Job& job);

    // The next generation; nothing at the end. A generation that Go would refuse as a whole comes with
    // `trouble`.
    std::optional<Generation> next();
    // What ended the file before its time, if something did. To be asked after the last generation.
    const std::optional<Trouble>& endTrouble() const { return endTrouble_; }

  private:
    struct Read {
        Batch batch;
        std::uint64_t generation = 0;
        bool endOfGeneration = false;
        std::int64_t start = 0;
    };
    std::int64_t offset() const { return static_cast<std::int64_t>(bytes_.size() - reader_.left()); }
    std::optional<Read> readBatch();
    std::optional<Read> fail(const char* code, std::string message, std::int64_t at);
    void add(Generation& g, const Read& r);
    std::optional<Generation> nextMarked();
    std::optional<Generation> nextSpilling();

    std::span<const std::byte> bytes_;
    ByteReader reader_;
    int minor_;
    const Job& job_;
    bool gap_ = false;
    std::optional<Read> spill_;  // first batch of the generation after the one just returned
    std::optional<Trouble> endTrouble_;
};

}  // namespace golanes::v2
