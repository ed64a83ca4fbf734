// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"
#include "core/store/profile.h"

namespace golanes {

// Profiles as runtime/pprof, /debug/pprof and everybody else who writes for pprof make them: one message of
// protocol buffers (message perftools.profiles.Profile of github.com/google/pprof, proto/profile.proto).
extern const Importer kPprofImporter;

// Samples that refer to what is not there are left out and counted, as is what lies behind a break. Errors:
// Damaged when it tells no columns or holds no whole sample although there are some, TooLarge when its stacks
// unfold to more frames than any profile of this size has, Cancelled.
Result<ProfilePtr> readProfile(std::span<const std::byte> bytes, Job& job);

}  // namespace golanes
