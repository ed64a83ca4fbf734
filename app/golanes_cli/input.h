// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/golanes_cli/arguments.h"
#include "core/base/result.h"
#include "core/clock/correlation.h"
#include "core/session/session_file.h"
#include "core/store/recording.h"

#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace golanes::cli {

// A Go trace of the same run as perf data or a table of cpu.stat, and how the clock of the former is related.
struct GoSide {
    TracePtr trace;
    Correlation correlation;
};

// A file of the command line with what became of it.
struct Input {
    std::string path;
    Result<Recording> recording;
    std::shared_ptr<const GoSide> goSide = {};        // of what was given together with a Go trace
    std::shared_ptr<const SessionFile> session = {};  // instead of a recording

    // Something could be read.
    bool isRead() const { return recording || session; }
    // Part of it was lost.
    bool hasLoss() const {
        return session ? session->onlyRecordings() : recording && reportOf(*recording).hasLoss();
    }

    // Null when it is of the other kind, or was not read.
    const Trace* trace() const { return as<TracePtr>(); }
    const PerfRecording* perf() const { return as<PerfPtr>(); }
    const CpuStat* cpuStat() const { return as<CpuStatPtr>(); }
    const Profile* profile() const { return as<ProfilePtr>(); }

  private:
    template <class Ptr>
    auto as() const -> decltype(Ptr().get()) {
        const Ptr* p = recording ? std::get_if<Ptr>(&*recording) : nullptr;
        return p ? p->get() : nullptr;
    }
};

// Loads a file, with progress on a terminal, if it fits into the memory that is free. Errors go to standard
// error as well.
Input loadInput(const std::string& path);

// Prints why the file could not be loaded on standard error.
void printError(const std::string& path, const Error& error);

// What a command tells of each file: as a JSON object, or as text on standard output (`first`: of the first
// file).
struct FileReport {
    std::function<nlohmann::json(const Input& input)> json;
    std::function<void(const Input& input, bool first)> print;
    bool ofSessions = false;  // they are told of too; else they are no recordings
};
// Loads the files one after the other and tells of each as text, or with --json of all in one object; of a Go
// trace and perf data given together also how their clocks are related. What the process should end with, by
// --strict too.
int reportFiles(const Arguments& arguments, const FileReport& report);

// The part of a file's JSON object that every command prints: path and kind, bytes and problems, or the
// error.
nlohmann::json inputJson(const Input& input);
// Prints the problems met in the file on standard error.
void printProblems(const Input& input);

}  // namespace golanes::cli
