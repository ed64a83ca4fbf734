// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_profile.h"

#include <algorithm>
#include <sstream>
#include <vector>

namespace golanes::test {

namespace {

constexpr std::int64_t kPeriod = 10'000'000;

}  // namespace

ProfilePtr madeProfile(const std::map<std::string, std::int64_t>& samples) {
    auto p = std::make_shared<Profile>();
    const auto text = [&](const std::string& s) { return p->strings.intern(s); };
    p->types = {{text("samples"), text("count")}, {text("cpu"), text("nanoseconds")}};
    p->defaultType = 1;
    p->duration = 100 * kPeriod;
    std::map<std::string, std::uint32_t> locations;
    for (const auto& [stack, count] : samples) {
        std::vector<std::uint32_t> frames;
        std::istringstream in(stack);
        for (std::string function; std::getline(in, function, ';');) {
            const auto at = static_cast<std::uint32_t>(p->functions.size());
            const auto [known, made] = locations.try_emplace(function, at);
            if (made) {
                p->functions.push_back({text(function), text("/src/main.go")});
                p->lines.push_back({at, 1});
                p->locations.push_back({at + 1, Profile::kNone, at, 1});
            }
            frames.push_back(known->second);
        }
        std::ranges::reverse(frames);
        p->samples.push_back(
            {static_cast<std::uint32_t>(p->frames.size()), static_cast<std::uint32_t>(frames.size()), 0, 0});
        p->frames.insert(p->frames.end(), frames.begin(), frames.end());
        p->values.insert(p->values.end(), {count, count * kPeriod});
    }
    return p;
}

}  // namespace golanes::test
