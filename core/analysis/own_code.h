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
    // The innermost frame of a stack that is own code; its innermost frame when none is; none of no stack.
    FrameId siteOf(StackId stack) const;
    // The same, but of stacks without own code the innermost frame outside of the runtime, if there is one.
    FrameId placeOf(StackId stack) const;

  private:
    const Trace& trace_;
    GoLibrary library_;
};

// The standard library by the frames of a trace.
GoLibrary libraryOf(const Trace& trace);

}  // namespace golanes
