// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_paint.h"

#include "core/base/format.h"
#include "widgets/theme/code_colors.h"
#include "widgets/theme/color_math.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace golanes {

namespace {

constexpr double kLabelPadding = 4;   // thin lines
constexpr double kShortestLabel = 5;  // average characters
constexpr double kFaded = 0.28;       // of what the search does not find

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Whose code a frame is shows without its colour too: lines over it, the same on paper and screen.
void paintOriginMark(QPainter& p, CodeOrigin origin, const QColor& ink, const QRectF& rect, double pixel) {
    QColor line = ink;
    line.setAlphaF(0.55f);
    const double y = rect.bottom() - 1.5 * pixel;
    const auto underline = [&](Qt::PenStyle style, double width) {
        p.setPen(QPen(line, width, style, Qt::FlatCap));
        p.drawLine(QPointF(rect.left() + pixel, y), QPointF(rect.right() - pixel, y));
    };
    switch (origin) {
        case CodeOrigin::Own:
            return underline(Qt::SolidLine, 2 * pixel);
        case CodeOrigin::Library:
            return;
        case CodeOrigin::Runtime:
            return underline(Qt::DashLine, 1.5 * pixel);
        case CodeOrigin::Native:
            return underline(Qt::DotLine, 1.5 * pixel);
        case CodeOrigin::Kernel:
        case CodeOrigin::Unknown: {
            line.setAlphaF(origin == CodeOrigin::Kernel ? 0.16f : 0.1f);
            p.save();
            p.setClipRect(rect, Qt::IntersectClip);
            p.setPen(QPen(line, pixel));
            const double step = 7 * pixel;
            const double slant = origin == CodeOrigin::Kernel ? rect.height() : -rect.height();
            for (double x = rect.left() - rect.height(); x < rect.right() + rect.height(); x += step)
                p.drawLine(QPointF(x, rect.bottom()), QPointF(x + slant, rect.top()));
            p.restore();
            return;
        }
    }
}

class Painter {
  public:
    Painter(QPainter& painter, const FlamePicture& picture, const Theme& theme)
        : p_(painter), pic_(picture), theme_(theme), metrics_(picture.font), line_(picture.pixel) {}

    void paint(const QRectF& visible) {
        p_.setFont(pic_.font);
        for (const FlameBox& box : pic_.layout->boxes) {
            if (box.row < pic_.firstRow) continue;
            const QRectF rect = rectOf(box);
            if (rect.bottom() < visible.top() || rect.top() > visible.bottom()) continue;
            paintBox(box, rect);
        }
        paintMarked();
        outline(pic_.hovered, theme_.color(Surface::HoverLine), 1);
        outline(pic_.selected, theme_.color(Surface::Accent), 2);
    }

  private:
    QRectF rectOf(const FlameBox& box) const {
        return {static_cast<double>(box.x), pic_.top(box.row), static_cast<double>(box.width),
                pic_.rowHeight};
    }
    bool found(const FlameBox& box) const {
        if (!pic_.matches || !pic_.matches->active()) return true;
        if (box.merged == 1) return pic_.matches->nodes[box.node];
        const auto siblings = pic_.tree->children((*pic_.tree)[box.node].parent);
        const auto first = std::ranges::find(siblings, box.node);
        return std::any_of(first, first + box.merged,
                           [&](std::uint32_t n) { return pic_.matches->nodes[n]; });
    }

    void paintBox(const FlameBox& box, const QRectF& rect) {
        const bool root = box.node == FlameTree::kRoot;
        const FlameFunctionId f = (*pic_.tree)[box.node].function;
        const CodeOrigin origin = root ? CodeOrigin::Unknown : pic_.tree->origin(f);
        const bool looked = pic_.looks && !root && box.merged == 1;
        const FlameLook look = looked ? pic_.looks(box.node) : FlameLook();
        QColor fill = root     ? theme_.color(Surface::GroupHeader)
                      : looked ? look.fill
                               : codeFill(origin, pic_.tree->name(f), theme_.isDark());
        if (box.merged > 1) fill = codeFill(CodeOrigin::Unknown, {}, theme_.isDark());
        const bool faint = !found(box) || box.outside;
        p_.setOpacity(faint && !root ? kFaded : 1);
        // A line of the lane's colour tells neighbours apart where there is room for it.
        const double gap = rect.width() >= 3 * line_ ? line_ : 0;
        const QRectF inner = rect.adjusted(0, 0, -gap, -line_);
        p_.fillRect(inner, fill);
        const QColor ink = readableOn(fill);
        if (!root && !looked && box.merged == 1 && rect.width() >= 6 * line_)
            paintOriginMark(p_, origin, ink, inner, line_);
        p_.setOpacity(faint && !root ? 0.6 : 1);
        const bool inferred =
            pic_.inferred && !pic_.inferred->empty() && box.merged == 1 && (*pic_.inferred)[box.node];
        paintLabel(box, inferred ? QString(QChar(kInferredSign)) : look.sign, inner,
                   faint && !root ? theme_.color(Surface::Text)
                   : root         ? theme_.color(Surface::Text)
                                  : ink);
        p_.setOpacity(1);
    }

    void paintLabel(const FlameBox& box, const QString& sign, const QRectF& rect, const QColor& ink) {
        double left = kLabelPadding * line_;
        if (const double width = sign.isEmpty() ? 0 : metrics_.horizontalAdvance(sign + u' ');
            width > 0 && rect.width() >= width) {
            p_.setPen(ink);
            p_.drawText(rect.adjusted(std::min(left, (rect.width() - width) / 2), 0, 0, 0),
                        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, sign);
            left += width;
        }
        const double room = rect.width() - left - kLabelPadding * line_;
        if (room < kShortestLabel * metrics_.averageCharWidth()) return;
        const QString text = labelOf(box, room);
        if (text.isEmpty()) return;
        p_.setPen(ink);
        p_.drawText(rect.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                    text);
    }
    // The whole name, or without folders, or without its package, or what fits of that.
    QString labelOf(const FlameBox& box, double room) const {
        if (box.node == FlameTree::kRoot) return metrics_.elidedText(pic_.all, Qt::ElideRight, room);
        if (box.merged > 1)
            return metrics_.elidedText(
                QCoreApplication::translate("golanes::FlameView", "%1 narrow frames").arg(box.merged),
                Qt::ElideRight, room);
        const FlameFunctionId f = (*pic_.tree)[box.node].function;
        const std::string_view name = pic_.tree->name(f);
        if (pic_.tree->isPackage(f))
            return metrics_.elidedText(toText(name) + QStringLiteral(" …"), Qt::ElideLeft, room);
        const bool go = pic_.tree->origin(f) <= CodeOrigin::Runtime;
        for (const std::string_view part :
             {name, go ? shortFunction(name) : name, go ? localFunction(name) : name}) {
            const QString text = toText(part);
            // Most names are far too long or short enough: their width need not be measured.
            if (static_cast<double>(text.size()) * metrics_.averageCharWidth() > 2 * room) continue;
            if (metrics_.horizontalAdvance(text) <= room) return text;
        }
        return metrics_.elidedText(toText(go ? localFunction(name) : name), Qt::ElideRight, room);
    }

    void outline(std::uint32_t node, const QColor& color, double width) {
        if (node == FlameTree::kNone) return;
        const FlameBox* box = boxOf(*pic_.layout, *pic_.tree, node);
        if (!box || box->row < pic_.firstRow || (box->node == FlameTree::kRoot && node != FlameTree::kRoot))
            return;
        const double inset = width * line_ / 2;
        p_.setBrush(Qt::NoBrush);
        p_.setPen(QPen(color, width * line_, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        p_.drawRect(rectOf(*box).adjusted(inset, inset, -inset, -inset - line_));
    }
    void paintMarked() {
        for (std::uint32_t n = pic_.marked; n != FlameTree::kNone && n != FlameTree::kRoot;
             n = (*pic_.tree)[n].parent)
            outline(n, theme_.color(Surface::HoverLine), n == pic_.marked ? 2 : 1);
    }

    QPainter& p_;
    const FlamePicture& pic_;
    const Theme& theme_;
    const QFontMetricsF metrics_;
    const double line_;
};

}  // namespace

double FlamePicture::height() const {
    return layout->rows > firstRow ? (layout->rows - firstRow) * rowHeight : 0;
}

double FlamePicture::top(std::uint32_t row) const {
    const double from = (row - firstRow) * rowHeight;
    return growth == FlameGrowth::Down ? from : height() - from - rowHeight;
}

void paintFlame(QPainter& painter, const FlamePicture& picture, const Theme& theme, const QRectF& visible) {
    painter.save();
    Painter(painter, picture, theme).paint(visible);
    if (picture.over) picture.over(painter, picture, theme, visible);
    painter.restore();
}

void paintOriginSample(QPainter& painter, CodeOrigin origin, const Theme& theme, const QRectF& rect,
                       double pixel) {
    const QColor fill = codeFill(origin, {}, theme.isDark());
    painter.save();
    painter.fillRect(rect, fill);
    paintOriginMark(painter, origin, readableOn(fill), rect, pixel);
    painter.restore();
}

}  // namespace golanes
