// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/time_axis.h"

#include <cmath>
#include <limits>
#include <utility>

namespace golanes {

namespace {

constexpr Timestamp kLast = std::numeric_limits<Timestamp>::max();

// A range of at least 1 ns whose length fits into a Duration.
TimeRange usable(TimeRange r) {
    if (r.end <= r.begin)
        return r.begin < kLast ? TimeRange{r.begin, r.begin + 1} : TimeRange{kLast - 1, kLast};
    return {r.begin, saturate(std::min<Int128>(r.end, Int128{r.begin} + kLast))};
}

}  // namespace

TimeAxis::TimeAxis(TimeRange range, int width, FoldList folds)
    : range_(usable(range)), width_(std::max(1, width)), folds_(std::move(folds)) {
    if (collapsed(range_.begin) == collapsed(range_.end)) folds_ = FoldList();
    begin_ = collapsed(range_.begin);
    visible_ = static_cast<Duration>(collapsed(range_.end) - begin_);
    whole_ = visible_ / width_;
    rest_ = visible_ % width_;
}

Timestamp TimeAxis::timeAt(int x) const {
    return expanded(begin_ + offsetOfPixel(x));
}

Int128 TimeAxis::offsetAtF(double x, Duration visible) const {
    constexpr double kFar = 1 << 30;
    constexpr int kFractionBits = 32;
    const double inReach = std::isnan(x) ? 0 : std::clamp(x, -kFar, kFar);
    const auto fixed = static_cast<std::int64_t>(std::floor(std::ldexp(inReach, kFractionBits)));
    return floorDiv(product(visible, fixed), Int128{width_} << kFractionBits);
}

Timestamp TimeAxis::timeAtF(double x) const {
    return expanded(begin_ + offsetAtF(x, visible_));
}

TimeRange TimeAxis::column(int x) const {
    const Int128 first = offsetOfPixel(x);
    const Int128 last = std::max(first, offsetOfPixel(std::int64_t{x} + 1) - 1);
    return {std::min(expanded(begin_ + first), kLast - 1), saturate(Int128{expanded(begin_ + last)} + 1)};
}

double TimeAxis::positionOf(Timestamp t) const {
    const Int128 scaled = product(collapsed(t) - begin_, width_);
    const Int128 whole = floorDiv(scaled, visible_);
    const auto rest = static_cast<double>(scaled - product(whole, visible_));
    return static_cast<double>(whole) + rest / static_cast<double>(visible_);
}

int TimeAxis::pixelOf(Timestamp t) const {
    const Int128 offset = collapsed(t) - begin_;
    if (offset < 0) return -1;
    if (offset >= visible_) return width_;
    const Int128 x = pixelFromOffset(offset);
    return static_cast<int>(offsetOfPixel(static_cast<std::int64_t>(x)) > offset ? x - 1 : x);
}

int TimeAxis::pixelFrom(Timestamp t) const {
    const Int128 offset = collapsed(t) - begin_;
    if (offset <= 0) return 0;
    if (offset >= visible_) return width_;
    return static_cast<int>(pixelFromOffset(offset));
}

TimeAxis TimeAxis::shown(Int128 begin, Int128 visible, TimeRange bounds) const {
    const TimeRange within = usable(bounds);
    const Int128 first = collapsed(within.begin);
    const Int128 end = std::max(collapsed(within.end), first + 1);
    const Int128 length = std::min(visible, end - first);
    const Int128 from = std::clamp(begin, first, end - length);
    // Ends after its last visible ns, not after a fold that may follow.
    const Timestamp last = std::min(expanded(from + length - 1), kLast - 1);
    return TimeAxis({std::min(expanded(from), last), last + 1}, width_, folds_);
}

TimeAxis TimeAxis::zoomed(double factor, double x, TimeRange bounds) const {
    const auto deepest = static_cast<Int128>(std::ceil(width_ / kMaxPixelsPerNs));
    const double wanted = static_cast<double>(visible_) * factor;
    Int128 visible =
        std::isnan(wanted) ? visible_ : saturate(static_cast<Int128>(std::clamp(wanted, 0.0, 0x1p64)));
    // Rounding must not keep a small range from changing at all.
    if (visible == visible_ && factor < 1) --visible;
    if (visible == visible_ && factor > 1) ++visible;
    visible = std::clamp<Int128>(visible, deepest, kLast);
    const Int128 anchor = begin_ + offsetAtF(x, visible_);
    return shown(anchor - offsetAtF(x, static_cast<Duration>(visible)), visible, bounds);
}

TimeAxis TimeAxis::panned(double pixels, TimeRange bounds) const {
    const double whole = std::isnan(pixels) ? 0 : pixels * nsPerPixel();
    const auto by = static_cast<Int128>(std::clamp(std::round(whole), -0x1p65, 0x1p65));
    return shown(begin_ + by, visible_, bounds);
}

}  // namespace golanes
