// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "session.pb.h"

// Between what is kept and the messages it is saved as. store() writes into a message that may have been read
// from a file: all that this version knows is set or cleared, and what it does not know stays as it is.
// load() takes any message: what makes no sense is left out or brought within bounds.
namespace golanes {

void store(TimeRange range, saved::Range& out);
TimeRange loadForward(const saved::Range& in);  // one that leads back is turned round
TimeRange loadAnyWay(const saved::Range& in);

void store(const LaneAnchor& anchor, saved::Anchor& out);
// Of::None for lanes of other versions.
LaneAnchor load(const saved::Anchor& in);

void store(const Annotation& annotation, saved::Annotation& out);
// Whether this version knows what it is.
bool isKnown(const saved::Annotation& in);
Annotation load(const saved::Annotation& in);

void store(const KeptSelection& selection, saved::Selection& out);
KeptSelection load(const saved::Selection& in);

void store(const KeptHighlight& highlight, saved::Highlight& out);
KeptHighlight load(const saved::Highlight& in);

void store(const KeptView& view, saved::View& out);
KeptView load(const saved::View& in);

void store(const KeptLanes& lanes, saved::Lanes& out);
KeptLanes load(const saved::Lanes& in);

void store(const KeptFile& file, saved::File& out);
KeptFile load(const saved::File& in);

void store(const KeptPerf& perf, saved::Perf& out);
KeptPerf load(const saved::Perf& in);

void store(const KeptRecording& recording, saved::Recording& out);
KeptRecording load(const saved::Recording& in);

void store(const KeptFilter& filter, saved::Filter& out);
KeptFilter load(const saved::Filter& in);

void store(const KeptLink& link, saved::Link& out);
KeptLink load(const saved::Link& in);

void store(const KeptComparison& comparison, saved::Comparison& out);
KeptComparison load(const saved::Comparison& in);

void store(const KeptReportItem& item, saved::ReportItem& out);

void store(const KeptReport& report, saved::Report& out);
KeptReport load(const saved::Report& in);

// Recordings without a key are given one.
void store(const Session& session, saved::Session& out);
Session load(const saved::Session& in);

// Bounds of what is taken from a file.
inline constexpr int kMostRecordings = 1000;
inline constexpr int kMostAnnotations = 100'000;  // of one recording
inline constexpr int kMostLanes = 500'000;        // in one list
inline constexpr int kMostComparisons = 200;
inline constexpr int kMostRuns = 1000;    // of one side
inline constexpr int kMostChecks = 1000;  // of one comparison
inline constexpr int kMostReportItems = 10'000;
inline constexpr int kMostReportRows = 1000;   // of one table
inline constexpr int kMostReportLines = 1000;  // of one finding
inline constexpr int kMostReportColumns = 200;

// Makes `list` that of what is kept, in its order. What was in the list by the same key stays the message
// that it is, with whatever this version does not know of it. Of those with the same key each is taken once,
// the first one first. Returns what is left of the messages before; those that were taken are empty.
template <class Message, class Kept, class KeyOf, class KeyOfMessage, class Store>
google::protobuf::RepeatedPtrField<Message> storeList(const std::vector<Kept>& kept,
                                                      google::protobuf::RepeatedPtrField<Message>& list,
                                                      KeyOf keyOf, KeyOfMessage keyOfMessage,
                                                      Store storeOne) {
    google::protobuf::RepeatedPtrField<Message> before;
    before.Swap(&list);
    std::multimap<decltype(keyOf(kept.front())), Message*> known;
    for (Message& message : before) known.emplace(keyOfMessage(message), &message);
    for (const Kept& k : kept) {
        Message* message = list.Add();
        const auto at = known.lower_bound(keyOf(k));
        if (at != known.end() && at->first == keyOf(k)) message->Swap(known.extract(at).mapped());
        storeOne(k, *message);
    }
    return before;
}

// Times are kept within what sums and differences of them can take.
Timestamp confinedTime(std::int64_t t);

}  // namespace golanes
