// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// How a session file is put together, all numbers little-endian:
//
//     "\x89GOLANES" u32 version   part…
//     part: "GLP" kind   u32 size   u32 CRC-32 of what follows   zstd
//
// Each part stands for itself: a reader finds those that are whole wherever they are, whatever has become of
// what lies before them.
inline constexpr std::string_view kSessionMagic = "\x89GOLANES";
inline constexpr std::uint32_t kSessionVersion = 1;

enum class SessionPart : char {
    Recordings = 'R',  // which recordings there are, and nothing else; at either end of the file
    Whole = 'W',       // everything
};

// Bounds of what is read: no session comes near them.
inline constexpr std::size_t kLargestSession = std::size_t{64} << 20;  // stored
inline constexpr std::size_t kLargestContent = std::size_t{64} << 20;  // inflated, all parts together

inline constexpr std::size_t kMostNested = 4'000'000;  // of a part: strings and messages, see countNested()
inline constexpr std::size_t kMostReportFields = 1'000'000;  // of all tables of a report

// Whether a file that begins like this is a session, of any version.
bool looksLikeSession(std::span<const std::byte> head);
// 0 when it is none.
std::uint32_t sessionVersion(std::span<const std::byte> head);

// The beginning of a file, and a part to be put behind it.
std::string sessionHeader();
std::string sessionPart(SessionPart kind, std::string_view content);

struct FoundPart {
    SessionPart kind = SessionPart::Whole;
    std::size_t offset = 0;  // of the part in the file
    std::string content;
};
struct FoundParts {
    std::vector<FoundPart> whole;  // of known kinds, in their order
    std::int64_t brokenAt =
        Error::kNoOffset;  // where a part begins that is not sound, or the file breaks off
};
// The parts that are sound. Bounded in time and memory by the size of the input and kLargestContent.
FoundParts sessionParts(std::span<const std::byte> bytes);

}  // namespace golanes
