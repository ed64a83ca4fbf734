// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/content_hash.h"

#include "core/base/int128.h"
#include "core/io/file_handle.h"
#include "core/io/input_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

namespace golanes {

namespace {

constexpr std::uint64_t kPrime = (std::uint64_t{1} << 61) - 1;
// Where the polynomials are taken: digits of pi and of e; below the prime.
constexpr std::uint64_t kAt[] = {0x0314159265358979, 0x0271828182845904};
constexpr std::size_t kPiece = 7;
constexpr std::size_t kStep = std::size_t{1} << 18;  // read between two looks at the job

std::uint64_t timesModulo(std::uint64_t x, std::uint64_t y) {
    const Uint128 product = Uint128{x} * y;
    std::uint64_t r =
        static_cast<std::uint64_t>(product & kPrime) + static_cast<std::uint64_t>(product >> 61);
    if (r >= kPrime) r -= kPrime;
    return r;
}

class Hasher {
  public:
    void number(std::uint64_t n) {
        constexpr std::uint64_t kLow = 0xffffffff;
        put(n & kLow);
        put(n >> 32);
    }
    // How many bytes there are goes in too, so that no two sequences of pieces are alike.
    void bytes(std::span<const std::byte> bytes) {
        number(bytes.size());
        for (; bytes.size() >= kPiece; bytes = bytes.subspan(kPiece)) put(pieceOf(bytes.first(kPiece)));
        if (!bytes.empty()) put(pieceOf(bytes));
    }
    // Never the one that stands for "not known".
    ContentHash value() const { return {hash_[0], hash_[1] | std::uint64_t{1} << 61}; }

  private:
    // By shifts, so that the order of bytes in memory does not matter.
    static std::uint64_t pieceOf(std::span<const std::byte> bytes) {
        std::uint64_t piece = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            piece |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
        return piece;
    }
    void put(std::uint64_t piece) {
        for (std::size_t i = 0; i < 2; ++i) hash_[i] = timesModulo(hash_[i] + piece + 1, kAt[i]);
    }

    std::uint64_t hash_[2] = {1, 1};
};

tl::unexpected<Error> systemError(int error) {
    return fail(ErrorCode::Io, fmt::format("It cannot be read: {}.", std::strerror(error)));
}

Result<void> hashStretch(int fd, std::uint64_t from, std::uint64_t length, Hasher& hasher, Job& job) {
    std::vector<std::byte> buffer(static_cast<std::size_t>(std::min<std::uint64_t>(length, kStep)));
    while (length > 0) {
        if (job.cancelled()) return fail(ErrorCode::Cancelled, "Cancelled.");
        const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(length, buffer.size()));
        const ssize_t n = pread(fd, buffer.data(), want, static_cast<off_t>(from));
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return systemError(errno);
        if (n == 0) break;  // cut meanwhile: it has changed, and so will the hash
        hasher.bytes(std::span(buffer).first(static_cast<std::size_t>(n)));
        from += static_cast<std::uint64_t>(n);
        length -= static_cast<std::uint64_t>(n);
    }
    return {};
}

Result<void> hashContent(int fd, std::uint64_t size, Hasher& hasher, Job& job) {
    if (size <= kHashedWhole) return hashStretch(fd, 0, size, hasher, job);
    auto done = hashStretch(fd, 0, kHashedEnds, hasher, job);
    const std::uint64_t between = size - 2 * kHashedEnds - kHashedBlock;
    for (std::uint64_t i = 0; done && i < kHashedBlocks; ++i)
        done = hashStretch(fd, kHashedEnds + between / kHashedBlocks * i, kHashedBlock, hasher, job);
    return done ? hashStretch(fd, size - kHashedEnds, kHashedEnds, hasher, job) : done;
}

// The size of the file.
Result<std::uint64_t> hashOne(const std::string& path, Hasher& hasher, Job& job) {
    // Not blocking: a pipe of that name would wait for its writer.
    const FileHandle file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.valid()) return systemError(errno);
    struct stat status {};
    if (fstat(file.get(), &status) != 0) return systemError(errno);
    if (!S_ISREG(status.st_mode)) return fail(ErrorCode::Io, "It is not a regular file.");
    const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    hasher.number(size);
    const auto done = hashContent(file.get(), size, hasher, job);
    return done ? Result<std::uint64_t>(size) : tl::unexpected(done.error());
}

}  // namespace

ContentHash contentHash(std::span<const std::byte> bytes) {
    Hasher hasher;
    hasher.bytes(bytes);
    return hasher.value();
}

Result<HashedFile> hashFile(const std::string& path, Job& job) {
    const InputPaths files = inputPaths(path);
    Hasher hasher;
    auto size = hashOne(files.main, hasher, job);
    HashedFile hashed;
    for (std::size_t i = 0; size && i <= files.streams.size(); ++i) {
        hashed.bytes += *size;
        if (i < files.streams.size()) size = hashOne(files.streams[i], hasher, job);
    }
    if (!size) return tl::unexpected(size.error());
    hashed.hash = hasher.value();
    return hashed;
}

}  // namespace golanes
