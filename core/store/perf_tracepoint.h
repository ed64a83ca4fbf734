// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// A field of a tracepoint's raw bytes, as the kernel that made the recording describes it.
struct PerfField {
    enum class Place : std::uint8_t {
        Fixed,       // the value stands at the offset
        DataLoc,     // `__data_loc`: there stands where it is (low 16 bits) and how long (high 16 bits)
        RelativeLoc  // `__rel_loc`: the same, counted from the end of the field
    };

    std::string name;
    std::string type;  // as in C: "pid_t", "char"
    std::uint32_t offset = 0;
    std::uint32_t size = 0;  // bytes
    bool isSigned = false;
    bool isArray = false;
    Place place = Place::Fixed;
};

// The format of a tracepoint's raw bytes.
struct PerfTracepoint {
    std::string system;    // "sched"
    std::string name;      // "sched_switch"
    std::uint64_t id = 0;  // the config of the events that count it
    std::vector<PerfField> fields;
    std::string printFormat;  // what the kernel's own text of it looks like, with the names of flags

    // Null when there is none of that name.
    const PerfField* field(std::string_view fieldName) const;
};

// Value of a field of up to 8 bytes, with its sign extended; nothing when the bytes end before it.
std::optional<std::int64_t> fieldNumber(const PerfField& field, std::span<const std::byte> raw,
                                        bool bigEndian);
// Text of a field of characters, up to its NUL; "" when the bytes end before it.
std::string_view fieldText(const PerfField& field, std::span<const std::byte> raw, bool bigEndian);

}  // namespace golanes
