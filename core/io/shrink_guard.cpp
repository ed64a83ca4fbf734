// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/shrink_guard.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <mutex>

namespace golanes {

namespace {

constexpr std::uintptr_t kNothingMissing = ~std::uintptr_t{0};

// One guarded mapping. Lock-free, because a signal handler reads it.
struct Slot {
    std::atomic<bool> taken{false};
    std::atomic<std::uintptr_t> begin{0};
    std::atomic<std::uintptr_t> end{0};  // 0: not guarded (yet)
    std::atomic<std::uintptr_t> missing{kNothingMissing};
};
static_assert(std::atomic<std::uintptr_t>::is_always_lock_free);

std::array<Slot, 64> slots;
struct sigaction previousAction;
std::uintptr_t pageSize = 4096;

// Puts a page of zeros where the file has none any more. True when that worked.
bool patch(Slot& slot, std::uintptr_t address) {
    const std::uintptr_t page = address & ~(pageSize - 1);
    void* p = mmap(reinterpret_cast<void*>(page), pageSize, PROT_READ,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (p == MAP_FAILED) return false;
    std::uintptr_t known = slot.missing.load();
    while (page < known && !slot.missing.compare_exchange_weak(known, page)) {
    }
    return true;
}

void onBusError(int, siginfo_t* info, void*) {
    const int savedErrno = errno;
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    bool patched = false;
    for (Slot& slot : slots) {
        if (address >= slot.begin.load() && address < slot.end.load()) patched = patch(slot, address);
    }
    // Not ours: the instruction runs again and faults into whatever was installed before.
    if (!patched) sigaction(SIGBUS, &previousAction, nullptr);
    errno = savedErrno;
}

void installHandler() {
    static std::once_flag once;
    std::call_once(once, [] {
        pageSize = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
        struct sigaction action {};
        action.sa_sigaction = onBusError;
        action.sa_flags = SA_SIGINFO | SA_RESTART;
        sigemptyset(&action.sa_mask);
        sigaction(SIGBUS, &action, &previousAction);
    });
}

}  // namespace

ShrinkGuard::ShrinkGuard(const void* mapping, std::size_t bytes) {
    installHandler();
    for (std::size_t i = 0; i < slots.size() && slot_ < 0; ++i) {
        if (slots[i].taken.exchange(true)) continue;
        const auto begin = reinterpret_cast<std::uintptr_t>(mapping);
        slots[i].missing = kNothingMissing;
        slots[i].begin = begin;
        slots[i].end = begin + bytes;
        slot_ = static_cast<int>(i);
    }
}

ShrinkGuard::~ShrinkGuard() {
    if (slot_ < 0) return;
    Slot& slot = slots[static_cast<std::size_t>(slot_)];
    slot.end = 0;
    slot.taken = false;
}

std::int64_t ShrinkGuard::missingFrom() const {
    if (slot_ < 0) return -1;
    const Slot& slot = slots[static_cast<std::size_t>(slot_)];
    const std::uintptr_t missing = slot.missing;
    return missing == kNothingMissing ? -1 : static_cast<std::int64_t>(missing - slot.begin);
}

}  // namespace golanes
