// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/profile_flame.h"
#include "widgets/flame/flame_source.h"

#include <QCoreApplication>

namespace golanes {

// A pprof profile as flame graphs see it. It has no times, so that every scope is all of it.
class ProfileFlameSource : public FlameSource {
    Q_DECLARE_TR_FUNCTIONS(golanes::ProfileFlameSource)

  public:
    explicit ProfileFlameSource(std::shared_ptr<const ProfileFlame> flame) : flame_(std::move(flame)) {}

    QList<FlameChoice> choices() const override;
    int firstChoice() const override { return static_cast<int>(flame_->profile().defaultType); }
    WeightedStacks weigh(int choice, const FlameScope& scope, std::uint32_t slices, Job& job) const override;
    std::optional<std::uint64_t> thingsOf(int choice) const override;
    QString advice(int choice) const override;
    const FlameStacksPtr& stacksOf(int) const override { return flame_->stacks(); }
    bool isTimeless() const override { return true; }

  private:
    std::shared_ptr<const ProfileFlame> flame_;
};

}  // namespace golanes
