// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/open.h"

#include "core/base/format.h"
#include "core/import/go/go_trace.h"
#include "core/import/importer.h"
#include "core/import/looks_like.h"
#include "core/io/inflate.h"
#include "core/io/input_files.h"
#include "core/io/stored_bytes.h"
#include "core/store/amend.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <filesystem>
#include <new>
#include <optional>
#include <utility>

namespace golanes {

namespace {

// Everything else that a load touches: libraries, tables, small files.
constexpr std::uint64_t kBaseBytes = std::uint64_t{16} << 20;

std::uint64_t peakOfImport(std::span<const std::byte> head, std::uint64_t size) {
    const Importer* importer = importerFor(head);
    return kBaseBytes + (importer ? importer->peakBytes(head, size) : 0);
}

// Memory that loads under way, on any thread, have been promised: several at once do not each get all that is
// free.
class MemoryPromise {
  public:
    explicit MemoryPromise(std::uint64_t bytes) : bytes_(bytes), others_(promised_.fetch_add(bytes)) {}
    MemoryPromise(const MemoryPromise&) = delete;
    ~MemoryPromise() { promised_ -= bytes_; }
    // What of `limit` the others leave.
    std::uint64_t left(std::uint64_t limit) const { return limit - std::min(limit, others_); }

  private:
    static inline std::atomic<std::uint64_t> promised_{0};
    std::uint64_t bytes_;
    std::uint64_t others_;
};

tl::unexpected<Error> tooLarge(std::uint64_t needed, std::uint64_t limit) {
    return fail(ErrorCode::TooLarge,
                fmt::format("Loading it would take about {} of memory; {} are there for it.",
                            formatBytes(needed), formatBytes(limit)));
}

tl::unexpected<Error> notAGoTrace(const Importer& importer) {
    return fail(ErrorCode::NotATrace,
                fmt::format("This is a {}, not a Go execution trace. golanes-cli info and stats read it.",
                            importer.title),
                0);
}

void reportBrokenStream(const Recording& recording, std::int64_t at) {
    amendReport(recording, {
                               .severity = Severity::Loss,
                               .code = "input-cut",
                               .message = fmt::format(
                                   "The stored file breaks off at byte {}; what lies before was read.", at),
                               .advice = "Copy or record the file again; it was perhaps still being written.",
                               .firstOffset = at,
                           });
}

enum class Wanted : std::uint8_t { Anything, GoTrace };

Result<Recording> load(const std::string& path, Job& job, const OpenOptions& options, Wanted wanted) {
    const bool limited = options.memoryLimit > 0;
    std::uint64_t limit = options.memoryLimit;
    std::optional<MemoryPromise> promise;
    if (limited && path != "-") {
        const auto needed = foretellMemory(path);
        if (!needed) return tl::unexpected(needed.error());
        limit = promise.emplace(*needed).left(limit);
        if (*needed > limit) return tooLarge(*needed, limit);
    }
    // Without a limit the user has been asked.
    const ByteSource::Limits limits = limited ? ByteSource::Limits{.maxInflatedBytes = limit}
                                              : ByteSource::Limits{.evenBeyondMemory = true};
    const auto files = InputFiles::open(path, job, limits);
    if (!files) return tl::unexpected(files.error());
    ImportInput input{files->main->bytes(), {}, [&](auto part) { files->letGo(part); }};
    for (const auto& stream : files->streams) input.streams.push_back(stream->bytes());

    const Importer* importer = importerFor(input.bytes);
    if (!importer) return tl::unexpected(notATrace(input.bytes));
    if (wanted == Wanted::GoTrace && importer->kind != kGoTraceImporter.kind) return notAGoTrace(*importer);
    // Now that the inflated size is known, once more: a compressed file says little about it.
    const std::uint64_t needed = peakOfImport(input.bytes, files->size());
    if (limited && needed > limit) return tooLarge(needed, limit);

    const bool preview =
        options.preview && input.bytes.size() >= options.previewFrom && importer->readWithPreview;
    auto recording = preview ? importer->readWithPreview(input, job, {options.preview, options.previewBytes})
                             : importer->read(input, job);
    const std::int64_t brokenAt = files->truncatedAt();
    if (recording && brokenAt >= 0) reportBrokenStream(*recording, brokenAt);
    if (recording) job.enter(Job::Stage::Done, 0);
    return recording;
}

Result<Recording> loadSafely(const std::string& path, Job& job, const OpenOptions& options, Wanted wanted) {
    try {
        return load(path, job, options, wanted);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::TooLarge, "There is not enough memory to load it.");
    } catch (const std::exception& e) {
        // A thread that cannot be started, a table that would be larger than the machine can address.
        return fail(ErrorCode::Io, fmt::format("The system has run out of something: {}.", e.what()));
    }
}

Result<std::uint64_t> foretellFile(const std::string& path) {
    std::error_code ignored;
    // A pipe can be read only once, and that is for loading.
    if (path == "-" || std::filesystem::is_other(path, ignored)) return 0;
    Job job;
    const auto stored = openStored(path, job, availableMemory());
    if (!stored) return tl::unexpected(stored.error());
    const std::span<const std::byte> bytes = (*stored)->bytes();
    const Compression compression = compressionOf(bytes);
    if (compression == Compression::None) return peakOfImport(bytes, bytes.size());
    const std::string head = inflatedHead(compression, bytes, kHeadBytes);
    const std::uint64_t size = inflatedSizeHint(compression, bytes);
    return size + peakOfImport(std::as_bytes(std::span(head)), size);
}

}  // namespace

Error notATrace(std::span<const std::byte> bytes) {
    const LooksLike looks = looksLike(bytes);
    std::string message = fmt::format("This looks like {}, not like a trace.", looks.what);
    if (!looks.advice.empty()) message += " " + looks.advice;
    message += " What can be opened:";
    for (const Importer& importer : importers()) message += fmt::format(" {}s,", importer.title);
    message += " plain or compressed with gzip or zstd.";
    return {ErrorCode::NotATrace, std::move(message), 0};
}

Result<Recording> openRecording(const std::string& path, Job& job, const OpenOptions& options) {
    return loadSafely(path, job, options, Wanted::Anything);
}

Result<TracePtr> openTrace(const std::string& path, Job& job, const OpenOptions& options) {
    auto recording = loadSafely(path, job, options, Wanted::GoTrace);
    if (!recording) return tl::unexpected(recording.error());
    return std::get<TracePtr>(*std::move(recording));
}

Result<std::uint64_t> foretellMemory(const std::string& path) {
    const InputPaths paths = inputPaths(path);
    auto needed = foretellFile(paths.main);
    if (!needed || paths.streams.empty()) return needed;
    // The streams have no header of their own: they are what the main file is.
    Job job;
    const auto main = openStored(paths.main, job, availableMemory());
    if (!main) return tl::unexpected(main.error());
    for (const std::string& stream : paths.streams) {
        std::error_code ignored;
        const std::uintmax_t size = std::filesystem::file_size(stream, ignored);
        if (!ignored) *needed += peakOfImport((*main)->bytes(), size);
    }
    return needed;
}

}  // namespace golanes
