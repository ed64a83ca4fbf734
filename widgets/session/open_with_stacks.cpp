// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/open_with_stacks.h"

#include "core/stacks/repair_stacks.h"

#include <filesystem>
#include <variant>

namespace golanes {

Result<Recording> openWithStacks(const std::string& path, Job& job, const OpenOptions& options) {
    Result<Recording> recording = openRecording(path, job, options);
    const PerfPtr* perf = recording ? std::get_if<PerfPtr>(&*recording) : nullptr;
    if (!perf) return recording;
    SymbolPlaces places = SymbolPlaces::usual();
    places.beside = std::filesystem::absolute(path).parent_path().string();
    SymbolCache cache;
    if (const auto repaired = repairStacks(*perf, places, cache, job); !repaired)
        return tl::unexpected(repaired.error());
    return recording;
}

}  // namespace golanes
