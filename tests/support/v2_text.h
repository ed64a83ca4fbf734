// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace golanes::test {

// A v2 trace written as text, one event a line, so that a test can be read:
//
//     go 1.22                      # the header, first; 1.22 when left out
//     gen 1                        # a generation
//     M 5 t=100                    # a batch of thread 5 that starts at time 100
//     ProcStatus p=0 pstatus=Running
//     GoStatus dt=3 g=4 m=5 gstatus=Running
//     GoBlock reason_string="sync" stack={sync.runtime_Semacquire sema.go:71, main.main main.go:7}
//     CPUSample time=104 m=5 p=0 g=4 stack=1
//
// Events and arguments are named as in Go's own spec. A missing dt is 1, any other missing argument 0.
// Values: numbers, `none` (all ones), statuses by name, "strings" and {stacks, leaf first}, which go into the
// generation's tables by themselves. A `!` in front of a line marks its offset. For what is not as it should
// be:
//
//     freq 15625000 | freq none    # this generation's frequency; from then on
//     clock dt=1 mono=5 sec=6 nsec=7
//     raw 0a ff                    # bytes, into the open batch
//     size 99                      # the size that the open batch claims to have
//     top 34                       # bytes between batches
//     experiment 7 M 5 t=100 : 01 02
//     end | end unmarked           # ends the generation here; unmarked: without 1.26's end mark
struct V2Text {
    std::string bytes;                // the file
    std::vector<std::int64_t> marks;  // offsets of the marked lines
};

// Compiles the text. Throws std::invalid_argument, naming the line, when the text makes no sense.
V2Text v2FromText(std::string_view text);

}  // namespace golanes::test
