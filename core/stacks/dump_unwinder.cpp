// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/dump_unwinder.h"

#include <bit>
#include <cstring>

namespace golanes {

namespace {

constexpr std::size_t kDeepest = 1024;
constexpr std::uint64_t kWord = 8;

// Bits of x86's registers in a mask (arch/x86/include/uapi/asm/perf_regs.h).
constexpr unsigned kFramePointer = 6;
constexpr unsigned kStackPointer = 7;
constexpr unsigned kInstructionPointer = 8;

std::uint64_t native(std::uint64_t word, bool bigEndian) {
    return bigEndian == (std::endian::native == std::endian::big) ? word : __builtin_bswap64(word);
}

}  // namespace

bool DumpUnwinder::readRegisters(const PerfUserState& state, Registers& registers) const {
    const std::uint64_t mask = r_.events[r_.samples.event[state.sample].value].sampledRegisters;
    const auto read = [&](unsigned bit, std::uint64_t& value) {
        if ((mask >> bit & 1) == 0) return false;
        const auto index = static_cast<std::uint32_t>(std::popcount(mask & ((std::uint64_t{1} << bit) - 1)));
        if (index >= state.registerCount) return false;
        value = r_.userRegisters[state.firstRegister + index];
        return true;
    };
    read(kFramePointer, registers.fp);
    return !state.is32Bit && read(kInstructionPointer, registers.pc) && read(kStackPointer, registers.sp);
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
    Registers registers;
    if (!readRegisters(state, registers)) return frames_;
    dumpBegin_ = registers.sp;
    dump_ = std::span(r_.userStack).subspan(state.firstByte, state.stackBytes);
    frames_.push_back(frameAt(registers.pc, space));
    while (frames_.size() < kDeepest && step(registers, space)) {
        frames_.push_back(frameAt(registers.pc, space));
    }
    return frames_;
}

bool DumpUnwinder::step(Registers& registers, const PerfAddressSpaces::Space& space) {
    const Registers before = registers;
    const GoCode::Site site = code_.siteOf(frames_.back(), frames_.size() > 1);
    if (site.known && site.role != GoRole::Ordinary) return false;
    const auto goesOn = [&] {
        return registers.sp > before.sp && code_.mayBeCaller(frameAt(registers.pc, space));
    };
    if (site.known && site.frameBytes >= 0 && stepByTable(registers, site) && goesOn()) return true;
    // Some of the runtime's assembly changes stacks within a function: the frame pointer knows the way back.
    registers = before;
    return stepByFramePointer(registers, site, space) && goesOn();
}

bool DumpUnwinder::stepByTable(Registers& registers, const GoCode::Site& site) const {
    const std::uint64_t slot = registers.sp + static_cast<std::uint64_t>(site.frameBytes);
    if (!read(slot, registers.pc)) return false;
    // What the function saved first, right above the return address.
    if (!site.callersFramePointer) read(slot - kWord, registers.fp);
    registers.sp = slot + kWord;
    return true;
}

bool DumpUnwinder::stepByFramePointer(Registers& registers, const GoCode::Site& site,
                                      const PerfAddressSpaces::Space& space) {
    const std::uint64_t frame = registers.fp;
    if (frame < registers.sp || !read(frame, registers.fp) || !read(frame + kWord, registers.pc))
        return false;
    registers.sp = frame + 2 * kWord;
    const PerfFrame caller = frameAt(registers.pc, space);
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
