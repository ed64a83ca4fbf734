// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/search/search_places.h"

#include "core/base/int128.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

constexpr std::size_t kCancelStride = 1 << 18;

using Key = std::pair<Timestamp, std::uint32_t>;  // time and row: the order of places

// Which keys of names, or which stacks, are wanted.
using Wanted = std::vector<bool>;

Wanted wantedKeys(const SearchHit& hit, std::size_t size) {
    Wanted wanted(size);
    for (const std::uint32_t key : hit.keys) wanted[key] = true;
    return wanted;
}

Wanted stacksWith(const Trace& trace, const Wanted& functions) {
    Wanted wanted(trace.stacks.size());
    for (std::uint32_t s = 1; s < wanted.size(); ++s) {
        const auto frames = trace.stacks[StackId(s)];
        wanted[s] = std::ranges::any_of(
            frames, [&](FrameId f) { return functions[trace.stacks.frame(f).function.value]; });
    }
    return wanted;
}

// Sees all places of a hit, one by one, and keeps those next to where the walk begins.
class Walker {
  public:
    Walker(const Trace& trace, const SearchHit& hit, Key from, Job& job)
        : trace_(trace), hit_(hit), from_(from), job_(job), marks_(SearchWalk::kMarks) {}

    void seeAll();
    SearchWalk take(WalkStep step);

  private:
    void see(Timestamp time, std::uint32_t row);
    void seeNumbered(std::uint32_t row);
    void seeNamed();
    void seeSpans();
    // Those rows of a table whose name is wanted.
    template <class Table, class KeyOf, class TimeOf>
    void seeRows(const Table& table, const Wanted& wanted, KeyOf&& keyOf, TimeOf&& timeOf);
    Timestamp birthOf(const Goroutine& g) const {
        return g.spanCount > 0 ? trace_.goSpans.start[g.firstSpan] : trace_.range.begin;
    }

    const Trace& trace_;
    const SearchHit& hit_;
    Key from_;
    Job& job_;
    std::vector<bool> marks_;
    std::uint64_t count_ = 0, before_ = 0, at_ = 0;  // all, those before and those at from_
    std::optional<Key> first_, last_, previous_, next_, here_;
};

void Walker::see(Timestamp time, std::uint32_t row) {
    const Key key(time, row);
    ++count_;
    if (!first_ || key < *first_) first_ = key;
    if (!last_ || key > *last_) last_ = key;
    if (key < from_) {
        ++before_;
        if (!previous_ || key > *previous_) previous_ = key;
    } else if (key > from_) {
        if (!next_ || key < *next_) next_ = key;
    } else {
        ++at_;
        here_ = key;
    }
    const Duration length = std::max<Duration>(trace_.range.length(), 1);
    const Int128 part = product(time - trace_.range.begin, SearchWalk::kMarks) / length;
    marks_[static_cast<std::size_t>(std::clamp<Int128>(part, 0, SearchWalk::kMarks - 1))] = true;
}

void Walker::seeNumbered(std::uint32_t row) {
    Timestamp time = trace_.range.begin;
    if (hit_.kind == SearchKind::Goroutine) time = birthOf(trace_.goroutines[row]);
    if (hit_.kind == SearchKind::Task) time = trace_.tasks[row].start;
    see(time, row);
}

template <class Table, class KeyOf, class TimeOf>
void Walker::seeRows(const Table& table, const Wanted& wanted, KeyOf&& keyOf, TimeOf&& timeOf) {
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        if (i % kCancelStride == 0 && job_.cancelled()) return;
        const auto key = keyOf(table[i]);
        if (key < wanted.size() && wanted[key]) see(timeOf(table[i]), i);
    }
}

void Walker::seeSpans() {
    const Wanted wanted = stacksWith(trace_, wantedKeys(hit_, trace_.strings.size()));
    const GoSpanColumns& spans = trace_.goSpans;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (i % kCancelStride == 0 && job_.cancelled()) return;
        const auto span = static_cast<SpanIndex>(i);
        if (spans.stack[i].valid() && wanted[spans.stack[i].value] &&
            trace_.stateOf(span).state != GoState::NotExist)
            see(spans.start[i], span);
    }
}

void Walker::seeNamed() {
    const Wanted names = wantedKeys(hit_, std::max<std::size_t>(trace_.strings.size(), 4));
    const auto start = [](const auto& row) { return row.start; };
    const auto time = [](const auto& row) { return row.time; };
    const auto name = [](const auto& row) { return row.name.value; };
    constexpr std::uint32_t kNone = StringId::none().value;
    switch (hit_.kind) {
        case SearchKind::Function:
            return seeRows(trace_.goroutines, names, name, [this](const Goroutine& g) { return birthOf(g); });
        case SearchKind::Task:
            return seeRows(trace_.tasks, names, name, start);
        case SearchKind::Region:
            return seeRows(trace_.regions, names, name, start);
        case SearchKind::Pause:
            return seeRows(
                trace_.ranges, names,
                [](const Range& r) { return r.kind == RangeKind::StopTheWorld ? r.reason.value : kNone; },
                start);
        case SearchKind::Gc:
            return seeRows(
                trace_.ranges, names, [](const Range& r) { return static_cast<std::uint32_t>(r.kind); },
                start);
        case SearchKind::LogCategory:
            return seeRows(
                trace_.logs, names, [](const Log& l) { return l.category.value; }, time);
        case SearchKind::LogMessage:
            return seeRows(
                trace_.logs, names, [](const Log& l) { return l.message.value; }, time);
        case SearchKind::Sample:
            return seeRows(
                trace_.samples, stacksWith(trace_, names), [](const CpuSample& s) { return s.stack.value; },
                time);
        case SearchKind::Frame:
            return seeSpans();
        case SearchKind::Time:
        case SearchKind::Goroutine:
        case SearchKind::Proc:
        case SearchKind::Thread:
            break;
    }
}

void Walker::seeAll() {
    if (!hit_.byNumber) return seeNamed();
    for (const std::uint32_t row : hit_.keys) seeNumbered(row);
}

SearchWalk Walker::take(WalkStep step) {
    SearchWalk out;
    if (count_ == 0 || job_.cancelled()) return out;
    out.count = count_;
    out.marks = std::move(marks_);
    Key found = *first_;
    out.number = 1;
    if (step == WalkStep::Previous) {
        found = previous_.value_or(*last_);
        out.number = previous_ ? before_ : count_;
    } else if (step == WalkStep::First && here_) {
        found = *here_;
        out.number = before_ + 1;
    } else if (next_) {
        found = *next_;
        out.number = before_ + at_ + 1;
    }
    out.place = {hit_.kind, found.second, found.first};
    return out;
}

}  // namespace

SearchWalk walk(const Trace& trace, const SearchHit& hit, WalkStep step, const SearchPlace& from, Job& job) {
    // Row 0 of a time stands before all others of it.
    Walker walker(trace, hit, {from.time, step == WalkStep::First ? 0 : from.row}, job);
    walker.seeAll();
    return walker.take(step);
}

}  // namespace golanes
