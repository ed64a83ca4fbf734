// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/stored_bytes.h"

#include "core/io/file_handle.h"
#include "core/io/growing_buffer.h"
#include "core/io/shrink_guard.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>

namespace golanes {

namespace {

using SourceResult = Result<std::shared_ptr<const ByteSource>>;

auto systemError(const char* what, int error) {
    return fail(ErrorCode::Io, fmt::format("{}: {}.", what, std::strerror(error)));
}

// A plain file, mapped. Pages are read when they are looked at; see ShrinkGuard for files that change.
class MappedFile final : public ByteSource {
  public:
    MappedFile(void* mapping, std::size_t bytes) : mapping_(mapping), bytes_(bytes), guard_(mapping, bytes) {}
    ~MappedFile() override { munmap(mapping_, bytes_); }

    bool guarded() const { return guard_.armed(); }
    std::span<const std::byte> bytes() const override {
        return {static_cast<const std::byte*>(mapping_), bytes_};
    }
    std::uint64_t storedBytes() const override { return bytes_; }
    void letGo(std::span<const std::byte> part) const override {
        static const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
        const auto* const begin = static_cast<const std::byte*>(mapping_);
        if (std::less()(part.data(), begin) || std::less()(begin + bytes_, part.data() + part.size())) return;
        // Whole pages; neighbours that are let go one after the other leave none between them.
        const auto from = static_cast<std::size_t>(part.data() - begin);
        const std::size_t first = from / page * page;
        const std::size_t last = (from + part.size()) / page * page;
        if (first < last) madvise(static_cast<std::byte*>(mapping_) + first, last - first, MADV_DONTNEED);
    }
    std::int64_t truncatedAt() const override { return guard_.missingFrom(); }

  private:
    void* mapping_;
    std::size_t bytes_;
    ShrinkGuard guard_;
};

class ReadBytes final : public ByteSource {
  public:
    ReadBytes(GrowingBuffer buffer, std::uint64_t storedBytes)
        : buffer_(std::move(buffer)), storedBytes_(storedBytes) {}

    std::span<const std::byte> bytes() const override { return buffer_.bytes(); }
    std::uint64_t storedBytes() const override { return storedBytes_; }

  private:
    GrowingBuffer buffer_;
    std::uint64_t storedBytes_;
};

// Waits until the descriptor has something to read, looking at the job meanwhile. False when cancelled.
bool waitForInput(int fd, const Job& job) {
    constexpr int kLookEveryMs = 40;
    pollfd wanted{fd, POLLIN, 0};
    while (!job.cancelled()) {
        const int ready = poll(&wanted, 1, kLookEveryMs);
        // An error of poll() is left for read() to find and to name.
        if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
    }
    return false;
}

SourceResult readToEnd(const FileHandle& file, Job& job, std::uint64_t size, std::uint64_t maxBytes) {
    constexpr std::uint64_t kStep = std::uint64_t{1} << 20;
    const auto tooLarge = [&] {
        return fail(ErrorCode::TooLarge,
                    fmt::format("The input is larger than the {} MB there is memory for.", maxBytes >> 20));
    };
    job.enter(Job::Stage::Reading, size);
    GrowingBuffer buffer;
    while (true) {
        if (!waitForInput(file.get(), job)) return fail(ErrorCode::Cancelled, "Cancelled.");
        const auto room =
            buffer.room(static_cast<std::size_t>(std::min(kStep, maxBytes - buffer.size() + 1)));
        if (room.empty()) return tooLarge();
        const ssize_t n = read(file.get(), room.data(), room.size());
        if (n < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (n < 0) return systemError("Reading failed", errno);
        if (n == 0) break;
        buffer.commit(static_cast<std::size_t>(n));
        job.advanceTo(buffer.size());
        if (buffer.size() > maxBytes) return tooLarge();
    }
    buffer.trim();
    return std::make_shared<ReadBytes>(std::move(buffer), size);
}

SourceResult mapFile(const FileHandle& file, Job& job, std::uint64_t size, std::uint64_t maxBytes) {
    job.enter(Job::Stage::Reading, size);
    const auto bytes = static_cast<std::size_t>(size);
    void* mapping = mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, file.get(), 0);
    // Some file systems cannot map; they can be read.
    if (mapping == MAP_FAILED) return readToEnd(file, job, size, maxBytes);
    auto mapped = std::make_shared<MappedFile>(mapping, bytes);
    if (!mapped->guarded()) return readToEnd(file, job, size, maxBytes);
    madvise(mapping, bytes, MADV_WILLNEED);
    job.advanceTo(size);
    return mapped;
}

}  // namespace

SourceResult openStored(const std::string& path, Job& job, std::uint64_t maxBytes) {
    // Not blocking, because opening a named pipe would wait for its writer beyond the reach of Cancel.
    FileHandle file(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.valid()) return systemError("It cannot be opened", errno);
    struct stat status {};
    if (fstat(file.get(), &status) != 0) return systemError("It cannot be opened", errno);
    if (S_ISDIR(status.st_mode))
        return fail(ErrorCode::Usage,
                    "It is a folder, and not one of perf record --threads: open the recordings in it.");
    const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    // Files of /proc are regular and say that they are empty.
    const bool plain = S_ISREG(status.st_mode) && size > 0 && path != "-";
    return plain ? mapFile(file, job, size, maxBytes) : readToEnd(file, job, 0, maxBytes);
}

}  // namespace golanes
