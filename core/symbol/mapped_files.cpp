// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/mapped_files.h"

namespace golanes {

namespace {

constexpr std::string_view kDeleted = " (deleted)";

bool isMade(std::string_view path) {
    return path.empty() || path.starts_with("//anon") || path.starts_with("/dev/zero") ||
           path.starts_with("/anon_hugepage") || path.starts_with("/memfd:") || path.starts_with("/SYSV") ||
           path.starts_with("[heap]") || path.starts_with("[stack") || path.starts_with("[anon");
}

}  // namespace

MappedFiles::MappedFiles(const PerfRecording& recording) : r_(recording) {
    for (const PerfBuildId& b : r_.buildIds) buildIds_.emplace(r_.strings[b.file], r_.strings[b.buildId]);
}

std::string_view MappedFiles::buildIdOf(std::string_view path) const {
    const auto told = buildIds_.find(path);
    return told != buildIds_.end() ? told->second : std::string_view();
}

MappedFiles::File MappedFiles::of(PerfMappingIndex mapping) const {
    const PerfMapping& m = r_.mappings[mapping.value];
    std::string_view path = r_.strings[m.file];
    if (path.ends_with(kDeleted)) path.remove_suffix(kDeleted.size());
    if (isMade(path)) return {path, {}, true};
    const std::string_view own = r_.strings[m.buildId];
    return {path, own.empty() ? buildIdOf(path) : own, false};
}

}  // namespace golanes
