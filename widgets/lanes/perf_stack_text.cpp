// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/perf_stack_text.h"

#include "widgets/lanes/lane_names.h"

namespace golanes {

namespace {

// "[orders] 0x47f1a2".
QString addressText(const PerfRecording& perf, const PerfFrame& frame) {
    const QString address = QStringLiteral("0x%1").arg(frame.address, 0, 16);
    if (!frame.mapping.valid()) return address;
    const QString file = text(perf.strings[perf.mappings[frame.mapping.value].file]);
    return QStringLiteral("[%1] %2").arg(file.section(u'/', -1), address);
}

}  // namespace

QList<DetailFrame> perfFrames(const Sources& sources, PerfStackId stack) {
    const PerfRecording& perf = *sources.kernel->perf;
    QList<DetailFrame> frames;
    for (PerfStackId at = stack; at != kNoPerfStack; at = perf.stacks[at].parent) {
        const PerfFrameId frame = perf.stacks[at].frame;
        if (!sources.symbols) {
            frames.append({addressText(perf, perf.stacks.frame(frame)), {}, 0});
            continue;
        }
        for (const PerfLine& line : sources.symbols->of(frame)) {
            const PerfFunction& function = sources.symbols->functions[line.function.value];
            const QString name = text(sources.symbols->strings[function.name]);
            frames.append({name.isEmpty() ? addressText(perf, perf.stacks.frame(frame)) : name,
                           text(sources.symbols->strings[function.file]), line.line});
        }
    }
    return frames;
}

void addPerfStack(DetailBuilder& out, PerfStackId stack) {
    if (stack == kNoPerfStack) return;
    out.details().stack = perfFrames(out.sources(), stack);
}

}  // namespace golanes
