// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/import/pprof/proto_reader.h"
#include "core/store/profile.h"

#include <cstdint>
#include <vector>

namespace golanes::pprof {

// All of a profile but its samples. Its messages come in any order and refer to each other by ids and by
// numbers of texts, so that they are kept as they stand in the file until resolve().
class ProfileTables {
  public:
    explicit ProfileTables(Profile& profile) : profile_(profile) {}

    // A field of the profile. Samples and what is not known are passed over.
    void take(const ProtoField& field);
    // Fills the tables of the profile. What refers to nothing is counted in its report.
    void resolve();

    // There are names.
    bool hasTexts() const { return !texts_.empty(); }
    // After resolve(). The text with this number in the file; empty, and reported, when there is none.
    StringId text(std::uint64_t number);
    // Row of the location with this id; Profile::kNone when there is none.
    std::uint32_t location(std::uint64_t id) const;

  private:
    // Numbers of texts.
    struct RawType {
        std::uint64_t type = 0, unit = 0;
    };
    struct RawMapping {
        std::uint64_t file = 0, buildId = 0;
    };
    struct RawFunction {
        std::uint64_t name = 0, systemName = 0, file = 0;
    };
    // Ids.
    struct RawLine {
        std::uint64_t function = 0, line = 0;
    };
    using Rows = IdMap<std::uint32_t>;

    RawType rawType(const ProtoField& message) const;
    void takeMapping(const ProtoField& message);
    void takeFunction(const ProtoField& message);
    void takeLocation(const ProtoField& message);
    void takeLine(const ProtoField& message);
    Profile::ValueType typeOf(const RawType& raw) { return {text(raw.type), text(raw.unit)}; }
    std::uint32_t functionOf(const RawLine& line);

    Profile& profile_;
    std::vector<StringId> texts_;
    std::vector<std::uint64_t> comments_;
    std::vector<RawType> types_;
    RawType periodType_;
    std::uint64_t defaultType_ = 0;
    std::vector<RawMapping> mappings_;
    std::vector<RawFunction> functions_;
    std::vector<RawLine> lines_;
    std::vector<std::uint64_t> locationMappings_;  // by Profile::locations
    Rows mappingRows_, functionRows_, locationRows_;
};

}  // namespace golanes::pprof
