// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/mapped_code.h"

#include "core/base/parallel.h"
#include "core/symbol/mapped_files.h"

#include <algorithm>
#include <map>
#include <new>
#include <string>
#include <utility>

namespace golanes {

namespace {

// Which mappings matter.
std::vector<bool> usedMappings(const PerfRecording& r) {
    constexpr std::uint32_t kExecutable = 4;  // PROT_EXEC
    std::vector<bool> used(r.mappings.size());
    for (const PerfFrame& f : r.stacks.frames()) {
        if (f.mapping.valid() && f.mode == PerfMode::User) used[f.mapping.value] = true;
    }
    for (std::size_t i = 0; i < used.size() && !r.userStates.empty(); ++i) {
        const PerfMapping& m = r.mappings[i];
        if (m.pid != -1 && (m.protection == 0 || (m.protection & kExecutable) != 0)) used[i] = true;
    }
    return used;
}

}  // namespace

Result<MappedCode> MappedCode::find(const PerfRecording& recording, const SymbolPlaces& places,
                                    SymbolCache& cache, Job& job) {
    MappedCode code(recording);
    const MappedFiles mapped(recording);
    const std::vector<bool> used = usedMappings(recording);
    std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> index;
    std::vector<WantedBinary> wanted;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) continue;
        const MappedFiles::File file = mapped.of(PerfMappingIndex(static_cast<std::uint32_t>(i)));
        if (file.made) continue;
        const auto next = static_cast<std::uint32_t>(wanted.size());
        const auto [known, fresh] = index.try_emplace({file.path, file.buildId}, next);
        if (fresh) wanted.push_back({std::string(file.path), std::string(file.buildId), {}});
        const PerfMapping& m = recording.mappings[i];
        wanted[known->second].pieces.push_back({m.begin, m.end, m.fileOffset});
        code.fileOf_[i] = known->second;
    }
    code.files_.resize(wanted.size());
    forEachParallel(wanted.size(), [&](std::size_t i) {
        Job part(&job);
        if (job.cancelled()) return;
        try {
            File& file = code.files_[i];
            file.binary = findBinary(wanted[i], places, cache, part).binary;
            if (file.binary && file.binary->go())
                file.go = GoCode::of(file.binary->image(), *file.binary->go());
        } catch (const std::bad_alloc&) {
            // One that takes too much memory leaves the others theirs.
            code.files_[i] = {};
        }
    });
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "Cancelled.");
    return code;
}

MappedCode::Place MappedCode::at(PerfMappingIndex mapping, std::uint64_t address) const {
    const std::uint32_t index = mapping.valid() ? fileOf_[mapping.value] : kNone;
    if (index == kNone || !files_[index].binary) return {};
    const PerfMapping& m = recording_->mappings[mapping.value];
    const File& file = files_[index];
    const auto told = file.binary->image().addressOf(address - m.begin + m.fileOffset);
    return told ? Place{file.binary.get(), file.go.get(), *told} : Place{};
}

GoCode::Site MappedCode::siteOf(const PerfFrame& frame, bool caller) const {
    const Place place = at(frame);
    if (!place.go) return {};
    return caller ? place.go->atReturn(place.address) : place.go->at(place.address);
}

bool MappedCode::mayBeCaller(const PerfFrame& frame) const {
    if (!frame.mapping.valid()) return false;
    const Place place = at(frame);
    if (!place.go) return true;
    const GoCode::Site site = place.go->atReturn(place.address);
    // Nobody calls the function that all goroutines return to.
    return !site.known || site.role == GoRole::Root || place.go->followsCall(place.address);
}

bool MappedCode::hasGo() const {
    return std::ranges::any_of(files_, [](const File& f) { return f.go != nullptr; });
}

}  // namespace golanes
