// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// Tells the program's own code (and that of its modules) from Go's standard library: by where the sources of
// the runtime lie, or, when the paths are trimmed, by the import path, whose first part has a dot in modules.
class OwnCode {
  public:
    explicit OwnCode(const Trace& trace);

    bool isOwn(const Frame& frame) const;
    // The innermost frame of a stack that is own code; its innermost frame when none is; none of no stack.
    FrameId siteOf(StackId stack) const;

  private:
    const Trace& trace_;
    std::string_view library_;  // folder of the standard library, "/usr/lib/go/src/"; "" when unknown
};

}  // namespace golanes
