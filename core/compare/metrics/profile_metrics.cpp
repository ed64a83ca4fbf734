// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/catalogue.h"
#include "core/compare/metrics/metric_name.h"
#include "core/flame/flame_tree.h"
#include "core/flame/function_weights.h"
#include "core/flame/profile_flame.h"

#include <fmt/format.h>

#include <map>

namespace golanes {

namespace {

// Functions below this share of a column tell of little but chance.
constexpr double kLeastShare = 0.01;

constexpr MetricKind kShare{.area = MetricArea::Profiles,
                            .unit = MetricUnit::Share,
                            .sense = MetricSense::Neutral,
                            .basis = MetricBasis::Share,
                            .zeroWhenAbsent = true};

MetricUnit unitOf(WeightUnit unit) {
    switch (unit) {
        case WeightUnit::Nanoseconds:
            return MetricUnit::Nanoseconds;
        case WeightUnit::Bytes:
            return MetricUnit::Bytes;
        case WeightUnit::Count:
            break;
    }
    return MetricUnit::Count;
}

// A column of a profile: the names of its metrics, and what people call it.
struct Column {
    std::string name;   // "profiles.heap.inuse_space"
    std::string words;  // "heap profile, inuse_space"
};

Column columnOf(const Profile& profile, std::string_view kind, std::size_t type) {
    return {fmt::format("profiles.{}.{}", goPart(kind), ownPart(profile.typeName(type))),
            fmt::format("{} profile, {}", kind, profile.typeName(type))};
}

// What the whole column adds up to: a second where the profile says how long it was taken, for then it grows
// with that; else as it is, since the start of the program.
MetricRow totalOf(WeightUnit unit, bool timed) {
    MetricKind kind{.area = MetricArea::Profiles, .sense = MetricSense::LowerIsBetter};
    if (!timed) {
        kind.unit = unitOf(unit);
        return {"total", "all of it", kind};
    }
    kind.basis = MetricBasis::PerSecond;
    switch (unit) {
        case WeightUnit::Nanoseconds:
            kind.unit = MetricUnit::Number;
            return {"at_once", "how many at once, on average", kind};
        case WeightUnit::Bytes:
            kind.unit = MetricUnit::BytesPerSecond;
            break;
        case WeightUnit::Count:
            kind.unit = MetricUnit::PerSecond;
            break;
    }
    return {"per_second", "a second", kind};
}

// Returns the metric's name.
std::string addTotal(MetricSink& sink, const Profile& profile, const Column& column,
                     const WeightedStacks& stacks, WeightUnit unit) {
    const MetricRow row = totalOf(unit, profile.duration != 0);
    const double units = unit == WeightUnit::Nanoseconds ? 1e9 : 1;
    const double over = profile.duration == 0 ? 1 : units * static_cast<double>(profile.duration) / 1e9;
    std::string name = fmt::format("{}.{}", column.name, row.suffix);
    sink.add(name, fmt::format("{}: {}", column.words, row.words), row.kind,
             static_cast<double>(stacks.total.weight) / over, stacks.total.count);
    return name;
}

// By itself, and with all that it calls: what a lock or an allocation costs is found in their callers.
void addFunctions(MetricSink& sink, const Column& column, const WeightedStacks& stacks) {
    if (stacks.total.weight == 0) return;
    const FlameTreePtr tree = flameTree(stacks, {});
    const double all = static_cast<double>(stacks.total.weight);
    for (const FunctionWeight& f : functionWeights(*tree)) {
        const double own = static_cast<double>(f.flat.weight) / all,
                     called = static_cast<double>(f.cum.weight) / all;
        const std::string_view function = tree->name(f.function);
        const std::string name = column.name + "." + ownPart(function);
        if (own >= kLeastShare)
            sink.add(name + ".share", fmt::format("{}: share of {} itself", column.words, function), kShare,
                     own, f.flat.count);
        if (called >= kLeastShare && called > own)
            sink.add(name + ".with_calls",
                     fmt::format("{}: share of {} and what it calls", column.words, function), kShare, called,
                     f.cum.count);
    }
}

void addProfile(MetricSink& sink, const ProfilePtr& profile, std::string_view kind) {
    const auto flame = ProfileFlame::build(profile, sink.job);
    if (!flame) return;
    for (std::size_t type = 0; type < profile->types.size(); ++type) {
        const WeightedStacks stacks = flame->weigh(type);
        const Column column = columnOf(*profile, kind, type);
        sink.partOf.clear();
        sink.partOf = addTotal(sink, *profile, column, stacks, flame->unit(type));
        // Of two columns that go together, those of the one that counts are nearly the same.
        if (flame->countType(type) != type || profile->types.size() == 1) addFunctions(sink, column, stacks);
    }
}

}  // namespace

void addProfileMetrics(MetricSink& sink, std::span<const ProfilePtr> profiles) {
    std::map<std::string_view, int> ofKind;
    for (const ProfilePtr& profile : profiles) {
        const std::string_view kind = kindOf(*profile).empty() ? "other" : kindOf(*profile);
        const int n = ++ofKind[kind];
        addProfile(sink, profile, n == 1 ? std::string(kind) : fmt::format("{} {}", kind, n));
    }
}

}  // namespace golanes
