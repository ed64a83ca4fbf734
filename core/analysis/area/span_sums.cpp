// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/span_sums.h"

#include "core/analysis/own_code.h"
#include "core/store/go_track.h"

#include <algorithm>

namespace golanes {

namespace {

std::uint64_t siteKey(FrameId site, StateId state) {
    return std::uint64_t{site.value} << 8 | state.value;
}

// States in which it matters where in the program the goroutine stopped.
bool hasSite(GoState state) {
    return state == GoState::Waiting || state == GoState::Syscall;
}

}  // namespace

// Keeps the slots that it was given apart, so that taking them costs by what is in use.
class SpanSums::Pad {
  public:
    void add(std::uint32_t slot, Duration time, std::uint32_t count) {
        if (slot >= sums_.size()) sums_.resize(slot + 1);
        Entry& e = sums_[slot];
        if (e.count == 0) used_.push_back(slot);
        e.time += time;
        e.count += count;
    }

    void moveTo(Level& level) {
        for (const std::uint32_t slot : used_) {
            level.entries.push_back({slot, sums_[slot].count, sums_[slot].time});
            sums_[slot] = {};
        }
        used_.clear();
        level.first.push_back(static_cast<std::uint32_t>(level.entries.size()));
    }

  private:
    std::vector<Entry> sums_;
    std::vector<std::uint32_t> used_;
};

std::shared_ptr<const SpanSums> SpanSums::build(TracePtr trace, Job& job) {
    const std::shared_ptr<SpanSums> sums(new SpanSums(std::move(trace)));
    sums->prepareSlots();
    if (!sums->sumSpans(job)) return nullptr;
    while (sums->sumBlocks()) {
    }
    return sums;
}

void SpanSums::prepareSlots() {
    const OwnCode own(*trace_);
    ofState_.assign(2 * trace_->states.size(), kNone);
    ofStack_.resize(trace_->stacks.size());
    for (std::uint32_t s = 0; s < ofStack_.size(); ++s) ofStack_[s].site = own.siteOf(StackId(s));
    running_.assign(trace_->goroutines.size(), 0);
}

std::uint32_t SpanSums::makeSlot(StateId state, StackId stack, bool woken) {
    const std::uint32_t found = findSlot(state, stack, woken);
    const GoState s = trace_->states[state].state;
    if (found != kNone || s == GoState::NotExist) return found;
    const auto made = static_cast<std::uint32_t>(slots_.size());
    if (!hasSite(s)) {
        slots_.push_back({state, FrameId::none(), woken});
        return ofState_[2u * state.value + (woken ? 1 : 0)] = made;
    }
    OfStack& of = ofStack_[stack.valid() ? stack.value : kNoStack.value];
    const auto [it, isNew] = ofSite_.try_emplace(siteKey(of.site, state), made);
    if (isNew) slots_.push_back({state, of.site, false});
    of.state = state;
    of.slot = it->second;
    return it->second;
}

std::uint32_t SpanSums::findSlot(StateId state, StackId stack, bool woken) const {
    const GoState s = trace_->states[state].state;
    if (s == GoState::NotExist) return kNone;
    if (!hasSite(s)) return ofState_[2u * state.value + (woken ? 1 : 0)];
    const OfStack& of = ofStack_[stack.valid() ? stack.value : kNoStack.value];
    if (of.slot != kNone && of.state == state) return of.slot;
    const auto it = ofSite_.find(siteKey(of.site, state));
    return it == ofSite_.end() ? kNone : it->second;
}

bool SpanSums::wokenAt(GoroutineIndex g, SpanIndex s) const {
    return s > trace_->goroutine(g).firstSpan && trace_->stateOf(s).state == GoState::Runnable &&
           trace_->stateOf(s - 1).state == GoState::Waiting;
}

std::uint32_t SpanSums::slotOf(GoroutineIndex g, SpanIndex s) const {
    return findSlot(trace_->goSpans.state[s], trace_->goSpans.stack[s], wokenAt(g, s));
}

TimeRange SpanSums::timeOf(GoroutineIndex g, SpanIndex s) const {
    const Goroutine& go = trace_->goroutine(g);
    const bool reachesBack = s == go.firstSpan && !go.createdInTrace();
    return {reachesBack ? trace_->range.begin : trace_->goSpans.start[s], spanEnd(*trace_, s, g)};
}

bool SpanSums::sumSpans(Job& job) {
    levels_.emplace_back();
    Pad pad;
    job.enter(Job::Stage::Indexing, trace_->goSpans.size());
    SpanIndex s = 0;
    for (std::uint32_t g = 0; g < trace_->goroutines.size(); ++g) {
        const GoroutineIndex index(g);
        const SpanIndex end = trace_->goroutines[g].firstSpan + trace_->goroutines[g].spanCount;
        for (; s < end; ++s) {
            if (s % kBlock == 0 && s > 0) {
                pad.moveTo(levels_[0]);
                job.advanceTo(s);
                if (job.cancelled()) return false;
            }
            const std::uint32_t slot =
                makeSlot(trace_->goSpans.state[s], trace_->goSpans.stack[s], wokenAt(index, s));
            if (slot == kNone) continue;
            const Duration time = timeOf(index, s).length();
            pad.add(slot, time, 1);
            if (trace_->states[slots_[slot].state].state == GoState::Running) running_[g] += time;
        }
    }
    pad.moveTo(levels_[0]);
    return true;
}

// One more level; false when there is nothing left to be put together.
bool SpanSums::sumBlocks() {
    const Level& below = levels_.back();
    if (below.size() < kFanOut) return false;
    Level above;
    Pad pad;
    for (std::size_t i = 0; i < below.size(); ++i) {
        for (std::uint32_t e = below.first[i]; e < below.first[i + 1]; ++e)
            pad.add(below.entries[e].slot, below.entries[e].time, below.entries[e].count);
        if (i % kFanOut == kFanOut - 1) pad.moveTo(above);
    }
    levels_.push_back(std::move(above));
    return true;
}

void SpanSums::add(SpanIndex first, SpanIndex last, std::vector<TimeCount>& sums) const {
    const SpanIndex block0 = (first + kBlock - 1) / kBlock;
    const SpanIndex block1 = last / kBlock;
    if (block0 >= block1) return addSteps(first, last, sums);
    addSteps(first, block0 * kBlock, sums);
    addBlocks(0, block0, block1, sums);
    addSteps(block1 * kBlock, last, sums);
}

void SpanSums::addSteps(SpanIndex first, SpanIndex last, std::vector<TimeCount>& sums) const {
    if (first >= last) return;
    GoroutineIndex g = goroutineOf(*trace_, first);
    for (SpanIndex s = first; s < last; ++s) {
        while (s >= trace_->goroutine(g).firstSpan + trace_->goroutine(g).spanCount) ++g.value;
        const std::uint32_t slot = slotOf(g, s);
        if (slot != kNone) sums[slot].add(timeOf(g, s).length());
    }
}

// Blocks first … last - 1 of a level: single ones up to the borders of the blocks above, those for the rest.
void SpanSums::addBlocks(std::size_t level, std::size_t first, std::size_t last,
                         std::vector<TimeCount>& sums) const {
    const Level& blocks = levels_[level];
    const auto addUntil = [&](std::size_t end) {
        for (; first < end; ++first)
            for (std::uint32_t e = blocks.first[first]; e < blocks.first[first + 1]; ++e)
                sums[blocks.entries[e].slot].add(blocks.entries[e].time, blocks.entries[e].count);
    };
    const std::size_t above0 = (first + kFanOut - 1) / kFanOut;
    const std::size_t above1 = last / kFanOut;
    if (level + 1 < levels_.size() && above0 < above1) {
        addUntil(above0 * kFanOut);
        addBlocks(level + 1, above0, above1, sums);
        first = above1 * kFanOut;
    }
    addUntil(last);
}

}  // namespace golanes
