// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/annotation_paint.h"

#include "widgets/annotate/annotation_picture.h"
#include "widgets/annotate/label_metrics.h"
#include "widgets/annotate/line_clip.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kLine = 1.6;
constexpr double kThin = 1.2;  // of leaders
constexpr double kRim = 1.5;   // in the colour of the lanes, keeps lines apart from what they cross
constexpr double kHead = 9;    // length of the head of an arrow
constexpr double kDot = 3.5;
constexpr double kLeg = 5;  // of a bracket
constexpr float kTint = 0.10f;
constexpr float kFilledTint = 0.24f;

class AnnotationPainter {
  public:
    AnnotationPainter(QPainter& painter, const AnnotationPicture& picture, const Theme& theme)
        : painter_(painter), picture_(picture), theme_(theme), room_(picture.room()) {}

    void paint() {
        for (const auto& p : picture_.placed()) {
            take(p.shape);
            paintShape(p.shape);
        }
        // Labels lie above all lines, their own too.
        for (const auto& p : picture_.placed()) {
            take(p.shape);
            if (p.label) paintLeader(p);
        }
        for (const auto& p : picture_.placed()) {
            take(p.shape);
            if (p.label) paintLabel(p);
            if (p.shape.kind == AnnotationKind::Callout) paintDisc(p.shape);
        }
    }

  private:
    void take(const AnnotationShape& s) { color_ = theme_.annotation(s.style.colour); }

    void paintShape(const AnnotationShape& s) {
        switch (s.kind) {
            case AnnotationKind::Note:
                return paintDot(s.from);
            case AnnotationKind::Arrow:
                return paintArrow(s);
            case AnnotationKind::Box:
                return paintFrame(s.box, s.style.filled);
            case AnnotationKind::Interval:
                return paintInterval(s);
            case AnnotationKind::Bracket:
                return paintBracket(s.box);
            case AnnotationKind::Highlight:
                if (s.underlined) return paintUnderlines(s.things);
                for (const QRectF& r : s.things) paintFrame(r, s.style.filled);
                return;
            case AnnotationKind::Callout:
                return;
            case AnnotationKind::Bookmark:
                return paintLine({s.from, QPointF(s.from.x(), room_.bottom())}, kThin, Qt::DashLine);
        }
    }

    void paintLine(const QLineF& line, double width, Qt::PenStyle style = Qt::SolidLine) {
        const auto seen = clipped(line, room_);
        if (!seen) return;
        painter_.setPen(QPen(theme_.color(Surface::Lane), width + 2 * kRim, Qt::SolidLine, Qt::FlatCap));
        painter_.drawLine(*seen);
        painter_.setPen(QPen(color_, width, style, Qt::FlatCap));
        painter_.drawLine(*seen);
    }

    // Of lines that belong together the rims come first, so that none cuts another.
    void paintLines(std::initializer_list<QLineF> lines) {
        for (const bool rim : {true, false})
            for (const QLineF& line : lines) {
                const auto seen = clipped(line, room_);
                if (!seen) continue;
                painter_.setPen(
                    rim ? QPen(theme_.color(Surface::Lane), kLine + 2 * kRim, Qt::SolidLine, Qt::SquareCap)
                        : QPen(color_, kLine, Qt::SolidLine, Qt::SquareCap));
                painter_.drawLine(*seen);
            }
    }

    void paintDot(QPointF at) {
        if (!room_.contains(at)) return;
        painter_.setPen(QPen(theme_.color(Surface::Lane), kRim));
        painter_.setBrush(color_);
        painter_.drawEllipse(at, kDot + kRim / 2, kDot + kRim / 2);
    }

    // The head of an arrow whose tip is at `tip`; `from`: where it comes from.
    void paintHead(QPointF from, QPointF tip, double length) {
        if (!room_.adjusted(-1, -1, 1, 1).contains(tip)) return;
        const double whole = QLineF(from, tip).length();
        if (whole < 1) return;
        const QPointF along = (tip - from) / whole, across(-along.y(), along.x());
        const QPointF foot = tip - along * length;
        const QPolygonF head{tip, foot + across * (length * 0.48), foot - across * (length * 0.48)};
        painter_.setBrush(color_);
        painter_.setPen(
            QPen(theme_.color(Surface::Lane), 2 * kRim, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter_.drawPolygon(head);
        painter_.setPen(Qt::NoPen);
        painter_.drawPolygon(head);
    }

    void paintArrow(const AnnotationShape& s) {
        const QLineF whole(s.from, s.to);
        const double length = whole.length();
        if (length < 1) return paintDot(s.from);
        const double head = std::min(kHead, length / 2);
        paintLine({s.from, whole.pointAt(1 - 0.8 * head / length)}, kLine + 0.6);
        paintHead(s.from, s.to, head);
        paintDot(s.from);
    }

    // Its two ends, and a line with heads between them, above what is measured.
    void paintInterval(const AnnotationShape& s) {
        const QRectF& b = s.box;
        const double y = b.top();
        paintLines({{b.left(), y - kLeg, b.left(), b.bottom()},
                    {b.right(), y - kLeg, b.right(), b.bottom()},
                    {b.left(), y, b.right(), y}});
        const double head = std::min(kHead - 2, b.width() / 3);
        if (head < 3) return;
        paintHead({b.right(), y}, {b.left() + kLine / 2, y}, head);
        paintHead({b.left(), y}, {b.right() - kLine / 2, y}, head);
    }

    void paintBracket(const QRectF& b) {
        const double y = b.top() - 1, middle = std::clamp(b.center().x(), room_.left(), room_.right());
        paintLines({{b.left(), y, b.left(), y - kLeg},
                    {b.right(), y, b.right(), y - kLeg},
                    {b.left(), y - kLeg, b.right(), y - kLeg},
                    {middle, y - kLeg, middle, y - 2 * kLeg}});
    }

    void paintFrame(const QRectF& frame, bool filled) {
        QColor tint = color_;
        tint.setAlphaF(filled ? kFilledTint : kTint);
        const QRectF seen = frame & room_;
        if (seen.isEmpty()) return;
        painter_.fillRect(seen, tint);
        const QRectF r = frame.adjusted(kLine / 2, kLine / 2, -kLine / 2, -kLine / 2);
        paintLines({{r.topLeft(), r.topRight()},
                    {r.topRight(), r.bottomRight()},
                    {r.bottomRight(), r.bottomLeft()},
                    {r.bottomLeft(), r.topLeft()}});
    }

    // All as one path, so that files stay small.
    void paintUnderlines(const std::vector<QRectF>& things) {
        constexpr double kUnderline = 3;
        QPainterPath lines;
        for (const QRectF& r : things) {
            const QRectF line = QRectF(r.left(), r.bottom() - kUnderline, r.width(), kUnderline) & room_;
            if (!line.isEmpty()) lines.addRect(line);
        }
        painter_.fillPath(lines, color_);
    }

    // From the label to what it is about, where it does not stand at it anyway.
    void paintLeader(const AnnotationPicture::Placed& p) {
        const AnnotationShape& s = p.shape;
        if (s.underlined) return;  // its label tells of what is everywhere
        QPointF about = s.from;
        if (s.kind == AnnotationKind::Arrow) about = (s.from + s.to) / 2;
        if (s.kind == AnnotationKind::Interval || s.kind == AnnotationKind::Bracket)
            about = {p.wished.center().x(), s.box.top() - (s.kind == AnnotationKind::Bracket ? 2 * kLeg : 0)};
        const bool area = s.kind == AnnotationKind::Box || s.kind == AnnotationKind::Highlight;
        if (area) about = {std::max(s.box.left(), room_.left()), s.box.top()};
        const QRectF& r = *p.label;
        const QPointF end(std::clamp(about.x(), r.left(), r.right()),
                          std::clamp(about.y(), r.top(), r.bottom()));
        const double reach = s.kind == AnnotationKind::Callout ? kDisc : 0;
        if (QLineF(end, about).length() < reach + (area ? 8 : 3)) return;
        paintLine({end, about}, kThin);
        if (s.kind == AnnotationKind::Note) paintDot(s.from);
    }

    void paintLabel(const AnnotationPicture::Placed& p) {
        const QRectF r = p.label->adjusted(0.5, 0.5, -0.5, -0.5);
        const bool filled = p.shape.style.filled;
        painter_.setPen(QPen(color_, 1));
        painter_.setBrush(filled ? color_ : theme_.color(Surface::Tip));
        painter_.drawRoundedRect(r, 3, 3);
        if (!filled) painter_.fillRect(QRectF(r.left(), r.top() + 1, 3, r.height() - 2), color_);
        const QColor ink =
            filled ? theme_.textOnAnnotation(p.shape.style.colour) : theme_.color(Surface::Text);
        p.text.draw(painter_, p.label->topLeft() + QPointF(kLabelMargins.left(), kLabelMargins.top()), ink);
    }

    void paintDisc(const AnnotationShape& s) {
        if (!room_.contains(s.from)) return;
        painter_.setPen(QPen(theme_.color(Surface::Lane), kRim));
        painter_.setBrush(color_);
        painter_.drawEllipse(s.from, kDisc + kRim / 2, kDisc + kRim / 2);
        QFont bold = picture_.font();
        bold.setBold(true);
        painter_.setFont(bold);
        painter_.setPen(theme_.textOnAnnotation(s.style.colour));
        painter_.drawText(QRectF(s.from - QPointF(kDisc, kDisc), QSizeF(2 * kDisc, 2 * kDisc)),
                          Qt::AlignCenter, QString::number(s.style.number));
    }

    QPainter& painter_;
    const AnnotationPicture& picture_;
    const Theme& theme_;
    const QRectF room_;
    QColor color_;
};

}  // namespace

void paintAnnotations(QPainter& painter, const AnnotationPicture& picture, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    AnnotationPainter(painter, picture, theme).paint();
    painter.restore();
}

void paintGrips(QPainter& painter, const AnnotationPicture& picture, const Theme& theme,
                std::uint64_t selected) {
    const AnnotationPicture::Placed* p = picture.find(selected);
    if (!p) return;
    constexpr double kGrip = 3.5;
    const QColor accent = theme.color(Surface::Accent);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 2));
    if (p->label) painter.drawRoundedRect(p->label->adjusted(-2, -2, 2, 2), 4, 4);
    const AnnotationShape& s = p->shape;
    painter.setPen(QPen(accent, 1.5));
    painter.setBrush(theme.color(Surface::Tip));
    const auto grip = [&](QPointF at) {
        if (picture.room().adjusted(-1, -1, 1, 1).contains(at))
            painter.drawRect(QRectF(at - QPointF(kGrip, kGrip), QSizeF(2 * kGrip, 2 * kGrip)));
    };
    if (s.kind == AnnotationKind::Callout && picture.room().contains(s.from)) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(s.from, kDisc + 3, kDisc + 3);
    } else if (s.kind != AnnotationKind::Highlight) {
        grip(s.from);
    }
    if (s.to != s.from) grip(s.to);
    painter.restore();
}

}  // namespace golanes
