// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/perf_flame.h"

#include "core/base/base_name.h"
#include "core/store/frame_text.h"

#include <algorithm>
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
    for (std::size_t n = 1; n < nodes.size(); ++n) {
        if (cancelled()) return false;
        FlameStackId node = nodes[n].parent == kNoPerfStack ? kFlameRoot : ofStack_[nodes[n].parent.value];
        const auto lines = symbols.of(nodes[n].frame);
        for (std::size_t i = lines.size(); i-- > 0;)
            node = stacks->child(node, functions.of(lines[i].function));
        ofStack_.push_back(node);
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
            offs_.push_back({off, PerfThreadIndex(t), of(r.samples.stack[by.sample])});
        }
    }
    std::ranges::sort(offs_, {}, [](const Off& o) { return o.time.begin; });
    return !job.cancelled();
}

WeightedStacks PerfFlame::weigh(const PerfFlameQuery& query, Job& job) const {
    WeightAdder adder(stacks_, query.range, query.slices);
    CancelCheck cancelled(job);
    if (query.weight == PerfWeight::OffCpu) {
        for (const Off& off : offs_) {
            if (off.time.begin >= query.range.end || cancelled()) break;
            const TimeRange inside = off.time.clippedTo(query.range);
            if (!inside.empty() && query.has(off.thread))
                adder.add(inside.begin, off.stack, static_cast<std::uint64_t>(inside.length()));
        }
        return adder.take();
    }
    const PerfSampleColumns& samples = recording_->samples;
    const auto rows = recording_->samplesByEvent[query.event.value];
    const auto time = [&](std::uint32_t row) { return samples.time[row]; };
    for (auto row = std::ranges::lower_bound(rows, query.range.begin, {}, time);
         row != rows.end() && samples.time[*row] < query.range.end && !cancelled(); ++row) {
        if (!query.has(samples.thread[*row])) continue;
        const std::uint64_t weight = query.weight == PerfWeight::Samples ? 1 : samples.period[*row];
        adder.add(samples.time[*row], of(samples.stack[*row]), weight);
    }
    return adder.take();
}

}  // namespace golanes
