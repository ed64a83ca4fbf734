// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/flame/weight_unit.h"
#include "core/flame/weighted_stacks.h"
#include "core/store/profile.h"

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace golanes {

// The stacks of a profile, inlined calls among them, ready for flame graphs of any of its columns. Made once
// for a profile.
class ProfileFlame {
  public:
    // Cost: the frames of all samples. Null when cancelled.
    static std::shared_ptr<const ProfileFlame> build(ProfilePtr profile, Job& job);

    const Profile& profile() const { return *profile_; }
    const FlameStacksPtr& stacks() const { return stacks_; }

    // The values of a column by stack; samples without a stack are "[no stack]". Values below zero weigh
    // nothing. FlameWeight::count is of countType().
    WeightedStacks weigh(std::size_t type) const;
    // What weigh() gives: times are ns, sizes bytes, whatever the profile has them in.
    WeightUnit unit(std::size_t type) const { return pprofUnit(profile_->unitName(type)).unit; }
    // The column that counts the things of another ("samples" of "cpu", "inuse_objects" of "inuse_space");
    // that one itself where none does.
    std::size_t countType(std::size_t type) const;

  private:
    explicit ProfileFlame(ProfilePtr profile) : profile_(std::move(profile)) {}

    ProfilePtr profile_;
    FlameStacksPtr stacks_;
    std::vector<FlameStackId> ofSample_;
};

}  // namespace golanes
