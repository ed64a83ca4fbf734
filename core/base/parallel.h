// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <thread>
#include <utility>

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

}  // namespace golanes
