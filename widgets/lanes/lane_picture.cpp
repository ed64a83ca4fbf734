// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_picture.h"

#include "core/base/format.h"
#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_overlay.h"
#include "widgets/lanes/overlay_area.h"
#include "widgets/lanes/overlay_arrows.h"
#include "widgets/lanes/overlay_marks.h"
#include "widgets/lanes/overlay_related.h"
#include "widgets/lanes/ruler_ticks.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kMargin = kPictureMargin;
constexpr int kLine = kPictureLine;
constexpr int kTitle = 28;  // with the room below
constexpr int kRuler = 30;

}  // namespace

TimeRange pictureRange(const ViewState& state, PictureWish::Time wish) {
    if (wish == PictureWish::Time::Whole) return state.bounds();
    if (wish == PictureWish::Time::Area && state.area()->any()) return state.area()->range();
    return state.visible();
}

LanePicture::LanePicture(const ViewState& state, const LaneScene& shown, const PictureWish& wish,
                         double scale)
    : state_(state), wish_(wish) {
    scene_.held = shown.held;
    scene_.layout = shown.layout;
    scene_.barCounts = shown.barCounts;
    scene_.bands = shown.bands;
    scene_.spanLabels = shown.spanLabels;
    scene_.controls = false;
    scene_.headerWidth = shown.headerWidth;
    scene_.labels.reset(shown.labels.font());
    scene_.smallLabels.reset(shown.smallLabels.font());
    scene_.scale = scale;
    wish_.width = std::clamp(wish.width, PictureWish::kLeastWidth, PictureWish::kMostWidth);
    scene_.size.setWidth(wish_.width - 2 * kMargin);
    chooseLanes(shown);
    scene_.plans.setAxis(TimeAxis(pictureRange(state, wish.time), scene_.columns(), state.folds()));
}

// Whole rows only: those that are in sight by half at least, or all from the first on.
void LanePicture::chooseLanes(const LaneScene& shown) {
    LaneLayout& layout = scene_.layout;
    int height = 0;
    if (wish_.lanes == PictureWish::Lanes::All) {
        height = std::min(layout.height(), PictureWish::kMostHeight);
        for (const LaneLayout::Row& row : layout.rowsBetween(height, layout.height()))
            leftOut_ += row.lane.has_value();
    } else {
        const int sticky = layout.stickyEnd();
        const auto rows = layout.rowsBetween(sticky + shown.scroll, shown.scroll + shown.size.height());
        // The first one stands below the bar of its group, which covers what lies above.
        for (const LaneLayout::Row& row : rows) {
            const int bar = row.lane ? layout.headerHeight() : 0;
            if (row.top + row.height / 2 < sticky + shown.scroll + bar) continue;
            scene_.scroll = std::max(0, row.top - sticky - bar);
            break;
        }
        height = sticky;
        for (const LaneLayout::Row& row : rows)
            if (row.top + row.height / 2 <= shown.scroll + shown.size.height())
                height = std::max(height, row.top + row.height - scene_.scroll);
    }
    scene_.size.setHeight(std::max(height, 1));
    layout.setViewHeight(wish_.lanes == PictureWish::Lanes::All ? layout.height() * 2 : shown.size.height());
}

int LanePicture::lanesTop() const {
    return kMargin + (wish_.title.isEmpty() ? 0 : kTitle) + kRuler;
}

QSize LanePicture::size() const {
    const int below = (wish_.legend ? legendHeight() + 8 : 0) + (wish_.footer.isEmpty() ? 0 : kLine);
    return {wish_.width, lanesTop() + scene_.size.height() + below + kMargin};
}

void LanePicture::paint(QPainter& painter, const Theme& theme, bool vector) {
    scene_.vector = vector;
    const QRect page(QPoint(), size());
    const QColor paper = theme.color(Surface::Lane);
    painter.fillRect(page, paper);
    painter.save();
    painter.translate(kMargin, lanesTop());
    paintLanesAlone(painter, theme, vector);
    painter.restore();
    // What stands out of the lanes' room is covered, for SVG is drawn without clipping.
    const QRect body(kMargin, lanesTop(), scene_.size.width(), scene_.size.height());
    painter.fillRect(QRect(page.topLeft(), QPoint(page.right(), body.top() - 1)), paper);
    painter.fillRect(QRect(QPoint(page.left(), body.bottom() + 1), page.bottomRight()), paper);
    painter.fillRect(QRect(page.left(), body.top(), kMargin, body.height()), paper);
    painter.fillRect(QRect(body.right() + 1, body.top(), kMargin, body.height()), paper);
    painter.setPen(QPen(theme.color(Surface::Border), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(body).adjusted(-0.5, -0.5, 0.5, 0.5));
    paintRuler(painter, theme);
    QFont font = scene_.labels.font();
    painter.setPen(theme.color(Surface::Text));
    if (!wish_.title.isEmpty()) {
        QFont large = font;
        large.setPointSizeF(font.pointSizeF() * 1.3);
        large.setBold(true);
        painter.setFont(large);
        painter.drawText(QRect(kMargin, kMargin - 4, body.width(), kTitle),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(large).elidedText(wish_.title, Qt::ElideRight, body.width()));
    }
    int y = body.bottom() + 9;
    if (wish_.legend) {
        paintLegend(painter, theme, y);
        y += legendHeight();
    }
    if (wish_.footer.isEmpty()) return;
    painter.setFont(font);
    painter.setPen(theme.color(Surface::QuietText));
    painter.drawText(QRect(kMargin, y, body.width(), kLine),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(wish_.footer, Qt::ElideMiddle, body.width()));
}

void LanePicture::paintLanesAlone(QPainter& painter, const Theme& theme, bool vector) {
    scene_.vector = vector;
    painter.save();
    painter.scale(1 / scene_.scale, 1 / scene_.scale);
    paintBody(painter, theme);
    painter.restore();
}

int LanePicture::pageWidthOf(int lanes) {
    return lanes + 2 * kMargin;
}

// The lanes and what is marked in them; units are device pixels.
void LanePicture::paintBody(QPainter& painter, const Theme& theme) {
    paintLanes(painter, scene_, theme);
    paintOver(painter, theme);
    paintLaneNames(painter, scene_, theme);
    paintLiveValues(painter, scene_, theme, std::nullopt);
    paintGroupHeaders(painter, scene_, theme);
    arrows_.update(scene_, state_);
    paintArrows(painter, scene_, theme, arrows_);
    if (!wish_.annotations) return;
    annotations_.update(scene_, state_);
    annotations_.paint(painter, scene_, theme);
}

void LanePicture::paintOver(QPainter& painter, const Theme& theme) {
    const int thick = scene_.device(1), height = scene_.device(scene_.size.height());
    if (const auto& selection = state_.selection())
        if (const auto r = rectOf(scene_, *selection))
            outline(painter, *r, 2 * thick, theme.color(Surface::Accent));
    const TimeAxis& axis = scene_.plans.axis();
    paintFoldMarks(painter, foldMarksOf(axis, scene_.scale), scene_.timeLeft(), 0, height, scene_.scale,
                   theme);
    if (wish_.time != PictureWish::Time::Area) paintArea(painter, scene_, theme, *state_.area());
    paintMarksOver(painter, scene_, theme, *state_.marks());
    if (const auto landmark = state_.landmark(); landmark && axis.range().contains(*landmark))
        painter.fillRect(scene_.timeLeft() + axis.pixelOf(*landmark), 0, 2 * thick, height,
                         theme.color(Surface::Accent));
}

void LanePicture::paintRuler(QPainter& painter, const Theme& theme) const {
    const TimeAxis& axis = scene_.plans.axis();
    const double left = kMargin + scene_.timeLeft() / scene_.scale;
    const Ruler ruler = rulerOf(state_);
    painter.save();
    painter.translate(0, lanesTop() - kRuler);
    const TimeStrip strip{axis, left, scene_.scale, kRuler};
    paintTicks(painter, strip, ruler, kRuler - 1, scene_.labels.font(), theme);
    paintFlags(painter, strip, theme, *state_.marks(), wish_.annotations ? state_.annotations() : nullptr);
    // What the labels count from, and how much time there is.
    const QString base = QString::fromStdString(ruler.base(axis));
    const QString length = text(formatDuration(axis.range().length()));
    painter.setPen(theme.color(Surface::QuietText));
    painter.drawText(QRectF(kMargin + 8, 3, scene_.headerWidth - 16, kLine),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     base.isEmpty() ? length : base + QStringLiteral(" · ") + length);
    painter.restore();
}

}  // namespace golanes
