// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/perf_data.h"

#include "core/import/perf/collector.h"
#include "core/import/perf/file_header.h"

#include <algorithm>

namespace golanes {

namespace {

using namespace perf;

constexpr std::size_t kFeatureCompressed = 27;

// Memory at the peak of reading for a byte of the file: measured 0.5 with 200 bytes a sample; samples that
// hold little are 40 bytes and take more than twice that. Compressed ones are inflated piece by piece, to
// about 17 times their size.
constexpr std::uint64_t kPeakBytesPerByte = 2;
constexpr std::uint64_t kPeakBytesPerCompressedByte = 16;

bool sniff(std::span<const std::byte> head) {
    return isBigEndian(head).has_value();
}

std::uint64_t peakBytes(std::span<const std::byte> head, std::uint64_t size) {
    const auto header = readFileHeader(head);
    // The table of features lies beyond the head, but their bits do not.
    constexpr std::size_t kBitsAt = 72;
    const std::size_t byte =
        kBitsAt + (header && header->bigEndian ? 7 - kFeatureCompressed / 8 : kFeatureCompressed / 8);
    const bool compressed = header && !header->pipe && head.size() > byte &&
                            (std::to_integer<unsigned>(head[byte]) >> (kFeatureCompressed % 8) & 1) != 0;
    return size * (compressed ? kPeakBytesPerCompressedByte : kPeakBytesPerByte);
}

// The events that stand in the header, each with its ids somewhere in the file.
void takeAttrs(const FileHeader& header, std::span<const std::byte> file, Collector& collector) {
    constexpr std::size_t kSection = 16;
    if (header.attrSize < Attr::kFirstSize + kSection) return;
    Cursor c(bytesOf(file, header.attrs), header.bigEndian);
    // Ids of all events; sections that lie over each other could ask for the square of the file's size.
    std::uint64_t idBytesLeft = file.size();
    while (c.left() >= header.attrSize) {
        const auto attr = readAttr(c, header.attrSize - kSection);
        const std::uint64_t offset = c.u64();
        const std::uint64_t size = std::min(c.u64(), idBytesLeft);
        if (!attr) continue;
        Cursor idBytes(bytesOf(file, {offset, size}), header.bigEndian);
        idBytesLeft -= size;
        std::vector<std::uint64_t> ids;
        while (idBytes.left() >= 8) ids.push_back(idBytes.u64());
        collector.addEvent(*attr, ids);
    }
}

void takeFeatures(const FileHeader& header, std::span<const std::byte> file, Collector& collector) {
    std::uint64_t bytesLeft = 2 * file.size();  // as above
    for (const FileHeader::Feature& f : header.features) {
        const auto bytes = bytesOf(file, f.section);
        if (bytes.size() > bytesLeft) break;
        bytesLeft -= bytes.size();
        collector.takeFeature(f.bit, bytes);
    }
}

// Where the records are in the file itself.
Section recordsOf(const FileHeader& header, std::span<const std::byte> file) {
    if (header.pipe) return {FileHeader::kPipeSize, file.size() - FileHeader::kPipeSize};
    const std::uint64_t offset = std::min<std::uint64_t>(header.data.offset, file.size());
    const std::uint64_t rest = file.size() - offset;
    return {offset, header.unfinished ? rest : std::min(header.data.size, rest)};
}

}  // namespace

Result<PerfPtr> readPerfData(const ImportInput& input, Job& job) {
    const auto header = readFileHeader(input.bytes);
    if (!header) return tl::unexpected(header.error());
    std::uint64_t size = input.bytes.size();
    for (const auto& stream : input.streams) size += stream.size();
    job.enter(Job::Stage::Decoding, size);

    Collector collector(header->bigEndian);
    PerfInfo& info = collector.info();
    const Section records = recordsOf(*header, input.bytes);
    info.form = header->pipe            ? PerfInfo::Form::Pipe
                : input.streams.empty() ? PerfInfo::Form::File
                                        : PerfInfo::Form::Directory;
    info.bigEndian = header->bigEndian;
    info.fileBytes = size;
    info.dataOffset = header->pipe ? 0 : records.offset;
    if (header->unfinished) {
        collector.report().add(
            Severity::Loss, "recording-unfinished",
            "The recorder did not finish the file: names of events and machine are missing.",
            Error::kNoOffset, "perf was killed, or the disk was full.");
    }
    collector.expect(size);
    takeAttrs(*header, input.bytes, collector);
    takeFeatures(*header, input.bytes, collector);

    const auto onRecord = [&](const Record& record) { collector.takeRecord(record); };
    const auto walk = [&](std::span<const std::byte> bytes, std::uint64_t offset, std::uint64_t walked) {
        RecordWalker walker(header->bigEndian, collector.report(), onRecord, input.letGo);
        return walker.walk(bytes, static_cast<std::int64_t>(offset), walked, job);
    };
    bool whole = walk(bytesOf(input.bytes, records), records.offset, 0);
    std::uint64_t walked = input.bytes.size();
    for (const auto& stream : input.streams) {
        whole = whole && walk(stream, 0, walked);
        walked += stream.size();
    }
    if (!whole || job.cancelled()) return fail(ErrorCode::Cancelled, "Cancelled.");
    return collector.finish(job);
}

const Importer kPerfDataImporter = {
    .kind = "perf.data",
    .title = "perf.data recording",
    .sniff = sniff,
    .read = [](const ImportInput& input, Job& job) { return Result<Recording>(readPerfData(input, job)); },
    .peakBytes = peakBytes};

}  // namespace golanes
