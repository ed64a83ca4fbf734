// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_parts.h"

#include "core/io/inflate.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <optional>

namespace golanes {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kMark = "GLP"sv;
constexpr std::size_t kPartHeader = 12;  // mark, kind, size, checksum
constexpr int kLevel = 6;                // of zstd: quick, and sessions are small
// Marks that are none cost a checksum each; a sound file has none of them.
constexpr std::size_t kMostTries = 256;

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void put32(std::string& out, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

std::uint32_t get32(std::string_view in, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(in[at + i])) << (8 * i);
    return value;
}

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

std::optional<std::string> inflated(std::string_view stored, std::size_t atMost) {
    Job job;
    const auto bytes = std::as_bytes(std::span(stored));
    if (compressionOf(bytes) != Compression::Zstd) return std::nullopt;
    const auto out = inflateAll(Compression::Zstd, bytes, job, atMost);
    if (!out || out->truncatedAt >= 0) return std::nullopt;
    return std::string(textOf(out->buffer.bytes()));
}

// The part that begins at `at`, of no more than `atMost` bytes; its stored size in `size`.
std::optional<FoundPart> partAt(std::string_view file, std::size_t at, std::size_t atMost,
                                std::size_t& size) {
    const std::size_t room = file.size() - at;
    if (room < kPartHeader) return std::nullopt;
    size = get32(file, at + 4);
    if (size > room - kPartHeader) return std::nullopt;
    const std::string_view stored = file.substr(at + kPartHeader, size);
    if (checksum(stored) != get32(file, at + 8)) return std::nullopt;
    auto content = inflated(stored, atMost);
    if (!content) return std::nullopt;
    return FoundPart{static_cast<SessionPart>(file[at + kMark.size()]), at, *std::move(content)};
}

bool isKnown(SessionPart kind) {
    return kind == SessionPart::Recordings || kind == SessionPart::Whole;
}

}  // namespace

bool looksLikeSession(std::span<const std::byte> head) {
    return textOf(head).starts_with(kSessionMagic);
}

std::uint32_t sessionVersion(std::span<const std::byte> head) {
    const std::string_view text = textOf(head);
    const bool there = looksLikeSession(head) && text.size() >= kSessionMagic.size() + 4;
    return there ? get32(text, kSessionMagic.size()) : 0;
}

std::string sessionHeader() {
    std::string out(kSessionMagic);
    put32(out, kSessionVersion);
    return out;
}

std::string sessionPart(SessionPart kind, std::string_view content) {
    std::string stored(ZSTD_compressBound(content.size()), '\0');
    stored.resize(ZSTD_compress(stored.data(), stored.size(), content.data(), content.size(), kLevel));
    std::string out(kMark);
    out.push_back(static_cast<char>(kind));
    put32(out, static_cast<std::uint32_t>(stored.size()));
    put32(out, checksum(stored));
    return out + stored;
}

FoundParts sessionParts(std::span<const std::byte> bytes) {
    const std::string_view file = textOf(bytes);
    FoundParts found;
    const auto breaks = [&found](std::size_t at) {
        if (found.brokenAt == Error::kNoOffset) found.brokenAt = static_cast<std::int64_t>(at);
    };
    std::size_t tries = 0;
    std::size_t left = kLargestContent;
    std::size_t next = std::min(file.size(), kSessionMagic.size() + 4);  // where a part should begin
    while (next < file.size() && tries < kMostTries) {
        const std::size_t at = file.find(kMark, next);
        if (at != next) breaks(next);
        if (at == std::string_view::npos) break;
        std::size_t size = 0;
        auto part = partAt(file, at, left, size);
        ++tries;
        if (!part) {
            breaks(at);
            next = at + 1;
            continue;
        }
        next = at + kPartHeader + size;
        left -= part->content.size();
        if (isKnown(part->kind)) found.whole.push_back(*std::move(part));
    }
    return found;
}

}  // namespace golanes
