// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/batch.h"

#include "core/import/go/go_trace.h"
#include "core/import/go/v2/wire.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace golanes::v2 {

GenerationScanner::GenerationScanner(std::span<const std::byte> bytes, int minor, const Job& job)
    : bytes_(bytes),
      reader_(bytes.subspan(std::min(bytes.size(), GoTraceHeader::kSize))),
      minor_(minor),
      job_(job) {}

std::optional<GenerationScanner::Read> GenerationScanner::fail(const char* code, std::string message,
                                                               std::int64_t at) {
    endTrouble_ = Trouble{code, std::move(message), at};
    return std::nullopt;
}

std::optional<GenerationScanner::Read> GenerationScanner::readBatch() {
    Read r;
    r.start = offset();
    const std::uint8_t type = reader_.byte();
    if (type == EvEndOfGeneration && minor_ >= 26) {
        r.endOfGeneration = true;
        return r;
    }
    if (type != EvEventBatch && type != EvExperimentalBatch) {
        return fail("bad-batch", fmt::format("expected a batch of events, found byte {}", type), r.start);
    }
    if (type == EvExperimentalBatch) r.batch.experiment = reader_.byte();
    r.generation = reader_.uvarint();
    r.batch.thread = reader_.uvarint();
    r.batch.time = reader_.uvarint();
    const std::uint64_t size = reader_.uvarint();
    if (reader_.failed()) return fail("truncated", "the file ends within the header of a batch", r.start);
    if (size > kMaxBatchSize) {
        return fail("bad-batch",
                    fmt::format("a batch claims {} bytes; at most {} are possible", size, kMaxBatchSize),
                    r.start);
    }
    r.batch.offset = offset();
    const std::size_t left = reader_.left();
    r.batch.data = reader_.take(size);
    if (reader_.failed()) {
        return fail("truncated",
                    fmt::format("the file ends within a batch: {} of its {} bytes are there", left, size),
                    r.start);
    }
    return r;
}

void GenerationScanner::add(Generation& g, const Read& r) {
    if (g.minTime == 0 || r.batch.time < g.minTime) g.minTime = r.batch.time;
    if (!r.batch.data.empty()) g.batches.push_back(r.batch);
}

std::optional<Generation> GenerationScanner::next() {
    if (endTrouble_) return std::nullopt;
    return minor_ >= 26 ? nextMarked() : nextSpilling();
}

std::optional<Generation> GenerationScanner::nextMarked() {
    Generation g;
    g.offset = offset();
    g.gapBefore = std::exchange(gap_, false);
    bool events = false;
    while (!reader_.atEnd() && !job_.cancelled()) {
        const auto r = readBatch();
        if (!r) return std::nullopt;
        if (r->endOfGeneration) {
            if (g.number == 0) {
                endTrouble_ = Trouble{"bad-batch", "a generation ends that has no batches", r->start};
                return std::nullopt;
            }
            return g;
        }
        if (r->generation == 0) {
            fail("bad-batch", "a batch has the generation number 0", r->start);
            return std::nullopt;
        }
        if (g.number == 0) g.number = r->generation;
        if (r->generation != g.number && !g.trouble) {
            g.trouble = Trouble{
                "generations-mixed",
                fmt::format("a batch of generation {} stands within generation {}", r->generation, g.number),
                r->start};
        }
        events = events || (r->batch.experiment == 0 && !r->batch.data.empty() &&
                            r->batch.data[0] != std::byte{EvSync});
        add(g, *r);
    }
    // A program killed before its first generation ended leaves the head of one, which holds nothing.
    if (events) {
        endTrouble_ = Trouble{
            "generation-incomplete",
            fmt::format("the file ends before generation {} does; its tables are not there", g.number),
            g.offset};
    }
    return std::nullopt;
}

std::optional<Generation> GenerationScanner::nextSpilling() {
    Generation g;
    g.offset = spill_ ? spill_->start : offset();
    g.gapBefore = std::exchange(gap_, false);
    if (spill_) {
        g.number = spill_->generation;
        add(g, *spill_);
        spill_.reset();
    }
    while (!reader_.atEnd() && !job_.cancelled()) {
        const auto r = readBatch();
        if (!r) break;  // what has been read of this generation may be all of it
        if (r->generation == 0) {
            fail("bad-batch", "a batch has the generation number 0", r->start);
            break;
        }
        if (g.number == 0) g.number = r->generation;
        if (r->generation > g.number) {
            gap_ = r->generation != g.number + 1;
            spill_ = r;
            break;
        }
        if (r->generation != g.number && !g.trouble) {
            g.trouble = Trouble{
                "generations-mixed",
                fmt::format("a batch of generation {} stands within generation {}", r->generation, g.number),
                r->start};
        }
        add(g, *r);
    }
    if (g.number == 0) return std::nullopt;
    return g;
}

}  // namespace golanes::v2
