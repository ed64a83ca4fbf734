// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <utility>

namespace golanes {

// Bytes that grow at the end, in pages of their own. Growing moves page tables instead of bytes, room that
// was never written costs no memory, and everything goes back to the system when it is destroyed.
class GrowingBuffer {
  public:
    GrowingBuffer() = default;
    GrowingBuffer(GrowingBuffer&& o) noexcept
        : data_(std::exchange(o.data_, nullptr)),
          size_(std::exchange(o.size_, 0)),
          capacity_(std::exchange(o.capacity_, 0)) {}
    GrowingBuffer& operator=(GrowingBuffer&& o) noexcept {
        std::swap(data_, o.data_);
        std::swap(size_, o.size_);
        std::swap(capacity_, o.capacity_);
        return *this;
    }
    ~GrowingBuffer();

    std::size_t size() const { return size_; }
    std::span<const std::byte> bytes() const { return {data_, size_}; }

    // Exactly `n` bytes to write behind the end; they belong to the buffer after commit(). Invalidates
    // bytes(). Empty when the system has no memory left (n is at least 1).
    std::span<std::byte> room(std::size_t n);
    // Takes the first `n` bytes of the last room() in.
    void commit(std::size_t n) { size_ += n; }
    // Gives back the room that was not taken.
    void trim();

  private:
    bool reserve(std::size_t capacity);

    std::byte* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;  // a multiple of the page size
};

}  // namespace golanes
