// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/perf/attr.h"
#include "core/store/perf_info.h"

#include <string_view>
#include <vector>

namespace golanes::perf {

// Bits of the features that are more than a text about the machine.
inline constexpr std::size_t kFeatureTracingData = 1;
inline constexpr std::size_t kFeatureBuildId = 2;
inline constexpr std::size_t kFeatureEventDesc = 12;

// Takes one of the other features into `info`; those that nothing needs are skipped. False when it is cut.
bool readFeature(std::size_t bit, Cursor cursor, PerfInfo& info);

// EVENT_DESC: the events with their names.
struct EventDescription {
    Attr attr;
    std::string_view name;
    std::vector<std::uint64_t> ids;
};
// As many as can be read.
std::vector<EventDescription> readEventDescriptions(Cursor cursor);

// One entry of BUILD_ID, or the record of that name, without its header.
struct BuildId {
    std::int32_t pid = -1;
    std::span<const std::byte> id;
    std::string_view file;
};
BuildId readBuildId(Cursor payload, std::uint16_t misc);

// "ac0082…" of the bytes.
std::string hexOf(std::span<const std::byte> bytes);

}  // namespace golanes::perf
