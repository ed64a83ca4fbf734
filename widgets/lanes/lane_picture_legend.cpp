// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below the lanes of a picture: their states, how long something is, what is underlined.
#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_picture.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/session/annotations.h"
#include "widgets/session/query_matches.h"
#include "widgets/session/query_text.h"
#include "widgets/session/role_text.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr int kMargin = kPictureMargin;
constexpr int kLine = kPictureLine;
constexpr int kSwatch = 9;
constexpr int kGap = 5;       // between a swatch and its words
constexpr int kBetween = 14;  // between entries
constexpr double kLongestBar = 120;
constexpr int kBarRoom = 220;  // at the right, with its words
constexpr double kFoot = 4;    // half the height of its ends

// The roles that the plans of these lanes show, in their order.
std::vector<ColorRole> rolesIn(const LaneScene& scene) {
    std::array<bool, kColorRoleCount> has{};
    for (const LaneLayout::Row& row : scene.lanes()) {
        const LanePlan& plan = scene.plan(row);
        for (const PlanSpan& s : plan.spans) has[static_cast<std::size_t>(s.role)] = true;
        for (const PlanMark& m : plan.marks) has[static_cast<std::size_t>(m.role)] = true;
        for (const PlanSeries& s : plan.series) has[static_cast<std::size_t>(s.role)] = true;
    }
    std::vector<ColorRole> roles;
    for (std::size_t i = 0; i < has.size(); ++i)
        if (has[i] && !roleText(static_cast<ColorRole>(i)).isEmpty())
            roles.push_back(static_cast<ColorRole>(i));
    return roles;
}

// The longest of 1, 2 or 5 times a power of ten that is not longer; at least 1 ns.
Duration roundDown(double longest) {
    Duration best = 1;
    for (Duration decade = 1; static_cast<double>(decade) <= longest; decade *= 10)
        for (const Duration step : {1, 2, 5})
            if (static_cast<double>(decade * step) <= longest) best = decade * step;
    return best;
}

}  // namespace

std::vector<LanePicture::LegendItem> LanePicture::legend() const {
    const QFontMetricsF metrics(scene_.labels.font());
    std::vector<LegendItem> items;
    double x = kMargin;
    int row = 0;
    for (const ColorRole role : rolesIn(scene_)) {
        const QString words = roleText(role);
        const double width = kSwatch + kGap + metrics.horizontalAdvance(words);
        if (x > kMargin && x + width > wish_.width - kMargin - kBarRoom) {
            x = kMargin;
            ++row;
        }
        items.push_back({role, words, x, row});
        x += width + kBetween;
    }
    return items;
}

int LanePicture::legendHeight() const {
    const auto items = legend();
    const int rows = items.empty() ? 1 : items.back().row + 1;
    return kLine * (rows + static_cast<int>(queries().size()));
}

void LanePicture::paintLegend(QPainter& painter, const Theme& theme, double y) const {
    painter.setFont(scene_.labels.font());
    const auto items = legend();
    for (const LegendItem& item : items) {
        const double top = y + item.row * kLine;
        const QRectF swatch(item.x, top + (kLine - kSwatch) / 2.0, kSwatch, kSwatch);
        painter.fillRect(swatch, theme.edge(item.role));
        painter.fillRect(swatch.adjusted(1, 1, -1, -1), theme.fill(item.role));
        painter.setPen(theme.color(Surface::Text));
        const double width = QFontMetricsF(scene_.labels.font()).horizontalAdvance(item.words);
        painter.drawText(QRectF(swatch.right() + kGap, top, width + 2, kLine),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, item.words);
    }
    paintScaleBar(painter, theme, y);
    paintQueries(painter, theme, y + (items.empty() ? 1 : items.back().row + 1) * kLine);
}

// At the right: a round length, as long as it is in the lanes.
void LanePicture::paintScaleBar(QPainter& painter, const Theme& theme, double y) const {
    const double nsPerUnit = scene_.plans.axis().nsPerPixel() * scene_.scale;
    const Duration length = roundDown(kLongestBar * nsPerUnit);
    const double width = static_cast<double>(length) / nsPerUnit;
    const double right = wish_.width - kMargin, middle = y + kLine / 2.0;
    painter.setPen(QPen(theme.color(Surface::Text), 1));
    painter.drawLine(QLineF(right - width, middle, right, middle));
    for (const double x : {right - width, right})
        painter.drawLine(QLineF(x, middle - kFoot, x, middle + kFoot));
    painter.drawText(QRectF(right - kBarRoom, y, kBarRoom - width - 6, kLine),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text(formatDuration(length)));
}

std::vector<const Annotation*> LanePicture::queries() const {
    std::vector<const Annotation*> queries;
    if (!wish_.annotations || !state_.annotations()->shown()) return queries;
    for (const Annotation& a : state_.annotations()->all())
        if (!a.hidden && !a.query.empty()) queries.push_back(&a);
    return queries;
}

// "▬ dur > 1ms · 1,234 spans".
void LanePicture::paintQueries(QPainter& painter, const Theme& theme, double y) const {
    const QFontMetricsF metrics(scene_.labels.font());
    for (const Annotation* a : queries()) {
        const auto matches = state_.annotations()->matches()->of(a->query);
        const std::uint64_t count = matches ? matches->spans.count() : 0;
        const QString words =
            count == 1 ? LaneView::tr("%1 · 1 span").arg(queryWords(a->query))
                       : LaneView::tr("%1 · %2 spans").arg(queryWords(a->query), text(formatCount(count)));
        painter.fillRect(QRectF(kMargin, y + kLine / 2.0 - 1, kSwatch, 3), theme.annotation(a->style.colour));
        painter.setPen(theme.color(Surface::Text));
        const double left = kMargin + kSwatch + kGap, room = wish_.width - kMargin - left;
        painter.drawText(QRectF(left, y, room, kLine), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(words, Qt::ElideRight, room));
        y += kLine;
    }
}

}  // namespace golanes
