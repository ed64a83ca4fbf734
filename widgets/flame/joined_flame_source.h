// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flame/flame_source.h"

#include <utility>
#include <vector>

namespace golanes {

// Several sources as one: the choices of the first, then those of the next.
class JoinedFlameSource : public FlameSource {
  public:
    explicit JoinedFlameSource(std::vector<FlameSourcePtr> parts);

    QList<FlameChoice> choices() const override;
    int firstChoice() const override;
    WeightedStacks weigh(int choice, const FlameScope& scope, std::uint32_t slices, Job& job) const override;
    std::optional<std::uint64_t> thingsOf(int choice) const override;
    QString advice(int choice) const override;
    FlameStackId ofSpan(int choice, SpanIndex span) const override;
    FlameStackId ofTarget(int choice, const Target& target) const override;
    std::vector<std::uint64_t> inferredIn(int choice, const FlameScope& scope, const FlameTree& tree,
                                          Job& job) const override;
    QString noteOn(int choice, const FlameScope& scope) const override;
    bool knowsThings(int choice) const override;
    std::vector<KernelThing> thingsWith(int choice, const FlameScope& scope,
                                        const std::vector<FlameFunctionId>& path, Job& job) const override;
    const FlameStacksPtr& stacksOf(int choice) const override;

  private:
    // The part that a choice is of, and its number there.
    std::pair<const FlameSource*, int> partOf(int choice) const;

    std::vector<FlameSourcePtr> parts_;
};

}  // namespace golanes
