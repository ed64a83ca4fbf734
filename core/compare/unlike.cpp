// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/unlike.h"

#include "core/base/format.h"
#include "core/compare/statistics/effect_size.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

namespace golanes {

namespace {

using Runs = std::vector<RunFacts>;
using What = Unlike::What;

// The distinct texts of the runs of one side, "none" of empty ones.
template <class Text>
std::string distinct(const Runs& runs, Text text) {
    std::set<std::string> texts;
    for (const RunFacts& run : runs) texts.insert(text(run));
    std::string all;
    for (const std::string& t : texts) all += (all.empty() ? "" : ", ") + (t.empty() ? "not told" : t);
    return all;
}

// Something that the runs of a side should have in common with those of the other.
template <class Text>
void addText(const Sides<Runs>& runs, What what, bool serious, Text text, std::string words,
             std::vector<Unlike>& all) {
    const auto texts = onBoth(runs, [&](const Runs& side) { return distinct(side, text); });
    if (*texts.base != *texts.candidate) all.push_back({what, serious, texts, std::move(words)});
}

struct Spread {
    double median = 0, min = 0, max = 0;
};

template <class Number>
Spread spreadOf(const Runs& runs, Number number) {
    RunValues values;
    for (const RunFacts& run : runs) values.push_back(number(run));
    const auto [min, max] = std::ranges::minmax(values);
    return {medianOf(values), min, max};
}

// A number that differs by more than a tenth, and whose ranges on the two sides do not touch.
template <class Number, class Text>
void addNumber(const Sides<Runs>& runs, What what, Number number, Text text, std::string_view words,
               std::vector<Unlike>& all) {
    const auto spread = onBoth(runs, [&](const Runs& side) { return spreadOf(side, number); });
    const Spread& a = *spread.base;
    const Spread& b = *spread.candidate;
    const double more = std::max(a.median, b.median), less = std::min(a.median, b.median);
    if (more - less <= 0.1 * more || std::max(a.min, b.min) <= std::min(a.max, b.max)) return;
    const auto said = [&](const Spread& s) {
        return s.min == s.max ? text(s.median)
                              : fmt::format("{} ({} … {})", text(s.median), text(s.min), text(s.max));
    };
    const bool serious = less == 0 || more / less >= 2;
    all.push_back({what, serious, onBoth(spread, said), std::string(words)});
}

std::string durationText(double ns) {
    return formatDuration(static_cast<Duration>(ns));
}

void addModules(const Sides<Runs>& runs, std::vector<Unlike>& all) {
    std::set<std::string> paths;
    for (const Runs* side : {&*runs.base, &*runs.candidate})
        for (const RunFacts& run : *side)
            for (const auto& [path, version] : run.modules) paths.insert(path);
    for (const std::string& path : paths) {
        const auto version = [&](const RunFacts& run) {
            const auto m = run.modules.find(path);
            return path + ' ' + (m == run.modules.end() ? "not seen" : m->second);
        };
        const auto seen = [&](const RunFacts& run) { return run.modules.contains(path); };
        // A module that one side never shows on its stacks may be there all the same.
        if (std::ranges::any_of(*runs.base, seen) && std::ranges::any_of(*runs.candidate, seen))
            addText(runs, What::Modules, false, version, "A library has another version.", all);
    }
}

}  // namespace

std::string_view name(Unlike::What what) {
    static constexpr std::array<std::string_view, 8> kNames{
        "format", "go-version", "processors", "length", "requests", "load", "losses", "modules"};
    return kNames[static_cast<std::size_t>(what)];
}

std::vector<Unlike> unlikeFacts(const Sides<std::vector<RunFacts>>& runs) {
    std::vector<Unlike> all;
    addText(
        runs, What::Format, true,
        [](const RunFacts& r) { return r.v1 ? "Go 1.5 to 1.21" : "Go 1.22 and later"; },
        "The trace formats tell system calls, processors and idle goroutines differently: metrics made of "
        "those "
        "are not compared.",
        all);
    addText(
        runs, What::GoVersion, false, [](const RunFacts& r) { return r.go.empty() ? r.format : r.go; },
        "Go itself is another: its runtime may be the reason instead of the program.", all);
    addText(
        runs, What::Processors, true,
        [](const RunFacts& r) { return fmt::format("GOMAXPROCS {}", r.goMaxProcs); },
        "With other numbers of processors waiting, scheduling and collecting cannot be the same.", all);
    addText(
        runs, What::Requests, true, [](const RunFacts& r) { return std::string(name(r.requestKind)); },
        "What counts as a request is not the same: nothing per request can be compared.", all);
    addNumber(
        runs, What::Load, [](const RunFacts& r) { return r.requestsPerSecond(); },
        [](double n) { return fmt::format("{:.4g} requests/s", n); },
        "The load was another, or the program got less done under the same: look at what is told per "
        "request.",
        all);
    addNumber(
        runs, What::Length, [](const RunFacts& r) { return static_cast<double>(r.duration); }, durationText,
        "The recordings are not equally long: counts, extremes and rare things grow with time, look at "
        "rates.",
        all);
    addText(
        runs, What::Losses, false, [](const RunFacts& r) { return r.lossy ? "parts lost" : "whole"; },
        "A part of a recording was lost.", all);
    addModules(runs, all);
    std::ranges::stable_sort(all, std::greater(), &Unlike::serious);
    return all;
}

}  // namespace golanes
