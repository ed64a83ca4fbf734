// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/flame/flame_diff.h"
#include "core/compare/flame/flame_union.h"
#include "widgets/compare/side.h"
#include "widgets/flame/flame_source.h"

#include <QList>

#include <cstdint>
#include <memory>

namespace golanes {

// How two sides of unlike length or load are made comparable.
enum class FlameNorm : std::uint8_t {
    Absolute,  // as they were measured
    Total,     // as shares of their totals
    Time,      // per second
    Tasks,     // per user task of the Go traces
};
inline constexpr int kFlameNormCount = 4;

// What a difference flame graph is asked for.
struct FlameDiffWish {
    int choice = 0;
    FlameNorm norm = FlameNorm::Absolute;
    FlameThreshold threshold;
    bool onlyChanged = false;
    PerSide<TimeRange> ranges;  // of each side's recording
    bool operator==(const FlameDiffWish&) const = default;
};

// What the sides can be divided by; 0: not known.
struct FlameDiffSizes {
    PerSide<std::uint64_t> lengths;  // ns
    PerSide<std::uint64_t> tasks;    // user tasks
};

// What there is to see: the difference, and both graphs that it is of.
struct FlameDiffAnswer {
    FlameDiffPtr diff;
    PerSide<FlameTreePtr> plain;             // frames are those of the difference
    std::shared_ptr<const FlameUnion> both;  // kept for the next wish
    PerSide<FlameStacksPtr> stacks;          // that it is of
};

// Two recordings as difference flame graphs see them. Immutable: any thread may ask.
class FlameDiffSource {
  public:
    FlameDiffSource(PerSide<FlameSourcePtr> sources, const FlameDiffSizes& sizes);

    // What at least one side has, the base's first; matched by name. What a side does not have weighs
    // nothing.
    const QList<FlameChoice>& choices() const { return choices_; }
    int firstChoice() const { return firstChoice_; }
    // Whether both sides have what this divides by.
    bool has(FlameNorm norm) const;
    // Nothing in either has a time.
    bool isTimeless() const;
    // `before`: the last answer, whose union is used again where it fits. Cancelled: anything.
    FlameDiffAnswer answer(const FlameDiffWish& wish, const FlameDiffAnswer& before, Job& job) const;

  private:
    WeightedStacks weigh(Side side, const FlameDiffWish& wish, Job& job) const;
    FlameDivisors divisors(const FlameDiffWish& wish, const Sides<WeightedStacks>& weights) const;

    PerSide<FlameSourcePtr> sources_;
    FlameDiffSizes sizes_;
    QList<FlameChoice> choices_;
    QList<PerSide<int>> indexes_;  // by choice, those of the sides; -1: it has none
    int firstChoice_ = 0;
};

}  // namespace golanes
