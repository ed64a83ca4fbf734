// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/v1_trace_writer.h"

namespace golanes::test {

// The beginning that every v1 trace has (Go 1.7 and later): at tick 1000 proc 0 lists goroutine 1, which
// runs, goroutine 2, which waits, and goroutine 3, of which nothing more is said. Thread 5 starts proc 0 and
// goroutine 1, and the listing ends at tick 1010. A tick is a nanosecond once endScene() has been called.
V1TraceWriter beginScene(int minor);

// Writes the frequency and two strings and stacks: 1 is main.main (main.go:7), 2 is main.work (work.go:9)
// below main.main.
void endScene(V1TraceWriter& w);

}  // namespace golanes::test
