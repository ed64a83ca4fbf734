// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/import/pprof/profile_tables.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace golanes::pprof {

// Reads one profile, in two walks through it: samples may stand before the locations that they name.
class ProfileReader {
  public:
    ProfileReader(std::span<const std::byte> bytes, Job& job);
    // To be called once. See readProfile() for the errors.
    Result<ProfilePtr> read();

  private:
    // Calls take(field) for each field of the profile, up to where it breaks off. False when cancelled.
    template <class F>
    bool walk(F&& take);
    void takeSample(const ProtoField& message);
    // Adds a sample's frames, labels and values. False when something in it is wrong, which is reported.
    bool takeParts(const ProtoField& message, Profile::Sample& sample);
    bool takeFrames(const ProtoField& field);
    void takeLabel(const ProtoField& message);
    bool lose(std::string_view code, std::string message);
    Result<ProfilePtr> finish();

    std::span<const std::byte> bytes_;
    Job& job_;
    std::shared_ptr<Profile> profile_ = std::make_shared<Profile>();
    ProfileTables tables_{*profile_};
    std::int64_t at_ = 0;         // where the field begins that is read
    std::uint64_t samples_ = 0;   // in the file
    std::uint64_t unfolded_ = 0;  // frames of all samples, inlined calls among them
    bool cut_ = false;
};

}  // namespace golanes::pprof
