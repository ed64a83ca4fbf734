// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/kernel/match_kernel.h"
#include "core/base/job.h"
#include "core/flame/flame_tree.h"
#include "core/flame/weight_unit.h"
#include "core/flame/weighted_stacks.h"
#include "core/plan/lane.h"
#include "core/store/ids.h"
#include "core/store/perf_ids.h"
#include "widgets/session/target.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace golanes {

// One thing that a flame graph can be about.
struct FlameChoice {
    QString name;     // "Blocked: channel"
    QString meaning;  // what it is, in a sentence
    QString things;   // what is counted besides: "waits"
    WeightUnit unit = WeightUnit::Nanoseconds;
    QString type;          // what pprof calls it: "blocked"
    bool counted = false;  // the weight is the number of things
    bool sampled = false;  // things are samples, of which chance gives more or fewer

    bool counts() const { return counted; }
};

// What part of a recording a flame graph is about.
struct FlameScope {
    TimeRange range;               // on the clock of the lanes
    std::vector<bool> goroutines;  // by index; empty: all
    std::vector<ProcIndex> procs;  // not empty: only what these carried
    std::vector<ThreadIndex> threads;
    std::vector<PerfThreadIndex> perfThreads;  // the same, for perf data
    bool operator==(const FlameScope&) const = default;
};

// A recording as flame graphs see it. Immutable: any thread may ask.
class FlameSource {
  public:
    virtual ~FlameSource() = default;
    virtual QList<FlameChoice> choices() const = 0;
    // Index of what is looked at first.
    virtual int firstChoice() const { return 0; }
    // Weights for a choice. Cancelled: anything.
    virtual WeightedStacks weigh(int choice, const FlameScope& scope, std::uint32_t slices,
                                 Job& job) const = 0;
    // How many things there are in all of the recording, so that choices without any can say so; none: not
    // known.
    virtual std::optional<std::uint64_t> thingsOf(int) const { return std::nullopt; }
    // What to do when a choice has nothing anywhere.
    virtual QString advice(int choice) const = 0;
    // The stack that stands in the graph of this choice for a span; the root when none does.
    virtual FlameStackId ofSpan(int, SpanIndex) const { return kFlameRoot; }
    // The same for something else in the lanes that perf data tell of: a sample, what a thread did, a call.
    virtual FlameStackId ofTarget(int, const Target&) const { return kFlameRoot; }
    // In how many things each frame is inferred, not recorded, by node of a tree of these weights in the
    // order of weights; empty: none is.
    virtual std::vector<std::uint64_t> inferredIn(int, const FlameScope&, const FlameTree&, Job&) const {
        return {};
    }
    // What has to be known to read the graph of this scope right; "": nothing.
    virtual QString noteOn(int, const FlameScope&) const { return {}; }
    // Whether it knows where in the lanes of Linux each thing of a choice is.
    virtual bool knowsThings(int) const { return false; }
    // Where those are whose stacks begin with these functions, outermost first, on the clock of the lanes.
    virtual std::vector<KernelThing> thingsWith(int, const FlameScope&, const std::vector<FlameFunctionId>&,
                                                Job&) const {
        return {};
    }
    // What the graphs of a choice are of.
    virtual const FlameStacksPtr& stacksOf(int choice) const = 0;
    // Nothing in it has a time: it is the same whatever is looked at.
    virtual bool isTimeless() const { return false; }
};

using FlameSourcePtr = std::shared_ptr<const FlameSource>;

}  // namespace golanes
