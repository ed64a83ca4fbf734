// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/file_report.h"

#include "core/base/format.h"
#include "core/import/go/go_trace.h"
#include "core/import/go/v2/batch.h"
#include "core/import/go/v2/wire.h"
#include "core/import/importer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr std::size_t kMostGenerations = 500;

std::string_view name(ErrorCode code) {
    switch (code) {
        case ErrorCode::Io:
            return "the system refused";
        case ErrorCode::NotATrace:
            return "not recognised";
        case ErrorCode::Unsupported:
            return "not supported";
        case ErrorCode::Damaged:
            return "damaged";
        case ErrorCode::TooLarge:
            return "too large";
        case ErrorCode::Cancelled:
            return "stopped";
        case ErrorCode::Usage:
            break;
    }
    return "not opened";
}

std::string offsetText(std::int64_t offset) {
    return offset < 0 ? std::string() : fmt::format(" at byte {}", offset);
}

std::string line(std::string_view key, std::string_view value) {
    return fmt::format("  {:<12}{}\n", key, value);
}

// What the first bytes say, where they are those of a format.
std::string header(std::span<const std::byte> bytes) {
    const auto go = readGoTraceHeader(bytes);
    if (go) return fmt::format("go 1.{} trace", go->minor);
    constexpr std::string_view kPerf = "PERFILE2";
    const std::string_view head(reinterpret_cast<const char*>(bytes.data()),
                                std::min(bytes.size(), kPerf.size()));
    return head == kPerf ? "perf.data, version 2" : "not told";
}

std::string aboutFile(const ReportedFile& file) {
    const Importer* importer = importerFor(file.bytes.first(std::min(file.bytes.size(), kHeadBytes)));
    std::string out = "File\n";
    if (file.gone) return out + line("gone", "it could not be opened again for this report");
    out += line("kind", importer ? importer->kind : "unknown");
    out += line("header", header(file.bytes));
    out += line("stored", formatCount(file.storedBytes) + " bytes");
    if (file.bytes.size() != file.storedBytes)
        out += line("inflated", formatCount(file.bytes.size()) + " bytes");
    if (file.truncatedAt >= 0) out += line("cut", offsetText(file.truncatedAt).substr(1));
    return out;
}

// Their codes: messages may quote names.
std::string problems(const ImportReport& report) {
    std::string out = "\nProblems\n";
    for (const Problem& p : report.problems())
        out += fmt::format("  {} {} ×{}{}\n", p.severity == Severity::Loss ? "loss" : "note", p.code, p.count,
                           offsetText(p.firstOffset));
    return out;
}

std::string counts(const Trace& trace) {
    std::string out = "\nEvents by kind\n";
    for (std::size_t k = 0; k < kEventKindCount; ++k)
        if (trace.eventCounts[k] > 0)
            out += fmt::format("  {:<18}{:>14}\n", golanes::name(static_cast<EventKind>(k)),
                               formatCount(trace.eventCounts[k]));
    const std::array<std::pair<std::string_view, std::size_t>, 4> tables = {
        {{"goroutines", trace.goroutines.size()},
         {"procs", trace.procs.size()},
         {"threads", trace.threads.size()},
         {"stacks", trace.stacks.size()}}};
    for (const auto& [what, count] : tables) out += fmt::format("  {:<18}{:>14}\n", what, formatCount(count));
    return out;
}

std::string_view kindOf(const v2::Batch& batch) {
    if (batch.experiment != 0) return "experiment";
    switch (static_cast<v2::Ev>(batch.data[0])) {
        case v2::EvStrings:
            return "strings";
        case v2::EvStacks:
            return "stacks";
        case v2::EvCPUSamples:
            return "samples";
        case v2::EvFrequency:
        case v2::EvSync:
            return "clock";
        default:
            return "events";
    }
}

// "12 batches of events (34,567 bytes), 1 of strings (890 bytes)".
std::string batchesOf(const v2::Generation& g) {
    std::string out;
    for (const std::string_view kind : {"events", "strings", "stacks", "samples", "clock", "experiment"}) {
        std::size_t count = 0, bytes = 0;
        for (const v2::Batch& b : g.batches) {
            if (kindOf(b) != kind) continue;
            ++count;
            bytes += b.data.size();
        }
        if (count > 0)
            out += fmt::format("    {:<12}{:>8} batches {:>14} bytes\n", kind, formatCount(count),
                               formatCount(bytes));
    }
    return out;
}

std::string generations(std::span<const std::byte> bytes, int minor, const Job& job) {
    std::string out = "\nGenerations\n";
    v2::GenerationScanner scanner(bytes, minor, job);
    std::size_t number = 0;
    while (const auto g = scanner.next()) {
        if (++number > kMostGenerations || job.cancelled()) continue;
        out += fmt::format(
            "  {}{}{}{}\n", number, offsetText(g->offset), g->gapBefore ? ", one before it is missing" : "",
            g->trouble ? fmt::format(", {}{}", g->trouble->code, offsetText(g->trouble->offset)) : "");
        out += batchesOf(*g);
    }
    if (number > kMostGenerations) out += fmt::format("  … and {} more\n", number - kMostGenerations);
    if (const auto& end = scanner.endTrouble())
        out += fmt::format("  end: {}{}\n", end->code, offsetText(end->offset));
    return out;
}

}  // namespace

std::string fileReport(const ReportedFile& file, const Job& job) {
    std::string out = fmt::format(
        "Report about a file that Golanes {} could not read, or not whole.\n"
        "It holds sizes, offsets and counts; no names, texts, times, addresses or stacks.\n\n",
        file.version);
    out += aboutFile(file);
    if (file.error)
        out += fmt::format("\nError\n  {}{}\n", name(file.error->code), offsetText(file.error->offset));
    if (file.trace) out += problems(file.trace->report) + counts(*file.trace);
    const auto go = readGoTraceHeader(file.bytes);
    constexpr int kFirstMinor = 22;
    if (go && go->minor >= kFirstMinor) out += generations(file.bytes, go->minor, job);
    return out;
}

}  // namespace golanes
