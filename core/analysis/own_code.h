// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/go_library.h"
#include "core/store/trace.h"

namespace golanes {

// Tells the program's own code (and that of its modules) from Go's standard library; see GoLibrary.
class OwnCode {
  public:
    explicit OwnCode(const Trace& trace);

    bool isOwn(const Frame& frame) const;
    // What tells best where a stack is: its innermost frame that is own code; without one the innermost of
    // the library that is neither of the runtime nor of what every wait goes through (sync, syscall,
    // internal); else its outermost, which the goroutine started with. None of no stack.
    FrameId siteOf(StackId stack) const;

  private:
    const Trace& trace_;
    GoLibrary library_;
};

// The standard library by the frames of a trace.
GoLibrary libraryOf(const Trace& trace);

}  // namespace golanes
