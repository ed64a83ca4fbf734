// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/thread_matches.h"

#include "core/clock/forbidden_offsets.h"
#include "core/clock/offset_votes.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace golanes {

namespace {

constexpr Duration kAgree = 6'000;
constexpr std::uint32_t kFewestVotes = 3;

struct Candidate {
    std::uint32_t votes = 0;
    ThreadIndex go;
    PerfThreadIndex perf;
};

// Calls f(value, how often it stands there).
template <class T, class F>
void forEachCount(std::vector<T> values, F f) {
    std::ranges::sort(values);
    for (auto i = values.begin(); i != values.end();) {
        const auto end = std::upper_bound(i, values.end(), *i);
        f(*i, static_cast<std::uint32_t>(end - i));
        i = end;
    }
}

}  // namespace

void ThreadVotes::add(std::span<const ThreadMoment> moments, std::span<const ThreadStay> departures,
                      const ClockMap& map) {
    forEachPair(moments, departures, map, kAgree, [&](const ThreadMoment& m, const ThreadStay& d, Duration) {
        pairs_.push_back(std::uint64_t{m.thread} << 32 | d.thread);
    });
    for (const ThreadStay& d : departures) departures_.push_back(d.thread);
}

std::vector<ThreadMatch> ThreadVotes::matches() const {
    std::unordered_map<std::uint32_t, std::uint32_t> departures;
    forEachCount(departures_, [&](std::uint32_t perf, std::uint32_t n) { departures[perf] = n; });
    std::vector<Candidate> candidates;
    forEachCount(pairs_, [&](std::uint64_t key, std::uint32_t votes) {
        const PerfThreadIndex perf(static_cast<std::uint32_t>(key));
        // Several events can precede one departure, so that votes are no share of the departures.
        if (votes >= kFewestVotes && votes * 3 >= departures[perf.value])
            candidates.push_back({votes, ThreadIndex(static_cast<ThreadIndex::rep>(key >> 32)), perf});
    });
    std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::votes);
    std::unordered_set<std::uint32_t> goTaken, perfTaken;
    std::vector<ThreadMatch> matches;
    for (const Candidate& c : candidates) {
        if (goTaken.contains(c.go.value) || perfTaken.contains(c.perf.value)) continue;
        goTaken.insert(c.go.value);
        perfTaken.insert(c.perf.value);
        matches.push_back({c.go, c.perf});
    }
    std::ranges::sort(matches, {}, [](const ThreadMatch& m) { return m.go.value; });
    return matches;
}

std::vector<ThreadMatch> threadsByNumber(const Trace& trace, const PerfRecording& perf) {
    std::vector<ThreadMatch> matches;
    if (!trace.info.threadIdsAreTids) return matches;
    std::map<std::uint64_t, PerfThreadIndex> byTid;
    for (std::size_t i = 0; i < perf.threads.size(); ++i) {
        const PerfThread& thread = perf.threads[i];
        const PerfThreadIndex index(static_cast<std::uint32_t>(i));
        // Of two with the same number the one whose process is known.
        const auto tid = static_cast<std::uint64_t>(thread.tid);
        if (thread.tid > 0 && (thread.pid >= 0 || !byTid.contains(tid))) byTid[tid] = index;
    }
    for (std::size_t i = 0; i < trace.threads.size(); ++i) {
        const auto found = byTid.find(trace.threads[i].id);
        if (trace.threads[i].hasEvents && found != byTid.end())
            matches.push_back({ThreadIndex(static_cast<ThreadIndex::rep>(i)), found->second});
    }
    return matches;
}

bool matchByNumber(const Trace& trace, const PerfRecording& perf, std::vector<ThreadMatch>& matches) {
    std::vector<ThreadMatch> byNumber = threadsByNumber(trace, perf);
    const auto same = std::ranges::count_if(
        matches, [&](const ThreadMatch& m) { return std::ranges::find(byNumber, m) != byNumber.end(); });
    if (2 * same <= std::ssize(matches)) return false;
    matches = std::move(byNumber);
    return true;
}

std::vector<std::uint32_t> goThreads(const std::vector<ThreadMatch>& matches, std::size_t perfThreads) {
    std::vector<std::uint32_t> threads(perfThreads, ForbiddenOffsets::kNoThread);
    for (const ThreadMatch& m : matches) threads[m.perf.value] = m.go.value;
    return threads;
}

}  // namespace golanes
