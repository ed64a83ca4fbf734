// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace golanes {

// Runs both callables at once, `first` on a thread of its own, and returns when both are done. What either
// throws is thrown here (the first's wins).
template <class First, class Second>
void runBoth(First&& first, Second&& second) {
    std::exception_ptr failed;
    {
        std::jthread other([&] {
            try {
                first();
            } catch (...) {
                failed = std::current_exception();
            }
        });
        second();
    }
    if (failed) std::rethrow_exception(failed);
}

// Calls f(i) for every i below n, in any order, on as many threads as there are CPUs, this one among them.
// After one throws no further ones begin, and what it threw is thrown here.
template <class F>
void forEachParallel(std::size_t n, F&& f) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr failed;
    const auto work = [&] {
        for (std::size_t i = next++; i < n; i = next++) {
            try {
                f(i);
            } catch (...) {
                const std::scoped_lock lock(mutex);
                failed = std::current_exception();
                next = n;
            }
        }
    };
    {
        const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), n);
        std::vector<std::jthread> others;
        for (std::size_t t = 1; t < threads; ++t) others.emplace_back(work);
        work();
    }
    if (failed) std::rethrow_exception(failed);
}

}  // namespace golanes
