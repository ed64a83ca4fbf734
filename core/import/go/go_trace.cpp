// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/go_trace.h"

#include "core/store/amend.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace golanes {

namespace {

constexpr std::string_view kPrefix = "go 1.";
constexpr std::string_view kSuffix = " trace";

// Versions that Go has ever written into a header; a release whose format did not change writes the last one.
constexpr std::array kKnownMinors = {5, 7, 8, 9, 10, 11, 19, 21, 22, 23, 25, 26};
constexpr int kFirstV2 = 22;

// Memory at the peak of loading for a byte of the file: measured 7.3 to 7.9 with recordings of 100 MB in v2
// (45 bytes an event, an event in 5.6 to 5.8 bytes), 13.4 in v1 (an event in 3.4 bytes); rounded up.
constexpr std::uint64_t kPeakBytesPerV2Byte = 9;
constexpr std::uint64_t kPeakBytesPerV1Byte = 15;

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool sniff(std::span<const std::byte> head) {
    return textOf(head).starts_with(kPrefix);
}

std::uint64_t peakBytes(std::span<const std::byte> head, std::uint64_t size) {
    const auto header = readGoTraceHeader(head);
    return size * (header && header->minor < kFirstV2 ? kPeakBytesPerV1Byte : kPeakBytesPerV2Byte);
}

Problem unknownVersion(const GoTraceHeader& header) {
    const bool newer = header.minor > kKnownMinors.back();
    return {
        .severity = Severity::Note,
        .code = "header-unknown",
        .message =
            fmt::format("The header \"{}\" is not one that is known; it was read by the rules of Go 1.{}.",
                        header.text, newer ? kKnownMinors.back() : header.minor),
        .advice = newer ? "If something looks wrong, look for a newer version of Golanes." : "",
        .firstOffset = 0,
    };
}

Result<Recording> readWithPreview(const ImportInput& input, Job& job, const PreviewWish& preview) {
    const std::span<const std::byte> bytes = input.bytes;
    const auto header = readGoTraceHeader(bytes);
    if (!header) return tl::unexpected(header.error());
    auto trace = header->minor < kFirstV2 ? readGoTraceV1(bytes, *header, job, preview)
                                          : readGoTraceV2(bytes, *header, job, preview);
    if (trace && std::ranges::find(kKnownMinors, header->minor) == kKnownMinors.end()) {
        amendReport(*trace, unknownVersion(*header));
    }
    return trace;
}

Result<Recording> read(const ImportInput& input, Job& job) {
    return readWithPreview(input, job, {});
}

}  // namespace

Result<GoTraceHeader> readGoTraceHeader(std::span<const std::byte> bytes) {
    const std::string_view head = textOf(bytes.first(std::min(bytes.size(), GoTraceHeader::kSize)));
    if (!head.starts_with(kPrefix)) {
        return fail(ErrorCode::NotATrace, "It does not begin with the header of a Go trace.", 0);
    }
    if (head.size() < GoTraceHeader::kSize) {
        return fail(ErrorCode::Damaged,
                    fmt::format("It is a Go trace that ends within its header, after {} bytes.", head.size()),
                    static_cast<std::int64_t>(head.size()));
    }
    GoTraceHeader header;
    const char* const digits = head.data() + kPrefix.size();
    const auto [end, error] = std::from_chars(digits, head.data() + head.size(), header.minor);
    const std::string_view rest(end, static_cast<std::size_t>(head.data() + head.size() - end));
    const bool wellFormed = error == std::errc() && *digits != '-' && rest.starts_with(kSuffix) &&
                            rest.find_first_not_of('\0', kSuffix.size()) == std::string_view::npos;
    if (!wellFormed) {
        return fail(ErrorCode::NotATrace, "It begins like a Go trace, but the header is not one.", 0);
    }
    if (header.minor < kKnownMinors.front()) {
        return fail(ErrorCode::Unsupported, "Go had no execution traces of this kind before Go 1.5.", 0);
    }
    header.text = head.substr(0, static_cast<std::size_t>(end - head.data()) + kSuffix.size());
    return header;
}

std::string goReleases(int minor) {
    const auto known = std::ranges::find(kKnownMinors, minor);
    if (known == kKnownMinors.end()) return fmt::format("1.{}", minor);
    const auto next = std::next(known);
    if (next == kKnownMinors.end()) return fmt::format("1.{} or newer", minor);
    return *next == minor + 1 ? fmt::format("1.{}", minor) : fmt::format("1.{} to 1.{}", minor, *next - 1);
}

const Importer kGoTraceImporter = {.kind = "go-trace",
                                   .title = "Go execution trace",
                                   .sniff = sniff,
                                   .read = read,
                                   .peakBytes = peakBytes,
                                   .readWithPreview = readWithPreview};

}  // namespace golanes
