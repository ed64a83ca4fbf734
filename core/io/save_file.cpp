// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/save_file.h"

#include "core/io/file_handle.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>

namespace golanes {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kUsualMode = 0666;

tl::unexpected<Error> systemError(const char* what, int error) {
    return fail(ErrorCode::Io, fmt::format("{}: {}.", what, std::strerror(error)));
}

// Where a chain of symbolic links ends, so that saving does not replace the link.
fs::path behindLinks(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return error ? fs::path(path) : real;
}

// What a new file may be read and written by; there is no other way to ask than to set it.
mode_t usualMode() {
    const mode_t mask = umask(0);
    umask(mask);
    return kUsualMode & ~mask;
}

mode_t modeOf(const fs::path& path) {
    struct stat status {};
    constexpr mode_t kPermissions = 07777;
    return stat(path.c_str(), &status) == 0 ? status.st_mode & kPermissions : usualMode();
}

bool writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

bool isNoFile(const fs::path& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

// A pipe that nobody reads is an error at once (ENXIO) rather than a wait without end.
Result<void> writeInto(const fs::path& path, std::string_view bytes) {
    const FileHandle file(open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.valid()) (void)fcntl(file.get(), F_SETFL, O_WRONLY);
    if (!file.valid() || !writeAll(file.get(), bytes)) return systemError("It could not be written", errno);
    return {};
}

// A rename is on the disk when its folder is. Some file systems cannot do that; the file itself is safe.
void syncFolder(const fs::path& folder) {
    const FileHandle handle(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.valid()) (void)fsync(handle.get());
}

}  // namespace

Result<void> saveFile(const std::string& path, std::string_view bytes) {
    const fs::path target = behindLinks(path);
    if (isNoFile(target)) return writeInto(target, bytes);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    std::string name = (folder / fmt::format(".{}.XXXXXX", target.filename().string())).string();
    int error = 0;
    {
        const FileHandle file(mkostemp(name.data(), O_CLOEXEC));
        if (!file.valid()) return systemError("It cannot be saved here", errno);
        const bool written =
            writeAll(file.get(), bytes) && fchmod(file.get(), modeOf(target)) == 0 && fsync(file.get()) == 0;
        if (!written) error = errno;
    }
    if (error == 0 && rename(name.c_str(), target.c_str()) != 0) error = errno;
    if (error != 0) {
        (void)unlink(name.c_str());
        return systemError("It could not be saved", error);
    }
    syncFolder(folder);
    return {};
}

}  // namespace golanes
