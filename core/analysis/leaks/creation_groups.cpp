// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/creation_groups.h"

#include "core/analysis/idle_periods.h"
#include "core/analysis/leaks/edit_distance.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

namespace golanes {

namespace {

using Names = std::vector<std::uint32_t>;  // of functions, normalized, as numbers

// Puts goroutines into groups by their exact stacks first, so that only distinct ones are compared.
class Grouper {
  public:
    explicit Grouper(const Trace& trace) : trace_(trace) {}

    void add(GoroutineIndex g) {
        const Goroutine& go = trace_.goroutine(g);
        const StackId creation = go.createdInTrace() ? trace_.goSpans.stack[go.firstSpan] : kNoStack;
        const auto [it, isNew] = exact_.try_emplace({go.name, creation}, groups_.size());
        if (isNew) it->second = find(go.name, creation);
        groups_[it->second].goroutines.push_back(g);
    }

    std::vector<CreationGroup> take() {
        std::ranges::stable_sort(groups_, std::greater(),
                                 [](const CreationGroup& g) { return g.goroutines.size(); });
        return std::move(groups_);
    }

  private:
    struct Variant {
        Names names;
        std::size_t group = 0;
    };

    // The group of goroutines that start with `function`, created at `creation`; a new one if there is none.
    std::size_t find(StringId function, StackId creation) {
        const Names names = namesOf(creation);
        std::vector<Variant>& variants = variants_[{numberOf(function), names.empty() ? ~0u : names.front()}];
        for (const Variant& v : variants) {
            const std::size_t most = std::max(names.size(), v.names.size()) / 5;
            if (editDistance<std::uint32_t>(names, v.names) > most) continue;
            ++groups_[v.group].stacks;
            return v.group;
        }
        if (variants.size() < kVariants) variants.push_back({names, groups_.size()});
        groups_.push_back({function, creation, 1, {}});
        return groups_.size() - 1;
    }

    Names namesOf(StackId stack) {
        Names names;
        const auto frames = trace_.stacks[stack];
        for (const FrameId id : frames.first(std::min(frames.size(), kComparedFrames)))
            names.push_back(numberOf(trace_.stacks.frame(id).function));
        return names;
    }

    std::uint32_t numberOf(StringId function) {
        const auto [it, isNew] = numberOfId_.try_emplace(function);
        if (isNew) {
            const auto next = static_cast<std::uint32_t>(numberOfName_.size());
            it->second =
                numberOfName_.try_emplace(normalFunction(trace_.strings[function]), next).first->second;
        }
        return it->second;
    }

    const Trace& trace_;
    std::vector<CreationGroup> groups_;
    std::map<std::pair<StringId, StackId>, std::size_t> exact_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Variant>> variants_;
    std::unordered_map<StringId, std::uint32_t> numberOfId_;
    std::unordered_map<std::string, std::uint32_t> numberOfName_;
};

bool existedIn(const Trace& trace, GoroutineIndex g, TimeRange range) {
    const Goroutine& go = trace.goroutine(g);
    const GoTrack track(trace, g);
    if (track.size() == 0) return false;
    const Timestamp from = go.createdInTrace() ? track.start(0) : trace.range.begin;
    const Timestamp to = go.ended ? track.start(track.size() - 1) : trace.range.end;
    return from < range.end && to > range.begin;
}

// Takes "[...]" out, however deep.
std::string withoutTypeArguments(std::string_view function) {
    std::string out;
    int depth = 0;
    for (const char c : function) {
        depth += c == '[' ? 1 : 0;
        if (depth == 0) out += c;
        depth -= c == ']' && depth > 0 ? 1 : 0;
    }
    return out;
}

}  // namespace

std::string normalFunction(std::string_view function) {
    std::string name = withoutTypeArguments(function);
    if (name.ends_with("-fm")) name.resize(name.size() - 3);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    // ".func2.1": numbers at the end, as often as there are some behind a dot or a made-up name.
    for (bool again = true; again;) {
        again = false;
        std::size_t end = name.size();
        while (end > 0 && isDigit(name[end - 1])) --end;
        if (end == name.size() || end == 0) break;
        const std::string_view before = std::string_view(name).substr(0, end);
        const bool madeUp = before.ends_with(".func") || before.ends_with(".gowrap") ||
                            before.ends_with(".deferwrap") || before.ends_with("·dwrap·");
        if (name[end - 1] == '.') {
            name.resize(end - 1);
            again = true;
        } else if (madeUp) {
            name.resize(end);
        }
    }
    return name;
}

std::vector<CreationGroup> creationGroups(const Trace& trace, const Scope& scope, Job& job) {
    const GoroutineSet users = userGoroutines(trace);
    Grouper grouper(trace);
    CancelCheck cancelled(job);
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        if (cancelled()) return {};
        const GoroutineIndex index(g);
        if (users[g] && scope.has(index) && existedIn(trace, index, scope.range)) grouper.add(index);
    }
    return grouper.take();
}

}  // namespace golanes
