// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/requests/latency_map.h"
#include "core/plan/color_role.h"
#include "widgets/charts/chart.h"

#include <QString>

#include <cstdint>

namespace golanes {

// The kinds of latency in words, and the colour that each has in the lanes.
struct LatencyKindWords {
    LatencyKind kind;
    const char* key;   // what is remembered
    QString name;      // "Tasks"
    QString thing;     // "task"
    QString things;    // "tasks"
    QString howToGet;  // what to do about a recording that has none
    ColorRole role;

    // "1 task", "1,234 tasks".
    QString counted(std::uint64_t n) const;
};
LatencyKindWords wordsOf(LatencyKind kind);

// Why a question found none of a kind, and what to do about it. `any`: the recording has some, for the
// goroutines of the question; `where`: "in the visible time".
QString nothingOf(LatencyKind kind, const ChartQuestion& question, bool any, const QString& where);

// Which kind, and of tasks and regions which name.
struct LatencyChoice {
    Q_DECLARE_TR_FUNCTIONS(golanes::LatencyChoice)

  public:
    LatencyKind kind = LatencyKind::Task;
    QString name;         // "": of any name
    bool chosen = false;  // by the user; else the first kind that the recording has is taken

    // Takes what was chosen of the options below; false: the option is another's.
    bool choose(const QString& id, const QString& key);
    // The kind that is meant for a trace, and the name as its id (kEmptyString: any, or none that it has).
    LatencyKind kindFor(const Trace& trace) const;
    StringId nameIn(const Trace& trace) const;
    QList<ChartOption> options(const Trace& trace) const;
};

// All latencies of one kind in the whole recording by their ends: kept by the thread that computes, and made
// anew only for another trace, kind, name or other goroutines.
class LatencyCache {
  public:
    // Those that end in the range of the scope. Valid until the next call; empty when the job was cancelled.
    std::span<const Latency> get(const TracePtr& trace, const Scope& scope, LatencyKind kind, StringId name,
                                 Job& job);
    // Whether the recording has any for the goroutines that were asked for last.
    bool any() const { return !all_.empty(); }

  private:
    TracePtr trace_;
    LatencyKind kind_ = LatencyKind::Task;
    StringId name_ = kEmptyString;
    std::vector<bool> goroutines_;
    std::vector<Latency> all_;
};

}  // namespace golanes
