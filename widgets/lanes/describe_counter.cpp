// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe_counter.h"

#include "core/store/counter_track.h"
#include "widgets/lanes/lane_names.h"

#include <array>

namespace golanes {

namespace {

using Unit = CounterTrack::Unit;

// Three significant digits with a prefix: "2.1 M", "991 ".
QString shortNumber(double value) {
    constexpr std::array kPrefixes = {"", "k", "M", "G", "T", "P"};
    std::size_t prefix = 0;
    for (; value >= 999.5 && prefix + 1 < kPrefixes.size(); ++prefix) value /= 1000;
    const int decimals = value >= 99.95 || value == 0 ? 0 : value >= 9.995 ? 1 : 2;
    return QStringLiteral("%1 %2").arg(QString::number(value, 'f', decimals),
                                       QLatin1String(kPrefixes[prefix]));
}

}  // namespace

QString rateText(const KernelTracks& kernel, std::uint32_t counter, double rate) {
    switch (CounterTrack(kernel, kernel.counters[counter]).unit()) {
        case Unit::Cpus:
            return Words::tr("%1CPUs").arg(shortNumber(rate));
        case Unit::Samples:
            return Words::tr("%1samples/s").arg(shortNumber(rate));
        case Unit::Events:
            break;
    }
    return Words::tr("%1/s").arg(shortNumber(rate).trimmed());
}

void describeCounter(DetailBuilder& out, std::uint32_t counter, Timestamp t) {
    const KernelTracks& kernel = *out.sources().kernel;
    const PerfCounter& it = kernel.counters[counter];
    const CounterTrack track(kernel, it);
    out.title(laneTitle(out.sources(), {LaneKind::PerfCounter, counter}));
    out.time(Words::tr("at"), t);
    if (!kernel.range.contains(t)) {
        out.row(Words::tr("rate"), Words::tr("not recorded at that time"));
        return;
    }
    const TimeRange stretch = CounterTrack::stretchAt(t, track.stretchLength(1)).clippedTo(kernel.range);
    out.row(Words::tr("rate"), rateText(kernel, counter, track.rate(stretch)));
    out.duration(Words::tr("averaged over"), stretch.length());
    out.row(Words::tr("of all the time"), rateText(kernel, counter, track.rate(kernel.range)));
    out.row(Words::tr("told by"), it.isRead ? Words::tr("values that were read")
                                  : it.told ? Words::tr("what samples stand for")
                                            : Words::tr("the number of samples"));
    out.count(it.isRead ? Words::tr("readings") : Words::tr("samples"), track.size());
}

}  // namespace golanes
