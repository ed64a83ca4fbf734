// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/ruler_flags.h"

#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/time_marks.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kPadding = 3;
constexpr double kWidestName = 140;  // of a bookmark
constexpr double kZero = 6;          // height of the triangle at the zero of time
constexpr float kBand = 0.22f;

// Where an area begins and ends: at least two pixels apart.
std::pair<double, double> endsOf(const TimeStrip& strip, const AreaSelection& area) {
    const double x0 = strip.xOf(area.range().begin);
    return {x0, std::max(x0 + 2, strip.xOf(area.range().end))};
}

bool inSight(const TimeStrip& strip, const AreaSelection& area) {
    return area.any() && area.range().overlaps(strip.axis.range());
}

QString lengthOf(const AreaSelection& area) {
    return QStringLiteral("Δ ") + text(formatDuration(area.range().length()));
}

// What has a flag, by time.
std::vector<std::pair<Timestamp, Flag>> flagged(const TimeMarks& marks, const Annotations* annotations,
                                                const QFontMetricsF& metrics) {
    std::vector<std::pair<Timestamp, Flag>> out;
    for (const TimeMarks::Mark& mark : marks.all())
        out.push_back({mark.time, {mark.number, 0, 0, QString::number(mark.number), 0, {}}});
    if (!annotations || !annotations->shown()) return out;
    for (const Annotation& a : annotations->all()) {
        if (a.kind != AnnotationKind::Bookmark || a.hidden) continue;
        const QString title = annotationTitle(a);
        const QString name = title.isEmpty() ? kindName(a.kind) : title;
        out.push_back(
            {annotations->timeOf(a).begin,
             {0, a.id, a.style.colour, metrics.elidedText(name, Qt::ElideRight, kWidestName), 0, {}}});
    }
    std::ranges::stable_sort(out, {}, &std::pair<Timestamp, Flag>::first);
    return out;
}

}  // namespace

double TimeStrip::xOf(Timestamp t) const {
    const int beyond = static_cast<int>(std::lround(100 * scale));
    return left + std::clamp(axis.pixelOf(t), -beyond, axis.width() + beyond) / scale;
}

std::vector<Flag> layOutFlags(const TimeStrip& strip, const TimeMarks& marks, const QFontMetricsF& metrics,
                              const Annotations* annotations) {
    std::vector<Flag> flags;
    double taken = strip.left;  // right end of the flag before
    for (auto& [time, flag] : flagged(marks, annotations, metrics)) {
        const double x = strip.xOf(time);
        const double width = metrics.horizontalAdvance(flag.words) + 2 * kPadding;
        if (x < strip.left || x > strip.right()) continue;
        // On its line's right; at the end of the strip, or to make room for the next, on its left.
        QRectF rect(x, strip.height - kFlagHeight, width, kFlagHeight);
        if (rect.left() < taken || rect.right() > strip.right()) rect.moveRight(x + 1 / strip.scale);
        if (rect.left() < taken) rect.moveLeft(std::min(taken, strip.right() - width));
        taken = rect.right() + 1;
        flag.line = x;
        flag.rect = rect;
        flags.push_back(std::move(flag));
    }
    // From behind: a flag that covers the line of the next changes sides when there is room.
    for (std::size_t i = 0; i + 1 < flags.size(); ++i) {
        const double free = i > 0 ? flags[i - 1].rect.right() + 1 : strip.left;
        Flag& flag = flags[i];
        if (flag.rect.right() > flags[i + 1].line && flag.line - flag.rect.width() >= free)
            flag.rect.moveRight(flag.line + 1 / strip.scale);
    }
    return flags;
}

void paintAreaBand(QPainter& painter, const TimeStrip& strip, const Theme& theme, const AreaSelection& area) {
    if (!inSight(strip, area)) return;
    const auto [x0, x1] = endsOf(strip, area);
    const QColor accent = theme.color(Surface::Accent);
    QColor band = accent;
    band.setAlphaF(kBand);
    painter.fillRect(QRectF(x0, 0, x1 - x0, strip.height), band);
    for (const double x : {x0, x1 - 1}) painter.fillRect(QRectF(x, 0, 1, strip.height), accent);
}

std::optional<QRectF> areaLengthRect(const TimeStrip& strip, const AreaSelection& area,
                                     const QFontMetricsF& metrics) {
    if (!inSight(strip, area)) return std::nullopt;
    const auto [x0, x1] = endsOf(strip, area);
    const double width = metrics.horizontalAdvance(lengthOf(area)) + 2 * kPadding;
    const double seen0 = std::max(x0, strip.left), seen1 = std::min(x1, strip.right());
    QRectF pill((seen0 + seen1 - width) / 2, 1, width, metrics.height() + 2);
    if (seen1 - seen0 < width + 2 * kPadding) pill.moveLeft(seen1 + kPadding);
    if (pill.right() > strip.right()) pill.moveRight(std::max(strip.left + width, seen0 - kPadding));
    return pill;
}

void paintAreaLength(QPainter& painter, const TimeStrip& strip, const Theme& theme,
                     const AreaSelection& area) {
    const auto pill = areaLengthRect(strip, area, QFontMetricsF(painter.font()));
    if (!pill) return;
    painter.fillRect(*pill, theme.color(Surface::Accent));
    painter.setPen(theme.color(Surface::Lane));
    painter.drawText(*pill, Qt::AlignCenter, lengthOf(area));
}

void paintZero(QPainter& painter, const TimeStrip& strip, const Theme& theme, Timestamp zero) {
    const double x = strip.xOf(zero), foot = strip.height;
    const QColor color = theme.color(Surface::Text);
    painter.save();
    painter.fillRect(QRectF(x, 0, 1, foot), color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{x + 0.5, foot - kZero}, {x + 0.5 + kZero, foot}, {x + 0.5 - kZero, foot}});
    painter.restore();
}

void paintFlags(QPainter& painter, const TimeStrip& strip, const Theme& theme, const TimeMarks& marks,
                const Annotations* annotations) {
    for (const Flag& flag : layOutFlags(strip, marks, QFontMetricsF(painter.font()), annotations)) {
        const QColor color = flag.bookmark ? theme.annotation(flag.color) : theme.color(Surface::Text);
        painter.fillRect(QRectF(flag.line, 0, 1, strip.height), color);
        painter.fillRect(flag.rect, color);
        painter.setPen(flag.bookmark ? theme.textOnAnnotation(flag.color) : theme.color(Surface::Lane));
        painter.drawText(flag.rect, Qt::AlignCenter, flag.words);
    }
}

}  // namespace golanes
