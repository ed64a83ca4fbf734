// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <span>

namespace golanes {

// The words of descriptions are one context for translators.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::Details)
};

// Collects a description. Rows keep the order in which they are added.
class DetailBuilder {
  public:
    DetailBuilder(const Sources& sources, const TimeStyle& style)
        : sources_(sources), trace_(sources.trace), style_(style) {}

    const Sources& sources() const { return sources_; }
    const Trace& trace() const { return trace_; }
    Details take() { return std::move(details_); }
    Details& details() { return details_; }

    void title(const QString& text) { details_.title = text; }
    void state(const QString& text, ColorRole role) {
        details_.state = text;
        details_.role = role;
    }
    DetailRow& row(const QString& label, const QString& value);
    void duration(const QString& label, Duration d);
    void time(const QString& label, Timestamp t);
    void count(const QString& label, std::uint64_t n);
    void bytes(const QString& label, std::uint64_t n);
    // Rows that name a goroutine, a proc or a thread and lead to its lane; nothing for none.
    void goroutine(const QString& label, GoroutineIndex g);
    void proc(const QString& label, ProcIndex p);
    void thread(const QString& label, ThreadIndex m);
    // A row that names a task by name and number, and leads to its lane; its number alone where the trace has
    // no more of it.
    void task(const QString& label, std::uint64_t id);
    // A note to the last row: it is concluded, not recorded, and why.
    void inferred(const QString& why);
    // `title`: when it is not the stack of the described thing itself.
    void stack(StackId stack, const QString& title = {});

  private:
    const Sources sources_;
    const Trace& trace_;
    TimeStyle style_;
    Details details_;
};

// "G57  main.(*service).worker".
QString goroutineText(const Trace& trace, GoroutineIndex g);
// A goroutine state as part of a sentence: "blocked on chan receive".
QString stateSentence(const Trace& trace, const StateInfo& state);

// How many goroutines were in which state at a time, the most first, by buckets of the time they spent in
// each (see core/plan/bar_counts.h).
void addCounts(DetailBuilder& out, std::span<const ClassSums> buckets, Timestamp t);

// Who wakes without being a goroutine, and why that is concluded.
QString wakerText(WakeKind kind);
QString whyInferred(WakeKind kind);

// What the lanes of each kind draw.
void describeGoroutine(DetailBuilder& out, GoroutineIndex g);
void describeGoSpan(DetailBuilder& out, SpanIndex span);
void describeRun(DetailBuilder& out, SpanIndex span, TimeRange run);
void describeProc(DetailBuilder& out, ProcIndex p);
void describeThread(DetailBuilder& out, ThreadIndex m);
void describeWake(DetailBuilder& out, const Wake& wake);
void describeRange(DetailBuilder& out, const Range& range);
// The part of a collection in which marking goes on beside the program.
void describeMark(DetailBuilder& out, const Range& cycle, TimeRange phase);
// A frame of a stack track: row `row` of its stack `held`.
void describeFrame(DetailBuilder& out, GoroutineIndex g, std::uint32_t held, std::uint32_t row);
void describeTask(DetailBuilder& out, const Task& task);
void describeRegion(DetailBuilder& out, const Region& region);
void describePlot(DetailBuilder& out, LaneKind kind, Timestamp t);

}  // namespace golanes
