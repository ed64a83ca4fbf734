// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/stack_editor.h"

#include <utility>

namespace golanes {

StackEditor::StackEditor(const PerfRecording& recording) : r_(recording) {
    result_.ofSample = Column<PerfStackId>(recording.samples.size());
}

StackEditor::Parts& StackEditor::partsOf(PerfStackId stack) {
    parts_.inner.clear();
    parts_.user.clear();
    for (; stack != kNoPerfStack; stack = r_.stacks[stack].parent) {
        const PerfFrame& frame = r_.stacks.frame(r_.stacks[stack].frame);
        const bool user = !parts_.user.empty() || frame.mode == PerfMode::User;
        (user ? parts_.user : parts_.inner).push_back(frame);
    }
    return parts_;
}

PerfStackId StackEditor::intern(const Parts& parts) {
    PerfStackId stack = kNoPerfStack;
    for (const auto* part : {&parts.user, &parts.inner}) {
        for (auto frame = part->rbegin(); frame != part->rend(); ++frame) {
            stack = result_.stacks.intern(stack, result_.stacks.internFrame(*frame));
        }
    }
    return stack;
}

PerfSampleStacks StackEditor::finish() {
    result_.stacks.freeze();
    return std::move(result_);
}

}  // namespace golanes
