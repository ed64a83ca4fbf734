// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/perf_stack_text.h"

#include "core/store/frame_text.h"
#include "widgets/lanes/lane_names.h"

namespace golanes {

QList<DetailFrame> perfFrames(const Sources& sources, PerfStackId stack) {
    const PerfRecording& perf = *sources.kernel->perf;
    QList<DetailFrame> frames;
    const auto add = [&](const PerfFrame& frame, const QString& name, const QString& file,
                         std::uint32_t line) {
        frames.append({frame.inferred ? Words::tr("%1 (inferred)").arg(name) : name, file, line});
    };
    for (PerfStackId at = stack; at != kNoPerfStack; at = perf.stacks[at].parent) {
        const PerfFrameId id = perf.stacks[at].frame;
        const PerfFrame& frame = perf.stacks.frame(id);
        const QString place = text(frameText(perf, frame));
        if (!sources.symbols) {
            add(frame, place, {}, 0);
            continue;
        }
        for (const PerfLine& line : sources.symbols->of(id)) {
            const PerfFunction& function = sources.symbols->functions[line.function.value];
            const QString name = text(sources.symbols->strings[function.name]);
            add(frame, name.isEmpty() ? place : name, text(sources.symbols->strings[function.file]),
                line.line);
        }
    }
    return frames;
}

void addPerfStack(DetailBuilder& out, PerfStackId stack) {
    if (stack == kNoPerfStack) return;
    out.details().stack = perfFrames(out.sources(), stack);
}

}  // namespace golanes
