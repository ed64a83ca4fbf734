// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/time_link.h"

#include "core/base/int128.h"

#include <algorithm>
#include <utility>

namespace golanes {

TimeLink TimeLink::ofStarts(const PerSide<TimeRange>& recordings) {
    TimeLink link;
    link.anchors_ = {recordings.base.begin, recordings.candidate.begin};
    return link;
}

TimeLink TimeLink::ofInstants(const PerSide<Timestamp>& instants) {
    TimeLink link;
    link.fit_ = Fit::Instants;
    link.anchors_ = instants;
    return link;
}

TimeLink TimeLink::ofLengths(const PerSide<TimeRange>& recordings) {
    TimeLink link = ofStarts(recordings);
    link.fit_ = Fit::Lengths;
    for (const Side side : kSides) link.lengths_[side] = std::max<Duration>(1, recordings[side].length());
    return link;
}

Timestamp TimeLink::toOther(Side from, Timestamp t) const {
    const Side to = other(from);
    const Int128 passed = Int128{t} - anchors_[from];
    return saturate(anchors_[to] + floorDiv(product(passed, lengths_[to]), lengths_[from]));
}

TimeRange TimeLink::toOther(Side from, TimeRange range) const {
    return {toOther(from, range.begin), toOther(from, range.end)};
}

TimeLink TimeLink::swapped() const {
    TimeLink link = *this;
    std::swap(link.anchors_.base, link.anchors_.candidate);
    std::swap(link.lengths_.base, link.lengths_.candidate);
    return link;
}

}  // namespace golanes
