// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/flame_diff_source.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

// Stacks of a side that has nothing of a kind.
const FlameStacksPtr& noStacks() {
    static const FlameStacksPtr none = [] {
        auto stacks = std::make_shared<FlameStacks>();
        stacks->freeze();
        return stacks;
    }();
    return none;
}

std::uint64_t lengthOf(TimeRange range) {
    return static_cast<std::uint64_t>(std::max<Duration>(range.length(), 0));
}

}  // namespace

FlameDiffSource::FlameDiffSource(PerSide<FlameSourcePtr> sources, const FlameDiffSizes& sizes)
    : sources_(std::move(sources)), sizes_(sizes) {
    for (const Side side : kSides) {
        const QList<FlameChoice> list = sources_[side]->choices();
        for (int i = 0; i < list.size(); ++i) {
            const auto same =
                std::ranges::find_if(choices_, [&](const FlameChoice& c) { return c.name == list[i].name; });
            const auto at = same - choices_.begin();
            if (same == choices_.end()) {
                choices_ << list[i];
                indexes_ << PerSide<int>{-1, -1};
            }
            indexes_[at][side] = i;
            if (side == Side::Base && i == sources_[side]->firstChoice()) firstChoice_ = static_cast<int>(at);
        }
    }
}

bool FlameDiffSource::has(FlameNorm norm) const {
    const auto both = [](const PerSide<std::uint64_t>& of) { return of.base > 0 && of.candidate > 0; };
    if (norm == FlameNorm::Time) return both(sizes_.lengths);
    return norm != FlameNorm::Tasks || both(sizes_.tasks);
}

bool FlameDiffSource::isTimeless() const {
    return sources_.base->isTimeless() && sources_.candidate->isTimeless();
}

WeightedStacks FlameDiffSource::weigh(Side side, const FlameDiffWish& wish, Job& job) const {
    const int index = indexes_[wish.choice][side];
    if (index < 0) return {noStacks(), {}, {}};
    FlameScope scope;
    scope.range = wish.ranges[side];
    return sources_[side]->weigh(index, scope, 1, job);
}

FlameDivisors FlameDiffSource::divisors(const FlameDiffWish& wish,
                                        const Sides<WeightedStacks>& weights) const {
    const auto both = [](std::uint64_t base, std::uint64_t candidate) {
        return FlameDivisors{Baseline(base), Candidate(candidate)};
    };
    switch (wish.norm) {
        case FlameNorm::Absolute:
            break;
        case FlameNorm::Total:
            return both(weights.base->total.weight, weights.candidate->total.weight);
        case FlameNorm::Time:
            return both(lengthOf(wish.ranges.base), lengthOf(wish.ranges.candidate));
        case FlameNorm::Tasks:
            return both(sizes_.tasks.base, sizes_.tasks.candidate);
    }
    return both(1, 1);
}

FlameDiffAnswer FlameDiffSource::answer(const FlameDiffWish& wish, const FlameDiffAnswer& before,
                                        Job& job) const {
    const Sides<WeightedStacks> weights{Baseline(weigh(Side::Base, wish, job)),
                                        Candidate(weigh(Side::New, wish, job))};
    if (job.cancelled()) return {};
    FlameDiffAnswer answer;
    answer.stacks = {weights.base->stacks, weights.candidate->stacks};
    answer.both = before.stacks == answer.stacks
                      ? before.both
                      : FlameUnion::build(onBoth(weights, [](const auto& w) { return w.stacks; }), job);
    if (!answer.both) return {};
    const Baseline<FlameTreePtr> base(flameTree(answer.both->of(weights.base), {}));
    const Candidate<FlameTreePtr> candidate(flameTree(answer.both->of(weights.candidate), {}));
    answer.plain = {*base, *candidate};
    answer.diff = flameDiff(base, candidate, {divisors(wish, weights), wish.threshold, wish.onlyChanged});
    return answer;
}

}  // namespace golanes
