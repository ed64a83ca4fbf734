// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe_further.h"

#include "core/analysis/waits/wake_chain.h"
#include "core/base/format.h"
#include "core/store/go_track.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/describe_parts.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/spoken.h"
#include "widgets/session/target_span.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr std::size_t kMostLinks = 12;  // of a chain that are listed
constexpr std::size_t kMostWoken = 8;

class Further {
  public:
    Further(const Trace& trace, const TimeStyle& style) : trace_(trace), style_(style) {}

    DetailSection chain(SpanIndex span) const {
        const WakeChain chain = wakeChain(trace_, span);
        DetailBuilder out = builder();
        for (std::size_t i = 0; i < std::min(chain.links.size(), kMostLinks); ++i) addLink(out, chain, i);
        if (chain.links.size() > kMostLinks)
            out.row(Words::tr("and"),
                    Words::tr("%1 more").arg(text(formatCount(chain.links.size() - kMostLinks))));
        if (chain.end == ChainEnd::TooLong)
            out.row(Words::tr("before that"), Words::tr("more than was looked at"));
        return {chain.wait == kNoSpan ? Words::tr("How it came to be") : Words::tr("What ended the wait"),
                out.take().rows};
    }

    DetailSection woken(SpanIndex span, const WakeIndex& index) const {
        const GoroutineIndex g = goroutineOf(trace_, span);
        const auto all = within(trace_, index.by(g), {trace_.goSpans.start[span], spanEnd(trace_, span, g)});
        DetailBuilder out = builder();
        for (const SpanIndex s : all.first(std::min(all.size(), kMostWoken))) {
            const GoroutineIndex to = goroutineOf(trace_, s);
            const bool born = s == trace_.goroutine(to).firstSpan;
            const Duration after = trace_.goSpans.start[s] - trace_.goSpans.start[span];
            DetailRow& row =
                out.row(born ? Words::tr("creates") : Words::tr("wakes"), goroutineText(trace_, to));
            row.link = spanTarget(trace_, s);
            row.note = Words::tr("after %1").arg(text(formatDuration(after)));
        }
        if (all.size() > kMostWoken)
            out.row(Words::tr("and"), Words::tr("%1 more").arg(text(formatCount(all.size() - kMostWoken))));
        return {Words::tr("Whom it wakes"), out.take().rows};
    }

    // What is around a target: `span`, or something meanwhile (a stack, a region).
    DetailSection around(const Target& target, SpanIndex span) const {
        const bool region = target.row > 0 && target.lane.kind != LaneKind::Stack;
        const bool inside = region || target.lane.kind == LaneKind::Stack;
        const GoroutineIndex g = goroutineOf(trace_, span);
        const Goroutine& go = trace_.goroutine(g);
        DetailBuilder out = builder();
        if (inside) addNeighbour(out, Words::tr("meanwhile"), span);
        if (span > go.firstSpan) addNeighbour(out, Words::tr("before"), span - 1);
        if (span + 1 < go.firstSpan + go.spanCount) addNeighbour(out, Words::tr("after"), span + 1);
        // Of a region: those around it.
        const bool nested = region && target.lane.kind == LaneKind::Goroutine;
        addRegions(out, g, inside ? target.time : trace_.goSpans.start[span],
                   nested ? target.row - 1 : kMaxRegionRows);
        return {Words::tr("Around it"), out.take().rows};
    }

  private:
    DetailBuilder builder() const { return DetailBuilder(trace_, style_); }

    QString lasting(SpanIndex s) const {
        const Duration d = spanEnd(trace_, s, goroutineOf(trace_, s)) - trace_.goSpans.start[s];
        return Words::tr("%1 for %2").arg(stateSentence(trace_, trace_.stateOf(s)), text(formatDuration(d)));
    }

    // Who did it, and what that one had been waiting for.
    void addLink(DetailBuilder& out, const WakeChain& chain, std::size_t i) const {
        const WakeLink& link = chain.links[i];
        const Wakeup& w = link.wakeup;
        const QString label = w.creation ? Words::tr("created by") : Words::tr("woken by");
        const QString who = w.waker.valid() ? goroutineText(trace_, w.waker)
                            : w.kind        ? wakerText(*w.kind)
                                            : Words::tr("the runtime");
        DetailRow& row = out.row(label, who);
        row.link = originOf(trace_, w);
        const bool next = i + 1 < chain.links.size();
        if (next && chain.links[i + 1].wakeup.wait() != kNoSpan)
            row.note = lasting(chain.links[i + 1].wakeup.wait());
        else if (!next && chain.end == ChainEnd::Ran && !w.creation)
            row.note = Words::tr("it was awake all along");
        else if (!next && chain.end == ChainEnd::Unknown)
            row.note = Words::tr("what it did before is not recorded");
        else if (!w.waker.valid() && w.kind)
            out.inferred(whyInferred(*w.kind));
    }

    void addNeighbour(DetailBuilder& out, const QString& label, SpanIndex s) const {
        if (trace_.stateOf(s).state == GoState::NotExist) {
            out.row(label, Words::tr("the goroutine ends"));
            return;
        }
        out.row(label, lasting(s)).link = spanTarget(trace_, s);
    }

    // The regions that hold an instant, from the outermost one on, and the task of the innermost.
    void addRegions(DetailBuilder& out, GoroutineIndex g, Timestamp t, std::uint32_t most) const {
        const RegionLevels& levels = trace_.timeline->regions;
        std::uint64_t task = Task::kNoTask;
        for (std::uint32_t level = 0; level < std::min(levels.levelCount(g), most); ++level) {
            const auto rows = levels.rows(g, level);
            const auto after = std::ranges::upper_bound(
                rows, t, {}, [&](std::uint32_t r) { return trace_.regions[r].start; });
            if (after == rows.begin()) break;
            const std::uint32_t row = *(after - 1);
            if (trace_.regions[row].end <= t) break;
            Target target =
                targetOf(trace_, {LaneKind::Goroutine, g.value}, Target::Part::Span, level + 1, row);
            target.time = t;
            out.row(Words::tr("in region"), text(trace_.strings[trace_.regions[row].name])).link = target;
            task = trace_.regions[row].task;
        }
        addTask(out, task);
    }

    void addTask(DetailBuilder& out, std::uint64_t id) const {
        if (id == Task::kNoTask || id == Task::kBackground) return;
        const auto it = std::ranges::find(trace_.tasks, id, &Task::id);
        if (it == trace_.tasks.end()) return;
        const auto row = static_cast<std::uint32_t>(it - trace_.tasks.begin());
        DetailRow& added = out.row(Words::tr("in task"),
                                   QStringLiteral("%1 (%2)").arg(text(trace_.strings[it->name])).arg(id));
        added.link = targetOf(trace_, {LaneKind::Tasks, row}, Target::Part::Span, 0, row);
    }

    const Trace& trace_;
    TimeStyle style_;
};

// "G7 running in main.work", as a link needs it.
QString spentText(const Trace& trace, const WaitSpent& line) {
    const QString who = QStringLiteral("G%1").arg(trace.goroutine(line.goroutine).id);
    if (line.why == WaitPart::Why::Unknown) return Words::tr("%1: not recorded what it did").arg(who);
    if (line.why == WaitPart::Why::TooLong) return Words::tr("%1: more than was looked at").arg(who);
    QString doing = stateSentence(trace, trace.states[line.place.state]);
    if (line.place.site.valid()) {
        const std::string_view function = trace.strings[trace.stacks.frame(line.place.site).function];
        doing = Words::tr("%1 in %2").arg(doing, text(shortFunction(function)));
    }
    if (line.why == WaitPart::Why::Unended) doing = Words::tr("%1, to the end of the recording").arg(doing);
    return QStringLiteral("%1 %2").arg(who, doing);
}

bool acts(const Trace& trace, SpanIndex span) {
    const GoState state = trace.stateOf(span).state;
    return state == GoState::Running || state == GoState::Syscall;
}

}  // namespace

QList<DetailSection> describeFurther(const Trace& trace, const Target& target, const WakeIndex* index,
                                     const TimeStyle& style) {
    QList<DetailSection> out;
    if (target.part == Target::Part::Lane || target.ref == kMerged) return out;
    const SpanIndex span = spanOf(trace, target);
    if (span == kNoSpan) return out;
    const Further further(trace, style);
    // In a region there may be many waits.
    const bool region = target.row > 0 && target.lane.kind != LaneKind::Stack;
    if (!region) out << further.chain(span);
    if (!region && index && acts(trace, span)) out << further.woken(span, *index);
    out << further.around(target, span);
    out.removeIf([](const DetailSection& s) { return s.rows.isEmpty(); });
    return out;
}

DetailSection describeSpending(const Trace& trace, const WaitSpending& spending) {
    DetailSection out;
    if (spending.wait <= 0 || spending.lines.empty()) return out;
    out.title = Words::tr("What the wait was spent on");
    out.note = Words::tr(
        "Inferred: each instant is charged to what the goroutine did that ended the wait, and where that one "
        "waited too, to who ended that.");
    for (const WaitSpent& line : spending.lines) {
        DetailRow row;
        row.level = static_cast<int>(line.level);
        row.share = static_cast<double>(line.time) / static_cast<double>(spending.wait);
        row.label = text(formatDuration(line.time));
        row.value = spentText(trace, line);
        row.exact = Words::tr("%1 %: %2 (%3)")
                        .arg(100 * *row.share, 0, 'f', 1)
                        .arg(row.value, goroutineText(trace, line.goroutine));
        row.link = line.span != kNoSpan ? spanTarget(trace, line.span)
                                        : Target::place({LaneKind::Goroutine, line.goroutine.value}, line.at);
        out.rows << row;
    }
    if (spending.left > 0) {
        DetailRow row;
        row.label = text(formatDuration(spending.leftTime));
        row.share = static_cast<double>(spending.leftTime) / static_cast<double>(spending.wait);
        row.value = Words::tr("and %1 more").arg(text(formatCount(spending.left)));
        out.rows << row;
    }
    return out;
}

QList<DetailRow> describeNumbers(const Trace& trace, const GoroutineNumbers& numbers) {
    QList<DetailRow> rows;
    for (std::size_t c = static_cast<std::size_t>(StateClass::Unknown); c < kStateClassCount; ++c) {
        const GoroutineNumbers::Of& of = numbers.by[c];
        if (of.count == 0) continue;
        DetailRow row;
        row.label = spokenWord(name(static_cast<StateClass>(c)));
        row.exact = text(formatExactNs(of.total));
        const GoroutineIndex g = goroutineOf(trace, of.longest);
        const Duration longest = spanEnd(trace, of.longest, g) - trace.goSpans.start[of.longest];
        row.value = of.count == 1 ? Words::tr("%1, once").arg(text(formatDuration(of.total)))
                                  : Words::tr("%1, %2 times, longest %3")
                                        .arg(text(formatDuration(of.total)), text(formatCount(of.count)),
                                             text(formatDuration(longest)));
        row.link = spanTarget(trace, of.longest);
        rows << row;
    }
    if (numbers.before > 0) {
        DetailRow row;
        row.label = Words::tr("not counted");
        row.value = Words::tr("%1 before its first event, %2 (inferred)")
                        .arg(text(formatDuration(numbers.before)), text(name(numbers.stateBefore)));
        row.exact = text(formatExactNs(numbers.before));
        rows << row;
    }
    return rows;
}

}  // namespace golanes
