// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/input.h"

#include "app/golanes_cli/command.h"
#include "app/golanes_cli/correlation_text.h"
#include "app/golanes_cli/progress.h"
#include "app/golanes_cli/terminal_text.h"
#include "core/base/format.h"
#include "core/import/go/go_trace.h"
#include "core/import/perf/perf_data.h"
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
    const PerfRecording* perf = input.perf();
    file["kind"] = perf ? kPerfDataImporter.kind : kGoTraceImporter.kind;
    file["bytes"] = perf ? perf->info.fileBytes : input.trace()->info.fileBytes;
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
    std::vector<Input> together;  // of two files, which may be one recording
    for (const std::string& path : arguments.files()) {
        Input input = loadInput(path);
        failed = failed || !input.recording;
        lost = lost || (input.recording && reportOf(*input.recording).hasLoss());
        if (asJson) {
            files.push_back(report.json(input));
        } else if (input.recording) {
            report.print(input, std::exchange(first, false));
        }
        if (arguments.files().size() == 2) together.push_back(std::move(input));
    }
    const std::optional<Correlation> correlation = correlationOf(together);
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
