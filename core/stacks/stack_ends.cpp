// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/stack_ends.h"

#include "core/stacks/go_code.h"

#include <vector>

namespace golanes {

StackEnds stackEnds(const PerfRecording& r, const PerfSymbols& symbols) {
    std::vector<std::uint64_t> counts(r.stacks.nodes().size());
    for (std::size_t row = 0; row < r.samples.size(); ++row) ++counts[r.samples.stack[row].value];
    StackEnds ends;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        PerfFrameId innermost;
        PerfFrameId outermost;
        bool inferred = false;
        for (PerfStackId s(static_cast<PerfStackId::rep>(i)); s != kNoPerfStack; s = r.stacks[s].parent) {
            const PerfFrameId id = r.stacks[s].frame;
            const PerfFrame& frame = r.stacks.frame(id);
            if (frame.mode != PerfMode::User) continue;
            if (!innermost.valid()) innermost = id;
            outermost = id;
            inferred = inferred || frame.inferred;
        }
        if (!innermost.valid()) continue;
        const PerfFunctionId leaf = symbols.of(innermost).front().function;
        if (symbols.functions[leaf.value].kind != PerfCodeKind::Go) continue;
        const PerfFunctionId root = symbols.of(outermost).back().function;
        ends.samples += counts[i];
        if (inferred) ends.inferred += counts[i];
        if (goRoleOf(symbols.nameOf(root)) != GoRole::Ordinary) {
            ends.whole += counts[i];
        } else {
            ends.cut[std::string(symbols.nameOf(leaf))] += counts[i];
        }
    }
    return ends;
}

}  // namespace golanes
