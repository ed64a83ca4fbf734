// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/perf_writer.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace golanes::test {

// Writes Go's table of functions in any of its layouts, by golang.org/s/go12symtab and the sources of Go's
// linker and independently of the reader.
class PclntabWriter {
  public:
    enum class Layout { Go12, Go116, Go118, Go120 };

    // Values by address: each holds until so many bytes behind the function's entry.
    using Values = std::vector<std::pair<std::uint32_t, std::int32_t>>;
    struct Call {
        std::string name;
        std::uint32_t parentPc = 0;
    };
    struct Function {
        std::string name;
        std::uint64_t entry = 0;
        Values lines{};
        Values files{};  // numbers of files_
        Values calls{};  // index into inlined, -1: none
        std::vector<Call> inlined{};
        Values stack{};
    };

    PclntabWriter(Layout layout, bool bigEndian, bool is64)
        : layout_(layout), bigEndian_(bigEndian), is64_(is64) {}

    void file(const std::string& name) { files_.push_back(name); }
    void function(const Function& f) { functions_.push_back(f); }
    // Where the code ends, and where inlined calls will be (go:func.*).
    void end(std::uint64_t end) { end_ = end; }
    void functionDataAt(std::uint64_t address) { functionDataAt_ = address; }
    // The layouts since 1.18 may leave out where the code begins.
    void hideText() { hideText_ = true; }

    std::string table();
    // The inlined calls; complete after table().
    const std::string& functionData() const { return functionData_; }

  private:
    PerfBytes bytes() const { return PerfBytes(bigEndian_); }
    PerfBytes& word(PerfBytes& to, std::uint64_t v) const { return is64_ ? to.u64(v) : to.u32(v); }
    std::uint32_t name(const std::string& text);
    std::uint32_t values(const Values& values);
    std::uint64_t calls(const Function& f);
    std::string record(const Function& f, std::uint64_t base);
    std::string inLayout12();
    std::string inParts();

    Layout layout_;
    bool bigEndian_;
    bool is64_;
    bool hideText_ = false;
    std::uint64_t end_ = 0;
    std::uint64_t functionDataAt_ = 0;
    std::vector<std::string> files_;
    std::vector<Function> functions_;
    std::string names_;
    std::string values_;
    std::string functionData_;
    std::uint64_t nameBase_ = 0;  // what offsets of names and values count from
    std::uint64_t valueBase_ = 0;
};

}  // namespace golanes::test
