// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/raise.h"
#include "core/analysis/leaks/leak_dump.h"
#include "core/analysis/own_code.h"
#include "core/base/format.h"

#include <fmt/format.h>

#include <optional>

namespace golanes {

namespace {

Finding findingOf(const Trace& trace, const OwnCode& own, const Leak& leak, const LeakReport& report) {
    constexpr double kSure = 0.7;  // confidence
    constexpr std::size_t kLanes = 100;
    Finding f;
    f.kind = FindingKind::Leak;
    f.severity = leak.confidence >= kSure ? FindingSeverity::Serious : FindingSeverity::Warning;
    f.weight = leak.confidence;
    f.title = fmt::format(
        "{} goroutines of {} seem to be leaked: they wait for ever, and {:.3g} more come every second",
        formatCount(leak.goroutines.size()), shortFunction(trace.strings[leak.function]), leak.perSecond);
    f.evidence = reasonsOf(trace, leak, report.used);
    f.evidence.push_back(fmt::format("created at {}; they wait at {}",
                                     placeText(trace, own.siteOf(leak.creation)),
                                     placeText(trace, own.siteOf(leak.wait))));
    f.evidence.push_back(
        fmt::format("in an hour there will be {} of them, should it go on; confidence {:.0f} %",
                    formatCount(static_cast<std::uint64_t>(leak.inAnHour)), 100 * leak.confidence));
    if (report.scale < 1) {
        f.evidence.push_back(fmt::format(
            "the recording is short: the thresholds for times were scaled by {:.3g}", report.scale));
    }
    f.range = leak.created;
    const std::size_t shown = std::min(kLanes, leak.goroutines.size());
    f.lanes.goroutines.assign(leak.goroutines.begin(),
                              leak.goroutines.begin() + static_cast<std::ptrdiff_t>(shown));
    f.lanes.leftOut = leak.goroutines.size() - shown;
    return f;
}

std::string dumpText(const LeakInDump& in) {
    std::string text =
        fmt::format("the dump of goroutines has {} of them, and {} that come from the same go statement",
                    formatCount(in.found), formatCount(in.ofSameOrigin));
    if (in.minutes > 0) text += fmt::format("; one has waited for {}", countText(in.minutes, "minute"));
    return text;
}

}  // namespace

RaisedFindings raiseLeaks(const Trace& trace, const Scope& scope, const LeakThresholds& thresholds,
                          const GoroutineDump* dump, Job& job) {
    const LeakReport report = findLeaks(trace, scope, thresholds, job);
    if (report.leaks.empty()) return {};
    const OwnCode own(trace);
    const std::optional<DumpIndex> index = dump ? std::optional<DumpIndex>(*dump) : std::nullopt;
    RaisedFindings found;
    for (const Leak& leak : report.leaks) {
        constexpr double kWorthSaying = 0.3;  // confidence
        if (leak.confidence < kWorthSaying) continue;
        found.push_back(findingOf(trace, own, leak, report));
        if (index) found.back().evidence.push_back(dumpText(index->find(trace, leak)));
    }
    return found;
}

}  // namespace golanes
