// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/symbol_cache.h"

namespace golanes {

Result<std::shared_ptr<const Binary>> SymbolCache::open(const std::string& path, Job& job) {
    std::error_code error;
    const auto changed = std::filesystem::last_write_time(path, error);
    const std::uintmax_t bytes = error ? 0 : std::filesystem::file_size(path, error);
    if (error) return fail(ErrorCode::Io, error.message());
    {
        const std::scoped_lock lock(mutex_);
        const auto known = files_.find(path);
        if (known != files_.end() && known->second.changed == changed && known->second.bytes == bytes) {
            return known->second.binary;
        }
    }
    auto binary = Binary::open(path, job);
    if (!binary) return binary;
    const std::scoped_lock lock(mutex_);
    files_[path] = {changed, bytes, *binary};
    const std::string& id = (*binary)->buildId();
    if (!id.empty() && (*binary)->namesAnything()) byBuildId_.try_emplace(id, Known{*binary, path});
    return binary;
}

SymbolCache::Known SymbolCache::find(const std::string& buildId) const {
    const std::scoped_lock lock(mutex_);
    const auto known = byBuildId_.find(buildId);
    return known != byBuildId_.end() ? known->second : Known();
}

}  // namespace golanes
