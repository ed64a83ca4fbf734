// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_sources.h"

#include "widgets/flame/go_flame_source.h"
#include "widgets/flame/joined_flame_source.h"
#include "widgets/flame/perf_flame_source.h"
#include "widgets/flame/profile_flame_source.h"

#include <utility>

namespace golanes {

FlameSourcePtr flameSourceOf(const HeldSources& held, const ProfilePtr& profile, Job& job) {
    if (profile) {
        auto flame = ProfileFlame::build(profile, job);
        return flame ? std::make_shared<ProfileFlameSource>(std::move(flame)) : nullptr;
    }
    std::vector<FlameSourcePtr> parts;
    if (!held.trace->goroutines.empty() || !held.kernel) {
        auto flame = GoFlame::build(held.trace, job);
        if (!flame) return nullptr;
        parts.push_back(std::make_shared<GoFlameSource>(std::move(flame)));
    }
    if (held.kernel && held.symbols) {
        auto flame = PerfFlame::build(held.kernel->perf, *held.symbols, job);
        if (!flame) return nullptr;
        parts.push_back(std::make_shared<PerfFlameSource>(held.kernel, std::move(flame), held.trace));
    }
    if (parts.empty()) return nullptr;
    return parts.size() == 1 ? parts.front() : std::make_shared<JoinedFlameSource>(std::move(parts));
}

}  // namespace golanes
