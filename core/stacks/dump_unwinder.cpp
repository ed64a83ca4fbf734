// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/dump_unwinder.h"

#include <bit>
#include <cstring>
#include <iterator>

namespace golanes {

namespace {

constexpr std::size_t kDeepest = 1024;
constexpr std::uint64_t kWord = 8;

// Which bit of a mask stands for each of DWARF's registers: rax, rdx, rcx, rbx, rsi, rdi, rbp, rsp, r8 to
// r15, rip (arch/x86/include/uapi/asm/perf_regs.h).
constexpr unsigned kMaskBits[] = {0, 3, 2, 1, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23, 8};

std::uint64_t native(std::uint64_t word, bool bigEndian) {
    return bigEndian == (std::endian::native == std::endian::big) ? word : __builtin_bswap64(word);
}

}  // namespace

bool DumpUnwinder::readRegisters(const PerfUserState& state, FrameRegisters& registers) const {
    const std::uint64_t mask = r_.events[r_.samples.event[state.sample].value].sampledRegisters;
    for (unsigned n = 0; n < std::size(kMaskBits); ++n) {
        const unsigned bit = kMaskBits[n];
        const auto index = static_cast<std::uint32_t>(std::popcount(mask & ((std::uint64_t{1} << bit) - 1)));
        if ((mask >> bit & 1) != 0 && index < state.registerCount)
            registers.set(n, r_.userRegisters[state.firstRegister + index]);
    }
    return !state.is32Bit && registers.knows(FrameRegisters::kReturnAddress) &&
           registers.knows(FrameRegisters::kStackPointer);
}

bool DumpUnwinder::read(std::uint64_t address, std::uint64_t& word) const {
    const std::uint64_t offset = address - dumpBegin_;
    if (address < dumpBegin_ || offset > dump_.size() || dump_.size() - offset < kWord) return false;
    std::memcpy(&word, dump_.data() + offset, kWord);
    word = native(word, r_.info.bigEndian);
    return true;
}

PerfFrame DumpUnwinder::frameAt(std::uint64_t address, const PerfAddressSpaces::Space& space) const {
    return {.address = address, .mapping = space.find(address), .mode = PerfMode::User};
}

const std::vector<PerfFrame>& DumpUnwinder::unwind(const PerfUserState& state,
                                                   const PerfAddressSpaces::Space& space) {
    frames_.clear();
    FrameRegisters registers;
    if (!readRegisters(state, registers)) return frames_;
    dumpBegin_ = registers.sp();
    dump_ = std::span(r_.userStack).subspan(state.firstByte, state.stackBytes);
    frames_.push_back(frameAt(registers.pc(), space));
    while (frames_.size() < kDeepest && step(registers, space)) {
        frames_.push_back(frameAt(registers.pc(), space));
    }
    return frames_;
}

bool DumpUnwinder::step(FrameRegisters& registers, const PerfAddressSpaces::Space& space) {
    const FrameRegisters before = registers;
    const GoCode::Site site = code_.siteOf(frames_.back(), frames_.size() > 1);
    if (site.known && site.role != GoRole::Ordinary) return false;
    const auto goesOn = [&] {
        return registers.sp() > before.sp() && code_.mayBeCaller(frameAt(registers.pc(), space));
    };
    if (site.known) {
        if (site.frameBytes >= 0 && stepByTable(registers, site) && goesOn()) return true;
        // Some of the runtime's assembly changes stacks within a function: the frame pointer knows the way
        // back.
        registers = before;
    } else if (const auto told = stepByInformation(registers); told != DwarfFrames::Step::Unknown) {
        return told == DwarfFrames::Step::Done && goesOn();
    }
    return stepByFramePointer(registers, site, space) && goesOn();
}

bool DumpUnwinder::stepByTable(FrameRegisters& registers, const GoCode::Site& site) const {
    const std::uint64_t slot = registers.sp() + static_cast<std::uint64_t>(site.frameBytes);
    std::uint64_t pc = 0;
    if (!read(slot, pc)) return false;
    std::uint64_t fp = registers.fp();
    // What the function saved first, right above the return address.
    if (!site.callersFramePointer) read(slot - kWord, fp);
    // Go's functions keep no other register for their callers.
    registers = {};
    registers.set(FrameRegisters::kReturnAddress, pc);
    registers.set(FrameRegisters::kFramePointer, fp);
    registers.set(FrameRegisters::kStackPointer, slot + kWord);
    return true;
}

DwarfFrames::Step DumpUnwinder::stepByInformation(FrameRegisters& registers) const {
    const MappedCode::Place place = code_.at(frames_.back());
    DwarfFrames* frames = place.binary ? place.binary->frames() : nullptr;
    if (!frames) return DwarfFrames::Step::Unknown;
    const bool caller = frames_.size() > 1;
    return frames->step(place.address - (caller ? 1 : 0), registers,
                        [this](std::uint64_t address, std::uint64_t& word) { return read(address, word); });
}

bool DumpUnwinder::stepByFramePointer(FrameRegisters& registers, const GoCode::Site& site,
                                      const PerfAddressSpaces::Space& space) {
    const std::uint64_t frame = registers.fp();
    std::uint64_t fp = 0;
    std::uint64_t pc = 0;
    if (frame < registers.sp() || !read(frame, fp) || !read(frame + kWord, pc)) return false;
    registers = {};
    registers.set(FrameRegisters::kReturnAddress, pc);
    registers.set(FrameRegisters::kFramePointer, fp);
    registers.set(FrameRegisters::kStackPointer, frame + 2 * kWord);
    const PerfFrame caller = frameAt(pc, space);
    const MappedCode::Place place = code_.at(caller);
    const std::uint64_t called = place.go ? place.go->calledBefore(place.address) : 0;
    if (called == 0 || (site.known && called == site.entry)) return true;
    PerfFrame skipped = caller;
    skipped.address += called + 1 - place.address;
    skipped.inferred = true;
    frames_.push_back(skipped);
    return true;
}

}  // namespace golanes
