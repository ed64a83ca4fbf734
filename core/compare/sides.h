// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

// The two sides of a comparison: the base, which is what was, and the candidate, which is what is new. They
// are types of their own, so that no function takes one for the other.
namespace golanes {

template <class T>
class Baseline {
  public:
    Baseline() = default;
    explicit Baseline(T value) : value_(std::move(value)) {}

    const T& operator*() const { return value_; }
    T& operator*() { return value_; }
    const T* operator->() const { return &value_; }
    T* operator->() { return &value_; }
    bool operator==(const Baseline&) const = default;

  private:
    T value_{};
};

template <class T>
class Candidate {
  public:
    Candidate() = default;
    explicit Candidate(T value) : value_(std::move(value)) {}

    const T& operator*() const { return value_; }
    T& operator*() { return value_; }
    const T* operator->() const { return &value_; }
    T* operator->() { return &value_; }
    bool operator==(const Candidate&) const = default;

  private:
    T value_{};
};

template <class T>
struct Sides {
    Baseline<T> base;
    Candidate<T> candidate;

    bool operator==(const Sides&) const = default;
};

// What was new becomes the base: the one place at which sides change.
template <class T>
Sides<T> swapped(Sides<T> sides) {
    return {Baseline<T>(std::move(*sides.candidate)), Candidate<T>(std::move(*sides.base))};
}

// The same question asked of both sides.
template <class T, class Ask>
auto onBoth(const Sides<T>& sides, Ask ask) {
    using Answer = decltype(ask(*sides.base));
    return Sides<Answer>{Baseline<Answer>(ask(*sides.base)), Candidate<Answer>(ask(*sides.candidate))};
}

}  // namespace golanes
