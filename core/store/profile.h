// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/import_report.h"
#include "core/store/string_table.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// A profile as pprof files have it: values summed up by stack, without times. Immutable once it is read. What
// refers to another table does so by index; every index is valid.
struct Profile {
    static constexpr std::uint32_t kNone = 0xffffffffu;

    // What a column of values is: "cpu" in "nanoseconds", "inuse_space" in "bytes".
    struct ValueType {
        StringId type = kEmptyString;
        StringId unit = kEmptyString;
    };
    struct Mapping {
        StringId file = kEmptyString;
        StringId buildId = kEmptyString;
    };
    struct Function {
        StringId name = kEmptyString;  // as people write it, else the name in the symbol table
        StringId file = kEmptyString;
    };
    struct Line {
        std::uint32_t function = kNone;  // kNone: not known
        std::int64_t line = 0;           // in the function's file; 0: not known
    };
    // A place in the program. Several lines: all but the last were inlined, the first is the innermost.
    struct Location {
        std::uint64_t address = 0;  // 0: not known
        std::uint32_t mapping = kNone;
        std::uint32_t firstLine = 0;
        std::uint32_t lineCount = 0;
    };
    struct Label {
        StringId key = kEmptyString;
        StringId text = kEmptyString;  // empty: the number counts
        std::int64_t number = 0;
        StringId unit = kEmptyString;  // of the number
    };
    struct Sample {
        std::uint32_t firstFrame = 0;
        std::uint32_t frameCount = 0;
        std::uint32_t firstLabel = 0;
        std::uint32_t labelCount = 0;
    };

    StringTable strings;
    ImportReport report;
    std::uint64_t fileBytes = 0;
    std::int64_t wallUnixNs = 0;  // when it was taken, ns since 1970; 0: not told
    Duration duration = 0;        // ns that it is about; 0: not told
    ValueType periodType;
    std::int64_t period = 0;  // values of periodType between two samples; 0: not told
    std::vector<StringId> comments;
    std::vector<ValueType> types;   // at least one
    std::uint32_t defaultType = 0;  // index in `types` of what to show first
    std::vector<Mapping> mappings;
    std::vector<Function> functions;
    std::vector<Line> lines;
    std::vector<Location> locations;
    std::vector<Sample> samples;
    std::vector<std::uint32_t> frames;  // indexes in `locations`, from the leaf to the root of each sample
    std::vector<Label> labels;
    std::vector<std::int64_t> values;  // types.size() a sample

    std::span<const std::uint32_t> framesOf(const Sample& s) const {
        return std::span(frames).subspan(s.firstFrame, s.frameCount);
    }
    std::span<const Line> linesOf(const Location& l) const {
        return std::span(lines).subspan(l.firstLine, l.lineCount);
    }
    std::span<const Label> labelsOf(const Sample& s) const {
        return std::span(labels).subspan(s.firstLabel, s.labelCount);
    }
    std::int64_t value(std::size_t sample, std::size_t type) const {
        return values[sample * types.size() + type];
    }
    std::string_view typeName(std::size_t type) const { return strings[types[type].type]; }
    std::string_view unitName(std::size_t type) const { return strings[types[type].unit]; }
    // Sum of a column; wraps when a forged file makes it too large.
    std::int64_t total(std::size_t type) const;
    std::size_t bytes() const;  // memory held
};

using ProfilePtr = std::shared_ptr<const Profile>;

// What Go's profiles are, by the names of their columns: "CPU", "heap", "goroutine", "thread creation",
// "block or mutex" (both have the same columns); "" for others. Fits before "profile".
std::string_view kindOf(const Profile& profile);

// The column that means the same in another profile, by type and unit; Profile::kNone when it has none.
std::uint32_t sameType(const Profile& of, std::size_t type, const Profile& in);

// Broken rules of the store, in words; empty when all hold.
std::vector<std::string> validate(const Profile& profile);

}  // namespace golanes
