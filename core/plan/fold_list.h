// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/int128.h"
#include "core/base/time.h"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <vector>

namespace golanes {

// A period that is folded away: it takes no pixels, only a mark at its place.
using Fold = TimeRange;

// Folds of a time axis: sorted, disjoint, none empty, none touching the next. Never changes, and copies share
// their memory, so that an axis with thousands of folds costs no more than one without.
class FoldList {
  public:
    FoldList() = default;
    // In any order; those that touch or overlap become one, empty ones are dropped.
    FoldList(std::vector<Fold> folds);
    FoldList(std::initializer_list<Fold> folds) : FoldList(std::vector<Fold>(folds)) {}

    std::span<const Fold> all() const {
        return data_ ? std::span<const Fold>(data_->folds) : std::span<const Fold>();
    }
    bool empty() const { return !data_; }
    // The fold that holds a time, or null. Lives as long as this or a copy.
    const Fold* at(Timestamp t) const;
    // The fold that holds all of a range (of an empty one: its begin), or null.
    const Fold* covering(TimeRange range) const;
    // The same folds but those that overlap the range.
    FoldList without(TimeRange range) const;

    // Time without the folds before it: the coordinate in which an axis with these folds is linear. Times
    // inside of a fold have the coordinate of its end.
    Int128 collapsed(Timestamp t) const;
    // The one time outside of all folds with this coordinate, cut to 64 bits.
    Timestamp expanded(Int128 u) const;

    bool operator==(const FoldList& o) const;

  private:
    struct Data {
        std::vector<Fold> folds;
        std::vector<std::uint64_t> before;  // ns inside of the folds before each; at the end: inside of all
    };
    std::shared_ptr<const Data> data_;  // null: no folds
};

}  // namespace golanes
