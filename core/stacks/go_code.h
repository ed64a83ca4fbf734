// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/symbol/go_program.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace golanes {

// What a Go function is to a stack that holds it.
enum class GoRole : std::uint8_t {
    Ordinary,
    Root,    // nothing called it: a goroutine or a thread began there
    Switch,  // it went on on another stack: what called it is there
};
// By the name of a function, with or without ".abi0".
GoRole goRoleOf(std::string_view function);

// What the code of a Go program for x86-64 tells of the stacks that go through it: by Go's tables how large
// frames are, by the instructions who was called. Answers are kept: each place is looked at once. Not for
// several threads.
class GoCode {
  public:
    // Null when the program is for another machine. Both must outlive the code.
    static std::unique_ptr<GoCode> of(const ElfImage& image, const GoProgram& program);

    struct Site {
        bool known = false;  // it lies in a Go function
        GoRole role = GoRole::Ordinary;
        bool givesUp = false;          // runtime.mcall: its goroutine stops running
        std::uint64_t entry = 0;       // of its function
        std::int32_t frameBytes = -1;  // from the stack pointer to the return address; -1: not told
        // The frame pointer is still, or again, that of the function's caller.
        bool callersFramePointer = false;
    };
    // Of an address of the file where a CPU was.
    Site at(std::uint64_t address) { return site(address, address); }
    // Of one that a call returns to: what counts is the call.
    Site atReturn(std::uint64_t address) { return site(address, address - 1); }

    // What the function that goroutines begin with returns to, in runtime.goexit; 0 when there is no such.
    std::uint64_t goroutineEnd();
    // Whether the instruction before the address may be a call.
    bool followsCall(std::uint64_t address) const;
    // The Go function that the instruction before the address calls; 0 when it is no direct call of one.
    std::uint64_t calledBefore(std::uint64_t address) const;
    // Where the function with that entry goes on after it has called the other; where that cannot be told,
    // for it calls it from several places or from none, behind its first byte.
    std::uint64_t returnFrom(std::uint64_t callee, std::uint64_t caller);

  private:
    GoCode(const ElfImage& image, const GoPclntab& table);
    Site site(std::uint64_t address, std::uint64_t lookedUp);
    Site siteOf(std::uint64_t address, std::uint64_t lookedUp);
    bool hasCallersFramePointer(const GoPclntab::Function& f, std::uint64_t pc) const;

    const ElfImage& image_;
    const GoPclntab& table_;
    std::optional<std::uint64_t> goroutineEnd_;
    std::uint64_t steps_;         // that tables may be walked for all questions
    std::uint64_t scannedBytes_;  // that may be searched for calls
    IdMap<Site> sites_;           // by address, twice: where a CPU was, where a call returns to
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t> returns_;
};

}  // namespace golanes
