// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/group_names.h"

#include "core/symbol/dwarf_lines.h"
#include "core/symbol/kallsyms.h"
#include "core/symbol/kernel_symbols.h"

#include <fmt/format.h>

namespace golanes {

namespace {

// Calls f(place, lines) for every place: it appends what it knows.
template <class F>
void nameAll(const FrameGroup& group, GroupNames& names, const Job& job, F f) {
    CancelCheck cancelled(job);
    names.firstLine.clear();
    names.firstLine.push_back(0);
    bool stopped = false;
    for (const FrameGroup::Place& place : group.places) {
        const std::size_t before = names.lines.size();
        stopped = stopped || cancelled();
        if (!stopped) f(place, names.lines);
        if (names.lines.size() > before) ++names.binary.namedFrames;
        names.firstLine.push_back(static_cast<std::uint32_t>(names.lines.size()));
    }
}

void addName(std::string_view name, std::vector<CodeLine>& lines) {
    if (!name.empty()) lines.push_back({.function = name, .file = {}});
}

void nameKernel(const PerfRecording& recording, const FrameGroup& group, const SymbolOptions& options,
                GroupNames& names, Job& job) {
    KernelSymbols kernel = findKernelSymbols(group.buildId, kernelPlaceOf(recording), options.places, job);
    names.kind = PerfCodeKind::Kernel;
    names.binary.status = kernel.status;
    names.binary.source = kernel.source;
    names.binary.searched = std::move(kernel.searched);
    names.held.push_back(kernel.bytes);
    nameAll(group, names, job, [&](const FrameGroup::Place& place, std::vector<CodeLine>& lines) {
        addName(kernel.find(place.address), lines);
    });
}

// The process wrote down what it made.
void nameMade(const FrameGroup& group, const SymbolOptions& options, GroupNames& names, Job& job) {
    const std::string name = fmt::format("perf-{}.map", group.pid);
    std::vector<std::string> paths;
    if (!options.places.beside.empty()) paths.push_back(options.places.beside + "/" + name);
    if (!options.places.symfs.empty()) paths.push_back(options.places.symfs + "/tmp/" + name);
    if (options.places.thisMachine) paths.push_back("/tmp/" + name);
    SymbolList symbols;
    for (const std::string& path : paths) {
        const auto bytes = mayBeOpened(path) ? ByteSource::open(path, job)
                                             : Result<std::shared_ptr<const ByteSource>>(nullptr);
        if (bytes && *bytes) symbols = readPerfMap((*bytes)->bytes());
        if (symbols.empty()) {
            names.binary.searched.push_back(path);
            continue;
        }
        names.held.push_back(*bytes);
        names.binary.source = path;
        names.binary.status = PerfBinary::Status::Unverified;
        break;
    }
    nameAll(group, names, job, [&](const FrameGroup::Place& place, std::vector<CodeLine>& lines) {
        addName(symbols.find(place.address), lines);
    });
}

// What made the text knew the names.
void nameTold(const PerfRecording& recording, const FrameGroup& group, GroupNames& names, Job& job) {
    const bool kernel = group.path.starts_with("[kernel");
    names.kind = kernel ? PerfCodeKind::Kernel : PerfCodeKind::Unknown;
    names.binary.status = PerfBinary::Status::Unverified;
    nameAll(group, names, job, [&](const FrameGroup::Place& place, std::vector<CodeLine>& lines) {
        const std::uint64_t row = place.address - recording.mappings[place.mapping.value].begin;
        if (row < recording.toldNames.size()) addName(recording.strings[recording.toldNames[row]], lines);
    });
}

// Asks one binary, its debug file included.
class FileNames {
  public:
    FileNames(const PerfRecording& recording, const FoundBinary& found, std::size_t places, bool raw)
        : r_(recording), found_(found), raw_(raw), steps_(GoProgram::stepsFor(places)) {}

    void name(const FrameGroup::Place& place, std::vector<CodeLine>& lines) {
        const PerfMapping& m = r_.mappings[place.mapping.value];
        const auto address = found_.binary->image().addressOf(place.address - m.begin + m.fileOffset);
        if (!address) return;
        const auto& go = found_.binary->go();
        if (!raw_ && go && go->resolve(*address, lines, steps_)) return;
        if (!raw_ && (byDwarf(found_.debug, *address, lines) || byDwarf(found_.binary, *address, lines)))
            return;
        std::string_view name = found_.binary->symbols().find(*address);
        if (found_.debug) {
            const std::string_view told = found_.debug->symbols().find(*address);
            if (!told.empty()) name = told;
        }
        if (!name.empty()) lines.push_back({.function = name, .file = {}, .native = !isGo(*address)});
    }

  private:
    static bool byDwarf(const std::shared_ptr<const Binary>& binary, std::uint64_t address,
                        std::vector<CodeLine>& lines) {
        DwarfLines* dwarf = binary ? binary->dwarf() : nullptr;
        return dwarf && dwarf->resolve(address, lines);
    }
    bool isGo(std::uint64_t address) const {
        const auto& go = found_.binary->go();
        return go && go->functions().find(address);
    }

    const PerfRecording& r_;
    const FoundBinary& found_;
    bool raw_;
    std::uint64_t steps_;
};

void nameFile(const PerfRecording& recording, const FrameGroup& group, const SymbolOptions& options,
              SymbolCache& cache, GroupNames& names, Job& job) {
    const FoundBinary found =
        findBinary({group.path, group.buildId, group.pieces}, options.places, cache, job);
    names.binary.status = found.status;
    names.binary.source = found.path;
    names.binary.searched = found.searched;
    names.held = {found.binary, found.debug};
    if (!found.binary) return;
    names.kind = found.binary->go() ? PerfCodeKind::Go : PerfCodeKind::Native;
    FileNames file(recording, found, group.places.size(), options.raw);
    nameAll(group, names, job,
            [&](const FrameGroup::Place& place, std::vector<CodeLine>& lines) { file.name(place, lines); });
}

}  // namespace

GroupNames unnamed(const FrameGroup& group) {
    GroupNames names;
    names.binary.path = group.path;
    names.binary.buildId = group.buildId;
    names.binary.frames = group.places.size();
    names.firstLine.assign(group.places.size() + 1, 0);
    return names;
}

GroupNames nameGroup(const PerfRecording& recording, const FrameGroup& group, const SymbolOptions& options,
                     SymbolCache& cache, Job& job) {
    GroupNames names = unnamed(group);
    switch (group.kind) {
        case FrameGroup::Kind::Kernel:
            nameKernel(recording, group, options, names, job);
            break;
        case FrameGroup::Kind::Made:
            nameMade(group, options, names, job);
            break;
        case FrameGroup::Kind::Told:
            nameTold(recording, group, names, job);
            break;
        case FrameGroup::Kind::File:
            nameFile(recording, group, options, cache, names, job);
            break;
    }
    return names;
}

}  // namespace golanes
