// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/mutator_windows.h"

#include "core/analysis/gc/utilization_integral.h"

#include <algorithm>

namespace golanes {

namespace {

// Where a window may begin so that one of its edges meets a change, in order and each once.
std::vector<Timestamp> placesOf(std::span<const UtilizationChange> changes, Duration window) {
    const Timestamp first = changes.front().time;
    const Timestamp last = changes.back().time - window;
    std::vector<Timestamp> places;
    places.reserve(2 * changes.size());
    for (const UtilizationChange& c : changes) {
        if (c.time <= last) places.push_back(c.time);
    }
    const auto middle = static_cast<std::ptrdiff_t>(places.size());
    for (const UtilizationChange& c : changes) {
        if (c.time - window >= first) places.push_back(c.time - window);
    }
    std::inplace_merge(places.begin(), places.begin() + middle, places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

// Where the sum of the lengths of all means below a utilization bends, or jumps.
struct Bend {
    double at = 0;
    double slope = 0;
    double jump = 0;
};

std::vector<Bend> bendsOf(std::span<const SlidingMean> means) {
    constexpr double kFlat = 1e-9;  // differences that are rounding, not change
    std::vector<Bend> bends;
    for (const SlidingMean& m : means) {
        const auto length = static_cast<double>(std::max<Duration>(m.length, 1));
        const auto [low, high] = std::minmax(m.from, m.to);
        if (high - low < kFlat) {
            bends.push_back({low, 0, length});
        } else {
            bends.push_back({low, length / (high - low), 0});
            bends.push_back({high, -length / (high - low), 0});
        }
    }
    std::ranges::sort(bends, {}, &Bend::at);
    return bends;
}

}  // namespace

std::vector<UtilizationChange> changesWithin(std::span<const UtilizationChange> changes, TimeRange range) {
    if (changes.empty()) return {};
    const TimeRange time = range.clippedTo({changes.front().time, changes.back().time});
    if (time.empty()) return {};
    const auto after = std::ranges::upper_bound(changes, time.begin, {}, &UtilizationChange::time);
    std::vector<UtilizationChange> within{{time.begin, (after - 1)->utilization}};
    auto it = after;
    for (; it != changes.end() && it->time < time.end; ++it) within.push_back(*it);
    within.push_back({time.end, 0});
    return within;
}

std::vector<SlidingMean> slidingMeans(std::span<const UtilizationChange> changes, Duration window, Job& job) {
    if (changes.empty()) return {};
    window = std::min(window, changes.back().time - changes.front().time);
    if (window <= 0) return {};
    const std::vector<Timestamp> places = placesOf(changes, window);
    UtilizationIntegral left(changes), right(changes);
    const auto meanAt = [&](Timestamp t) {
        const double before = left.upTo(t);
        return std::clamp((right.upTo(t + window) - before) / static_cast<double>(window), 0.0, 1.0);
    };
    std::vector<SlidingMean> means;
    CancelCheck cancelled(job);
    double mean = meanAt(places.front());
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        if (cancelled()) return {};
        const double next = meanAt(places[i + 1]);
        means.push_back({places[i], places[i + 1] - places[i], mean, next});
        mean = next;
    }
    if (means.empty()) means.push_back({places.front(), 0, mean, mean});
    return means;
}

std::vector<double> meanQuantiles(std::span<const SlidingMean> means, std::span<const double> shares) {
    const std::vector<Bend> bends = bendsOf(means);
    double whole = 0;
    for (const SlidingMean& m : means) whole += static_cast<double>(std::max<Duration>(m.length, 1));
    std::vector<double> result;
    double sum = 0, slope = 0;
    std::size_t i = 0;
    for (const double share : shares) {
        const double wanted = share * whole;
        double value = bends.empty() ? 1 : bends.front().at;
        for (; i < bends.size(); ++i) {
            const double before = i > 0 ? bends[i - 1].at : bends[i].at;
            const double rise = slope * (bends[i].at - before);
            value = slope > 0 ? std::min(bends[i].at, before + (wanted - sum) / slope) : bends[i].at;
            if (sum + rise + bends[i].jump >= wanted) break;
            sum += rise + bends[i].jump;
            slope += bends[i].slope;
        }
        result.push_back(value);
    }
    return result;
}

std::vector<WorstWindow> worstWindows(std::span<const SlidingMean> means, Duration window, std::size_t most) {
    std::vector<WorstWindow> places;
    for (const SlidingMean& m : means) {
        places.push_back({{m.begin, m.begin + window}, m.from});
        if (&m == &means.back()) places.push_back({{m.begin + m.length, m.begin + m.length + window}, m.to});
    }
    const auto better = [](const WorstWindow& a, const WorstWindow& b) {
        return a.utilization != b.utilization ? a.utilization > b.utilization : a.time.begin > b.time.begin;
    };
    std::ranges::make_heap(places, better);
    std::vector<WorstWindow> worst;
    while (!places.empty() && worst.size() < most) {
        std::ranges::pop_heap(places, better);
        const WorstWindow w = places.back();
        places.pop_back();
        if (w.utilization >= 1) break;
        const auto overlaps = [&](const WorstWindow& o) { return o.time.overlaps(w.time); };
        if (std::ranges::none_of(worst, overlaps)) worst.push_back(w);
    }
    return worst;
}

}  // namespace golanes
