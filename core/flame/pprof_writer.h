// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/proto_writer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace golanes {

// Writes a profile as pprof reads it (message perftools.profiles.Profile of github.com/google/pprof,
// proto/profile.proto), not compressed, which pprof allows. Two values a sample: a count and a weight. Texts
// that are handed in must live until finish().
class PprofWriter {
  public:
    // What the two values are: first that of the count.
    void sampleType(std::string_view type, std::string_view unit);
    void period(std::string_view type, std::string_view unit, std::uint64_t value);
    // When it begins (ns since 1970; none: not known) and the ns that it is about.
    void time(std::optional<std::int64_t> wallUnixNs, std::int64_t duration);
    void comment(std::string_view text);

    // Both give the number of what they make. `file`, `line`, `address`: "" and 0 when not known.
    std::uint64_t function(std::string_view name, std::string_view file = {});
    std::uint64_t location(std::uint64_t function, std::uint64_t line = 0, std::uint64_t address = 0);
    // `locations`: from the leaf to the root.
    void sample(const std::vector<std::uint64_t>& locations, std::uint64_t count, std::uint64_t weight);

    // The message; nothing may be added afterwards.
    std::string finish();

  private:
    std::uint64_t text(std::string_view s);
    void valueType(std::uint32_t field, std::string_view type, std::string_view unit);

    ProtoWriter out_;
    std::vector<std::string_view> texts_{std::string_view()};
    std::unordered_map<std::string_view, std::uint64_t> textIds_{{std::string_view(), 0}};
    std::uint64_t functions_ = 0;
    std::uint64_t locations_ = 0;
};

}  // namespace golanes
