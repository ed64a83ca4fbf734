// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/input.h"

#include "app/golanes_cli/command.h"
#include "app/golanes_cli/progress.h"
#include "app/golanes_cli/terminal_text.h"
#include "core/base/format.h"
#include "core/import/importer.h"
#include "core/open.h"

#include <fmt/format.h>
#include <golanes_version.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

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

}  // namespace

Input loadInput(const std::string& path) {
    Job job;
    Input input{path, TracePtr()};
    {
        const Progress progress(job, shownName(path));
        input.trace = openTrace(path, job, {.memoryLimit = availableMemory()});
    }
    if (!input.trace) {
        const Error& error = input.trace.error();
        std::cerr << fmt::format("golanes-cli: {}: {}", shownName(path), printable(error.message));
        if (error.offset > 0) std::cerr << fmt::format(" (at byte {})", error.offset);
        std::cerr << "\n";
    }
    return input;
}

int exitCode(const std::vector<Input>& inputs, bool strict) {
    const auto failed = [](const Input& i) { return !i.trace; };
    const auto lossy = [](const Input& i) { return i.trace && (*i.trace)->report.hasLoss(); };
    if (std::ranges::any_of(inputs, failed)) return kUnreadable;
    return strict && std::ranges::any_of(inputs, lossy) ? kLosses : kDone;
}

nlohmann::json inputJson(const Input& input) {
    nlohmann::json file{{"path", input.path}};
    if (!input.trace) {
        const Error& error = input.trace.error();
        file["error"] = {{"code", nameOf(error.code)}, {"message", error.message}, {"offset", error.offset}};
        return file;
    }
    const Trace& trace = **input.trace;
    file["kind"] = "go-trace";
    file["bytes"] = trace.info.fileBytes;
    file["problems"] = nlohmann::json::array();
    for (const Problem& p : trace.report.problems()) {
        file["problems"].push_back({{"severity", nameOf(p.severity)},
                                    {"code", p.code},
                                    {"message", p.message},
                                    {"count", p.count},
                                    {"first_offset", p.firstOffset}});
    }
    return file;
}

void printJson(nlohmann::json files) {
    const nlohmann::json all{{"schema", kSchema}, {"golanes", GOLANES_VERSION}, {"files", std::move(files)}};
    std::cout << all.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

void printProblems(const Input& input) {
    if (!input.trace) return;
    for (const Problem& p : (*input.trace)->report.problems()) {
        std::cerr << fmt::format("{}: {}: {}", shownName(input.path), nameOf(p.severity),
                                 printable(p.message));
        if (p.count > 1) std::cerr << fmt::format(" ({} times)", formatCount(p.count));
        if (p.firstOffset >= 0) std::cerr << fmt::format(" (at byte {})", p.firstOffset);
        std::cerr << "\n";
    }
}

}  // namespace golanes::cli
