// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/joined_flame_source.h"

namespace golanes {

JoinedFlameSource::JoinedFlameSource(std::vector<FlameSourcePtr> parts) : parts_(std::move(parts)) {}

std::pair<const FlameSource*, int> JoinedFlameSource::partOf(int choice) const {
    std::size_t part = 0;
    for (; part + 1 < parts_.size(); ++part) {
        const int count = static_cast<int>(parts_[part]->choices().size());
        if (choice < count) break;
        choice -= count;
    }
    return {parts_[part].get(), choice};
}

QList<FlameChoice> JoinedFlameSource::choices() const {
    QList<FlameChoice> all;
    for (const FlameSourcePtr& part : parts_) all += part->choices();
    return all;
}

// Of the last part: what perf saw tells more of the CPU than what Go samples.
int JoinedFlameSource::firstChoice() const {
    int before = 0;
    for (std::size_t i = 0; i + 1 < parts_.size(); ++i)
        before += static_cast<int>(parts_[i]->choices().size());
    return before + parts_.back()->firstChoice();
}

WeightedStacks JoinedFlameSource::weigh(int choice, const FlameScope& scope, std::uint32_t slices,
                                        Job& job) const {
    const auto [part, own] = partOf(choice);
    return part->weigh(own, scope, slices, job);
}

std::optional<std::uint64_t> JoinedFlameSource::thingsOf(int choice) const {
    const auto [part, own] = partOf(choice);
    return part->thingsOf(own);
}

QString JoinedFlameSource::advice(int choice) const {
    const auto [part, own] = partOf(choice);
    return part->advice(own);
}

FlameStackId JoinedFlameSource::ofSpan(int choice, SpanIndex span) const {
    const auto [part, own] = partOf(choice);
    return part->ofSpan(own, span);
}

FlameStackId JoinedFlameSource::ofTarget(int choice, const Target& target) const {
    const auto [part, own] = partOf(choice);
    return part->ofTarget(own, target);
}

std::vector<std::uint64_t> JoinedFlameSource::inferredIn(int choice, const FlameScope& scope,
                                                         const FlameTree& tree, Job& job) const {
    const auto [part, own] = partOf(choice);
    return part->inferredIn(own, scope, tree, job);
}

QString JoinedFlameSource::noteOn(int choice, const FlameScope& scope) const {
    const auto [part, own] = partOf(choice);
    return part->noteOn(own, scope);
}

bool JoinedFlameSource::knowsThings(int choice) const {
    const auto [part, own] = partOf(choice);
    return part->knowsThings(own);
}

std::vector<KernelThing> JoinedFlameSource::thingsWith(int choice, const FlameScope& scope,
                                                       const std::vector<FlameFunctionId>& path,
                                                       Job& job) const {
    const auto [part, own] = partOf(choice);
    return part->thingsWith(own, scope, path, job);
}

const FlameStacksPtr& JoinedFlameSource::stacksOf(int choice) const {
    const auto [part, own] = partOf(choice);
    return part->stacksOf(own);
}

}  // namespace golanes
