// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/trace.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace golanes::cli {

// A file of the command line with what became of it.
struct Input {
    std::string path;
    Result<TracePtr> trace;
};

// Loads a file, with progress on a terminal, if it fits into the memory that is free. Errors go to standard
// error as well.
Input loadInput(const std::string& path);

// What the process should end with after these inputs.
int exitCode(const std::vector<Input>& inputs, bool strict);

// The part of a file's JSON object that every command prints: path and kind, bytes and problems, or the
// error.
nlohmann::json inputJson(const Input& input);
// Prints {"schema", "golanes", "files"} on standard output. Bytes that are not UTF-8 are replaced.
void printJson(nlohmann::json files);

// Prints the problems met in the file on standard error.
void printProblems(const Input& input);

}  // namespace golanes::cli
