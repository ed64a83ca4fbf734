// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/profile_text.h"

#include "app/golanes_cli/terminal_text.h"
#include "core/base/format.h"
#include "core/flame/function_weights.h"
#include "core/flame/profile_flame.h"
#include "core/flame/weight_unit.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <span>

namespace golanes::cli {

namespace {

constexpr std::size_t kRows = 20;

// "550 ms" of a total; below zero too, and as pprof writes it for units that are not known.
std::string valueText(const Profile& p, std::size_t type, std::int64_t value) {
    const PprofUnit unit = pprofUnit(p.unitName(type));
    const auto size = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    return (value < 0 ? "-" : "") + formatWeight(size * unit.factor, unit.unit);
}

FlameTreePtr treeOf(const ProfileFlame& flame, std::size_t type) {
    return flameTree(flame.weigh(type), {});
}

double shareOf(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::vector<std::pair<const char*, std::string>> profileLines(const Profile& p) {
    const std::string_view kind = kindOf(p);
    std::vector<std::pair<const char*, std::string>> lines{
        {"format", kind.empty() ? "pprof profile" : fmt::format("pprof profile ({})", kind)},
        {"size", formatBytes(p.fileBytes)}};
    if (p.wallUnixNs != 0) lines.emplace_back("taken", isoTime(p.wallUnixNs));
    if (p.duration > 0) lines.emplace_back("about", formatDuration(p.duration));
    for (std::size_t t = 0; t < p.types.size(); ++t) {
        lines.emplace_back("sample type",
                           fmt::format("{} {}{}", printable(p.typeName(t)), valueText(p, t, p.total(t)),
                                       t == p.defaultType ? " (shown first)" : ""));
    }
    lines.emplace_back("stacks", formatCount(p.samples.size()));
    lines.emplace_back("functions", formatCount(p.functions.size()));
    for (const StringId comment : p.comments) lines.emplace_back("comment", printable(p.strings[comment]));
    return lines;
}

nlohmann::json profileInfoJson(const Profile& p) {
    nlohmann::json j{{"profile", kindOf(p)},
                     {"duration_ns", p.duration},
                     {"default_sample_type", p.typeName(p.defaultType)},
                     {"counts",
                      {{"samples", p.samples.size()},
                       {"locations", p.locations.size()},
                       {"functions", p.functions.size()},
                       {"mappings", p.mappings.size()},
                       {"labels", p.labels.size()}}}};
    if (p.wallUnixNs != 0) j["taken"] = isoTime(p.wallUnixNs);
    if (p.period != 0) {
        j["period"] = {{"type", p.strings[p.periodType.type]},
                       {"unit", p.strings[p.periodType.unit]},
                       {"value", p.period}};
    }
    j["sample_types"] = nlohmann::json::array();
    for (std::size_t t = 0; t < p.types.size(); ++t)
        j["sample_types"].push_back(
            {{"type", p.typeName(t)}, {"unit", p.unitName(t)}, {"total", p.total(t)}});
    for (const StringId comment : p.comments) j["comments"].push_back(p.strings[comment]);
    return j;
}

void printProfile(const std::string& path, const ProfilePtr& profile) {
    const Profile& p = *profile;
    Job job;
    const auto flame = ProfileFlame::build(profile, job);
    const std::size_t type = p.defaultType;
    const FlameTreePtr tree = treeOf(*flame, type);
    const WeightUnit unit = flame->unit(type);
    std::cout << fmt::format("{}: {} {}, {} stacks\n\n{:>10} {:>7} {:>10} {:>7}\n", printable(path),
                             printable(p.typeName(type)), formatWeight(tree->total().weight, unit),
                             formatCount(p.samples.size()), "self", "", "in all", "");
    const auto rows = functionWeights(*tree);
    for (const FunctionWeight& row : std::span(rows).first(std::min(rows.size(), kRows))) {
        std::cout << fmt::format(
            "{:>10} {:>6.2f}% {:>10} {:>6.2f}%  {}\n", formatWeight(row.flat.weight, unit),
            shareOf(row.flat.weight, tree->total().weight), formatWeight(row.cum.weight, unit),
            shareOf(row.cum.weight, tree->total().weight), printable(tree->name(row.function)));
    }
}

nlohmann::json profileJson(const ProfilePtr& profile) {
    nlohmann::json j = profileInfoJson(*profile);
    Job job;
    const auto flame = ProfileFlame::build(profile, job);
    for (std::size_t t = 0; t < profile->types.size(); ++t) {
        nlohmann::json& type = j["sample_types"][t];
        const FlameTreePtr tree = treeOf(*flame, t);
        type["functions"] = nlohmann::json::array();
        for (const FunctionWeight& row : functionWeights(*tree)) {
            type["functions"].push_back(
                {{"function", tree->name(row.function)}, {"flat", row.flat.weight}, {"cum", row.cum.weight}});
        }
    }
    return j;
}

}  // namespace golanes::cli
