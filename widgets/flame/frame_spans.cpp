// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/frame_spans.h"

#include "core/analysis/kernel/match_kernel.h"
#include "core/analysis/span_query.h"
#include "core/base/format.h"
#include "core/store/run_track.h"

#include <QCoreApplication>

#include <unordered_set>
#include <utility>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FrameSpans)
};

SpanIndex spanAt(const Trace& trace, const KernelTracks& kernel, const KernelThing& thing) {
    const ThreadIndex m = thing.thread.valid() ? kernel.goThreads[thing.thread.value] : ThreadIndex();
    if (!m.valid()) return kNoSpan;
    const RunTrack runs = RunTrack::ofThread(trace, m);
    const std::uint32_t i = runs.lastAtOrBefore(thing.time);
    if (i >= runs.size()) return kNoSpan;
    const Run run = runs[i];
    return run.time.contains(thing.time) ? run.span : kNoSpan;
}

}  // namespace

SpanHighlight::Told spansOfFrame(const TracePtr& trace, const KernelPtr& kernel, const FrameQuestion& frame,
                                 Job& job) {
    const auto things = frame.source->thingsWith(frame.choice, frame.scope, frame.path, job);
    std::unordered_set<SpanIndex> spans;
    for (const KernelThing& thing : things)
        if (const SpanIndex span = spanAt(*trace, *kernel, thing); span != kNoSpan) spans.insert(span);
    auto matches = matchSpans(
        *trace, [&](const SpanFacts& facts) { return spans.contains(facts.span); }, job);
    return {std::move(matches), matchKernel(*kernel, things, job),
            Words::tr("%1 of %2 %3")
                .arg(QString::fromStdString(formatCount(things.size())),
                     QString::fromStdString(formatCount(frame.all)),
                     frame.source->choices().value(frame.choice).things)};
}

}  // namespace golanes
