// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stacks/mapped_code.h"
#include "core/store/perf_address_spaces.h"
#include "core/symbol/dwarf_frames.h"

#include <cstdint>
#include <vector>

namespace golanes {

// Walks the stack dumps of samples (`perf record --call-graph dwarf`) of x86-64.
class DumpUnwinder {
  public:
    DumpUnwinder(const PerfRecording& recording, const MappedCode& code) : r_(recording), code_(code) {}

    // The frames of a dump from the innermost; none when its registers cannot be used. `space` tells what was
    // mapped where at that time. The walk ends where a goroutine or thread began, where the stack was
    // changed, where the dump ends, or where nothing tells how to go on.
    //
    // Go code is walked by Go's tables of frame sizes, other code by call frame information (dwarf_frames.h).
    // Where there is neither, the frame pointer is followed; if that skips the function that made the call,
    // it is put in as inferred.
    const std::vector<PerfFrame>& unwind(const PerfUserState& state, const PerfAddressSpaces::Space& space);

  private:
    bool readRegisters(const PerfUserState& state, FrameRegisters& registers) const;
    // The word of the stack at the address; false when the dump does not hold it.
    bool read(std::uint64_t address, std::uint64_t& word) const;
    bool step(FrameRegisters& registers, const PerfAddressSpaces::Space& space);
    bool stepByTable(FrameRegisters& registers, const GoCode::Site& site) const;
    DwarfFrames::Step stepByInformation(FrameRegisters& registers) const;
    bool stepByFramePointer(FrameRegisters& registers, const GoCode::Site& site,
                            const PerfAddressSpaces::Space& space);
    PerfFrame frameAt(std::uint64_t address, const PerfAddressSpaces::Space& space) const;

    const PerfRecording& r_;
    const MappedCode& code_;
    std::uint64_t dumpBegin_ = 0;
    std::span<const std::byte> dump_;
    std::vector<PerfFrame> frames_;
};

}  // namespace golanes
