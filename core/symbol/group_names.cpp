// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/group_names.h"

#include "core/symbol/dwarf_lines.h"
#include "core/symbol/kallsyms.h"
#include "core/symbol/kernel_symbols.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <optional>
#include <utility>

namespace golanes {

namespace {

void addName(std::string_view name, std::vector<CodeLine>& lines) {
    if (!name.empty()) lines.push_back({.function = name, .file = {}});
}

CodeTeller tellKernel(const PerfRecording& recording, const FrameGroup& group, const SymbolOptions& options,
                      GroupNames& names, Job& job) {
    const auto kernel = std::make_shared<KernelSymbols>(
        findKernelSymbols(group.buildId, kernelPlaceOf(recording), options.places, job));
    names.kind = PerfCodeKind::Kernel;
    names.binary.status = kernel->status;
    names.binary.source = kernel->source;
    names.binary.searched = kernel->searched;
    names.held.push_back(kernel->bytes);
    return {.name = [kernel](const FrameGroup::Place& place, std::vector<CodeLine>& lines) {
        addName(kernel->find(place.address), lines);
        return true;
    }};
}

// The process wrote down what it made.
CodeTeller tellMade(const FrameGroup& group, const SymbolOptions& options, GroupNames& names, Job& job) {
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
    return {.name = [list = std::make_shared<SymbolList>(std::move(symbols))](const FrameGroup::Place& place,
                                                                              std::vector<CodeLine>& lines) {
        addName(list->find(place.address), lines);
        return true;
    }};
}

// What made the text knew the names.
CodeTeller tellTold(const PerfRecording& recording, const FrameGroup& group, GroupNames& names) {
    const bool kernel = group.path.starts_with("[kernel");
    names.kind = kernel ? PerfCodeKind::Kernel : PerfCodeKind::Unknown;
    names.binary.status = PerfBinary::Status::Unverified;
    return {.name = [&recording](const FrameGroup::Place& place, std::vector<CodeLine>& lines) {
        const std::uint64_t row = place.address - recording.mappings[place.mapping.value].begin;
        if (row < recording.toldNames.size()) addName(recording.strings[recording.toldNames[row]], lines);
        return true;
    }};
}

// Asks one binary, its debug file included.
class FileNames {
  public:
    FileNames(const PerfRecording& recording, FoundBinary found, std::size_t places, bool raw)
        : r_(recording), found_(std::move(found)), raw_(raw), steps_(GoProgram::stepsFor(places)) {}

    bool name(const FrameGroup::Place& place, std::vector<CodeLine>& lines) {
        const auto address = addressOf(place);
        if (!address) return true;
        const auto& go = found_.binary->go();
        if (!raw_ && go && go->resolve(*address, lines, steps_)) return true;
        std::string_view name = found_.binary->symbols().find(*address);
        if (found_.debug) {
            const std::string_view told = found_.debug->symbols().find(*address);
            if (!told.empty()) name = told;
        }
        if (!name.empty()) lines.push_back({.function = name, .file = {}, .native = !isGo(*address)});
        return raw_;
    }
    bool line(const FrameGroup::Place& place, std::vector<CodeLine>& lines) {
        const auto address = addressOf(place);
        return address && (byDwarf(found_.debug, *address, lines) || byDwarf(found_.binary, *address, lines));
    }

  private:
    std::optional<std::uint64_t> addressOf(const FrameGroup::Place& place) const {
        const PerfMapping& m = r_.mappings[place.mapping.value];
        return found_.binary->image().addressOf(place.address - m.begin + m.fileOffset);
    }
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
    FoundBinary found_;
    bool raw_;
    std::uint64_t steps_;
};

CodeTeller tellFile(const PerfRecording& recording, const FrameGroup& group, const SymbolOptions& options,
                    SymbolCache& cache, GroupNames& names, Job& job) {
    FoundBinary found = findBinary({group.path, group.buildId, group.pieces}, options.places, cache, job);
    names.binary.status = found.status;
    names.binary.source = found.path;
    names.binary.searched = found.searched;
    names.held = {found.binary, found.debug};
    if (!found.binary) return {};
    names.kind = found.binary->go() ? PerfCodeKind::Go : PerfCodeKind::Native;
    const auto file =
        std::make_shared<FileNames>(recording, std::move(found), group.places.size(), options.raw);
    return {.name = [file](const FrameGroup::Place& place,
                           std::vector<CodeLine>& lines) { return file->name(place, lines); },
            .line = [file](const FrameGroup::Place& place,
                           std::vector<CodeLine>& lines) { return file->line(place, lines); }};
}

// Finds what names the group's code.
CodeTeller tellerOf(const PerfRecording& recording, const FrameGroup& group, const SymbolOptions& options,
                    SymbolCache& cache, GroupNames& names, Job& job) {
    switch (group.kind) {
        case FrameGroup::Kind::Kernel:
            return tellKernel(recording, group, options, names, job);
        case FrameGroup::Kind::Made:
            return tellMade(group, options, names, job);
        case FrameGroup::Kind::Told:
            return tellTold(recording, group, names);
        case FrameGroup::Kind::File:
            return tellFile(recording, group, options, cache, names, job);
    }
    return {};
}

GroupNames unnamed(const FrameGroup& group) {
    GroupNames names;
    names.binary.path = group.path;
    names.binary.buildId = group.buildId;
    names.binary.frames = group.places.size();
    names.linesOf.resize(group.places.size());
    return names;
}

}  // namespace

GroupNamer::GroupNamer(const PerfRecording& recording, FrameGroup group, const SymbolOptions& options)
    : recording_(recording),
      group_(std::move(group)),
      options_(options),
      depths_(group_.places.size()),
      names_(unnamed(group_)) {}

bool GroupNamer::complete() const {
    return std::ranges::all_of(depths_, [](SymbolDepth d) { return d == SymbolDepth::Lines; });
}

bool GroupNamer::name(const std::vector<bool>* wanted, SymbolDepth depth, SymbolCache& cache, Job& job) {
    bool more = false;
    try {
        for (std::size_t i = 0; i < depths_.size(); ++i) {
            if (depths_[i] >= depth || (wanted && !(*wanted)[group_.places[i].frame.value])) continue;
            if (!asked_) {
                GroupNames fresh = unnamed(group_);
                CodeTeller teller = tellerOf(recording_, group_, options_, cache, fresh, job);
                if (job.cancelled()) return false;
                teller_ = std::move(teller);
                names_ = std::move(fresh);
                asked_ = more = true;
            }
            if (job.cancelled()) break;
            more |= namePlace(i, depth);
        }
    } catch (const std::bad_alloc&) {
        giveUp();
        return true;
    }
    return more;
}

bool GroupNamer::namePlace(std::size_t place, SymbolDepth depth) {
    SymbolDepth& reached = depths_[place];
    GroupNames::Range& range = names_.linesOf[place];
    const bool named = range.count > 0;
    bool more = false;
    const auto ask = [&](const CodeTeller::Ask& teller) {
        const auto before = static_cast<std::uint32_t>(names_.lines.size());
        const bool answer = teller && teller(group_.places[place], names_.lines);
        const auto count = static_cast<std::uint32_t>(names_.lines.size()) - before;
        if (count > 0) range = {before, count};
        more |= count > 0;
        return answer;
    };
    if (reached == SymbolDepth::None)
        reached = ask(teller_.name) || !teller_.line ? SymbolDepth::Lines : SymbolDepth::Names;
    if (reached < depth) {
        ask(teller_.line);
        reached = SymbolDepth::Lines;
    }
    if (!named && range.count > 0) ++names_.binary.namedFrames;
    return more;
}

// One binary that takes too much memory leaves the others theirs.
void GroupNamer::giveUp() {
    names_ = unnamed(group_);
    teller_ = {};
    asked_ = true;
    std::ranges::fill(depths_, SymbolDepth::Lines);
}

}  // namespace golanes
