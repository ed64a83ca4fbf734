// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/record_walker.h"

#include "core/base/read_ahead.h"
#include "core/import/perf/record_inflater.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace golanes::perf {

namespace {

constexpr std::size_t kHeader = 8;
constexpr std::uint64_t kLookEvery = std::uint64_t{1} << 20;  // bytes
constexpr std::size_t kLongestSubRecord = 65519;  // of a compressed record of the second kind, without header

// Recordings inflate to 5 to 40 times their size; a bomb to thousands.
constexpr std::uint64_t kMostRatio = 256;
constexpr std::uint64_t kSmallInflated = std::uint64_t{1} << 20;

std::size_t padded(std::uint64_t n) {
    return static_cast<std::size_t>((n + 7) / 8 * 8);
}

// How many bytes stand behind a record of these types, outside of its size.
std::uint64_t bytesBehind(const Record& r, bool bigEndian) {
    Cursor c(r.payload, bigEndian);
    if (r.type == kTracingData) return padded(c.u32());
    if (r.type == kAuxtrace) return c.u64();
    return 0;
}

// perf up to 6.19 writes a size of 16 bits that overflows when what is compressed is long; the number of
// bytes that stands in front of them is right then.
std::uint64_t sizeOfCompressed2(std::span<const std::byte> record, std::uint64_t told, bool bigEndian) {
    if (record.size() < kHeader + 8) return told;
    Cursor c(record.subspan(kHeader), bigEndian);
    const std::uint64_t data = c.u64();
    const std::uint64_t whole = kHeader + 8 + data;
    const bool overflowed = data <= record.size() && data > kLongestSubRecord - 8 && padded(whole) > told;
    return overflowed ? whole : told;
}

}  // namespace

RecordWalker::RecordWalker(bool bigEndian, ImportReport& report, OnRecord onRecord, LetGo letGo)
    : bigEndian_(bigEndian), report_(report), onRecord_(std::move(onRecord)), letGo_(std::move(letGo)) {}

RecordWalker::~RecordWalker() = default;

RecordWalker::Step RecordWalker::readRecord(std::span<const std::byte> bytes, Record& record,
                                            std::size_t& used) const {
    if (bytes.size() < kHeader) return Step::Cut;
    Cursor c(bytes, bigEndian_);
    record.type = c.u32();
    record.misc = c.u16();
    std::uint64_t size = c.u16();
    if (record.type == kCompressed2) size = sizeOfCompressed2(bytes, size, bigEndian_);
    if (size < kHeader) return Step::Broken;
    if (size > bytes.size()) return Step::Cut;
    used = static_cast<std::size_t>(size);
    record.payload = bytes.subspan(kHeader, used - kHeader);
    return Step::Going;
}

RecordWalker::Step RecordWalker::readBehind(std::span<const std::byte> bytes, Record& record,
                                            std::size_t& used) const {
    const std::uint64_t behind = bytesBehind(record, bigEndian_);
    if (behind > bytes.size() - used) return Step::Cut;
    record.behind = bytes.subspan(used, static_cast<std::size_t>(behind));
    used += static_cast<std::size_t>(behind);
    return Step::Going;
}

void RecordWalker::reportBroken(std::int64_t offset) {
    report_.add(Severity::Loss, "record-broken", "A record of an impossible size ends what can be read.",
                offset, "What stands behind that place is missing.");
}

RecordWalker::Step RecordWalker::walkInflated(std::int64_t offset, Job& job) {
    std::size_t at = 0;
    Step step = Step::Going;
    while (at < carried_.size()) {
        Record record{.offset = offset};
        std::size_t used = 0;
        step = readRecord(std::span(carried_).subspan(at), record, used);
        if (step != Step::Going) break;
        const bool nested = record.type == kCompressed || record.type == kCompressed2;
        if (!nested) onRecord_(record);
        at += used;
        sinceLook_ += used;
        if (sinceLook_ < kLookEvery) continue;
        sinceLook_ = 0;
        if (job.cancelled()) return Step::Cancelled;
    }
    carried_.erase(carried_.begin(), carried_.begin() + static_cast<std::ptrdiff_t>(at));
    if (step != Step::Broken) return Step::Going;
    reportBroken(offset);
    carried_.clear();
    return Step::Broken;
}

RecordWalker::Step RecordWalker::inflate(const Record& compressed, Job& job) {
    if (!inflater_) inflater_ = std::make_unique<RecordInflater>();
    auto piece = compressed.payload;
    if (compressed.type == kCompressed2) {
        Cursor c(piece, bigEndian_);
        const std::uint64_t size = c.u64();
        piece = c.rest().first(static_cast<std::size_t>(std::min<std::uint64_t>(size, c.left())));
    }
    compressedBytes_ += piece.size();
    inflater_->feed(piece);
    do {
        const std::size_t before = carried_.size();
        const bool sound = inflater_->step(carried_);
        inflatedBytes_ += carried_.size() - before;
        const bool bomb = inflatedBytes_ > kSmallInflated + kMostRatio * compressedBytes_;
        if (!sound || bomb) {
            report_.add(Severity::Loss, "compression-broken",
                        fmt::format("What was compressed with zstd cannot be inflated: {}.",
                                    bomb ? "it grows beyond all measure" : inflater_->reason()),
                        compressed.offset, "What stands behind that place is missing.");
            return Step::Broken;
        }
        const Step step = walkInflated(compressed.offset, job);
        if (step != Step::Going) return step;
    } while (!inflater_->drained());
    return Step::Going;
}

bool RecordWalker::walk(std::span<const std::byte> bytes, std::int64_t offset, std::uint64_t walked,
                        Job& job) {
    std::optional<ReadAhead> ahead;
    if (letGo_) ahead.emplace(bytes, letGo_);
    std::size_t at = 0;
    Step step = Step::Going;
    while (at < bytes.size() && step == Step::Going) {
        Record record{.offset = offset + static_cast<std::int64_t>(at)};
        std::size_t used = 0;
        step = readRecord(bytes.subspan(at), record, used);
        if (step == Step::Going) step = readBehind(bytes.subspan(at), record, used);
        if (step == Step::Broken) reportBroken(record.offset);
        if (step == Step::Cut) {
            report_.add(Severity::Loss, "records-cut", "The records break off in the middle of one.",
                        record.offset,
                        "The recorder was perhaps killed, or the file copied before it ended.");
        }
        if (step != Step::Going) break;
        at += used;
        sinceLook_ += used;
        onRecord_(record);
        if (record.type == kCompressed || record.type == kCompressed2) step = inflate(record, job);
        if (sinceLook_ < kLookEvery) continue;
        sinceLook_ = 0;
        job.advanceTo(walked + at);
        if (ahead) ahead->readTo(at);
        if (job.cancelled()) return false;
    }
    ahead.reset();
    if (step == Step::Cancelled) return false;
    if (step == Step::Going && !carried_.empty()) {
        report_.add(Severity::Loss, "records-cut", "The compressed records break off in the middle of one.",
                    offset + static_cast<std::int64_t>(at));
    }
    carried_.clear();
    return true;
}

}  // namespace golanes::perf
