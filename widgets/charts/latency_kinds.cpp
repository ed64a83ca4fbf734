// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/latency_kinds.h"

#include "core/base/cancellable_sort.h"
#include "core/base/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace golanes {

namespace {

constexpr std::size_t kMostNames = 200;

QString tr(const char* text) {
    return QCoreApplication::translate("golanes", text);
}

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Names of what has begun and ended, by alphabet.
template <class Table>
std::set<std::string_view> namesOf(const Trace& trace, const Table& table) {
    std::vector<bool> seen(trace.strings.size());
    std::set<std::string_view> names;
    for (const auto& row : table) {
        if (!row.begun || !row.ended || seen[row.name.value]) continue;
        seen[row.name.value] = true;
        if (names.size() < kMostNames) names.insert(trace.strings[row.name]);
    }
    return names;
}

bool hasNames(LatencyKind kind) {
    return kind == LatencyKind::Task || kind == LatencyKind::Region || kind == LatencyKind::Wait;
}

std::set<std::string_view> reasonsOf(const Trace& trace) {
    std::set<std::string_view> reasons;
    for (std::size_t i = 0; i < trace.states.size(); ++i) {
        const StateInfo& s = trace.states[StateId(static_cast<std::uint8_t>(i))];
        if (s.state == GoState::Waiting && s.reason != kEmptyString) reasons.insert(trace.strings[s.reason]);
    }
    return reasons;
}

std::set<std::string_view> namesOf(const Trace& trace, LatencyKind kind) {
    if (kind == LatencyKind::Wait) return reasonsOf(trace);
    return kind == LatencyKind::Task ? namesOf(trace, trace.tasks) : namesOf(trace, trace.regions);
}

}  // namespace

LatencyKindWords wordsOf(LatencyKind kind) {
    switch (kind) {
        case LatencyKind::Task:
            return {kind,           "task",
                    tr("Tasks"),    tr("task"),
                    tr("tasks"),    tr("The program marks tasks by trace.NewTask of runtime/trace."),
                    ColorRole::User};
        case LatencyKind::Region:
            return {kind,           "region",
                    tr("Regions"),  tr("region"),
                    tr("regions"),  tr("The program marks regions by trace.WithRegion of runtime/trace."),
                    ColorRole::User};
        case LatencyKind::Request:
            return {kind,
                    "request",
                    tr("HTTP requests (inferred)"),
                    tr("inferred request"),
                    tr("inferred requests"),
                    tr("They are what goroutines of net/http servers do between two waits for a request; "
                       "20 are needed."),
                    ColorRole::Network};
        case LatencyKind::Wait:
            return {kind,           "wait",      tr("Waits"),
                    tr("wait"),     tr("waits"), tr("No goroutine was seen to wait."),
                    ColorRole::Sync};
        case LatencyKind::Runnable:
            break;
        case LatencyKind::Pause:
            return {kind,
                    "pause",
                    tr("Stop-the-world pauses"),
                    tr("pause"),
                    tr("pauses"),
                    tr("The world was not stopped, or the recording does not tell."),
                    ColorRole::StopTheWorld};
        case LatencyKind::Netpoll:
            return {kind,
                    "netpoll",
                    tr("Network: ready until running"),
                    tr("wake-up by the network"),
                    tr("wake-ups by the network"),
                    tr("No goroutine was woken by the network."),
                    ColorRole::Network};
        case LatencyKind::Timer:
            return {kind,
                    "timer",
                    tr("Timers: fired until running"),
                    tr("wake-up by a timer"),
                    tr("wake-ups by timers"),
                    tr("No goroutine was woken by a timer."),
                    ColorRole::Sleep};
    }
    return {LatencyKind::Runnable,
            "runnable",
            tr("Scheduling: runnable until running"),
            tr("scheduling wait"),
            tr("scheduling waits"),
            tr("No goroutine was seen to wait for a P."),
            ColorRole::Runnable};
}

QString LatencyKindWords::counted(std::uint64_t n) const {
    return QStringLiteral("%1 %2").arg(QString::fromStdString(formatCount(n)), n == 1 ? thing : things);
}

QString nothingOf(LatencyKind kind, const ChartQuestion& question, bool any, const QString& where) {
    const auto words = wordsOf(kind);
    const bool all = question.scope.goroutines.empty();
    if (!any && all)
        return tr("There are no %1 in this recording.").arg(words.things) + QLatin1Char('\n') +
               words.howToGet;
    const QString none =
        all ? tr("None of the %1 ends %2.") : tr("None of the %1 of the selected goroutines ends %2.");
    return none.arg(words.things, where) + QLatin1Char('\n') +
           tr("Zoom out in the lanes, lift the selected area, or choose something else to measure.");
}

bool LatencyChoice::choose(const QString& id, const QString& key) {
    if (id == QLatin1String("name")) name = key;
    if (id == QLatin1String("kind")) {
        for (std::size_t k = 0; k < kLatencyKindCount; ++k) {
            const auto words = wordsOf(static_cast<LatencyKind>(k));
            if (key != QLatin1String(words.key)) continue;
            if (words.kind != kind) name.clear();
            kind = words.kind;
            chosen = true;
        }
    }
    return id == QLatin1String("name") || id == QLatin1String("kind");
}

LatencyKind LatencyChoice::kindFor(const Trace& trace) const {
    if (chosen) return kind;
    return !trace.tasks.empty()     ? LatencyKind::Task
           : !trace.regions.empty() ? LatencyKind::Region
                                    : LatencyKind::Runnable;
}

StringId LatencyChoice::nameIn(const Trace& trace) const {
    const LatencyKind now = kindFor(trace);
    if (name.isEmpty() || !hasNames(now)) return kEmptyString;
    const std::string wanted = name.toStdString();
    for (std::uint32_t i = 1; i < trace.strings.size(); ++i)
        if (trace.strings[StringId(i)] == wanted) return StringId(i);
    return kEmptyString;
}

QList<ChartOption> LatencyChoice::options(const Trace& trace) const {
    const LatencyKind now = kindFor(trace);
    ChartOption kinds{QStringLiteral("kind"), tr("What is measured"), {}, {}, 0};
    for (const LatencyKind k :
         {LatencyKind::Task, LatencyKind::Region, LatencyKind::Request, LatencyKind::Runnable,
          LatencyKind::Wait, LatencyKind::Pause, LatencyKind::Netpoll, LatencyKind::Timer}) {
        const auto words = wordsOf(k);
        if (k == now) kinds.chosen = static_cast<int>(kinds.keys.size());
        kinds.keys << QLatin1String(words.key);
        kinds.names << words.name;
    }
    if (!hasNames(now)) return {kinds};
    ChartOption names{QStringLiteral("name"), tr("Of which name"), {QString()}, {tr("of any name")}, 0};
    if (now == LatencyKind::Wait) {
        names.tip = tr("What was waited for");
        names.names = {tr("for anything")};
    }
    for (const std::string_view n : namesOf(trace, now)) {
        if (name == toText(n)) names.chosen = static_cast<int>(names.keys.size());
        names.keys << toText(n);
        names.names << toText(n);
    }
    if (names.keys.size() < 3) return {kinds};
    return {kinds, names};
}

std::span<const Latency> LatencyCache::get(const TracePtr& trace, const Scope& scope, LatencyKind kind,
                                           StringId name, Job& job) {
    if (trace != trace_ || kind != kind_ || name != name_ || scope.goroutines != goroutines_) {
        trace_.reset();  // nothing is kept until it is whole
        all_ = latenciesOf(*trace, {trace->range, scope.goroutines}, kind, name, job);
        if (job.cancelled() || !stableSort(all_, &Latency::end, job)) return {};
        trace_ = trace;
        kind_ = kind;
        name_ = name;
        goroutines_ = scope.goroutines;
    }
    const auto first = std::ranges::lower_bound(all_, scope.range.begin, {}, &Latency::end);
    const auto last = std::ranges::lower_bound(first, all_.end(), scope.range.end, {}, &Latency::end);
    return {first, last};
}

}  // namespace golanes
