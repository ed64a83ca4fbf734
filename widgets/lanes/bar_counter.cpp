// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/bar_counter.h"

#include "widgets/lanes/lane_scene.h"

namespace golanes {

namespace {

// Kept for bars that were in sight, some 360 kB each; more than can be in sight at once.
constexpr std::size_t kMostKept = 128;

struct Wanted {
    std::uint32_t bar;
    std::vector<GoroutineIndex> goroutines;
};

std::vector<Wanted> wantedIn(const LaneScene& scene) {
    std::vector<Wanted> out;
    for (const LaneScene::PlacedHeader& h : scene.headers()) {
        const auto bar = h.within ? scene.layout.barNumber(h.row) : std::nullopt;
        const bool folded = scene.layout.disclosure(h.row) == LaneLayout::Disclosure::Closed;
        if (!bar || !folded || scene.barCounts.contains(*bar)) continue;
        Wanted wanted{*bar, {}};
        for (const LaneKey& lane : scene.layout.lanesOfBar(h.row))
            wanted.goroutines.emplace_back(lane.entity);
        out.push_back(std::move(wanted));
    }
    return out;
}

}  // namespace

void BarCounter::forget(LaneScene& scene) {
    background_.cancel();
    counts_.clear();
    scene.barCounts.clear();
}

void BarCounter::show(LaneScene& scene) {
    scene.barCounts = counts_;
    if (!scene.held.trace || background_.busy()) return;
    std::vector<Wanted> wanted = wantedIn(scene);
    if (wanted.empty()) return;
    if (counts_.size() + wanted.size() > kMostKept) counts_.clear();
    background_.run(
        [trace = scene.held.trace, wanted = std::move(wanted)](Job& job) {
            BarCounts found;
            for (const Wanted& w : wanted) {
                auto buckets =
                    std::make_shared<const CountBuckets>(countGoroutines(*trace, w.goroutines, job));
                if (job.cancelled()) break;
                found.emplace(w.bar, std::move(buckets));
            }
            return found;
        },
        [this](BarCounts found) {
            counts_.merge(found);
            emit counted();
        });
}

}  // namespace golanes
