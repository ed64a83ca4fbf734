// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/input.h"

#include "app/golanes_cli/command.h"
#include "app/golanes_cli/correlation_text.h"
#include "app/golanes_cli/progress.h"
#include "app/golanes_cli/terminal_text.h"
#include "core/base/format.h"
#include "core/import/cgroup/cpu_stat_csv.h"
#include "core/import/go/go_trace.h"
#include "core/import/perf/perf_data.h"
#include "core/import/perf_text/folded_stacks.h"
#include "core/import/perf_text/perf_script.h"
#include "core/import/pprof/pprof.h"
#include "core/open.h"

#include <fmt/format.h>
#include <golanes_version.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

namespace golanes::cli {

namespace {

constexpr int kSchema = 1;

const char* nameOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::Io:
            return "io";
        case ErrorCode::NotATrace:
            return "not-a-trace";
        case ErrorCode::Unsupported:
            return "unsupported";
        case ErrorCode::Damaged:
            return "damaged";
        case ErrorCode::TooLarge:
            return "too-large";
        case ErrorCode::Cancelled:
            return "cancelled";
        case ErrorCode::Usage:
            return "usage";
    }
    return "";
}

const char* nameOf(Severity severity) {
    return severity == Severity::Loss ? "loss" : "note";
}

// Of which format a recording is, and the size of its file.
struct KindAndBytes {
    using Of = std::pair<std::string_view, std::uint64_t>;
    Of operator()(const TracePtr& trace) const { return {kGoTraceImporter.kind, trace->info.fileBytes}; }
    Of operator()(const CpuStatPtr& stat) const { return {kCpuStatImporter.kind, stat->fileBytes}; }
    Of operator()(const ProfilePtr& profile) const { return {kPprofImporter.kind, profile->fileBytes}; }
    Of operator()(const PerfPtr& perf) const {
        switch (perf->info.form) {
            case PerfInfo::Form::Script:
                return {kPerfScriptImporter.kind, perf->info.fileBytes};
            case PerfInfo::Form::Folded:
                return {kFoldedStacksImporter.kind, perf->info.fileBytes};
            default:
                return {kPerfDataImporter.kind, perf->info.fileBytes};
        }
    }
};

std::string shownName(const std::string& path) {
    return path == "-" ? "standard input" : printable(path);
}

// Prints {"schema", "golanes", "files"}, and "correlation" where there is one. Bytes that are not UTF-8 are
// replaced.
void printJson(nlohmann::json files, const std::optional<Correlation>& correlation) {
    nlohmann::json all{{"schema", kSchema}, {"golanes", GOLANES_VERSION}, {"files", std::move(files)}};
    if (correlation) all["correlation"] = correlationJson(*correlation);
    std::cout << all.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

// Tells perf data, or a table of cpu.stat, of the Go trace beside it.
void relate(std::span<Input> inputs, const Correlation& correlation) {
    auto side = std::make_shared<GoSide>();
    side->correlation = correlation;
    for (const Input& i : inputs) {
        if (i.trace()) side->trace = std::get<TracePtr>(*i.recording);
    }
    for (Input& i : inputs) {
        if ((i.perf() || i.cpuStat()) && side->trace) i.goSide = side;
    }
}

Input loadSession(const std::string& path) {
    auto file = SessionFile::open(path);
    Input input{path, fail(ErrorCode::NotATrace, "This is a session, not a recording.")};
    if (file) {
        input.session = std::make_shared<const SessionFile>(*std::move(file));
    } else {
        input.recording = tl::unexpected(file.error());
        printError(path, file.error());
    }
    return input;
}

Input loadAny(const std::string& path, const FileReport& report) {
    return report.ofSessions && isSessionFile(path) ? loadSession(path) : loadInput(path);
}

}  // namespace

Input loadInput(const std::string& path) {
    Job job;
    Input input{path, Recording()};
    {
        const Progress progress(job, shownName(path));
        input.recording = openRecording(path, job, {.memoryLimit = availableMemory()});
    }
    if (!input.recording) printError(path, input.recording.error());
    return input;
}

void printError(const std::string& path, const Error& error) {
    std::cerr << fmt::format("golanes-cli: {}: {}", shownName(path), printable(error.message));
    if (error.offset > 0) std::cerr << fmt::format(" (at byte {})", error.offset);
    std::cerr << "\n";
}

nlohmann::json inputJson(const Input& input) {
    nlohmann::json file{{"path", input.path}};
    if (!input.recording) {
        const Error& error = input.recording.error();
        file["error"] = {{"code", nameOf(error.code)}, {"message", error.message}, {"offset", error.offset}};
        return file;
    }
    const auto [kind, bytes] = std::visit(KindAndBytes(), *input.recording);
    file["kind"] = kind;
    file["bytes"] = bytes;
    file["problems"] = nlohmann::json::array();
    for (const Problem& p : reportOf(*input.recording).problems()) {
        file["problems"].push_back({{"severity", nameOf(p.severity)},
                                    {"code", p.code},
                                    {"message", p.message},
                                    {"count", p.count},
                                    {"first_offset", p.firstOffset}});
    }
    return file;
}

int reportFiles(const Arguments& arguments, const FileReport& report) {
    const bool asJson = arguments.has("--json");
    nlohmann::json files = nlohmann::json::array();
    bool first = true;
    bool failed = false;
    bool lost = false;
    std::vector<Input> together;  // two files, which may be one recording
    std::optional<Correlation> correlation;
    if (arguments.files().size() == 2) {
        for (const std::string& path : arguments.files()) together.push_back(loadAny(path, report));
        correlation = correlationOf(together);
        relate(together, correlation.value_or(Correlation()));
    }
    for (std::size_t i = 0; i < arguments.files().size(); ++i) {
        const Input input = together.empty() ? loadAny(arguments.files()[i], report) : std::move(together[i]);
        failed = failed || !input.isRead();
        lost = lost || input.hasLoss();
        if (asJson) {
            files.push_back(report.json(input));
        } else if (input.isRead()) {
            report.print(input, std::exchange(first, false));
        }
    }
    if (asJson) {
        printJson(std::move(files), correlation);
    } else if (correlation) {
        std::cout << "\n" << correlationText(*correlation) << "\n";
    }
    return failed ? kUnreadable : lost && arguments.has("--strict") ? kLosses : kDone;
}

void printProblems(const Input& input) {
    if (!input.recording) return;
    for (const Problem& p : reportOf(*input.recording).problems()) {
        std::cerr << fmt::format("{}: {}: {}", shownName(input.path), nameOf(p.severity),
                                 printable(p.message));
        if (p.count > 1) std::cerr << fmt::format(" ({} times)", formatCount(p.count));
        if (p.firstOffset >= 0) std::cerr << fmt::format(" (at byte {})", p.firstOffset);
        std::cerr << "\n";
    }
}

}  // namespace golanes::cli
