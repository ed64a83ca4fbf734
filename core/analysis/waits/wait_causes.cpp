// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/wait_causes.h"

#include "core/analysis/keyed_rows.h"
#include "core/analysis/region_cursor.h"
#include "core/analysis/time_slices.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace golanes {

std::uint32_t CauseTable::of(const WaitPart& part) {
    const GoSpanColumns& spans = trace_.goSpans;
    if (part.via != lastVia_) {
        lastVia_ = part.via;
        lastViaPlace_ = placeNumber(spans.state[part.via], spans.stack[part.via]);
    }
    const bool known = part.why == WaitPart::Why::State;
    const std::uint32_t doing =
        known ? placeNumber(spans.state[part.span], part.stack) : 255u - static_cast<std::uint32_t>(part.why);
    const std::uint64_t key = keyOf(lastViaPlace_, doing);
    constexpr std::uint64_t kMix = 0x9e3779b97f4a7c15u;
    Recent& recent = recent_[key * kMix >> 56];
    if (recent.key != key) recent = {key, add(key)};
    return recent.id;
}

std::uint32_t CauseTable::add(std::uint64_t key) {
    if (const std::uint32_t* id = ids_.find(key)) return *id;
    const auto id = static_cast<std::uint32_t>(keys_.size());
    ids_.set(key, id);
    keys_.push_back(key);
    return id;
}

WaitCause CauseTable::operator[](std::uint32_t id) const {
    WaitCause cause{place(highOf(keys_[id])), WaitPart::Why::State, {}};
    const std::uint32_t doing = lowOf(keys_[id]);
    // Less than 253 states are ever made, see StateTable.
    constexpr std::uint32_t kLastWhy = static_cast<std::uint32_t>(WaitPart::Why::TooLong);
    if (doing <= 255 && doing >= 255 - kLastWhy) {
        cause.why = static_cast<WaitPart::Why>(255 - doing);
    } else {
        cause.doing = place(doing);
    }
    return cause;
}

namespace {

constexpr std::uint32_t kMaxSpans = 256;  // of others, for each wait

void add(Contention& to, const Contention& from) {
    to.wait.add(from.wait);
    for (std::size_t c = 0; c < kStateClassCount; ++c) to.waker[c] += from.waker[c];
    to.held.add(from.held.time, from.held.count);
    to.longestHeld = std::max(to.longestHeld, from.longestHeld);
    to.heldAtLeast.add(from.heldAtLeast.time, from.heldAtLeast.count);
}

// What a wait has that causes are summed up by.
struct Context {
    std::uint32_t place = 0;  // see CauseTable::placeNumber()
    StringId group, region, task;
};

class Contexts {
  public:
    std::uint32_t of(const Context& c) {
        const std::uint64_t key =
            keyOf(number(keyOf(c.place, c.group.value)), number(keyOf(c.region.value, c.task.value)));
        std::uint32_t& row = rows_[key];
        if (row == 0) {
            contexts_.push_back(c);
            row = static_cast<std::uint32_t>(contexts_.size());
        }
        return row - 1;
    }
    const Context& operator[](std::uint32_t id) const { return contexts_[id]; }

  private:
    std::uint32_t number(std::uint64_t pair) {
        std::uint32_t& n = pairs_[pair];
        if (n == 0) n = static_cast<std::uint32_t>(pairs_.size());
        return n;
    }

    KeyedRows<std::uint32_t> pairs_, rows_;
    std::vector<Context> contexts_;
};

// The waits that ended in some time.
class Collector {
  public:
    Collector(const Trace& trace, const Sites& sites, const TaskNames& tasks, TimeRange range, Job& job)
        : causes(trace, sites),
          trace_(trace),
          sites_(sites),
          tasks_(tasks),
          range_(range),
          cancelled_(job),
          explainer_(trace, kMaxSpans) {
        for (std::size_t i = 0; i < trace.states.size(); ++i)
            waits_[i] = trace.states[StateId(static_cast<std::uint8_t>(i))].state == GoState::Waiting;
    }

    // To be given those of a goroutine in the order of time.
    void addSpans(const SpanRun& run) {
        const GoroutineIndex g = run.goroutine;
        RegionCursor* regions = regionsOf(g);
        for (SpanIndex s = run.first; s < run.last && !cancelled_(); ++s) {
            if (!waits_[trace_.goSpans.state[s].value]) continue;
            const TimeRange time{trace_.goSpans.start[s], spanEnd(trace_, s, g)};
            if (!time.overlaps(range_)) continue;
            const auto parts = explainer_.explain(g, s, range_);
            addCauses(trace_.goroutine(g), s, regions ? regions->at(time.begin) : nullptr, parts);
            addContention(s, time, parts);
        }
    }

    CauseTable causes;
    Contexts contexts;
    KeyedRows<WaitSum> sums;           // by context and cause
    KeyedRows<Contention> contention;  // by place number and the number of the site of the release

  private:
    // Null: it has none.
    RegionCursor* regionsOf(GoroutineIndex g) {
        const Goroutine& go = trace_.goroutine(g);
        return go.regionCount == 0 ? nullptr : &regions_.try_emplace(g.value, trace_, go).first->second;
    }

    std::uint32_t placeOf(SpanIndex s) const {
        return causes.placeNumber(trace_.goSpans.state[s], trace_.goSpans.stack[s]);
    }

    void addCauses(const Goroutine& go, SpanIndex s, const Region* region, std::span<const WaitPart> parts) {
        Context context{placeOf(s), go.name, {}, {}};
        if (region) {
            context.region = region->name;
            context.task = tasks_.of(region->task);
        }
        const std::uint32_t of = contexts.of(context);
        if (parts.size() == 1) {
            sums[keyOf(of, causes.of(parts[0]))].add(parts[0].time.length(), s);
            return;
        }
        for (const WaitPart& part : parts) {
            const std::uint32_t cause = causes.of(part);
            if (cause >= ofWait_.size()) ofWait_.resize(2 * std::size_t{cause} + 1);
            if (ofWait_[cause] == 0) found_.push_back(cause);
            ofWait_[cause] += part.time.length();
        }
        for (const std::uint32_t cause : found_)
            sums[keyOf(of, cause)].add(std::exchange(ofWait_[cause], 0), s);
        found_.clear();
    }

    void addContention(SpanIndex s, TimeRange time, std::span<const WaitPart> parts) {
        if (parts.empty() || parts.front().first == kNoSpan) return;  // nobody ended it
        const GoroutineIndex waker = trace_.goSpans.actor[s + 1];
        Contention& row = contention[keyOf(placeOf(s), sites_.numberOf(trace_.goSpans.stack[s + 1]))];
        row.wait.add(time.clippedTo(range_).length(), s);
        SpanIndex last = kNoSpan;  // neighbours mostly share what the waker did
        Duration* sum = nullptr;
        for (const WaitPart& p : parts) {
            if (p.first == kNoSpan) continue;
            if (p.first != last) sum = &row.waker[static_cast<std::size_t>(trace_.stateOf(p.first).cls)];
            last = p.first;
            *sum += p.time.length();
        }
        row.lock = sites_.isLock(trace_.goSpans.stack[s]);
        if (row.lock && range_.contains(time.end - 1)) addHold(row, waker, s, time, parts);
    }

    // `time`: of the whole wait, at whose end `holder` released the lock.
    void addHold(Contention& row, GoroutineIndex holder, SpanIndex wait, TimeRange time,
                 std::span<const WaitPart> parts) {
        const auto last = std::ranges::find_if(parts, [&](const WaitPart& p) {
            return p.first != kNoSpan && sites_.isLock(trace_.goSpans.stack[p.first]) &&
                   trace_.stateOf(p.first).state == GoState::Waiting;
        });
        if (last == parts.end()) {
            if (parts.back().why != WaitPart::Why::TooLong) row.heldAtLeast.add(time.length());
            return;
        }
        if (placeOf(last->first) != placeOf(wait)) return;
        const Duration held = time.end - spanEnd(trace_, last->first + 1, holder);
        if (held < 0) return;  // it never got to run on: this was another lock
        row.held.add(held);
        row.longestHeld = std::max(row.longestHeld, held);
    }

    const Trace& trace_;
    const Sites& sites_;
    const TaskNames& tasks_;
    const TimeRange range_;
    CancelCheck cancelled_;
    WaitExplainer explainer_;
    std::array<bool, 256> waits_{};                            // by state
    std::unordered_map<std::uint32_t, RegionCursor> regions_;  // by goroutine
    std::vector<Duration> ofWait_;                             // by cause: time of the wait in hand, else 0
    std::vector<std::uint32_t> found_;                         // causes of the wait in hand
};

// The collectors of all times become one: numbers of causes and contexts are each collector's own.
class Merger {
  public:
    Merger(const Trace& trace, const Sites& sites) : sites_(sites), causes_(trace, sites) {}

    void add(const Collector& c) {
        for (const auto& [key, sum] : c.sums.rows()) {
            const Context& context = c.contexts[highOf(key)];
            const std::uint32_t cause = causes_.add(c.causes.key(lowOf(key)));
            byWait_[keyOf(context.place, cause)].add(sum);
            byGroup_[keyOf(context.group.value, cause)].add(sum);
            if (context.region.valid()) byRegion_[keyOf(context.region.value, cause)].add(sum);
            if (context.task.valid()) byTask_[keyOf(context.task.value, cause)].add(sum);
        }
        for (const auto& [key, row] : c.contention.rows()) {
            Contention& to = contention_[key];
            to.blocked = causes_.place(highOf(key));
            to.released = sites_.site(lowOf(key));
            to.lock = row.lock;
            golanes::add(to, row);
        }
    }

    WaitCauses take() const {
        WaitCauses result;
        result.waits = rowsOf<Place>(byWait_, [&](std::uint32_t place) { return causes_.place(place); });
        const auto name = [](std::uint32_t id) { return StringId(id); };
        result.groups = rowsOf<StringId>(byGroup_, name);
        result.regions = rowsOf<StringId>(byRegion_, name);
        result.tasks = rowsOf<StringId>(byTask_, name);
        for (const auto& [key, row] : contention_.rows()) result.contention.push_back(row);
        std::ranges::stable_sort(result.contention, std::greater(),
                                 [](const Contention& c) { return c.wait.sum.time; });
        return result;
    }

  private:
    using Sums = KeyedRows<WaitSum>;  // by a name or place, and the cause

    template <class Key, class KeyOf>
    std::vector<CauseRow<Key>> rowsOf(const Sums& from, KeyOf key) const {
        std::vector<CauseRow<Key>> rows;
        for (const auto& [k, sum] : from.rows()) rows.push_back({key(highOf(k)), causes_[lowOf(k)], sum});
        std::ranges::stable_sort(rows, std::greater(), [](const auto& r) { return r.sum.sum.time; });
        return rows;
    }

    const Sites& sites_;
    CauseTable causes_;
    Sums byWait_, byGroup_, byRegion_, byTask_;
    KeyedRows<Contention> contention_;
};

}  // namespace

WaitCauses waitCauses(const Trace& trace, const Sites& sites, const Scope& scope, Job& job) {
    const TaskNames tasks(trace);
    const TimeRange range = scope.range.clippedTo(trace.range);
    const auto parts = collectBySlices<Collector>(
        trace, scope, job, [&] { return Collector(trace, sites, tasks, range, job); },
        [](const SpanRun& run, Collector& collector) { collector.addSpans(run); });
    Merger merger(trace, sites);
    for (const Collector& c : parts) merger.add(c);
    return merger.take();
}

}  // namespace golanes
