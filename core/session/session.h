// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/io/content_hash.h"
#include "core/session/annotation.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace golanes {

// A session: what somebody has open and made of it, as plain data. All times of a recording are ns of its
// clock after its start, but for those that say otherwise.

// A file by where it is and what is in it.
struct KeptFile {
    std::string path;         // in a session file relative to that where it can be; else absolute
    std::uint64_t bytes = 0;  // its size; of a folder that of all its streams
    ContentHash hash;         // !known(): it was not known yet when the session was saved
    bool operator==(const KeptFile&) const = default;
};

// Perf data beside a Go trace.
struct KeptPerf {
    KeptFile file;
    std::optional<Duration> clockByHand;  // a time of perf is that much later on the clock of the trace
    std::vector<std::string> binaries;    // programs that were added by hand
    std::string symfs;                    // "": none
    bool operator==(const KeptPerf&) const = default;
};

struct KeptMark {
    std::uint32_t number = 0;  // what its flag says
    Timestamp time = 0;
    bool operator==(const KeptMark&) const = default;
};

// The selected thing, by its lane and its time.
struct KeptSelection {
    LaneAnchor lane;
    bool isThing = false;  // else only a place
    TimeRange span;        // of the thing
    Timestamp time = 0;    // pointed at
    bool operator==(const KeptSelection&) const = default;
};

// Spans that stand out.
struct KeptHighlight {
    std::uint32_t states = 0;  // bits by StateClass; 0: any
    Duration shortest = 0;
    Duration longest = 0;  // 0: any
    std::string function;  // a part of its name; "": any
    std::string filter;    // see SpanQuery; "": any
    bool operator==(const KeptHighlight&) const = default;
};

// What is looked at.
struct KeptView {
    TimeRange visible;  // empty: all of it
    std::vector<TimeRange> folds;
    std::optional<Timestamp> zero;  // what relative times count from
    std::string timeFormat;         // a word, "": the usual one
    std::optional<KeptSelection> selection;
    TimeRange area;  // empty: none
    bool areaOfAllLanes = false;
    std::vector<LaneAnchor> areaLanes;
    std::vector<KeptMark> marks;
    std::optional<TimeRange> measure;  // end before begin where it was measured backwards
    std::optional<KeptHighlight> highlight;
    std::int32_t scroll = 0;  // of the lanes, device-independent pixels from the first
    bool operator==(const KeptView&) const = default;
};

// Which lanes there are, in which order and how high.
struct KeptLanes {
    struct Move {
        LaneAnchor lane;
        std::optional<LaneAnchor> after;  // none: before all its siblings
        bool operator==(const Move&) const = default;
    };

    std::vector<LaneAnchor> pinned;
    std::vector<LaneAnchor> hidden;
    std::vector<Move> moves;
    std::vector<std::uint64_t> turned;  // nodes of trees, as LaneChoices: only of the same content
    std::vector<LaneAnchor> stacks;     // goroutines with a track of their stacks
    bool allStacks = false;
    std::string filterText;
    std::uint32_t filterStates = 0;
    bool visibleOnly = false;
    std::map<std::string, std::string> choices;  // all that holds for any trace, by name
    bool operator==(const KeptLanes&) const = default;
};

struct KeptRecording {
    std::uint64_t key = 0;  // what tells it from the others of its session; 0: not saved yet
    KeptFile file;
    std::optional<KeptPerf> perf;
    std::optional<KeptFile> cpuStat;  // readings of a cgroup's cpu.stat beside it
    std::optional<KeptFile> dump;     // of its goroutines (debug=2)
    KeptView view;
    KeptLanes lanes;
    std::vector<Annotation> annotations;
    std::uint64_t lastAnnotation = 0;  // the highest id that was ever given
    bool operator==(const KeptRecording&) const = default;
};

// A filter that was given a name.
struct KeptFilter {
    std::string name;  // tells it from the others
    std::string text;  // as core/filter reads it
    bool operator==(const KeptFilter&) const = default;
};

// How the times of two recordings belong together.
struct KeptLink {
    enum class Fit : std::uint8_t { Starts, Instants, Lengths };

    Fit fit = Fit::Starts;
    // Of Instants: those that stand at the same place, on the clock of each trace.
    Timestamp base = 0;
    Timestamp candidate = 0;
    bool linked = true;  // they move together
    bool operator==(const KeptLink&) const = default;
};

// Recordings that are compared: those before a change and those after it.
struct KeptComparison {
    std::string name;  // tells it from the others
    // The runs of each side; what was recorded beside one (perf data, cpu.stat, profiles) stands behind it.
    std::vector<KeptFile> base;
    std::vector<KeptFile> candidate;
    std::string baseLabel;  // what people call the side; "": nobody named it
    std::string candidateLabel;
    // What was made of the runs that were looked at: notes, folds, pins… By their files.
    std::vector<KeptRecording> runs;
    std::vector<std::string> checklist;  // thresholds as they were typed, see core/compare/threshold.h
    KeptLink link;
    bool front = false;  // it is what is in front, instead of Session::front
    bool operator==(const KeptComparison&) const = default;
};

// What stands in a report below one heading. Texts are UTF-8.
struct KeptReportItem {
    enum class Kind : std::uint8_t { Text, Finding, Picture, Table, Notes };
    struct Column {
        std::string title;
        std::uint32_t cells = 0;  // what its fields are: 0 words, 1 numbers, 2 notes
        bool operator==(const Column&) const = default;
    };

    std::uint64_t key = 0;  // what tells it from the others of its report
    Kind kind = Kind::Text;
    std::string title;
    std::string words;               // what the user says of it
    std::string about;               // what is shown of the recording
    std::vector<std::string> lines;  // of a finding
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  // a field for each column
    std::uint64_t rowsLeftOut = 0;
    std::string svg;  // of a picture, of width × height units of 1/96 inch
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::string originName;   // of the file it is of
    std::string originFacts;  // what is known of that, in a line
    bool operator==(const KeptReportItem&) const = default;
};

// What was gathered to hand on, in its order.
struct KeptReport {
    std::string title;                                         // "": the usual one
    std::vector<std::shared_ptr<const KeptReportItem>> items;  // none is null; they never change
    bool operator==(const KeptReport& o) const;
};

struct Session {
    std::vector<KeptRecording> recordings;  // in the order of their tabs
    std::uint32_t front = 0;                // index of the one that is in front
    std::vector<KeptFilter> filters;
    std::vector<KeptComparison> comparisons;
    KeptReport report;
    std::string
        origin;  // of a copy that is kept in case of a crash: the file of the session, "": it has none
    bool operator==(const Session&) const = default;
};

}  // namespace golanes
