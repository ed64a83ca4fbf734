// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_filter.h"

#include "core/base/ascii_case.h"
#include "core/plan/task_names.h"
#include "core/store/go_track.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace golanes {

namespace {

constexpr std::size_t kStep = 1024;  // goroutines between questions whether to go on

// Looks for a text in strings of the trace, once in each.
class TextSearch {
  public:
    TextSearch(const Trace& trace, std::string_view text)
        : trace_(trace), text_(text), answers_(trace.strings.size()) {}

    bool in(std::string_view s) const { return containsAnyCase(s, text_); }
    bool in(StringId id) {
        std::uint8_t& answer = answers_[id.value];
        if (answer == kUnknown) answer = in(trace_.strings[id]) ? kYes : kNo;
        return answer == kYes;
    }

  private:
    enum Answer : std::uint8_t { kUnknown, kNo, kYes };

    const Trace& trace_;
    std::string_view text_;
    std::vector<std::uint8_t> answers_;  // by StringId
};

void markText(const Trace& trace, const std::string& text, std::vector<std::uint8_t>& pass, Job& job) {
    TextSearch search(trace, text);
    const auto taskNames = namesOfTasks(trace);
    for (const Task& task : trace.tasks) {
        for (const GoroutineIndex g : {task.beginContext.goroutine, task.endContext.goroutine})
            if (g.valid() && search.in(task.name)) pass[g.value] = 1;
    }
    const auto inRegion = [&](const Region& region) {
        if (search.in(region.name)) return true;
        const auto task = taskNames.find(region.task);
        return task != taskNames.end() && search.in(task->second);
    };
    for (std::size_t i = 0; i < pass.size(); ++i) {
        if (i % kStep == 0 && job.cancelled()) return;
        const Goroutine& g = trace.goroutines[i];
        bool found = pass[i] || search.in(g.name) || search.in(fmt::format("g{}", g.id));
        for (std::uint32_t r = 0; r < g.regionCount && !found; ++r)
            found = inRegion(trace.regions[g.firstRegion + r]);
        pass[i] = found;
    }
}

bool wasIn(const Trace& trace, GoroutineIndex g, std::uint32_t states, TimeRange within) {
    const GoTrack track(trace, g);
    if (track.size() == 0) return false;
    const auto counts = [&](const StateInfo& s) {
        return s.state != GoState::NotExist && (states == 0 || states & LaneFilter::bit(s.cls));
    };
    const std::uint32_t at = track.at(within.begin);
    const bool before = at == track.size();
    // As drawn: one that was there before the trace tells of it was in its first state already.
    if (before && !trace.goroutine(g).createdInTrace() && counts(track.state(0))) return true;
    for (std::uint32_t i = before ? 0 : at; i < track.size() && track.start(i) < within.end; ++i)
        if (counts(track.state(i))) return true;
    return false;
}

}  // namespace

std::vector<std::uint8_t> passing(const Trace& trace, const LaneFilter& filter, Job& job) {
    if (filter.empty()) return {};
    const bool asksText = !filter.text.empty();
    std::vector<std::uint8_t> pass(trace.goroutines.size(), asksText ? 0 : 1);
    if (asksText) markText(trace, filter.text, pass, job);
    if (filter.states == 0 && filter.within.empty()) return pass;
    const TimeRange within = filter.within.empty() ? trace.range : filter.within;
    for (std::size_t i = 0; i < pass.size(); ++i) {
        if (i % kStep == 0 && job.cancelled()) break;
        if (pass[i])
            pass[i] = wasIn(trace, GoroutineIndex(static_cast<std::uint32_t>(i)), filter.states, within);
    }
    return pass;
}

}  // namespace golanes
