// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/go_flame.h"
#include "widgets/flame/flame_source.h"

#include <QCoreApplication>

namespace golanes {

// A Go trace as flame graphs see it.
class GoFlameSource : public FlameSource {
    Q_DECLARE_TR_FUNCTIONS(golanes::GoFlameSource)

  public:
    explicit GoFlameSource(std::shared_ptr<const GoFlame> flame);

    QList<FlameChoice> choices() const override;
    int firstChoice() const override;
    WeightedStacks weigh(int choice, const FlameScope& scope, std::uint32_t slices, Job& job) const override;
    std::optional<std::uint64_t> thingsOf(int choice) const override;
    QString advice(int choice) const override;
    FlameStackId ofSpan(int choice, SpanIndex span) const override;
    const FlameStacksPtr& stacksOf(int) const override { return flame_->stacks(); }

  private:
    // What the trace holds of it: reasons of waits that do not occur are no choices.
    struct Kind {
        GoWeight weight;
        std::uint32_t classes = 0;
    };

    FlameChoice describe(const Kind& kind) const;

    std::shared_ptr<const GoFlame> flame_;
    std::vector<Kind> kinds_;
};

}  // namespace golanes
