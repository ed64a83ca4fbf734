// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// Goroutines of the program that were created in the same way.
struct CreationGroup {
    StringId function;  // that they start with, of the first of them
    StackId creation =
        kNoStack;            // of the statement that created the first; none: before the trace, or by nobody
    std::size_t stacks = 1;  // how many different stacks were taken together
    std::vector<GoroutineIndex> goroutines;  // in the order of the trace
};

// Stacks that differ in no more than a fifth of their frames belong together when the innermost frame (the go
// statement) and the start function do; functions are compared as normalFunction() writes them, of stacks the
// innermost kComparedFrames. A group is compared with no more than kVariants others.
inline constexpr std::size_t kComparedFrames = 16;
inline constexpr std::size_t kVariants = 8;

// The name of a function without what the compiler added: numbers of closures and wrappers, type arguments.
// "main.(*pool[go.shape.int]).run.func2.1-fm" is "main.(*pool).run.func".
std::string normalFunction(std::string_view function);

// Groups of those user goroutines of the scope that existed at some time in its range, largest first. Empty
// when the job was cancelled. O(goroutines + stacks · kVariants · kComparedFrames²).
std::vector<CreationGroup> creationGroups(const Trace& trace, const Scope& scope, Job& job);

}  // namespace golanes
