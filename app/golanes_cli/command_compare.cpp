// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/input.h"
#include "app/golanes_cli/progress.h"
#include "app/golanes_cli/terminal_text.h"
#include "core/clock/align_kernel.h"
#include "core/compare/checklist.h"
#include "core/compare/metrics/perf_obstacle.h"
#include "core/compare/normalize.h"
#include "core/compare/report/comparison_html.h"
#include "core/compare/report/comparison_json.h"
#include "core/compare/report/comparison_text.h"
#include "core/compare/threshold.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--base", "FILE...",
     "recordings of the old version, each one run; perf data, profiles and a table of cpu.stat go with the "
     "trace before"},
    {"--new", "FILE...", "recordings of the new version"},
    {"--base-label", "NAME", "what the old version is called in the report"},
    {"--new-label", "NAME", "what the new version is called"},
    {"--per", "UNIT",
     "counts and amounts for each second (the default), request, or run: second, request, run"},
    {"--json", "", "print one JSON object with every figure"},
    {"--md", "", "print Markdown, for a comment on a change"},
    {"--html", "OUT", "write a page that stands alone; - for standard output"},
    {"--fail-if", "EXPR", "exit code 1 when it holds: stw.p99 > 1.2x; may be given several times"},
};

// The runs of one side. A trace goes as soon as the next file is read, so no more than two are in memory.
class SideLoader {
  public:
    // False when the file cannot be compared, which is said then.
    bool add(const std::string& path) {
        Input input = loadInput(path);
        if (!input.recording) return false;
        printProblems(input);
        if (input.cpuStat() && open_.trace) {
            if (open_.cpuStat) return refuseSecond(path, "table of cpu.stat");
            open_.cpuStat = std::get<CpuStatPtr>(*input.recording);
            return true;
        }
        if (input.perf() && open_.trace) return addPerf(path, std::get<PerfPtr>(*input.recording));
        if (input.profile() && open_.trace) {
            open_.profiles.push_back(std::get<ProfilePtr>(*input.recording));
            return true;
        }
        if (!input.trace()) {
            printError(path, {ErrorCode::Usage, input.profile() || input.perf()
                                                    ? "goes behind the Go trace of its run"
                                                    : "is no Go trace; only those are compared"});
            return false;
        }
        finish();
        open_ = {.trace = std::get<TracePtr>(*input.recording),
                 .label = std::filesystem::path(path).filename()};
        hasPerf_ = false;
        return true;
    }

    std::vector<RunMetrics> take() {
        finish();
        return std::move(runs_);
    }

  private:
    // Which of the two is meant nobody knows.
    static bool refuseSecond(const std::string& path, std::string_view what) {
        printError(path, {ErrorCode::Usage, fmt::format("is a second {} behind one Go trace", what)});
        return false;
    }

    // Perf data whose clock is not known tells nothing: that is said, and the trace is compared without it.
    bool addPerf(const std::string& path, const PerfPtr& perf) {
        if (std::exchange(hasPerf_, true)) return refuseSecond(path, "perf recording");
        const Job job;
        const auto kernel = alignKernel(*open_.trace, perf, job);
        if (!kernel) {
            printError(path, kernel.error());
            return true;
        }
        open_.kernel = *kernel;
        if (const auto why = perfObstacle(**kernel); !why.empty())
            printError(path, {ErrorCode::Unsupported, std::string(why)});
        return true;
    }

    // Measures the last trace, which may have waited for what was recorded beside it.
    void finish() {
        if (!open_.trace) return;
        Job job;
        const Progress progress(job, printable(open_.label));
        runs_.push_back(runMetrics(open_, job));
        open_ = {};
    }

    RunInput open_;
    bool hasPerf_ = false;  // behind the trace, whether or not its clock is known
    std::vector<RunMetrics> runs_;
};

std::optional<std::vector<RunMetrics>> loadSide(const std::vector<std::string>& paths) {
    SideLoader side;
    for (const std::string& path : paths)
        if (!side.add(path)) return std::nullopt;
    return side.take();
}

// A threshold's error, with a mark below the place that it is about.
int thresholdError(const std::string& text, const FilterError& error) {
    std::cerr << fmt::format("golanes-cli: --fail-if: {}\n  {}\n  {}{}\n", printable(error.message),
                             printable(text), std::string(error.part.at, ' '),
                             std::string(std::max<std::size_t>(error.part.length, 1), '^'));
    return kUnreadable;
}

// kDone, kCrossed, or kUnreadable when one makes no sense for these recordings. Tells each on standard error.
int tellChecklist(const Checklist& checklist) {
    int code = kDone;
    for (const CheckedEntry& entry : checklist) {
        if (entry.error) return thresholdError(entry.text, *entry.error);
        if (entry.result == CheckResult::Failed) code = kCrossed;
        std::cerr << printable(sentence(entry)) << "\n";
    }
    return code;
}

// Text of several lines, safe to print.
std::string printableLines(const std::string& text) {
    std::istringstream lines(text);
    std::string safe;
    for (std::string line; std::getline(lines, line);) safe += printable(line) + "\n";
    return safe;
}

bool writeHtml(const std::string& path, const std::string& page) {
    if (path == "-") {
        std::cout << page;
        return true;
    }
    std::ofstream out(path, std::ios::binary);
    out << page;
    out.close();
    return out.good();
}

int report(const Comparison& comparison, const Arguments& arguments,
           const std::vector<std::string>& thresholds) {
    const Checklist checklist = checkAll(thresholds, comparison);
    const int code = tellChecklist(checklist);
    if (code == kUnreadable) return code;
    const auto html = arguments.value("--html");
    if (html && !writeHtml(std::string(*html), comparisonHtml(comparison, checklist)))
        return usageError(fmt::format("compare: {} cannot be written", *html));
    if (arguments.has("--json")) {
        std::cout << comparisonReportJson(comparison, checklist);
    } else if (arguments.has("--md")) {
        std::cout << printableLines(comparisonMarkdown(comparison, checklist));
    } else if (!html) {
        std::cout << printableLines(comparisonText(comparison, checklist));
    }
    return code;
}

int run(const Arguments& arguments) {
    const auto base = arguments.values("--base"), candidate = arguments.values("--new");
    if (base.empty() || candidate.empty())
        return usageError("compare needs files behind --base and behind --new");
    if (std::ranges::count(base, "-") + std::ranges::count(candidate, "-") > 1)
        return usageError("standard input can be read only once");
    // What is mistyped is told before anything is read.
    const std::vector<std::string> thresholds = arguments.values("--fail-if");
    for (const std::string& text : thresholds)
        if (const auto threshold = parseThreshold(text); !threshold)
            return thresholdError(text, threshold.error());
    const auto per = countsPer(arguments.value("--per").value_or("second"));
    if (!per) return usageError("compare: --per is second, request or run");
    auto old = loadSide(base);
    auto changed = old ? loadSide(candidate) : std::nullopt;
    if (!changed) return kUnreadable;
    for (auto* side : {&*old, &*changed})
        for (RunMetrics& one : *side) one = counted(std::move(one), *per);
    Job job;
    Comparison comparison = compare(Baseline(std::move(*old)), Candidate(std::move(*changed)), {}, job);
    const auto label = [&](const char* option) { return std::string(arguments.value(option).value_or("")); };
    comparison.labels = {Baseline(label("--base-label")), Candidate(label("--new-label"))};
    return report(comparison, arguments, thresholds);
}

}  // namespace

const Command kCompare = {
    .name = "compare",
    .usage = "--base FILE... --new FILE... [--json|--md|--html OUT] [--fail-if EXPR]...",
    .summary =
        "Tells what is worse, better or the same in the new version; several files of a side are repeats, "
        "and four a "
        "side make differences sure",
    .options = kOptions,
    .maxFiles = 0,
    .run = run,
};

}  // namespace golanes::cli
