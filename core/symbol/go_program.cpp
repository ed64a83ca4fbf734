// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/go_program.h"

#include "core/symbol/go_build_info.h"
#include "core/symbol/go_module_data.h"

namespace golanes {

namespace {

constexpr int kDeepestInlining = 128;
// What a line of an inlined call counts for, so that forged ones cannot fill the memory.
constexpr std::uint64_t kStepsOfCall = 1000;

bool isExecutable(const ElfImage& image, std::uint64_t address) {
    return std::ranges::any_of(image.segments(), [&](const ElfImage::Segment& s) {
        return s.executable && address - s.address < s.memoryBytes;
    });
}

// Where the Go code begins, for tables that do not tell it.
std::uint64_t textOf(const ElfImage& image, std::uint64_t runtimeText,
                     const std::vector<std::uint64_t>& moduleData) {
    if (runtimeText != 0) return runtimeText;
    if (moduleData.size() > kModuleText && isExecutable(image, moduleData[kModuleText])) {
        return moduleData[kModuleText];
    }
    const ElfImage::Section* text = image.section(".text");
    return text ? text->address : 0;
}

// A magic number alone may stand anywhere: the functions must lie where code is, the first have a name.
bool isPlausible(const ElfImage& image, const GoPclntab& table) {
    const GoPclntab::Function first = table.function(0);
    const GoPclntab::Function last = table.function(table.functionCount() - 1);
    return first.entry < last.end && isExecutable(image, first.entry) && !table.name(first).empty();
}

std::optional<GoPclntab> tableAt(const ElfImage& image, std::uint64_t address, std::uint64_t runtimeText,
                                 std::vector<std::uint64_t>& moduleData) {
    const OrderedBytes bytes = image.at(address);
    const auto likely = GoPclntab::parse(bytes, 0);
    if (!likely || likely->name(likely->function(0)).empty()) return std::nullopt;
    moduleData = findGoModuleData(image, address);
    auto table = GoPclntab::parse(bytes, textOf(image, runtimeText, moduleData));
    return table && isPlausible(image, *table) ? table : std::nullopt;
}

// By the name of its section; in programs that were put together by other linkers, or lost their section
// headers, by its magic number, at every multiple of a word.
std::optional<GoPclntab> findTable(const ElfImage& image, std::uint64_t runtimeText,
                                   std::vector<std::uint64_t>& moduleData) {
    for (const char* name : {".gopclntab", ".data.rel.ro.gopclntab"}) {
        const ElfImage::Section* section = image.section(name);
        if (!section) continue;
        if (auto table = tableAt(image, section->address, runtimeText, moduleData)) return table;
    }
    // Whoever forges tables gets that many looks at them: each may take a walk through the file.
    int looks = 16;
    std::uint64_t left = 2 * image.file().size();
    for (const ElfImage::Segment& s : image.segments()) {
        const OrderedBytes bytes = image.contents(s);
        if (bytes.size() > left) continue;
        left -= bytes.size();
        for (std::uint64_t at = 0; bytes.holds(at, GoPclntab::kHeaderBytes); at += 8) {
            if (bytes.u16(at + 4) != 0 || !GoPclntab::recognises(bytes.part(at, GoPclntab::kHeaderBytes))) {
                continue;
            }
            if (--looks == 0) return std::nullopt;
            if (auto table = tableAt(image, s.address + at, runtimeText, moduleData)) return table;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<GoProgram> GoProgram::find(const ElfImage& image, std::uint64_t runtimeText) {
    std::vector<std::uint64_t> moduleData;
    auto table = findTable(image, runtimeText, moduleData);
    if (!table) return std::nullopt;
    GoProgram program;
    program.image_ = image;
    program.table_ = *table;
    program.version_ = goVersion(image);
    program.inlines_ = program.inlineFormat();
    if (program.inlines_ && table->layout() >= GoPclntab::Layout::Go118) {
        program.functionData_ = program.findFunctionData(moduleData);
        if (program.functionData_ == 0) program.inlines_.reset();
    }
    return program;
}

// Since Go 1.20 an inlined call is {u8 function id, 3 unused, i32 name, i32 parent's address, i32 first
// line}; since 1.12 it was {i16 parent, u8 function id, 1 unused, i32 file, i32 line, i32 name, i32 parent's
// address}, which Go 1.16 gave another number. What is older tells no version, and is left without.
std::optional<GoProgram::InlineFormat> GoProgram::inlineFormat() const {
    constexpr InlineFormat kOld{.pcData = 2, .funcData = 3, .stride = 20, .name = 12, .parentPc = 16};
    switch (table_.layout()) {
        case GoPclntab::Layout::Go120:
            return InlineFormat();
        case GoPclntab::Layout::Go118:
        case GoPclntab::Layout::Go116:
            return kOld;
        case GoPclntab::Layout::Go12:
            break;
    }
    if (version_.empty()) return std::nullopt;
    InlineFormat format = kOld;
    format.funcData = 4;
    return format;
}

OrderedBytes GoProgram::inlinedCalls(const GoPclntab::Function& f, std::uint64_t base) const {
    const auto data = table_.funcData(f, inlines_->funcData);
    return data ? image_.at(base + *data) : OrderedBytes();
}

// It is told by a field of the runtime's module data that moves from version to version: taken is the one
// under which the inlined calls of many functions make sense.
std::uint64_t GoProgram::findFunctionData(const std::vector<std::uint64_t>& moduleData) const {
    std::vector<GoPclntab::Function> probes;
    constexpr std::size_t kProbes = 64;
    for (std::uint64_t i = 0; i < table_.functionCount() && probes.size() < kProbes; ++i) {
        const GoPclntab::Function f = table_.function(i);
        if (table_.funcData(f, inlines_->funcData)) probes.push_back(f);
    }
    if (probes.empty()) return 0;
    const auto makesSense = [&](std::uint64_t base) {
        return base != 0 && std::ranges::all_of(probes, [&](const GoPclntab::Function& f) {
                   const OrderedBytes calls = inlinedCalls(f, base);
                   return calls.holds(0, inlines_->stride) && table_.isName(calls.u32(inlines_->name)) &&
                          calls.u32(inlines_->parentPc) < f.end - f.entry;
               });
    };
    // In no version it is among the first words, which point to the table and to the program's segments.
    constexpr std::size_t kFirstWord = 35;
    if (moduleData.size() < kFirstWord) return 0;
    const auto base = std::find_if(moduleData.begin() + kFirstWord, moduleData.end(), makesSense);
    return base != moduleData.end() ? *base : 0;
}

bool GoProgram::resolve(std::uint64_t address, std::vector<CodeLine>& lines, std::uint64_t& steps) const {
    const auto f = table_.find(address);
    if (!f) return false;
    std::uint64_t pc = address;
    for (int depth = 0;; ++depth) {
        const auto [file, line] = table_.sourceLine(*f, pc, steps);
        const std::int32_t call = inlines_ ? table_.pcData(*f, inlines_->pcData, pc, steps) : -1;
        const std::uint64_t at = call < 0 ? 0 : static_cast<std::uint64_t>(call) * inlines_->stride;
        const OrderedBytes calls = call < 0 ? OrderedBytes() : inlinedCalls(*f, functionData_);
        if (depth == kDeepestInlining || !calls.holds(at, inlines_ ? inlines_->stride : 1)) {
            lines.push_back({.function = table_.name(*f), .file = file, .line = line});
            return true;
        }
        lines.push_back({.function = table_.nameAt(calls.u32(at + inlines_->name)),
                         .file = file,
                         .line = line,
                         .inlined = true});
        steps -= std::min(steps, kStepsOfCall);
        pc = f->entry + calls.u32(at + inlines_->parentPc);
    }
}

}  // namespace golanes
