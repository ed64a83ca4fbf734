// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe_bar.h"

#include "core/base/format.h"
#include "widgets/lanes/describe_parts.h"
#include "widgets/lanes/lane_legend.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/session/spoken.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace golanes {

namespace {

// The state that most of them were in; NotExist: none was there.
StateClass commonest(const CountsAt& at) {
    const auto there = at.average.begin() + static_cast<int>(StateClass::Unknown);
    const auto most = std::max_element(there, at.average.end());
    return *most > 0 ? static_cast<StateClass>(most - at.average.begin()) : StateClass::NotExist;
}

}  // namespace

QString barName(const Trace& trace, const LaneBar& bar) {
    return bar.name == kEmptyString ? Words::tr("none") : text(shortFunction(trace.strings[bar.name]));
}

void addCounts(DetailBuilder& out, std::span<const ClassSums> buckets, Timestamp t) {
    const Trace& trace = out.trace();
    if (buckets.empty() || !trace.range.contains(t)) return;
    const CountsAt at = countsAt(trace, buckets, t);
    std::vector<std::size_t> classes;
    for (auto c = static_cast<std::size_t>(StateClass::Unknown); c < at.average.size(); ++c)
        if (at.average[c] >= 0.005) classes.push_back(c);
    std::ranges::stable_sort(classes, std::greater(), [&](std::size_t c) { return at.average[c]; });
    for (const std::size_t c : classes)
        out.row(spokenWord(name(static_cast<StateClass>(c))),
                QString::number(at.average[c], 'f', at.average[c] < 10 ? 2 : 0));
    out.duration(Words::tr("averages over"), at.bucket.length());
}

Details describeBar(const Trace& trace, const LaneBar& bar, const CountBuckets& counts, Timestamp t,
                    const TimeStyle& style) {
    DetailBuilder out(trace, style);
    out.title(
        Words::tr("%1: %n goroutine(s)", nullptr, static_cast<int>(bar.lanes)).arg(barName(trace, bar)));
    if (counts.empty() || !trace.range.contains(t)) return out.take();
    const StateClass most = commonest(countsAt(trace, counts, t));
    if (most == StateClass::NotExist)
        out.state(Words::tr("none of them is there"), ColorRole::None);
    else
        out.state(Words::tr("mostly %1").arg(roleText(roleOf(most))), roleOf(most));
    addCounts(out, counts, t);
    return out.take();
}

}  // namespace golanes
