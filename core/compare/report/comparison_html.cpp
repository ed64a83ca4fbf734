// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/report/comparison_html.h"

#include "core/base/format.h"
#include "core/base/html_page.h"
#include "core/compare/report/dot_plot.h"
#include "core/compare/report/summary.h"
#include "core/compare/report/value_text.h"

#include <fmt/format.h>

namespace golanes {

namespace {

using html::escaped;

constexpr std::string_view kStyle = R"(
:root { --base: #57606a; --new: #0969da; --worse: #b3261e; --better: #1a7f37; }
@media (prefers-color-scheme: dark) { :root { --base: #b1bac4; --new: #58a6ff; --worse: #ff7b72; --better: #56d364; } }
td.n { white-space: nowrap; font-variant-numeric: tabular-nums; } code { font: 13px ui-monospace, monospace;
  overflow-wrap: anywhere; }
.worse { color: var(--worse); } .better { color: var(--better); }
.caveats { border-left: 4px solid var(--worse); padding-left: 1em; }
svg.dots { overflow: visible; } circle.base { fill: none; stroke: var(--base); stroke-width: 1.5; }
line.base { stroke: var(--base); } rect.new { fill: var(--new); fill-opacity: .75; } line.new { stroke: var(--new); }
summary { cursor: pointer; color: var(--soft); }
)";

std::string directionText(const ComparisonRow& row) {
    switch (row.change) {
        case Change::Worse:
            return "▲ worse";
        case Change::Better:
            return "▼ better";
        default:
            return std::string(name(row.change));
    }
}

void addRow(const ComparisonRow& row, std::string& out) {
    out += fmt::format(
        "<tr><td class=\"{0}\">{1}</td><td><code>{2}</code><br><span class=\"soft\">{3}</span></td>"
        "<td class=\"n\">{4}</td><td class=\"n\">{5}</td><td class=\"n {0}\">{6}</td><td>{7}</td>"
        "<td>{8} {9}<br><span class=\"soft\">{10}</span></td></tr>\n",
        name(row.change), directionText(row), escaped(row.name), escaped(row.words),
        rangeText(row.kind.unit, *row.sides.base), rangeText(row.kind.unit, *row.sides.candidate),
        changeText(row), dotPlot(row), mark(row.verdict), name(row.verdict), escaped(evidenceText(row)));
}

std::string tableHead(const Comparison& comparison) {
    const Sides<std::string> names = sideNames(comparison);
    return fmt::format(
        "<table><tr><th></th><th>Metric</th><th>{}</th><th>{}</th><th>Change</th>"
        "<th>Runs (○ base, ■ new)</th><th>How sure</th></tr>\n",
        escaped(*names.base), escaped(*names.candidate));
}

void addArea(const AreaSummary& area, const std::string& head, std::string& out) {
    out += fmt::format("<h2>{} <small>{} worse, {} better, {} different, {} unchanged</small></h2>\n",
                       title(area.area), area.worse.size(), area.better.size(), area.different.size(),
                       area.unchanged);
    if (!area.changed()) return;
    out += head;
    for (const auto* rows : {&area.worse, &area.better, &area.different})
        for (const ComparisonRow* row : *rows) addRow(*row, out);
    out += "</table>\n";
}

void addRest(const Comparison& comparison, std::string& out) {
    out += "<details><summary>All that did not change, or cannot be compared</summary>\n";
    out += tableHead(comparison);
    for (const ComparisonRow& row : comparison.rows)
        if (row.change == Change::None) addRow(row, out);
    out += "</table></details>\n";
}

std::string runText(const RunFacts& run) {
    std::string text =
        fmt::format("{}: {}, {}, GOMAXPROCS {}, {} events", run.label, formatDuration(run.duration),
                    run.go.empty() ? run.format : run.go, run.goMaxProcs, formatCount(run.events));
    if (run.requests > 0)
        text += fmt::format(", {} {} ({:.4g} a second)", formatCount(run.requests), name(run.requestKind),
                            run.requestsPerSecond());
    return text;
}

void addRuns(const std::string& side, const std::vector<RunFacts>& runs, std::string& out) {
    out += fmt::format("<h2>{} <small>{} run{}</small></h2><ul>\n", escaped(side), runs.size(),
                       runs.size() == 1 ? "" : "s");
    for (const RunFacts& run : runs) out += "<li>" + escaped(runText(run)) + "</li>\n";
    out += "</ul>\n";
}

void addChecklist(const Checklist& checklist, std::string& out) {
    if (checklist.empty()) return;
    out += fmt::format("<h2>Checklist <small>{}</small></h2>\n", countsText(checklist));
    out += "<table><tr><th></th><th>Fails if</th><th>Measured</th></tr>\n";
    for (const CheckedEntry& entry : checklist) {
        const char* look = entry.result == CheckResult::Failed   ? "worse"
                           : entry.result == CheckResult::Passed ? "better"
                                                                 : "soft";
        out +=
            fmt::format("<tr><td class=\"n {}\">{} {}</td><td><code>{}</code></td><td>{}</td></tr>\n", look,
                        mark(entry.result), name(entry.result), escaped(entry.text), escaped(entry.words));
    }
    out += "</table>\n";
}

}  // namespace

std::string comparisonHtml(const Comparison& comparison, const Checklist& checklist) {
    const ComparisonSummary summary = summarize(comparison);
    std::string out = html::pageHead("Golanes: two versions", kStyle);
    out += "<h1>" + escaped(summary.headline) + "</h1>\n";
    if (!summary.caveats.empty()) {
        out += "<div class=\"caveats\"><b>To know first</b><ul>\n";
        for (const std::string& caveat : summary.caveats) out += "<li>" + escaped(caveat) + "</li>\n";
        out += "</ul></div>\n";
    }
    out += "<p>" + escaped(summary.sides) + "</p>\n";
    addChecklist(checklist, out);
    out += "<p>" + escaped(summary.certainty) + "</p>\n";
    for (const AreaSummary& area : summary.areas) addArea(area, tableHead(comparison), out);
    addRest(comparison, out);
    const Sides<std::string> names = sideNames(comparison);
    addRuns(*names.base, *comparison.runs.base, out);
    addRuns(*names.candidate, *comparison.runs.candidate, out);
    return out + "</body></html>\n";
}

}  // namespace golanes
