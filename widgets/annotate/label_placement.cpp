// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/label_placement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace golanes {

namespace {

// Most neighbours whose sides are tried: a picture full of labels must not take long.
constexpr std::size_t kMostNeighbours = 10;

double distance2(QPointF a, QPointF b) {
    return QPointF::dotProduct(a - b, a - b);
}

QRectF grown(const QRectF& r) {
    return r.adjusted(-kLabelGap, -kLabelGap, kLabelGap, kLabelGap);
}

class Placement {
  public:
    Placement(const QRectF& room, const std::vector<QRectF>& things) : room_(room), things_(things) {}

    std::optional<QRectF> place(const LabelWish& wish) {
        const QSizeF size = wish.place.size();
        if (size.width() > room_.width() || size.height() > room_.height()) return std::nullopt;
        const QPointF wanted = inside(wish.place.topLeft() + wish.offset, size);
        // What the hand did holds, whatever lies below.
        const bool byHand = !wish.offset.isNull() || wish.leading;
        if (const QRectF at(wanted, size); isFree(at, byHand)) return take(at);
        const std::vector<QPointF> candidates = near(wish, wanted, size);
        for (const bool overThings : {false, true})
            for (const QPointF p : candidates)
                if (isFree({p, size}, overThings)) return take({p, size});
        return std::nullopt;
    }

  private:
    QPointF inside(QPointF p, QSizeF size) const {
        return {std::clamp(p.x(), room_.left(), room_.right() - size.width()),
                std::clamp(p.y(), room_.top(), room_.bottom() - size.height())};
    }
    bool isFree(const QRectF& r, bool overThings) const {
        const auto meets = [&r](const QRectF& o) { return grown(o).intersects(r); };
        if (std::ranges::any_of(taken_, meets)) return false;
        return overThings || std::ranges::none_of(things_, [&r](const QRectF& o) { return o.intersects(r); });
    }
    std::optional<QRectF> take(const QRectF& r) {
        taken_.push_back(r);
        return r;
    }

    // Places beside what is in the way, at the other sides of what the label is about, and at the edges of
    // the picture; the nearest first.
    std::vector<QPointF> near(const LabelWish& wish, QPointF wanted, QSizeF size) const {
        const QPointF mirrored = wish.about * 2 - (wish.place.center() - QRectF({}, size).center()) -
                                 QPointF(size.width(), size.height());
        std::vector<double> xs{wanted.x(), mirrored.x(), room_.left(), room_.right() - size.width()};
        std::vector<double> ys{wanted.y(), mirrored.y(), room_.top(), room_.bottom() - size.height()};
        for (const QRectF& o : nearest(QRectF(wanted, size).center())) {
            for (const double x : {o.left() - kLabelGap - size.width(), o.right() + kLabelGap})
                xs.push_back(x);
            for (const double y : {o.top() - kLabelGap - size.height(), o.bottom() + kLabelGap})
                ys.push_back(y);
        }
        std::vector<QPointF> out;
        for (const double x : xs)
            for (const double y : ys) out.push_back(inside({x, y}, size));
        std::ranges::stable_sort(out, {}, [wanted](QPointF p) { return distance2(p, wanted); });
        return out;
    }

    std::vector<QRectF> nearest(QPointF point) const {
        std::vector<QRectF> all = taken_;
        all.insert(all.end(), things_.begin(), things_.end());
        const auto away = [point](const QRectF& r) { return distance2(r.center(), point); };
        std::ranges::stable_sort(all, {}, away);
        if (all.size() > kMostNeighbours) all.resize(kMostNeighbours);
        return all;
    }

    QRectF room_;
    const std::vector<QRectF>& things_;
    std::vector<QRectF> taken_;
};

}  // namespace

std::vector<std::optional<QRectF>> placeLabels(const QRectF& room, const std::vector<LabelWish>& wishes,
                                               const std::vector<QRectF>& things) {
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&wishes](std::size_t i) {
        return wishes[i].leading ? 0 : wishes[i].offset.isNull() ? 2 : 1;
    });
    Placement placement(room.adjusted(kLabelGap, kLabelGap, -kLabelGap, -kLabelGap), things);
    std::vector<std::optional<QRectF>> out(wishes.size());
    for (const std::size_t i : order) out[i] = placement.place(wishes[i]);
    return out;
}

}  // namespace golanes
