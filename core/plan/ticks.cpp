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

// The largest power of ten up to `roundest` of which [from, to) holds a multiple: the step of its roundest
// reading.
Int128 roundestStep(Int128 from, Int128 to, Int128 roundest) {
    Int128 step = roundest;
    while (step > 1 && ceilDiv(from, step) * step >= to) step /= 10;
    return step;
}

// Calls f(TimeRange) for the visible stretches between the folds of an axis.
template <class F>
void forEachStretch(const TimeAxis& axis, F&& f) {
    Timestamp begin = axis.timeAt(0);
    for (const Fold& fold : axis.folds()) {
        if (fold.end <= begin) continue;
        if (fold.begin >= axis.range().end) break;
        if (fold.begin > begin) f(TimeRange{begin, fold.begin});
        begin = fold.end;
    }
    if (begin < axis.range().end) f(TimeRange{begin, axis.range().end});
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
    return {first + zero(), Int128{axis.range().end} - first, format_ == TimeFormat::Wall, longest_};
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
    if (!axis.folds().empty()) addStretchTicks(axis, spacing, ticks);
    return ticks;
}

void Ruler::addStretchTicks(const TimeAxis& axis, double spacing, std::vector<Tick>& ticks) const {
    constexpr Int128 kSecond = 1'000'000'000;
    const Int128 roundest = format_ == TimeFormat::Wall ? kSecond : kSecond * kSecond;
    const TickLabels labels = labelsOf(axis);
    std::vector<Tick> added;
    std::size_t next = 0;  // the first major tick beyond
    double last = -spacing;
    forEachStretch(axis, [&](TimeRange stretch) {
        const double left = axis.positionOf(stretch.begin);
        for (; next < ticks.size() && (!ticks[next].major || ticks[next].x < left); ++next)
            if (ticks[next].major) last = ticks[next].x;
        const double before = next < ticks.size() ? ticks[next].x - spacing : axis.width();
        if (left < last + spacing || left > before) return;
        const Timestamp until = std::min({stretch.end, axis.timeAtF(before), axis.timeAtF(left + spacing)});
        const Int128 from = Int128{stretch.begin} + zero();
        const Int128 to = std::max(from + 1, Int128{until} + zero());
        const Int128 step = roundestStep(from, to, roundest);
        const Int128 reading = ceilDiv(from, step) * step;
        const auto time = static_cast<Timestamp>(reading - zero());
        last = axis.positionOf(time);
        added.push_back({last, time, true, labels.label(reading, step)});
    });
    const auto byX = [](const Tick& a, const Tick& b) { return a.x < b.x; };
    for (Tick& t : added) {
        const auto at = std::lower_bound(ticks.begin(), ticks.end(), t, byX);
        // It may stand where a minor one does already.
        if (at != ticks.end() && at->time == t.time) {
            *at = std::move(t);
        } else {
            ticks.insert(at, std::move(t));
        }
    }
}

std::string Ruler::base(const TimeAxis& axis) const {
    return labelsOf(axis).base();
}

std::string Ruler::exact(const TimeAxis& axis, Timestamp t) const {
    return labelsOf(axis).exact(t + zero());
}

}  // namespace golanes
