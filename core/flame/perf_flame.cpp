// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/perf_flame.h"

#include "core/base/base_name.h"
#include "core/store/frame_text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace golanes {

namespace {

// Functions of a recording as flame graphs know them.
class FunctionNames {
  public:
    FunctionNames(const PerfSymbols& symbols, FlameStacks& stacks)
        : symbols_(symbols), stacks_(stacks), ids_(symbols.functions.size()) {
        for (const PerfFunction& f : symbols.functions) {
            if (f.kind == PerfCodeKind::Go &&
                library_.learn(symbols.strings[f.name], symbols.strings[f.file]))
                break;
        }
    }

    FlameFunctionId of(PerfFunctionId id) {
        FlameFunctionId& known = ids_[id.value];
        if (!known.valid()) known = make(symbols_.functions[id.value], functionText(symbols_, id));
        return known;
    }

  private:
    FlameFunctionId make(const PerfFunction& f, std::string_view name) {
        const std::string_view binary =
            f.binary.valid() ? baseName(symbols_.binaries[f.binary.value].path) : std::string_view();
        switch (f.kind) {
            case PerfCodeKind::Kernel:
                return stacks_.function(name, "[kernel]", CodeOrigin::Kernel);
            case PerfCodeKind::Go:
                if (f.name == kEmptyString) break;
                return stacks_.function(name, goPackage(name),
                                        goOrigin(library_, name, symbols_.strings[f.file]));
            case PerfCodeKind::Native:
                return stacks_.function(name, binary, CodeOrigin::Native);
            case PerfCodeKind::Unknown:
                break;
        }
        return stacks_.function(name, binary, CodeOrigin::Unknown);
    }

    const PerfSymbols& symbols_;
    FlameStacks& stacks_;
    GoLibrary library_;
    std::vector<FlameFunctionId> ids_;
};

}  // namespace

std::shared_ptr<const PerfFlame> PerfFlame::build(PerfPtr recording, const PerfSymbols& symbols, Job& job) {
    std::shared_ptr<PerfFlame> flame(new PerfFlame(std::move(recording)));
    return flame->takeStacks(symbols, job) && flame->takeOffs(job) ? flame : nullptr;
}

bool PerfFlame::takeStacks(const PerfSymbols& symbols, Job& job) {
    auto stacks = std::make_shared<FlameStacks>();
    FunctionNames functions(symbols, *stacks);
    CancelCheck cancelled(job);
    const auto& nodes = recording_->stacks.nodes();
    ofStack_.reserve(nodes.size());
    ofStack_.push_back(stacks->child(kFlameRoot, stacks->function("[no stack]", {}, CodeOrigin::Unknown)));
    hasInferred_.reserve(nodes.size());
    hasInferred_.push_back(false);
    for (std::size_t n = 1; n < nodes.size(); ++n) {
        if (cancelled()) return false;
        FlameStackId node = nodes[n].parent == kNoPerfStack ? kFlameRoot : ofStack_[nodes[n].parent.value];
        const auto lines = symbols.of(nodes[n].frame);
        for (std::size_t i = lines.size(); i-- > 0;)
            node = stacks->child(node, functions.of(lines[i].function));
        ofStack_.push_back(node);
        hasInferred_.push_back(hasInferred_[nodes[n].parent.value] ||
                               recording_->stacks.frame(nodes[n].frame).inferred);
    }
    stacks->freeze();
    stacks_ = std::move(stacks);
    return true;
}

bool PerfFlame::takeOffs(Job& job) {
    const PerfRecording& r = *recording_;
    CancelCheck cancelled(job);
    const PerfRows outs(r.switches.size(), r.threads.size(), [&](std::size_t s) {
        const PerfThreadIndex t = r.switches[s].previous;
        return t.valid() ? std::size_t{t.value} : r.threads.size();
    });
    for (std::uint32_t t = 0; t < r.threads.size(); ++t) {
        const auto runs = r.runsByThread[t];
        const auto out = outs[t];
        for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
            if (cancelled()) return false;
            const TimeRange off{r.runs[runs[i]].end, r.runs[runs[i + 1]].start};
            if (off.empty()) continue;
            // Of recordings with switch records the tracepoint lies a moment before the end of the run.
            const auto behind = std::ranges::lower_bound(out, off.end, {},
                                                         [&](std::uint32_t s) { return r.switches[s].time; });
            if (behind == out.begin()) continue;
            const PerfSwitch& by = r.switches[*std::prev(behind)];
            if (by.time < r.runs[runs[i]].start || by.sample == kNoPerfSample) continue;
            offs_.push_back({off, PerfThreadIndex(t), by.sample});
        }
    }
    std::ranges::sort(offs_, {}, [](const Off& o) { return o.time.begin; });
    return !job.cancelled();
}

template <class F>
void PerfFlame::forEach(const PerfFlameQuery& query, Job& job, F&& f) const {
    CancelCheck cancelled(job);
    if (query.weight == PerfWeight::OffCpu) {
        for (const Off& off : offs_) {
            if (off.time.begin >= query.range.end || cancelled()) break;
            const TimeRange inside = off.time.clippedTo(query.range);
            if (!inside.empty() && query.has(off.thread) && query.has(off.sample))
                f(Thing{inside.begin, off.thread}, recording_->samples.stack[off.sample],
                  static_cast<std::uint64_t>(inside.length()));
        }
        return;
    }
    const PerfSampleColumns& samples = recording_->samples;
    const auto rows = recording_->samplesByEvent[query.event.value];
    const auto time = [&](std::uint32_t row) { return samples.time[row]; };
    for (auto row = std::ranges::lower_bound(rows, query.range.begin, {}, time);
         row != rows.end() && samples.time[*row] < query.range.end && !cancelled(); ++row) {
        if (!query.has(samples.thread[*row]) || !query.has(*row)) continue;
        const std::uint64_t weight = query.weight == PerfWeight::Samples ? 1 : samples.period[*row];
        f(Thing{samples.time[*row], samples.thread[*row], *row}, samples.stack[*row], weight);
    }
}

WeightedStacks PerfFlame::weigh(const PerfFlameQuery& query, Job& job) const {
    WeightAdder adder(stacks_, query.range, query.slices);
    forEach(query, job, [&](const Thing& thing, PerfStackId stack, std::uint64_t weight) {
        adder.add(thing.time, of(stack), weight);
    });
    return adder.take();
}

std::vector<std::uint64_t> PerfFlame::inferredIn(const PerfFlameQuery& query, const FlameTree& tree,
                                                 Job& job) const {
    std::map<std::uint32_t, std::uint64_t> counts;
    forEach(query, job, [&](const Thing&, PerfStackId stack, std::uint64_t) {
        if (hasInferred_[stack.value]) ++counts[stack.value];
    });
    if (counts.empty()) return {};
    std::vector<std::uint64_t> out(tree.nodes().size());
    for (const auto& [stack, count] : counts) addInferred(PerfStackId(stack), count, tree, out);
    return out;
}

bool PerfFlame::beginsWith(FlameStackId stack, std::span<const FlameFunctionId> path) const {
    std::vector<FlameFunctionId> functions;  // innermost first
    for (FlameStackId s = stack; s != kFlameRoot; s = (*stacks_)[s].parent)
        functions.push_back((*stacks_)[s].function);
    return functions.size() >= path.size() && std::equal(path.begin(), path.end(), functions.rbegin());
}

std::vector<PerfFlame::Thing> PerfFlame::thingsWith(const PerfFlameQuery& query,
                                                    std::span<const FlameFunctionId> path, Job& job) const {
    std::vector<Thing> out;
    std::map<std::uint32_t, bool> known;
    forEach(query, job, [&](const Thing& thing, PerfStackId stack, std::uint64_t) {
        const auto [at, fresh] = known.try_emplace(stack.value, false);
        if (fresh) at->second = beginsWith(of(stack), path);
        if (at->second) out.push_back(thing);
    });
    return out;
}

// Goes down the tree along the stack.
void PerfFlame::addInferred(PerfStackId stack, std::uint64_t count, const FlameTree& tree,
                            std::vector<std::uint64_t>& out) const {
    const PerfStacks& perf = recording_->stacks;
    std::vector<std::pair<FlameFunctionId, bool>> path;  // innermost first; a frame may be several functions
    for (PerfStackId s = stack; s != kNoPerfStack; s = perf[s].parent) {
        const bool inferred = perf.frame(perf[s].frame).inferred;
        const FlameStackId caller = perf[s].parent == kNoPerfStack ? kFlameRoot : of(perf[s].parent);
        for (FlameStackId f = of(s); f != caller; f = (*stacks_)[f].parent)
            path.emplace_back((*stacks_)[f].function, inferred);
    }
    std::uint32_t node = FlameTree::kRoot;
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        const auto children = tree.children(node);
        const auto next =
            std::ranges::find_if(children, [&](std::uint32_t n) { return tree[n].function == step->first; });
        if (next == children.end()) return;
        node = *next;
        if (step->second) out[node] += count;
    }
}

FlameStackId PerfFlame::switchedOff(PerfThreadIndex thread, Timestamp runEnd) const {
    const auto [first, last] =
        std::ranges::equal_range(offs_, runEnd, {}, [](const Off& o) { return o.time.begin; });
    const auto found = std::find_if(first, last, [&](const Off& o) { return o.thread == thread; });
    return found == last ? kFlameRoot : of(recording_->samples.stack[found->sample]);
}

}  // namespace golanes
