// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_sample_stacks.h"

#include <vector>

namespace golanes {

// Makes other stacks for a recording, by the user parts of its own.
class StackEditor {
  public:
    explicit StackEditor(const PerfRecording& recording);

    // A stack of the recording: `inner` are the frames of kernels, `user` those of user code behind them,
    // both from the innermost.
    struct Parts {
        std::vector<PerfFrame> inner;
        std::vector<PerfFrame> user;
    };
    // Valid until the next call; may be changed.
    Parts& partsOf(PerfStackId stack);
    // The new stack of a sample.
    void set(PerfSampleRow row, PerfStackId stack) { result_.ofSample[row] = stack; }
    PerfStackId intern(const Parts& parts);
    PerfSampleStacks finish();

  private:
    const PerfRecording& r_;
    Parts parts_;
    PerfSampleStacks result_;
};

}  // namespace golanes
