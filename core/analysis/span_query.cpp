// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/span_query.h"

#include "core/analysis/filter_periods.h"
#include "core/analysis/span_rows.h"
#include "core/base/ascii_case.h"
#include "core/filter/matching_rows.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace golanes {

namespace {

constexpr std::uint32_t kAskEvery = 1 << 14;  // spans between two looks at the job

// Which functions, and so which stacks, a part of a name is in.
class NamePart {
  public:
    NamePart(const Trace& trace, const std::string& part)
        : trace_(trace), part_(part), known_(trace.strings.size()), stacks_(trace.stacks.size()) {
        for (std::uint32_t s = 0; s < stacks_.size(); ++s)
            for (const FrameId id : trace.stacks[StackId(s)])
                if (has(trace.stacks.frame(id).function)) stacks_[s] = true;
    }

    bool has(StringId name) {
        if (!name.valid()) return false;
        char& known = known_[name.value];
        if (known == 0) known = containsAnyCase(trace_.strings[name], part_) ? char{2} : char{1};
        return known == 2;
    }
    bool isIn(StackId stack) const { return stack.valid() && stacks_[stack.value]; }

  private:
    const Trace& trace_;
    std::string part_;
    std::vector<char> known_;  // by string: 0 not asked yet, 1 no, 2 yes
    std::vector<bool> stacks_;
};

void matchRuns(const Column<SpanIndex>& runs, const RankedBits& spans, RankedBits& bits) {
    bits = RankedBits(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (spans.test(runs[i])) bits.set(i);
    bits.finish();
}

// The match of one goroutine that comes next.
std::optional<SpanIndex> nextOf(const Trace& trace, const SpanMatches& matches, const Goroutine& g,
                                Timestamp from, SpanIndex than, int step) {
    const SpanIndex first = g.firstSpan, end = g.firstSpan + g.spanCount;
    const Timestamp* starts = trace.goSpans.start.data();
    const auto rank = [&](SpanIndex s) { return std::tuple(starts[s], s); };
    SpanIndex low = first, high = end;  // those before `low` lie at or before what was asked
    while (low < high) {
        const SpanIndex mid = low + (high - low) / 2;
        if (rank(mid) <= std::tuple(from, than))
            low = mid + 1;
        else
            high = mid;
    }
    if (step > 0) {
        const std::size_t found = matches.spans.next(low, end);
        return found < end ? std::optional(static_cast<SpanIndex>(found)) : std::nullopt;
    }
    if (low > first && rank(low - 1) == std::tuple(from, than)) --low;
    const std::size_t found = matches.spans.previous(low, first);
    return found < low ? std::optional(static_cast<SpanIndex>(found)) : std::nullopt;
}

}  // namespace

SpanPredicate predicateOf(const Trace& trace, const SpanQuery& query) {
    std::vector<bool> states;
    for (std::size_t i = 0; i < trace.states.size(); ++i)
        states.push_back(query.asksForClass(trace.states[StateId(static_cast<std::uint8_t>(i))].cls));
    const auto matchesRest = [&trace, states, min = query.min, max = query.max](const SpanFacts& f) {
        const Duration length = f.time.length();
        return length >= min && length <= max && states[trace.goSpans.state[f.span].value];
    };
    if (query.function.empty()) return matchesRest;
    const auto names = std::make_shared<NamePart>(trace, query.function);
    return [&trace, matchesRest, names](const SpanFacts& f) {
        return matchesRest(f) &&
               (names->isIn(trace.goSpans.stack[f.span]) || names->has(trace.goroutine(f.goroutine).name));
    };
}

std::shared_ptr<const SpanMatches> matchSpans(const Trace& trace, const SpanPredicate& predicate, Job& job) {
    auto matches = std::make_shared<SpanMatches>();
    matches->spans = RankedBits(trace.goSpans.size());
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        const GoTrack track(trace, GoroutineIndex(g));
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            const SpanFacts facts{GoroutineIndex(g), track.span(i), {track.start(i), track.end(i)}};
            if (facts.span % kAskEvery == 0 && job.cancelled()) return nullptr;
            if (track.state(i).state != GoState::NotExist && predicate(facts)) matches->spans.set(facts.span);
        }
    }
    matches->spans.finish();
    if (job.cancelled()) return nullptr;
    matchRuns(trace.procRuns, matches->spans, matches->procRuns);
    if (job.cancelled()) return nullptr;
    matchRuns(trace.threadRuns, matches->spans, matches->threadRuns);
    return matches;
}

FoundSpans findSpans(const Trace& trace, const SpanQuery& query, Job& job) {
    const SpanPredicate rest = predicateOf(trace, query);
    if (query.filter.empty()) return matchSpans(trace, rest, job);
    const SpanRows rows(trace);
    const auto filter = makeFilter(query.filter, schemaOf(rows, filterPeriods(trace), trace.range.begin));
    if (!filter) return tl::unexpected(filter.error());
    for (std::size_t c = 0; c < rows.fields().size(); ++c)
        if (readsColumn(rows, *filter, c) && !rows.prepare(c, job)) return nullptr;
    std::vector<bool> passing(rows.size());
    for (const std::uint32_t span : matchingRows(rows, *filter, job)) passing[span] = true;
    return matchSpans(
        trace, [&](const SpanFacts& f) { return passing[f.span] && rest(f); }, job);
}

std::optional<SpanPlace> nextMatch(const Trace& trace, const SpanMatches& matches, Timestamp from,
                                   SpanIndex than, int step) {
    std::optional<SpanPlace> best;
    const auto better = [&](SpanIndex a, SpanIndex b) {
        const auto rank = [&](SpanIndex s) { return std::tuple(trace.goSpans.start[s], s); };
        return step > 0 ? rank(a) < rank(b) : rank(a) > rank(b);
    };
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        const auto s = nextOf(trace, matches, trace.goroutines[g], from, than, step);
        if (s && (!best || better(*s, best->span))) best = SpanPlace{GoroutineIndex(g), *s};
    }
    return best;
}

}  // namespace golanes
