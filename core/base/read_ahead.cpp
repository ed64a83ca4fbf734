// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/read_ahead.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace golanes {

namespace {

constexpr std::size_t kEnd = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kAhead = std::size_t{8} << 20;
constexpr std::size_t kStep = std::size_t{256} << 10;
constexpr std::size_t kLetGoEvery = std::size_t{4} << 20;
constexpr std::size_t kWorthAThread = std::size_t{8} << 20;

}  // namespace

ReadAhead::ReadAhead(std::span<const std::byte> bytes, LetGo letGo)
    : bytes_(bytes), letGo_(std::move(letGo)) {
    if (bytes_.size() >= kWorthAThread) helper_ = std::jthread([this] { run(); });
}

ReadAhead::~ReadAhead() {
    readTo(kEnd);
    if (helper_.joinable()) helper_.join();
    letGoTo(bytes_.size());
}

void ReadAhead::readTo(std::size_t at) {
    read_.store(at, std::memory_order_release);
    read_.notify_one();
}

void ReadAhead::run() {
    std::size_t fetched = 0;
    while (true) {
        const std::size_t read = read_.load(std::memory_order_acquire);
        if (read == kEnd) return;
        fetched = std::max(fetched, read);
        const std::size_t until = read + std::min(kAhead, bytes_.size() - read);
        if (fetched < until) {
            const std::size_t next = std::min(until, fetched + kStep);
            fetch(fetched, next);
            fetched = next;
        } else if (read - kept_ >= kLetGoEvery) {
            letGoTo(read);
        } else {
            read_.wait(read, std::memory_order_acquire);
        }
    }
}

// Where the kernel does not know this (before Linux 5.14), or the file has been cut, the reader finds out by
// itself.
void ReadAhead::fetch(std::size_t from, std::size_t to) const {
    static const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(bytes_.data() + from) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(bytes_.data() + to);
    madvise(reinterpret_cast<void*>(begin), end - begin, MADV_POPULATE_READ);
}

void ReadAhead::letGoTo(std::size_t at) {
    if (kept_ < at) letGo_(bytes_.subspan(kept_, at - kept_));
    kept_ = at;
}

}  // namespace golanes
