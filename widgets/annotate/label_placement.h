// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace golanes {

// A label that is to stand somewhere in a picture.
struct LabelWish {
    QRectF place;          // where it would stand by itself
    QPointF offset;        // from there, as moved by hand; null: not moved
    QPointF about;         // what it is about: when it must give way, it goes to another side of that
    bool leading = false;  // it has its place before the others: the one in the hand
};

// The least distance between labels, and between them and the edge of the picture.
inline constexpr double kLabelGap = 4;

// Where each stands: within `room`, none over another; where it would by itself if that is free, else as near
// as there is room; also clear of `things` if that can be. Those moved by hand come before the others, each
// in the given order. None: there is no room left near it.
std::vector<std::optional<QRectF>> placeLabels(const QRectF& room, const std::vector<LabelWish>& wishes,
                                               const std::vector<QRectF>& things);

}  // namespace golanes
