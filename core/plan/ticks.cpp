// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ticks.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

// Walks the multiples of a step over the visible times of an axis.
template <class F>
void forEachMultiple(const TimeAxis& axis, Int128 zero, Int128 step, F&& f) {
    const auto folds = axis.folds();
    auto fold = folds.begin();
    const Int128 end = axis.range().end;
    Int128 time = ceilDiv(Int128{axis.timeAt(0)} + zero, step) * step - zero;
    while (time < end) {
        while (fold != folds.end() && fold->end <= time) ++fold;
        if (fold != folds.end() && fold->begin <= time) {
            time = ceilDiv(Int128{fold->end} + zero, step) * step - zero;
            continue;
        }
        f(static_cast<Timestamp>(time));
        time += step;
    }
}

}  // namespace

Int128 Ruler::zero() const {
    switch (format_) {
        case TimeFormat::Relative:
            return -Int128{origin_};
        case TimeFormat::Absolute:
            return 0;
        case TimeFormat::Wall:
            return wallOffset_;
    }
    return 0;
}

TickLabels Ruler::labelsOf(const TimeAxis& axis) const {
    // Folds make the readings spread wider than the visible time.
    const Timestamp first = axis.timeAt(0);
    return {first + zero(), Int128{axis.range().end} - first, format_ == TimeFormat::Wall};
}

std::vector<Tick> Ruler::ticks(const TimeAxis& axis, double minSpacing) const {
    const double spacing = std::isnan(minSpacing) ? 1 : std::max(1.0, minSpacing);
    const bool clock = format_ == TimeFormat::Wall;
    const TickStep step = tickStepAtLeast(spacing * axis.nsPerPixel(), clock);
    std::vector<Tick> ticks;
    if (step.ns == 0) return ticks;

    const TickLabels labels = labelsOf(axis);
    double lastMajor = -spacing;
    forEachMultiple(axis, zero(), step.ns / step.divisions, [&](Timestamp t) {
        Tick tick{axis.positionOf(t), t, false, {}};
        const Int128 reading = t + zero();
        // Beyond a fold the next multiple may come too soon.
        if (reading % step.ns == 0 && tick.x - lastMajor >= spacing * (1 - 1e-9)) {
            tick.major = true;
            tick.label = labels.label(reading, step.ns);
            lastMajor = tick.x;
        }
        ticks.push_back(std::move(tick));
    });
    return ticks;
}

std::string Ruler::base(const TimeAxis& axis) const {
    return labelsOf(axis).base();
}

}  // namespace golanes
