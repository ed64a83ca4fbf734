// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_symbols.h"
#include "core/symbol/binary.h"
#include "core/symbol/symbol_cache.h"

#include <memory>
#include <string>
#include <vector>

namespace golanes {

// Where names of functions are looked for, in this order. "" and empty lists: not there.
struct SymbolPlaces {
    std::vector<std::string> binaries;  // files named by hand
    std::string kallsyms;               // a file as /proc/kallsyms
    std::string beside;                 // folder of the recording
    std::string symfs;                  // folder that stands for the root of the recorded machine
    std::string home;                   // for what perf and debuginfod keep there
    std::string systemDebug;            // "/usr/lib/debug"
    bool thisMachine = false;           // the very paths of the recording

    // The usual ones of this machine: $HOME, /usr/lib/debug, the paths themselves.
    static SymbolPlaces usual();
};

struct WantedBinary {
    std::string path;  // on the recorded machine
    std::string buildId;
    std::vector<MappedPiece> pieces;  // where its code was mapped
};

struct FoundBinary {
    std::shared_ptr<const Binary> binary;  // null: not found
    std::shared_ptr<const Binary> debug;   // its separate debug file; null: there is none, or need for one
    std::string path;
    PerfBinary::Status status = PerfBinary::Status::NotFound;
    std::vector<std::string> searched;
};

// Looks for a binary in all places. Taken is what has the build id that the recording tells; where it tells
// none, what has the right name and fits where it was mapped, or was named by hand and fits exactly.
FoundBinary findBinary(const WantedBinary& wanted, const SymbolPlaces& places, SymbolCache& cache, Job& job);

// "ab/cdef…", the path of a build id in a folder of such; "" when it is too short to be one.
std::string buildIdPath(const std::string& buildId);

}  // namespace golanes
