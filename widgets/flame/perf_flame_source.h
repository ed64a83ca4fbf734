// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/perf_flame.h"
#include "core/store/kernel_tracks.h"
#include "core/store/trace.h"
#include "widgets/flame/flame_source.h"

#include <QCoreApplication>

namespace golanes {

// Perf data as flame graphs see it, asked on the clock of the lanes.
class PerfFlameSource : public FlameSource {
    Q_DECLARE_TR_FUNCTIONS(golanes::PerfFlameSource)

  public:
    // `trace`: the one beside it, on whose clock the kernel is; it tells whom threads carried. Null: nothing
    // does, and of goroutines there is nothing.
    PerfFlameSource(KernelPtr kernel, std::shared_ptr<const PerfFlame> flame, TracePtr trace = nullptr);

    QList<FlameChoice> choices() const override;
    int firstChoice() const override { return 0; }
    // A sample is of the goroutine that its thread carried then, time off the CPU of the one it carried when
    // it was switched off; see goroutineOn(). Of Ps it tells nothing.
    WeightedStacks weigh(int choice, const FlameScope& scope, std::uint32_t slices, Job& job) const override;
    std::optional<std::uint64_t> thingsOf(int choice) const override;
    QString advice(int choice) const override;
    FlameStackId ofTarget(int choice, const Target& target) const override;
    std::vector<std::uint64_t> inferredIn(int choice, const FlameScope& scope, const FlameTree& tree,
                                          Job& job) const override;
    QString noteOn(int choice, const FlameScope& scope) const override;
    bool knowsThings(int) const override { return true; }
    std::vector<KernelThing> thingsWith(int choice, const FlameScope& scope,
                                        const std::vector<FlameFunctionId>& path, Job& job) const override;
    const FlameStacksPtr& stacksOf(int) const override { return flame_->stacks(); }

  private:
    struct Kind {
        PerfWeight weight;
        PerfEventIndex event;
    };

    FlameChoice describe(const Kind& kind) const;
    // Refers to the scope.
    PerfFlameQuery queryOf(int choice, const FlameScope& scope) const;
    FlameStackId ofSample(PerfSampleRow row) const;
    FlameStackId ofKernelSpan(const KernelSpan& span, Timestamp at) const;
    // The range on perf's own clock.
    TimeRange onPerfClock(TimeRange range) const;
    std::vector<bool> threadsOf(const FlameScope& scope) const;

    KernelPtr kernel_;
    TracePtr trace_;
    std::shared_ptr<const PerfFlame> flame_;
    std::vector<Kind> kinds_;
};

}  // namespace golanes
