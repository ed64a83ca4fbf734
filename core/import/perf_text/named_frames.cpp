// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf_text/named_frames.h"

namespace golanes::perf_text {

namespace {

// Every binary has as many addresses as there can be names.
constexpr unsigned kBinaryBits = 32;
// More would reach the addresses that mark contexts; the rest share one.
constexpr std::uint32_t kMostBinaries = 1u << 20;

}  // namespace

std::uint64_t NamedFrames::address(std::int32_t pid, std::string_view binary, std::string_view function) {
    PerfRecording& r = builder_.recording();
    const StringId file = r.strings.intern(binary);
    const std::uint32_t* known = binaries_.find(file.value);
    if (!known) {
        const auto next = static_cast<std::uint32_t>(binaries_.size());
        binaries_.set(file.value, std::min(next, kMostBinaries - 1));
        known = binaries_.find(file.value);
    }
    const std::uint64_t begin = (std::uint64_t{*known} + 1) << kBinaryBits;
    const std::uint64_t space = std::uint64_t{*known} << 32 | static_cast<std::uint32_t>(pid);
    if (!mapped_.find(space)) {
        mapped_.set(space, true);
        builder_.addMapping({.time = kBeforeAll,
                             .pid = pid,
                             .begin = begin,
                             .end = begin + (std::uint64_t{1} << kBinaryBits),
                             .file = file,
                             .named = true});
    }
    const StringId name = r.strings.intern(function);
    if (const std::uint32_t* row = names_.find(name.value)) return begin + *row;
    const auto row = static_cast<std::uint32_t>(r.toldNames.size());
    r.toldNames.push_back(name);
    names_.set(name.value, row);
    return begin + row;
}

}  // namespace golanes::perf_text
