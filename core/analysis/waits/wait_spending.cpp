// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/wait_spending.h"

#include "core/analysis/own_code.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace golanes {

namespace {

constexpr std::uint32_t kMostSpans = 1u << 13;  // of others; explained while somebody waits for the answer
constexpr std::size_t kRoot = 0;

class Tree {
  public:
    Tree(const Trace& trace, SpanIndex wait) : trace_(trace), code_(trace), wait_(wait), nodes_(1) {}

    // In the order of WaitExplainer.
    void add(const WaitPart& part) {
        const std::size_t parent = parentOf(part);
        WaitSpent line;
        line.goroutine = part.goroutine;
        line.why = part.why;
        if (part.span != kNoSpan) line.place = placeOf(part.span, part.stack);
        const std::size_t node = child(parent, line);
        note(node, part.time, part.span);
        for (std::size_t n = node;; n = nodes_[n].parent) {
            nodes_[n].line.time += part.time.length();
            if (n == kRoot) break;
        }
    }

    WaitSpending take(std::size_t most) {
        WaitSpending out;
        out.wait = nodes_[kRoot].line.time;
        list(kRoot, 0, out.lines);
        if (out.lines.size() > most) shorten(out, most);
        return out;
    }

  private:
    struct Node {
        WaitSpent line;
        std::size_t parent = kRoot;
        Duration longest = 0;
        std::vector<std::size_t> children;
    };
    using Key = std::tuple<std::size_t, bool, std::uint32_t, WaitPart::Why, std::uint64_t>;

    Place placeOf(SpanIndex span, StackId stack) {
        const auto [it, isNew] = sites_.try_emplace(stack.value);
        if (isNew) it->second = code_.siteOf(stack);
        return {trace_.goSpans.state[span], it->second};
    }

    // The line of the wait that led to a part. Parts go backwards in time, each wait with all that is below
    // it in one piece: one that began later is done with.
    std::size_t parentOf(const WaitPart& part) {
        while (!path_.empty() && part.time.end <= trace_.goSpans.start[path_.back().via]) path_.pop_back();
        if (part.via == wait_) return kRoot;
        const std::size_t above = path_.empty() ? kRoot : path_.back().node;
        if (!path_.empty() && path_.back().via == part.via) return above;
        WaitSpent line;
        line.goroutine = goroutineOf(trace_, part.via);
        line.place = placeOf(part.via, trace_.goSpans.stack[part.via]);
        line.ended = true;
        const std::size_t node = child(above, line);
        const Timestamp end = spanEnd(trace_, part.via, line.goroutine);
        note(node, {trace_.goSpans.start[part.via], end}, part.via);
        path_.push_back({part.via, node});
        return node;
    }

    std::size_t child(std::size_t parent, const WaitSpent& line) {
        const Key key{parent, line.ended, line.goroutine.value, line.why, line.place.key()};
        const auto [it, made] = byKey_.try_emplace(key, nodes_.size());
        if (made) {
            nodes_.push_back({line, parent, 0, {}});
            nodes_[parent].children.push_back(it->second);
        }
        return it->second;
    }

    // Keeps the longest of equal ones.
    void note(std::size_t node, TimeRange time, SpanIndex span) {
        Node& n = nodes_[node];
        if (span != kNoSpan) n.line.spans.push_back(span);
        if (time.length() <= n.longest) return;
        n.longest = time.length();
        n.line.span = span;
        n.line.at = time.begin;
    }

    void list(std::size_t node, std::uint32_t level, std::vector<WaitSpent>& out) {
        std::vector<std::size_t>& children = nodes_[node].children;
        std::ranges::stable_sort(children, std::ranges::greater(),
                                 [this](std::size_t n) { return nodes_[n].line.time; });
        for (const std::size_t n : children) {
            out.push_back(nodes_[n].line);
            out.back().level = level;
            list(n, level + 1, out);
        }
    }

    // Lines hold at least as much time as those below them, so what is kept hangs together.
    static void shorten(WaitSpending& out, std::size_t most) {
        std::vector<std::size_t> order(out.lines.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, std::ranges::greater(),
                                 [&](std::size_t i) { return out.lines[i].time; });
        order.resize(most);
        std::ranges::sort(order);
        std::vector<WaitSpent> kept;
        Duration told = 0;
        for (const std::size_t i : order) {
            kept.push_back(out.lines[i]);
            if (!kept.back().ended) told += kept.back().time;
        }
        out.left = out.lines.size() - most;
        out.leftTime = out.wait - told;
        out.lines = std::move(kept);
    }

    const Trace& trace_;
    const OwnCode code_;
    const SpanIndex wait_;
    std::vector<Node> nodes_;  // the first is the root
    struct Step {
        SpanIndex via;
        std::size_t node;
    };
    std::vector<Step> path_;  // waits that lead to the latest part
    std::map<Key, std::size_t> byKey_;
    std::unordered_map<std::uint32_t, FrameId> sites_;  // by stack
};

}  // namespace

std::vector<SpanIndex> spansOf(const WaitSpending& spending, std::size_t line) {
    std::vector<SpanIndex> spans = spending.lines[line].spans;
    for (std::size_t i = line + 1;
         i < spending.lines.size() && spending.lines[i].level > spending.lines[line].level; ++i)
        spans.insert(spans.end(), spending.lines[i].spans.begin(), spending.lines[i].spans.end());
    std::ranges::sort(spans);
    const auto rest = std::ranges::unique(spans);
    spans.erase(rest.begin(), rest.end());
    return spans;
}

WaitSpending waitSpending(const Trace& trace, GoroutineIndex g, SpanIndex wait, std::size_t most) {
    WaitExplainer explainer(trace, kMostSpans);
    Tree tree(trace, wait);
    for (const WaitPart& part : explainer.explain(g, wait, trace.range)) tree.add(part);
    return tree.take(most);
}

}  // namespace golanes
