// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/input_files.h"

#include <algorithm>
#include <filesystem>

namespace golanes {

namespace fs = std::filesystem;

InputPaths inputPaths(const std::string& path) {
    std::error_code ignored;
    const std::string main = (fs::path(path) / "data").string();
    if (path == "-" || !fs::is_directory(path, ignored) || !fs::is_regular_file(main, ignored)) {
        return {path, {}};
    }
    InputPaths paths{main, {}};
    while (true) {
        std::string stream = main + "." + std::to_string(paths.streams.size());
        if (!fs::is_regular_file(stream, ignored)) return paths;
        paths.streams.push_back(std::move(stream));
    }
}

Result<InputFiles> InputFiles::open(const std::string& path, Job& job, ByteSource::Limits limits) {
    const InputPaths paths = inputPaths(path);
    auto main = ByteSource::open(paths.main, job, limits);
    if (!main) return tl::unexpected(main.error());
    InputFiles files{*main, {}};
    for (const std::string& stream : paths.streams) {
        const std::uint64_t left = limits.maxInflatedBytes - std::min(limits.maxInflatedBytes, files.size());
        // Nothing was written for that CPU.
        std::error_code ignored;
        if (fs::file_size(stream, ignored) == 0) continue;
        auto source = ByteSource::open(stream, job, {.maxInflatedBytes = left});
        if (!source) return tl::unexpected(source.error());
        files.streams.push_back(*source);
    }
    return files;
}

std::uint64_t InputFiles::size() const {
    std::uint64_t size = main->bytes().size();
    for (const auto& stream : streams) size += stream->bytes().size();
    return size;
}

void InputFiles::letGo(std::span<const std::byte> part) const {
    main->letGo(part);
    for (const auto& stream : streams) stream->letGo(part);
}

std::int64_t InputFiles::truncatedAt() const {
    if (const std::int64_t at = main->truncatedAt(); at >= 0) return at;
    for (const auto& stream : streams) {
        if (const std::int64_t at = stream->truncatedAt(); at >= 0) return at;
    }
    return -1;
}

}  // namespace golanes
