// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/leaks.h"

#include "core/analysis/leaks/density_clusters.h"
#include "core/analysis/leaks/leak_growth.h"
#include "core/analysis/quantiles.h"
#include "core/base/format.h"
#include "core/store/go_track.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace golanes {

namespace {

constexpr Duration kFullLength = 75'000'000'000;  // ns, see scaledTo()
constexpr double kStuck = 0.9;                    // of its life: what lasts longer was never woken

// A goroutine that waits at the end of the range.
struct Waiter {
    GoroutineIndex goroutine;
    Duration age = 0;
    Duration waited = 0;  // in its last wait
    StateId state;
    StackId stack;
};

bool countsAsWait(StateClass c) {
    return c == StateClass::Channel || c == StateClass::Sync || c == StateClass::Network ||
           c == StateClass::Other;
}

class GroupLook {
  public:
    GroupLook(const Trace& trace, TimeRange range, const LeakThresholds& t)
        : trace_(trace), range_(range), t_(t) {}

    // The leaks among the goroutines of one group, whose creations are in the trace.
    void look(const CreationGroup& group, std::vector<Leak>& leaks) {
        collect(group);
        if (waiters_.size() < t_.group) return;
        std::ranges::stable_sort(waiters_, {}, &Waiter::age);
        std::vector<Duration> ages;
        for (const Waiter& w : waiters_) ages.push_back(w.age);
        for (const DensityCluster& c : densityClusters(ages, t_.reach, t_.minimum)) {
            if (c.size() >= t_.group) judge(group, std::span(waiters_).subspan(c.first, c.size()), leaks);
        }
    }

  private:
    void collect(const CreationGroup& group) {
        waiters_.clear();
        std::vector<Duration> lifetimes;  // of those that ended
        for (const GoroutineIndex g : group.goroutines) {
            const GoTrack track(trace_, g);
            const std::uint32_t i = track.at(range_.end - 1);
            if (i == track.size() || !trace_.goroutine(g).createdInTrace()) continue;
            const StateInfo& state = track.state(i);
            if (state.state == GoState::NotExist) {
                lifetimes.push_back(track.start(i) - track.start(0));
            } else if (state.state == GoState::Waiting && countsAsWait(state.cls)) {
                const SpanIndex s = track.span(i);
                waiters_.push_back({g, range_.end - track.start(0), range_.end - track.start(i),
                                    trace_.goSpans.state[s], trace_.goSpans.stack[s]});
            }
        }
        usual_ = quantilesOf(lifetimes).p99;
        std::erase_if(waiters_, [this](const Waiter& w) { return w.age <= usual_; });
    }

    // `waiters` by rising age.
    void judge(const CreationGroup& group, std::span<const Waiter> waiters, std::vector<Leak>& leaks) const {
        Leak leak;
        leak.function = group.function;
        leak.creation = group.creation;
        std::vector<Timestamp> created;
        Duration ages = 0;
        for (std::size_t i = waiters.size(); i-- > 0;) {
            leak.goroutines.push_back(waiters[i].goroutine);
            created.push_back(range_.end - waiters[i].age);
            ages += waiters[i].age;
        }
        leak.meanAge = ages / static_cast<Duration>(waiters.size());
        // Where those that will end take long to do so, too little is left to see them grow.
        const TimeRange mature{range_.begin, range_.end - usual_};
        if (leak.meanAge <= t_.meanAge || mature.length() < range_.length() / 2) return;
        if (!growsAllTheTime(created, mature)) return;
        leak.created = {created.front(), created.back()};
        const GrowthLine line = lineThrough(created);
        leak.perSecond = line.perSecond;
        leak.fit = line.fit;
        leak.inAnHour = static_cast<double>(waiters.size()) + line.perSecond * 3600;
        addWaits(waiters, leak);
        const double size = static_cast<double>(waiters.size()) / static_cast<double>(2 * t_.group);
        leak.confidence = leak.fit * leak.sameWait * leak.neverWoken * (0.5 + 0.5 * std::min(1.0, size));
        leaks.push_back(std::move(leak));
    }

    static void addWaits(std::span<const Waiter> waiters, Leak& leak) {
        std::map<std::pair<StateId, StackId>, std::size_t> places;
        std::size_t most = 0, stuck = 0;
        for (const Waiter& w : waiters) {
            const std::size_t n = ++places[{w.state, w.stack}];
            stuck += static_cast<double>(w.waited) >= kStuck * static_cast<double>(w.age) ? 1 : 0;
            if (n <= most) continue;
            most = n;
            leak.state = w.state;
            leak.wait = w.stack;
        }
        const auto all = static_cast<double>(waiters.size());
        leak.sameWait = static_cast<double>(most) / all;
        leak.neverWoken = static_cast<double>(stuck) / all;
    }

    const Trace& trace_;
    const TimeRange range_;
    const LeakThresholds& t_;
    std::vector<Waiter> waiters_;
    Duration usual_ = 0;  // how long a goroutine of the group lives at most, but for one in a hundred
};

}  // namespace

LeakThresholds scaledTo(const LeakThresholds& thresholds, Duration length) {
    const double f = std::clamp(static_cast<double>(length) / static_cast<double>(kFullLength), 0.0, 1.0);
    const auto scaled = [f](auto value) {
        return static_cast<decltype(value)>(std::llround(f * static_cast<double>(value)));
    };
    LeakThresholds t = thresholds;
    t.meanAge = scaled(t.meanAge);
    t.reach = scaled(t.reach);
    t.group = std::max(scaled(t.group), std::min(t.group, 2 * t.minimum));
    return t;
}

LeakReport findLeaks(const Trace& trace, const Scope& scope, const LeakThresholds& thresholds, Job& job) {
    const TimeRange range = scope.range.clippedTo(trace.range);
    LeakReport report;
    report.used = scaledTo(thresholds, range.length());
    if (thresholds.meanAge > 0)
        report.scale = static_cast<double>(report.used.meanAge) / static_cast<double>(thresholds.meanAge);
    GroupLook look(trace, range, report.used);
    for (const CreationGroup& group : creationGroups(trace, {range, scope.goroutines}, job)) {
        if (job.cancelled()) return {};
        if (group.goroutines.size() >= report.used.group) look.look(group, report.leaks);
    }
    std::ranges::stable_sort(report.leaks, std::greater(), &Leak::confidence);
    return report;
}

std::vector<std::string> reasonsOf(const Trace& trace, const Leak& leak, const LeakThresholds& used) {
    const std::string_view reason = trace.strings[trace.states[leak.state].reason];
    return {
        fmt::format(
            "{} goroutines of one go statement wait ({} are needed), {} old in the mean (more than {})",
            formatCount(leak.goroutines.size()), used.group, formatDuration(leak.meanAge),
            formatDuration(used.meanAge)),
        fmt::format("{:.0f} % of them wait at one place, for \"{}\"", 100 * leak.sameWait, reason),
        fmt::format("{:.0f} % were never woken since their first tenth of life", 100 * leak.neverWoken),
        fmt::format("their number grew evenly, by {:.3g} a second (R² {:.3f})", leak.perSecond, leak.fit)};
}

}  // namespace golanes
