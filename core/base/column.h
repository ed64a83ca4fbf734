// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>

namespace golanes {

namespace detail {
// Pages from the system, zero when first touched; huge pages are asked for. Throws std::bad_alloc.
void* allocatePages(std::size_t bytes);
void releasePages(void* p, std::size_t bytes);
}  // namespace detail

// A column of the store: a fixed number of trivially copyable values in pages of its own. Unlike std::vector
// it neither clears nor copies: a page costs when it is first written, and goes back to the system at once.
template <class T>
class Column {
    static_assert(std::is_trivially_copyable_v<T>);

  public:
    Column() = default;
    explicit Column(std::size_t n)
        : data_(n ? static_cast<T*>(detail::allocatePages(n * sizeof(T))) : nullptr), size_(n) {}
    Column(Column&& o) noexcept : data_(std::exchange(o.data_, nullptr)), size_(std::exchange(o.size_, 0)) {}
    Column& operator=(Column&& o) noexcept {
        std::swap(data_, o.data_);
        std::swap(size_, o.size_);
        return *this;
    }
    ~Column() {
        if (data_) detail::releasePages(data_, size_ * sizeof(T));
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::size_t bytes() const { return size_ * sizeof(T); }
    T* data() { return data_; }
    const T* data() const { return data_; }
    T& operator[](std::size_t i) { return data_[i]; }
    const T& operator[](std::size_t i) const { return data_[i]; }
    std::span<const T> span() const { return {data_, size_}; }
    std::span<const T> span(std::size_t first, std::size_t count) const { return {data_ + first, count}; }

  private:
    T* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace golanes
