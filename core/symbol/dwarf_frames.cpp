// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/dwarf_frames.h"

#include "core/symbol/dwarf_expression.h"

#include <cstdlib>

namespace golanes {

namespace {

// What libdw gives out is to be given back by free().
struct Frame {
    Dwarf_Frame* frame = nullptr;
    Frame() = default;
    Frame(const Frame&) = delete;
    ~Frame() { std::free(frame); }
};

// The value that register n has in the caller; nothing when it is lost.
std::optional<std::uint64_t> callersValue(Dwarf_Frame* frame, unsigned n, const FrameRegisters& registers,
                                          std::uint64_t frameAddress, const DwarfFrames::Memory& memory) {
    Dwarf_Op space[3];
    Dwarf_Op* operations = nullptr;
    std::size_t count = 0;
    if (dwarf_frame_register(frame, static_cast<int>(n), space, &operations, &count) != 0)
        return std::nullopt;
    if (count == 0) {
        const bool same = operations == nullptr && registers.knows(n);
        return same ? std::optional(registers.values[n]) : std::nullopt;
    }
    const auto result = evaluate({operations, count}, registers, frameAddress, memory);
    if (!result || result->isValue) return result ? std::optional(result->value) : std::nullopt;
    std::uint64_t word = 0;
    return memory(result->value, word) ? std::optional(word) : std::nullopt;
}

}  // namespace

std::unique_ptr<DwarfFrames> DwarfFrames::of(std::shared_ptr<const DwarfFile> file) {
    if (!file) return nullptr;
    std::unique_ptr<DwarfFrames> frames(new DwarfFrames(std::move(file)));
    return frames->exceptions_ || frames->debug_ ? std::move(frames) : nullptr;
}

DwarfFrames::DwarfFrames(std::shared_ptr<const DwarfFile> file) : file_(std::move(file)) {
    const std::scoped_lock lock(file_->mutex());
    exceptions_ = dwarf_getcfi_elf(file_->elf());
    if (file_->dwarf()) debug_ = dwarf_getcfi(file_->dwarf());
}

DwarfFrames::~DwarfFrames() {
    const std::scoped_lock lock(file_->mutex());
    if (exceptions_) dwarf_cfi_end(exceptions_);
}

DwarfFrames::Step DwarfFrames::step(std::uint64_t address, FrameRegisters& registers, const Memory& memory) {
    const std::scoped_lock lock(file_->mutex());
    const Step step = stepBy(exceptions_, address, registers, memory);
    return step == Step::Unknown ? stepBy(debug_, address, registers, memory) : step;
}

DwarfFrames::Step DwarfFrames::stepBy(Dwarf_CFI* cfi, std::uint64_t address, FrameRegisters& registers,
                                      const Memory& memory) {
    Frame found;
    if (!cfi || dwarf_cfi_addrframe(cfi, address, &found.frame) != 0) return Step::Unknown;
    Dwarf_Op* operations = nullptr;
    std::size_t count = 0;
    if (dwarf_frame_cfa(found.frame, &operations, &count) != 0 || count == 0) return Step::Unknown;
    const auto cfa = evaluate({operations, count}, registers, std::nullopt, memory);
    if (!cfa) return Step::End;
    FrameRegisters callers;
    for (unsigned n = 0; n < callers.values.size(); ++n) {
        const auto value = callersValue(found.frame, n, registers, cfa->value, memory);
        if (value) callers.set(n, *value);
    }
    if (!callers.knows(FrameRegisters::kReturnAddress)) return Step::End;
    // By definition: the frame address is the stack pointer before the call.
    callers.set(FrameRegisters::kStackPointer, cfa->value);
    registers = callers;
    return Step::Done;
}

}  // namespace golanes
