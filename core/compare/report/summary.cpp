// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/report/summary.h"

#include "core/base/format.h"
#include "core/compare/report/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

void put(const ComparisonRow& row, AreaSummary& area) {
    switch (row.change) {
        case Change::Worse:
            area.worse.push_back(&row);
            break;
        case Change::Better:
            area.better.push_back(&row);
            break;
        case Change::Other:
            area.different.push_back(&row);
            break;
        case Change::None:
            ++(row.verdict == Verdict::Incomparable ? area.incomparable : area.unchanged);
            break;
    }
}

// Rows come ranked, so an area stands where its first change does.
std::vector<AreaSummary> areasOf(const Comparison& comparison) {
    std::vector<AreaSummary> areas;
    for (const ComparisonRow& row : comparison.rows) {
        auto area = std::ranges::find(areas, row.kind.area, &AreaSummary::area);
        if (area == areas.end())
            area = areas.insert(areas.end(), AreaSummary{row.kind.area, {}, {}, {}, 0, 0});
        put(row, *area);
    }
    std::stable_partition(areas.begin(), areas.end(), [](const AreaSummary& a) { return a.changed(); });
    return areas;
}

std::string headlineOf(const Comparison& comparison) {
    constexpr std::size_t kTold = 2;
    std::string worse, better;
    std::array<std::size_t, 2> told{};
    for (const ComparisonRow& row : comparison.rows) {
        if (row.change != Change::Worse && row.change != Change::Better) continue;
        const bool isWorse = row.change == Change::Worse;
        if (told[isWorse]++ >= kTold) continue;
        std::string& text = isWorse ? worse : better;
        text += (text.empty() ? "" : "; ") + fmt::format("{} {}", row.words, changeText(row));
    }
    if (worse.empty() && better.empty()) return "Nothing got better or worse by more than noise.";
    if (worse.empty()) return "Better: " + better + ". Nothing got worse by more than noise.";
    return "Worse: " + worse + (better.empty() ? "." : ". Better: " + better + ".");
}

std::string nameOf(Unlike::What what) {
    std::string text(name(what));
    std::ranges::replace(text, '-', ' ');
    text.front() = static_cast<char>(std::toupper(text.front()));
    return text;
}

std::string sidesText(const Comparison& comparison) {
    const auto text = [](const std::string& name, const std::vector<RunFacts>& runs) {
        return fmt::format("{}: {} run{}, {} of {}.", name, runs.size(), runs.size() == 1 ? "" : "s",
                           formatDuration(runs.front().duration), runs.front().format);
    };
    const Sides<std::string> names = sideNames(comparison);
    return fmt::format("{} {}", text(*names.base, *comparison.runs.base),
                       text(*names.candidate, *comparison.runs.candidate));
}

constexpr std::string_view kOneRunASide =
    "One run a side: what differs from start to start cannot be told from what the version does. "
    "Nothing is called clear. Record some runs of each, four a side at least.";

std::vector<std::string> caveatsOf(const Comparison& comparison) {
    std::vector<std::string> caveats;
    for (const Unlike& u : comparison.unlike)
        caveats.push_back(fmt::format("{}: {} in the base, {} in the new version. {}", nameOf(u.what),
                                      *u.text.base, *u.text.candidate, u.words));
    const std::size_t base = comparison.runs.base->size(), candidate = comparison.runs.candidate->size();
    const double smallest = smallestP(base, candidate);
    if (base == 1 && candidate == 1) {
        caveats.emplace_back(kOneRunASide);
    } else if (smallest > kSureP) {
        caveats.push_back(fmt::format(
            "So few runs ({} and {}) cannot have a p below {:.2g}: nothing is called clear. Four runs "
            "a side can.",
            base, candidate, smallest));
    }
    return caveats;
}

std::string certaintyOf(const Comparison& comparison) {
    const auto count = [&](Verdict v) {
        return static_cast<std::size_t>(std::ranges::count(comparison.rows, v, &ComparisonRow::verdict));
    };
    const std::size_t clear = count(Verdict::Clear), likely = count(Verdict::Likely);
    std::string text = fmt::format("{} metrics were judged, {} differ clearly and {} likely. ",
                                   comparison.judged, clear, likely);
    if (comparison.judged > 0)
        text += fmt::format(
            "If nothing at all had changed, about {:.2g} would be called clear and {:.2g} likely by chance; "
            "metrics "
            "that go together are wrong together. About {:.0f} % of them seem not to have changed.",
            comparison.clearByChance, comparison.likelyByChance, 100 * comparison.unchangedShare);
    const auto rates = [&](Verdict v) {
        double rate = 0;
        for (const ComparisonRow& row : comparison.rows)
            if (row.verdict == v) rate = std::max(rate, row.falseRate);
        return rate;
    };
    if (clear > 0)
        text +=
            fmt::format(" False discovery rate: {:.2g} % of the clear ones.", 100 * rates(Verdict::Clear));
    return text;
}

}  // namespace

Sides<std::string> sideNames(const Comparison& comparison) {
    const auto name = [](const char* side, const std::string& label) {
        return label.empty() ? std::string(side) : fmt::format("{} {}", side, label);
    };
    return {Baseline(name("Base", *comparison.labels.base)),
            Candidate(name("New", *comparison.labels.candidate))};
}

ComparisonSummary summarize(const Comparison& comparison) {
    return {sidesText(comparison), headlineOf(comparison), caveatsOf(comparison), areasOf(comparison),
            certaintyOf(comparison)};
}

std::string rowText(const ComparisonRow& row) {
    return fmt::format("{}: {} → {} ({})", row.name, valueText(row.kind.unit, row.sides.base->median),
                       valueText(row.kind.unit, row.sides.candidate->median), changeText(row));
}

}  // namespace golanes
