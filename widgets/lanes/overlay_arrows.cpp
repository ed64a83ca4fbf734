// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/overlay_arrows.h"

#include "core/base/format.h"
#include "widgets/lanes/arrow_layer.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kHead = 7;    // length of an arrow's head, device-independent pixels
constexpr double kLeast = 12;  // length of an arrow between lanes that touch
constexpr double kStub = 14;   // of an arrow on demand whose other end is out of sight
constexpr double kRim = 1.5;
constexpr double kLabelGap = 4;
constexpr auto kMostLinks = std::size_t(16);

// "G57" of a goroutine's lane; others by what they are.
QString endName(const Sources& sources, LaneKey lane) {
    switch (lane.kind) {
        case LaneKind::Goroutine:
            return QStringLiteral("G%1").arg(sources.trace.goroutines[lane.entity].id);
        case LaneKind::TimersTotal:
            return LaneView::tr("timer");
        case LaneKind::NetpollWakes:
            return LaneView::tr("netpoll");
        default:
            return laneTitle(sources, lane);
    }
}

class ArrowPainter {
  public:
    ArrowPainter(QPainter& painter, const LaneScene& scene, const Theme& theme, ArrowLayer& layer)
        : painter_(painter), scene_(scene), theme_(theme), layer_(layer) {
        top_ = scene.device(scene.layout.headerHeight());
        bottom_ = scene.device(scene.size.height());
    }

    void paint() {
        painter_.save();
        painter_.setClipRect(QRect(scene_.timeLeft(), 0, scene_.columns(), bottom_));
        for (const PlanArrow& a : layer_.all().arrows) paintPlanned(a);
        painter_.setRenderHint(QPainter::Antialiasing);
        for (const ChainRun& r : layer_.runs()) paintRun(r);
        // The chain lies above the others.
        for (const bool chain : {false, true})
            for (const LaneArrow& a : layer_.arrows())
                if (a.chain == chain) paintOne(a);
        for (const EdgeLink& link : links_) paintLabel(link);
        paintNote();
        painter_.restore();
        layer_.setLinks(std::move(links_));
    }

  private:
    double dip(double v) const { return v * scene_.scale; }
    double xOf(Timestamp t) const { return scene_.timeLeft() + scene_.plans.axis().positionOf(t); }
    bool inSight(int y) const { return y >= top_ && y < bottom_; }

    // From the edge of one lane to that of another, where they face each other, so that the labels in them
    // stay clear. Lanes that touch leave it no way: it begins further within the first.
    struct Way {
        double y0, y1;
        bool fromSeen, toSeen;
    };
    Way wayBetween(const LaneEdges& from, const LaneEdges& to) const {
        const bool down = to.middle() > from.middle();
        Way way{double(down ? from.bottom : from.top), double(down ? to.top : to.bottom),
                inSight(from.middle()), inSight(to.middle())};
        const double missing = dip(kLeast) - std::abs(way.y1 - way.y0);
        if (missing > 0) way.y0 -= down ? missing : -missing;
        return way;
    }

    // A line without a rim costs next to nothing, however many there are.
    void paintPlanned(const PlanArrow& a) {
        const auto from = layer_.edgesOf(scene_, {LaneKind::Goroutine, a.from.value});
        const auto to = layer_.edgesOf(scene_, {LaneKind::Goroutine, a.to.value});
        if (!from || !to) return;
        const Way way = wayBetween(*from, *to);
        if (!way.fromSeen && !way.toSeen) return;
        const int stub = scene_.device(kStub), thick = std::max(1, scene_.device(1));
        const int down = way.y1 > way.y0 ? 1 : -1;
        const int y0 = static_cast<int>(way.fromSeen ? way.y0 : way.y1 - down * stub);
        const int y1 = static_cast<int>(way.toSeen ? way.y1 : way.y0 + down * stub);
        QColor color = theme_.color(Surface::Text);
        color.setAlphaF(0.6f);
        const int x = scene_.timeLeft() + a.x, dot = scene_.device(2);
        painter_.fillRect(x, std::min(y0, y1), thick, std::abs(y1 - y0), color);
        if (way.fromSeen) {
            const int r = a.creation ? dot + thick : dot;
            painter_.fillRect(x - r, y0 - r, 2 * r + thick, 2 * r + thick, color);
        }
        if (way.toSeen) {
            const int head = scene_.device(4);
            for (int i = 0; i < head; ++i)
                painter_.fillRect(x - i, y1 - down * (2 * i), 2 * i + thick, 2, color);
        }
        if (a.count > 1) paintCount(x, (y0 + y1) / 2, a.count);
    }

    void paintCount(int x, int y, std::uint32_t count) {
        const QString words = QStringLiteral("×%1").arg(text(formatCount(count)));
        asPoints([&] {
            const QFontMetricsF fm(painter_.font());
            const QRectF r(x / scene_.scale + 3, y / scene_.scale - fm.height() / 2,
                           fm.horizontalAdvance(words) + 2, fm.height());
            QColor back = theme_.color(Surface::Lane);
            back.setAlphaF(0.8f);
            painter_.fillRect(r, back);
            painter_.setPen(theme_.color(Surface::Text));
            painter_.drawText(r, Qt::AlignCenter, words);
        });
    }

    // Along the edge of the lane at which the next arrow leaves it, off the labels.
    void paintRun(const ChainRun& run) {
        const auto edges = layer_.edgesOf(scene_, run.lane);
        if (!edges || !inSight(edges->middle())) return;
        const double y = leavesUp(run) ? edges->top : edges->bottom;
        const double x0 = std::max<double>(scene_.timeLeft(), xOf(run.time.begin)), x1 = xOf(run.time.end);
        painter_.fillRect(QRectF(x0, y - dip(1), std::max(0.0, x1 - x0), dip(2)),
                          theme_.color(Surface::Accent));
    }

    bool leavesUp(const ChainRun& run) const {
        for (const LaneArrow& a : layer_.arrows()) {
            if (!a.chain || a.from.lane != run.lane || a.time != run.time.end) continue;
            const auto from = layer_.edgesOf(scene_, a.from.lane), to = layer_.edgesOf(scene_, a.to.lane);
            return from && to && to->middle() < from->middle();
        }
        return false;
    }

    void paintOne(const LaneArrow& a) {
        const double x = xOf(a.time);
        const auto from = layer_.edgesOf(scene_, a.from.lane), to = layer_.edgesOf(scene_, a.to.lane);
        if (!from || !to || x < scene_.timeLeft() || x > scene_.timeLeft() + scene_.columns()) return;
        const Way way = wayBetween(*from, *to);
        if (!way.fromSeen) addLink(x, from->middle(), a.from);
        if (!way.toSeen) addLink(x, to->middle(), a.to);
        const double room = scene_.device(20);  // a label stands there
        const auto end = [&](double y, bool seen) {
            return seen ? y : std::clamp<double>(y, top_ + room, bottom_ - room);
        };
        const double y0 = end(way.y0, way.fromSeen), y1 = end(way.y1, way.toSeen);
        if (!way.fromSeen && !way.toSeen && y0 == y1) return;
        const QColor color = theme_.color(a.chain ? Surface::Accent : Surface::Text);
        const double width = dip(a.chain ? 2 : 1.2);
        // A rim in the colour of the lanes keeps it apart from what it crosses.
        paintLine(x, y0, y1, theme_.color(Surface::Lane), width, dip(kRim), way.toSeen);
        paintLine(x, y0, y1, color, width, 0, way.toSeen);
        if (!way.fromSeen) return;
        painter_.setPen(QPen(theme_.color(Surface::Lane), dip(1)));
        painter_.setBrush(color);
        const double r = dip(3);
        if (a.creation)
            painter_.drawRect(QRectF(x - r, y0 - r, 2 * r, 2 * r));
        else
            painter_.drawEllipse(QPointF(x, y0), r, r);
    }

    // Straight up or down: what an arrow tells of happens at one instant. `rim`: wider than it by this at
    // all sides.
    void paintLine(double x, double y0, double y1, const QColor& color, double width, double rim, bool head) {
        const double length = dip(kHead) * (y1 < y0 ? -1 : 1);
        const double stop = head ? y1 - length * 0.8 : y1;
        painter_.setPen(QPen(color, width + 2 * rim, Qt::SolidLine, Qt::FlatCap));
        painter_.drawLine(QPointF(x, y0), QPointF(x, stop));
        if (!head) return;
        const double half = dip(kHead) * 0.5 + width * 0.4;
        painter_.setPen(rim > 0 ? QPen(color, 2 * rim, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin)
                                : QPen(Qt::NoPen));
        painter_.setBrush(color);
        painter_.drawPolygon(QPolygonF({{x, y1}, {x - half, y1 - length}, {x + half, y1 - length}}));
    }

    // Above or below; beside those that stand there already, which may lead to the same.
    void addLink(double x, int y, const Target& target) {
        const bool above = y < top_;
        const auto same = [&](const EdgeLink& l) { return l.target.lane == target.lane; };
        if (links_.size() >= kMostLinks || std::ranges::any_of(links_, same)) return;
        EdgeLink link;
        link.target = target;
        link.text =
            endName(scene_.sources(), target.lane) + (above ? QStringLiteral(" ↑") : QStringLiteral(" ↓"));
        const QFontMetricsF fm(scene_.labels.font());
        const double width = fm.horizontalAdvance(link.text) + 12, height = fm.height() + 2;
        const double top = above ? scene_.layout.headerHeight() + 2 : scene_.size.height() - height - 2;
        const double right = scene_.size.width() - 2;
        link.rect = QRectF(std::min(x / scene_.scale - width / 2, right - width), top, width, height);
        link.rect.moveLeft(std::max(link.rect.left(), scene_.headerWidth + 2.0));
        for (bool free = false; !free;) {
            free = true;
            for (const EdgeLink& l : links_) {
                if (!l.rect.intersects(link.rect)) continue;
                free = false;
                link.rect.moveLeft(l.rect.right() + kLabelGap);
            }
        }
        if (link.rect.right() <= right) links_.push_back(link);
    }

    void paintLabel(const EdgeLink& link) {
        asPoints([&] {
            painter_.setPen(theme_.color(Surface::Accent));
            painter_.setBrush(theme_.color(Surface::Tip));
            painter_.drawRoundedRect(link.rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter_.setPen(theme_.color(Surface::Text));
            painter_.drawText(link.rect, Qt::AlignCenter, link.text);
        });
    }

    QStringList notes() const {
        QStringList out;
        const ArrowPlan& all = layer_.all();
        if (layer_.kinds().any() && all.found > 0) {
            QString words = LaneView::tr("%1 arrows for %2 of %3 wake-ups and creations in these lanes")
                                .arg(text(formatCount(all.arrows.size())), text(formatCount(all.shown)),
                                     text(formatCount(all.found)));
            if (all.every > 1)
                words += LaneView::tr("; every %1th was looked at").arg(text(formatCount(all.every)));
            out << words;
        }
        std::size_t shown = 0;
        for (const LaneArrow& a : layer_.arrows()) shown += !a.chain;
        if (shown < layer_.wokenBySelection())
            out << LaneView::tr("%1 of the %2 it wakes here")
                       .arg(text(formatCount(shown)), text(formatCount(layer_.wokenBySelection())));
        return out;
    }

    // How many are shown of how many, in the lower right corner.
    void paintNote() {
        const QString words = notes().join(QStringLiteral(" · "));
        if (words.isEmpty()) return;
        asPoints([&] {
            const QFontMetricsF fm(painter_.font());
            QRectF r(0, 0, fm.horizontalAdvance(words) + 14, fm.height() + 6);
            r.moveBottomRight({scene_.size.width() - 6.0, scene_.size.height() - 6.0});
            painter_.setPen(theme_.color(Surface::TipBorder));
            painter_.setBrush(theme_.color(Surface::Tip));
            painter_.drawRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter_.setPen(theme_.color(Surface::Text));
            painter_.drawText(r, Qt::AlignCenter, words);
        });
    }

    // Text is laid out in device-independent pixels.
    template <class F>
    void asPoints(F&& draw) {
        painter_.save();
        painter_.scale(scene_.scale, scene_.scale);
        painter_.setFont(scene_.labels.font());
        draw();
        painter_.restore();
    }

    QPainter& painter_;
    const LaneScene& scene_;
    const Theme& theme_;
    ArrowLayer& layer_;
    std::vector<EdgeLink> links_;
    int top_ = 0, bottom_ = 0;
};

}  // namespace

void paintArrows(QPainter& painter, const LaneScene& scene, const Theme& theme, ArrowLayer& layer) {
    ArrowPainter(painter, scene, theme, layer).paint();
}

}  // namespace golanes
