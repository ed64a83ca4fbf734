// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/report/comparison_text.h"

#include "core/compare/report/summary.h"
#include "core/compare/report/value_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

namespace {

constexpr std::size_t kMostRows = 8;  // of one kind in one area; --json has all

// Characters that are shown, of UTF-8.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t has = widthOf(text);
    return has < width ? text + std::string(width - has, ' ') : text;
}

void addRows(const char* what, const std::vector<const ComparisonRow*>& rows, std::string& out) {
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
        const ComparisonRow& row = *rows[i];
        out += fmt::format("  {} {} {} {}  {}, {}\n", mark(row.verdict), padded(what, 9),
                           padded(rowText(row), 64), row.words, name(row.verdict), evidenceText(row));
    }
    if (rows.size() > kMostRows) out += fmt::format("    {} and {} more\n", what, rows.size() - kMostRows);
}

std::string countsText(const AreaSummary& area) {
    std::string text = fmt::format("{} unchanged", area.unchanged);
    if (area.incomparable > 0) text += fmt::format(", {} not comparable", area.incomparable);
    return text;
}

// A cell of a table: what would end it is escaped.
std::string cell(const std::string& text) {
    std::string safe;
    for (const char c : text)
        safe += c == '|' || c == '\\' ? std::string{'\\', c} : c == '\n' ? " " : std::string{c};
    return safe;
}

void addTable(const char* what, const std::vector<const ComparisonRow*>& rows, std::string& out) {
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
        const ComparisonRow& row = *rows[i];
        out += fmt::format("| {} | {} | {} | {} | **{}** | {} {} |\n", what, cell(row.name),
                           rangeText(row.kind.unit, *row.sides.base),
                           rangeText(row.kind.unit, *row.sides.candidate), changeText(row), mark(row.verdict),
                           cell(evidenceText(row)));
    }
}

void addChecklist(const Checklist& checklist, std::string& out) {
    if (checklist.empty()) return;
    out += fmt::format("\nChecklist ({})\n", countsText(checklist));
    for (const CheckedEntry& entry : checklist)
        out += fmt::format("  {} {} {}  {}\n", mark(entry.result),
                           padded(std::string(name(entry.result)), 11), padded(entry.text, 34), entry.words);
}

void addChecklistTable(const Checklist& checklist, std::string& out) {
    if (checklist.empty()) return;
    out += fmt::format("\n### Checklist ({})\n\n| | Fails if | Measured |\n|---|---|---|\n",
                       countsText(checklist));
    for (const CheckedEntry& entry : checklist)
        out += fmt::format("| {} **{}** | {} | {} |\n", mark(entry.result), name(entry.result),
                           cell(entry.text), cell(entry.words));
}

}  // namespace

std::string comparisonText(const Comparison& comparison, const Checklist& checklist) {
    const ComparisonSummary summary = summarize(comparison);
    std::string out = summary.sides + "\n" + summary.headline + "\n";
    if (!summary.caveats.empty()) out += "\nTo know first:\n";
    for (const std::string& caveat : summary.caveats) out += "  ! " + caveat + "\n";
    addChecklist(checklist, out);
    for (const AreaSummary& area : summary.areas) {
        out += fmt::format("\n{} ({})\n", title(area.area), countsText(area));
        addRows("worse", area.worse, out);
        addRows("better", area.better, out);
        addRows("different", area.different, out);
    }
    return out + "\n" + summary.certainty + "\n";
}

std::string comparisonMarkdown(const Comparison& comparison, const Checklist& checklist) {
    const ComparisonSummary summary = summarize(comparison);
    const Sides<std::string> names = sideNames(comparison);
    std::string out = "## " + summary.headline + "\n\n" + summary.sides + "\n";
    if (!summary.caveats.empty()) out += "\n**To know first**\n\n";
    for (const std::string& caveat : summary.caveats) out += "- " + caveat + "\n";
    addChecklistTable(checklist, out);
    for (const AreaSummary& area : summary.areas) {
        out += fmt::format("\n### {} ({})\n", title(area.area), countsText(area));
        if (!area.changed()) continue;
        out += "\n| | Metric | " + cell(*names.base) + " | " + cell(*names.candidate) +
               " | Change | How sure |\n|---|---|---|---|---|---|\n";
        addTable("worse", area.worse, out);
        addTable("better", area.better, out);
        addTable("different", area.different, out);
    }
    return out + "\n" + summary.certainty + "\n";
}

}  // namespace golanes
