// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// Numbers of the fields in pprof's profiles, by message (perftools.profiles.Profile of
// github.com/google/pprof, proto/profile.proto), as far as they are read or written here.

namespace golanes::pprof {

namespace field_of_profile {
enum : std::uint32_t {
    SampleType = 1,
    Sample = 2,
    Mapping = 3,
    Location = 4,
    Function = 5,
    StringTable = 6,
    DropFrames = 7,
    KeepFrames = 8,
    TimeNanos = 9,
    DurationNanos = 10,
    PeriodType = 11,
    Period = 12,
    Comment = 13,
    DefaultSampleType = 14,
    DocUrl = 15,  // the last there is
};
}
namespace field_of_value_type {
enum : std::uint32_t { Type = 1, Unit = 2 };
}
namespace field_of_sample {
enum : std::uint32_t { LocationId = 1, Value = 2, Label = 3 };
}
namespace field_of_label {
enum : std::uint32_t { Key = 1, Str = 2, Num = 3, NumUnit = 4 };
}
namespace field_of_mapping {
enum : std::uint32_t { Id = 1, Filename = 5, BuildId = 6 };
}
namespace field_of_location {
enum : std::uint32_t { Id = 1, MappingId = 2, Address = 3, Line = 4 };
}
namespace field_of_line {
enum : std::uint32_t { FunctionId = 1, Line = 2 };
}
namespace field_of_function {
enum : std::uint32_t { Id = 1, Name = 2, SystemName = 3, Filename = 4 };
}

}  // namespace golanes::pprof
