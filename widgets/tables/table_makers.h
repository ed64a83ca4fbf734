// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column_table.h"
#include "widgets/tables/table_source.h"

#include <QCoreApplication>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

// What the files of tables share, and the functions that tableSources() lists: each makes one kind of table.
namespace golanes {

// For T::tr(), by a short name: the columns of a table are a list of texts. (An alias of it lupdate cannot
// follow.)
struct T {
    Q_DECLARE_TR_FUNCTIONS(golanes::T)
};

// A column; `extra` ones are not shown at first.
inline Field column(const char* name, FieldType type, const QString& title, const QString& help,
                    bool extra = false) {
    return {name, title.toStdString(), help.toStdString(), type, extra};
}

// Columns of core (core/analysis/goroutine_rows.h), with the titles and sentences of the window's language.
std::vector<Field> translated(std::vector<Field> fields);

// The number that Go prints; kNone of none.
std::int64_t numberOf(const Trace& trace, GoroutineIndex g);
std::int64_t numberOf(const Trace& trace, ProcIndex p);
// "service.go:120"; "" of none.
std::string lineText(const Trace& trace, FrameId frame);
// "main.(*service).worker"; "" of none.
std::string_view functionText(const Trace& trace, FrameId frame);
std::string_view startFunction(const Trace& trace, GoroutineIndex g);
// Makes words known to filters of a column, whether rows have them or not; before the rows.
void internWords(ColumnTable& table, std::size_t column, std::initializer_list<std::string_view> words);
// What woke a goroutine: "network", "timer channel"; a word in filters.
std::string_view wakeKindText(WakeKind kind);
// The goroutine whose lane, stack or span a target is, or which ran there; none: of none in particular.
GoroutineIndex goroutineAt(const Trace& trace, const Target& target);
// A thing that a lane draws as a span.
Target thingTarget(LaneKey lane, std::uint32_t ref, TimeRange time);
// The longest span of a row; none of kNoSpan.
std::optional<Target> longestTarget(const Trace& trace, SpanIndex span);
// The life of a goroutine as far as it lies in the range; none of no goroutine.
std::optional<Target> goroutineTarget(const Trace& trace, GoroutineIndex g, TimeRange range);
// A region as its lane draws it: each level of nesting has a row below the states. Nested too deep: its
// goroutine then.
Target regionTarget(const Trace& trace, std::uint32_t region);
// `whole` > 0.
std::int64_t millionths(std::int64_t part, std::int64_t whole);

BoundTablePtr makeGoroutineTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeGroupTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makePauseTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeWaitTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeSiteTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeContentionTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeCauseTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeBottleneckTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeSchedTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makePauseReasonTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeTimerTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeNetSiteTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeBindingTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeProcTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeAssistTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeTaskTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeRegionTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeLogTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeWakeTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeWindowTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeCycleTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeLeakTable(const HeldSources& held, const Scope& scope, const LeakQuestion& question,
                            Job& job);
BoundTablePtr makeDumpTable(const HeldSources& held, const Scope& scope, const LeakQuestion& question,
                            Job& job);
BoundTablePtr makeGoSampleTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeHangingTable(const HeldSources& held, const Scope& scope, Duration least, Job& job);
BoundTablePtr makeCpuTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeCpuGroupTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeCallTable(const HeldSources& held, const Scope& scope, Job& job);
BoundTablePtr makeSampleTable(const HeldSources& held, const Scope& scope, Job& job);

}  // namespace golanes
