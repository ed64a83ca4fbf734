// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"
#include "core/symbol/binary.h"

#include <cstdint>
#include <string>
#include <vector>

namespace golanes {

// The frames of one binary. Frames of which nothing is known are in none.
struct FrameGroup {
    enum class Kind : std::uint8_t {
        Kernel,  // and its modules: one list of symbols names them all
        File,
        Made,  // code that a process made while it ran
        Told,  // the recording tells the names itself, see PerfMapping::named
    };
    struct Place {
        PerfFrameId frame;
        std::uint64_t address = 0;  // to look up: of a caller that of its call, unless raw
        PerfMappingIndex mapping;
    };

    Kind kind = Kind::File;
    std::string path;       // of the mapping, without " (deleted)"
    std::string buildId;    // "" when the recording does not tell
    std::int32_t pid = -1;  // of Made
    std::vector<MappedPiece> pieces;
    std::vector<Place> places;
};

// `raw`: callers too are looked up at the address that they return to.
std::vector<FrameGroup> groupFrames(const PerfRecording& recording, bool raw);

}  // namespace golanes
