// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <memory>
#include <thread>
#include <utility>

namespace golanes {

// Lets the allocator give what is free back to the system.
void giveFreeMemoryBack();

// Destroys the value on a thread of its own, which then gives its memory back: for what is left of a large
// load, whose hundreds of MB the system takes a while to take. Nobody waits for that thread, so the value
// must stand alone. Where none can be started it happens here.
template <class T>
void releaseLater(T value) noexcept {
    try {
        std::thread([owned = std::make_unique<T>(std::move(value))]() mutable {
            owned.reset();
            giveFreeMemoryBack();
        }).detach();
    } catch (const std::exception&) {
        // What has not been moved yet goes with `value`, the rest with the thread that never was.
    }
}

}  // namespace golanes
