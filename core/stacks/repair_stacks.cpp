// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/repair_stacks.h"

#include "core/stacks/chain_repair.h"
#include "core/stacks/dump_unwinder.h"
#include "core/stacks/space_changes.h"
#include "core/stacks/stack_editor.h"

#include <utility>

namespace golanes {

namespace {

class Repairer {
  public:
    Repairer(const PerfRecording& recording, const MappedCode& code)
        : r_(recording),
          code_(code),
          editor_(recording),
          spaces_(recording),
          unwinder_(recording, code),
          repaired_(recording.stacks.nodes().size()) {}

    bool repairAll(const Job& job) {
        CancelCheck cancelled(job);
        for (std::size_t row = 0; row < r_.samples.size(); ++row) {
            if (cancelled()) return false;
            editor_.set(static_cast<PerfSampleRow>(row), stackOf(static_cast<PerfSampleRow>(row)));
        }
        return true;
    }
    PerfSampleStacks finish() { return editor_.finish(); }

  private:
    PerfStackId stackOf(PerfSampleRow row) {
        const PerfStackId recorded = r_.samples.stack[row];
        while (nextState_ < r_.userStates.size() && r_.userStates[nextState_].sample < row) ++nextState_;
        if (nextState_ < r_.userStates.size() && r_.userStates[nextState_].sample == row) {
            return unwound(recorded, r_.userStates[nextState_]);
        }
        PerfStackId& known = repaired_[recorded.value];
        if (!known.valid()) {
            StackEditor::Parts& parts = editor_.partsOf(recorded);
            repairChain(parts.user, code_);
            known = editor_.intern(parts);
        }
        return known;
    }

    PerfStackId unwound(PerfStackId recorded, const PerfUserState& state) {
        StackEditor::Parts& parts = editor_.partsOf(recorded);
        const PerfSampleColumns& s = r_.samples;
        const std::int32_t pid = r_.threads[s.thread[state.sample].value].pid;
        const auto& frames = unwinder_.unwind(state, spaces_.at(s.time[state.sample], pid));
        // A recording may hold both, where a kernel's callchain is cut off or empty.
        if (frames.size() >= parts.user.size()) {
            parts.user = frames;
        } else {
            repairChain(parts.user, code_);
        }
        return editor_.intern(parts);
    }

    const PerfRecording& r_;
    const MappedCode& code_;
    StackEditor editor_;
    SpaceHistory spaces_;
    DumpUnwinder unwinder_;
    std::vector<PerfStackId> repaired_;  // by recorded stack; none: not yet
    std::size_t nextState_ = 0;
};

}  // namespace

Result<PerfSampleStacks> repairedStacks(const PerfRecording& recording, const MappedCode& code,
                                        const Job& job) {
    Repairer repairer(recording, code);
    if (!repairer.repairAll(job)) return fail(ErrorCode::Cancelled, "Cancelled.");
    return repairer.finish();
}

Result<void> repairStacks(const PerfPtr& fresh, const SymbolPlaces& places, SymbolCache& cache, Job& job) {
    const auto code = MappedCode::find(*fresh, places, cache, job);
    if (!code) return tl::unexpected(code.error());
    if (!code->hasGo() && fresh->userStates.empty()) return {};
    auto stacks = repairedStacks(*fresh, *code, job);
    if (!stacks) return tl::unexpected(stacks.error());
    replaceStacks(fresh, *std::move(stacks));
    return {};
}

}  // namespace golanes
