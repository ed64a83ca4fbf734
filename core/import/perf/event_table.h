// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/import/perf/attr.h"
#include "core/store/perf_recording.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace golanes::perf {

// The events of a recording: their attributes, their names, and the many ids by which records refer to them
// (one for each CPU or thread that counts).
class EventTable {
  public:
    static constexpr std::size_t kMostEvents = 0xfffe;

    // False when there are too many already.
    bool add(const Attr& attr, std::span<const std::uint64_t> ids);
    void addId(std::size_t event, std::uint64_t id);
    void name(std::size_t event, std::string_view name) { names_[event] = name; }
    void nameOfId(std::uint64_t id, std::string_view name);

    std::size_t size() const { return attrs_.size(); }
    const Attr& attr(PerfEventIndex event) const { return attrs_[event.value]; }
    // Name that it was given, or else one made of its numbers.
    std::string nameOf(std::size_t event) const;
    // Null when no event has the id.
    const PerfEventIndex* find(std::uint64_t id) const { return byId_.find(id); }

    // True when records do not tell which event they are of, although it matters.
    bool ambiguous() const { return ambiguous_; }
    // The id of every event stands at the same place, first in samples and last in other records.
    bool hasIdentifier() const { return !attrs_.empty() && attrs_[0].has(kSampleIdentifier); }

  private:
    std::vector<Attr> attrs_;
    std::vector<std::string> names_;
    IdMap<PerfEventIndex> byId_;
    bool ambiguous_ = false;
};

}  // namespace golanes::perf
