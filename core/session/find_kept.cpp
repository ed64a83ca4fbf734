// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/find_kept.h"

#include <filesystem>
#include <vector>

namespace golanes {

namespace {

namespace fs = std::filesystem;

constexpr int kMostBeside = 1000;  // files beside a session that are looked at

// Files beside the session of the same size, whatever their names.
std::vector<std::string> besideBySize(const KeptFile& file, const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    int seen = 0;
    for (fs::directory_iterator it(folder, error), end; !error && it != end && seen < kMostBeside;
         it.increment(error), ++seen) {
        std::error_code ignored;
        if (it->is_regular_file(ignored) && it->file_size(ignored) == file.bytes)
            paths.push_back(it->path().string());
    }
    return paths;
}

}  // namespace

KeptState stateOf(const KeptFile& file, const std::string& path, Job& job) {
    std::error_code error;
    if (path.empty() || !fs::exists(path, error)) return KeptState::Missing;
    if (!file.hash.known()) return KeptState::Unchecked;
    if (fs::is_regular_file(path, error) && fs::file_size(path, error) != file.bytes)
        return KeptState::Changed;
    const auto now = hashFile(path, job);
    if (!now) return KeptState::Missing;
    return now->bytes == file.bytes && now->hash == file.hash ? KeptState::Unchanged : KeptState::Changed;
}

FoundFile findKept(const KeptFile& file, const std::string& folder, Job& job) {
    const std::string told = pathOf(file, folder);
    FoundFile found{told, stateOf(file, told, job)};
    const auto good = [&found] {
        return found.state == KeptState::Unchanged || found.state == KeptState::Unchecked;
    };
    const auto consider = [&](const std::string& path) {
        if (path == told) return;
        const KeptState state = stateOf(file, path, job);
        const bool better = state == KeptState::Unchanged ||
                            (found.state == KeptState::Missing && state != KeptState::Missing);
        if (better) found = {path, state, true};
    };
    if (!good()) consider((fs::path(folder) / fs::path(file.path).filename()).string());
    if (!good() && file.hash.known()) {
        for (const std::string& path : besideBySize(file, folder)) {
            if (good()) break;
            // Its name says nothing: only its content can.
            if (stateOf(file, path, job) == KeptState::Unchanged) consider(path);
        }
    }
    if (found.state == KeptState::Missing) found.path.clear();
    return found;
}

std::string keptPath(const std::string& path, const std::string& folder) {
    const fs::path relative = fs::path(path).lexically_relative(folder);
    return relative.empty() ? path : relative.generic_string();
}

std::string pathOf(const KeptFile& file, const std::string& folder) {
    return (fs::path(folder) / file.path).lexically_normal().string();
}

}  // namespace golanes
