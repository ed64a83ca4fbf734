// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/stacks/go_code.h"
#include "core/store/perf_recording.h"
#include "core/symbol/binary_finder.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace golanes {

// The programs and libraries that a recording's processes had mapped, as far as their files are found. Not
// for several threads.
class MappedCode {
  public:
    // Looks for the files of all mappings that hold frames, and where there are stack dumps of all that may
    // hold code. `recording` must outlive it. Errors: Cancelled.
    static Result<MappedCode> find(const PerfRecording& recording, const SymbolPlaces& places,
                                   SymbolCache& cache, Job& job);

    struct Place {
        const Binary* binary = nullptr;  // null: no file of it is known
        GoCode* go = nullptr;            // null: no Go program
        std::uint64_t address = 0;       // in the file
    };
    Place at(PerfMappingIndex mapping, std::uint64_t address) const;
    Place at(const PerfFrame& frame) const { return at(frame.mapping, frame.address); }

    // What Go's tables tell of a frame, which is a caller or where the CPU was; nothing known when it is not
    // Go's.
    GoCode::Site siteOf(const PerfFrame& frame, bool caller) const;
    // Whether a call may return there. What no file is known of is believed, unless nothing is mapped there.
    bool mayBeCaller(const PerfFrame& frame) const;
    // Whether there is any Go program.
    bool hasGo() const;

  private:
    struct File {
        std::shared_ptr<const Binary> binary;
        std::unique_ptr<GoCode> go;
    };
    static constexpr std::uint32_t kNone = 0xffffffffu;

    explicit MappedCode(const PerfRecording& recording)
        : recording_(&recording), fileOf_(recording.mappings.size(), kNone) {}

    const PerfRecording* recording_;
    std::vector<std::uint32_t> fileOf_;  // by mapping
    std::vector<File> files_;
};

}  // namespace golanes
