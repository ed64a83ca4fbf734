// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/group_bar.h"

#include "core/base/format.h"
#include "widgets/lanes/counts_paint.h"
#include "widgets/lanes/describe_bar.h"
#include "widgets/lanes/lane_legend.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

struct Bars {
    Q_DECLARE_TR_FUNCTIONS(golanes::GroupBar)
};

constexpr int kIndent = 20;  // of titles
constexpr int kStep = 12;    // further in, of bars within groups
constexpr int kMargin = 8;
constexpr int kChip = 9;
constexpr int kGlass = 18;  // room of the magnifying glass
constexpr int kArrow = 13;  // of the triangle of what opens a menu

QString thousands(std::uint32_t n) {
    return QLocale().toString(n);
}

// How many lanes a group has, where that needs to be said.
QString countText(const LaneLayout::Group& group) {
    return group.lanes > 1 ? thousands(group.lanes) : QString();
}

void paintLegend(QPainter& painter, const Theme& theme, QRectF room,
                 const std::vector<LegendEntry>& entries) {
    const QFontMetricsF metrics(painter.font());
    double x = room.left();
    for (const LegendEntry& entry : entries) {
        const double width = metrics.horizontalAdvance(entry.text);
        if (x + kChip + 4 + width > room.right()) return;
        const QRectF chip(x, std::floor(room.center().y() - kChip / 2.0), kChip, kChip);
        painter.fillRect(chip, theme.edge(entry.role));
        painter.fillRect(chip.adjusted(1, 1, -1, -1), theme.fill(entry.role));
        painter.setPen(theme.color(Surface::QuietText));
        x += kChip + 4;
        painter.drawText(QRectF(x, room.top(), width + 1, room.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.text);
        x += width + 14;
    }
}

// Time by state of all lanes below a bar, the longest first.
std::vector<LegendEntry> sumsOf(const LaneBar& bar) {
    std::array<Duration, kColorRoleCount> byRole{};
    for (std::size_t c = 0; c < bar.sums.size(); ++c)
        byRole[static_cast<std::size_t>(roleOf(static_cast<StateClass>(c)))] += bar.sums[c];
    byRole[static_cast<std::size_t>(ColorRole::None)] = 0;
    std::vector<ColorRole> roles;
    for (std::size_t r = 0; r < byRole.size(); ++r)
        if (byRole[r] > 0) roles.push_back(static_cast<ColorRole>(r));
    std::ranges::sort(roles, std::greater(),
                      [&](ColorRole r) { return byRole[static_cast<std::size_t>(r)]; });
    std::vector<LegendEntry> out;
    for (const ColorRole role : roles)
        out.push_back(
            {role, roleText(role) + u' ' + text(formatDuration(byRole[static_cast<std::size_t>(role)]))});
    return out;
}

QString groupingText(GoroutineGrouping grouping) {
    switch (grouping) {
        case GoroutineGrouping::Flat:
            return Bars::tr("Group");
        case GoroutineGrouping::Function:
            return Bars::tr("by function");
        case GoroutineGrouping::Creator:
            return Bars::tr("by creator");
        case GoroutineGrouping::Task:
            return Bars::tr("by task");
    }
    return {};
}

void paintGlass(QPainter& painter, QRectF room, const QColor& color) {
    const QPointF c = room.center() + QPointF(-1, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(c, 3.6, 3.6);
    painter.drawLine(c + QPointF(2.7, 2.7), c + QPointF(5.8, 5.8));
    painter.restore();
}

void paintPart(QPainter& painter, const Theme& theme, const BarPart& part) {
    const QColor quiet = theme.color(Surface::QuietText);
    if (part.kind == BarPart::Kind::Filter) return paintGlass(painter, part.rect, quiet);
    painter.setPen(part.kind == BarPart::Kind::ShowHidden ? theme.color(Surface::Accent) : quiet);
    if (part.kind != BarPart::Kind::Grouping)
        return painter.drawText(part.rect, Qt::AlignVCenter | Qt::AlignLeft, part.text);
    painter.drawText(part.rect, Qt::AlignVCenter | Qt::AlignLeft, part.text);
    paintDisclosure(painter, QPointF(part.rect.right() - 4, part.rect.center().y() + 0.5), true, quiet);
}

// Title and count, in `room` of the names' column; the title is given up for the count.
void paintTitle(QPainter& painter, const Theme& theme, QRectF room, const QString& title,
                const QString& count, bool quietTitle) {
    const QFontMetricsF metrics(painter.font());
    const double counted = count.isEmpty() ? 0 : metrics.horizontalAdvance(count) + kMargin;
    const QString shown = metrics.elidedText(title, Qt::ElideRight, std::max(0.0, room.width() - counted));
    painter.setPen(theme.color(quietTitle ? Surface::QuietText : Surface::Text));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, shown);
    painter.setPen(theme.color(Surface::QuietText));
    room.setLeft(room.left() + metrics.horizontalAdvance(shown) + kMargin);
    if (room.width() >= metrics.horizontalAdvance(count))
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, count);
}

// The longest form of a function's name that fits beside its count: what tells functions apart is at the end.
QString fitting(const QFontMetricsF& metrics, const QString& function, const QString& count, double width) {
    const double room = width - metrics.horizontalAdvance(count) - kMargin;
    if (metrics.horizontalAdvance(function) <= room) return function;
    const QString local = text(localFunction(function.toStdString()));
    return metrics.elidedText(local, Qt::ElideRight, std::max(0.0, room));
}

// What the goroutines below a folded bar did over time; false while that is not counted.
bool paintOverTime(QPainter& painter, const LaneScene& scene, const Theme& theme,
                   const LaneScene::PlacedHeader& header) {
    const auto counts = scene.barCounts.find(*scene.layout.barNumber(header.row));
    if (counts == scene.barCounts.end()) return false;
    LanePlan plan;
    planCounts(*scene.held.trace, *counts->second, scene.plans.axis(), plan);
    const int top = scene.device(header.y + 2);
    const int bottom = scene.device(header.y + scene.layout.headerHeight() - 1);
    painter.save();
    painter.scale(1 / scene.scale, 1 / scene.scale);
    paintCounts(painter, plan.series, plan.seriesMax,
                QRect(scene.timeLeft(), top, scene.columns(), bottom - top), theme);
    painter.restore();
    return true;
}

void paintInnerBar(QPainter& painter, const LaneScene& scene, const Theme& theme,
                   const LaneScene::PlacedHeader& header, QRectF names, QRectF time) {
    const LaneBar& bar = *scene.layout.barOf(header.row);
    const int step = kStep * (scene.layout.depth(header.row) + 1);
    names.setLeft(names.left() + step);
    const QString count = thousands(bar.lanes);
    const QString name =
        fitting(QFontMetricsF(painter.font()), barName(*scene.held.trace, bar), count, names.width());
    paintTitle(painter, theme, names, name, count, false);
    const bool open = scene.layout.disclosure(header.row) == LaneLayout::Disclosure::Open;
    paintDisclosure(painter, QPointF(10.5 + step, names.center().y() + 0.5), open,
                    theme.color(Surface::QuietText));
    if (open || !paintOverTime(painter, scene, theme, header)) paintLegend(painter, theme, time, sumsOf(bar));
}

}  // namespace

void paintDisclosure(QPainter& painter, QPointF center, bool open, const QColor& color) {
    constexpr double r = 3.5;
    const QPolygonF shape =
        open ? QPolygonF({center + QPointF(-r, -r / 2), center + QPointF(r, -r / 2), center + QPointF(0, r)})
             : QPolygonF({center + QPointF(-r / 2, -r), center + QPointF(r, 0), center + QPointF(-r / 2, r)});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(shape);
    painter.restore();
}

std::vector<BarPart> barParts(const LaneScene& scene, const LaneScene::PlacedHeader& header) {
    std::vector<BarPart> parts;
    if (header.within || !scene.controls) return parts;
    const LaneLayout::Group& group = scene.layout.groups()[header.group];
    const QFontMetricsF metrics(scene.labels.font());
    const double height = scene.layout.headerHeight() - 1;
    const auto add = [&](BarPart::Kind kind, double right, double width, const QString& words,
                         const QString& tip) {
        parts.push_back({kind, QRectF(right - width, header.y, width, height), words, tip});
        return right - width - kMargin;
    };
    if (group.hidden > 0) {
        const QString words = Bars::tr("%1 hidden · show").arg(thousands(group.hidden));
        add(BarPart::Kind::ShowHidden, scene.size.width() - kMargin, metrics.horizontalAdvance(words) + 1,
            words, Bars::tr("Show the hidden lanes of this group again"));
    }
    if (group.group == LaneGroup::Goroutines && scene.held.trace && !scene.held.trace->goroutines.empty()) {
        double right = scene.headerWidth - kMargin;
        const double least = kIndent + metrics.horizontalAdvance(groupTitle(group.group)) + kMargin +
                             metrics.horizontalAdvance(countText(group)) + kMargin;
        // Where there is little room, the triangle says it alone, and then leaves room for the filter first.
        const QString grouping = groupingText(scene.layout.tree(group.group).grouping);
        const auto fits = [&](const QString& words) {
            return right - metrics.horizontalAdvance(words) - kArrow - kMargin - kGlass >= least;
        };
        const QString words = fits(grouping) ? grouping : QString();
        if (const double width = metrics.horizontalAdvance(words) + kArrow; right - width >= least)
            right = add(BarPart::Kind::Grouping, right, width, words,
                        Bars::tr("How the goroutines are put together"));
        if (right - kGlass >= least)
            add(BarPart::Kind::Filter, right, kGlass, {}, Bars::tr("Filter the goroutines (L)"));
    }
    return parts;
}

void paintBar(QPainter& painter, const LaneScene& scene, const Theme& theme,
              const LaneScene::PlacedHeader& header) {
    const LaneLayout::Group& group = scene.layout.groups()[header.group];
    const int height = scene.layout.headerHeight();
    const QRectF bar(0, header.y, scene.size.width(), height);
    painter.fillRect(bar, theme.color(header.within ? Surface::LaneHeader : Surface::GroupHeader));
    painter.fillRect(QRectF(0, bar.bottom() - 1, bar.width(), 1), theme.color(Surface::Border));
    QRectF names(kIndent, header.y, scene.headerWidth - kIndent - kMargin, height - 1);
    QRectF time(scene.headerWidth + kMargin, header.y, scene.size.width() - scene.headerWidth - 2 * kMargin,
                height - 1);
    if (header.within) return paintInnerBar(painter, scene, theme, header, names, time);
    for (const BarPart& part : barParts(scene, header)) {
        paintPart(painter, theme, part);
        QRectF& room = part.rect.left() < scene.headerWidth ? names : time;
        room.setRight(std::min(room.right(), part.rect.left() - kMargin));
    }
    const bool goroutines = group.group == LaneGroup::Goroutines;
    if (goroutines && scene.filterWidth > 0) time.setLeft(time.left() + scene.filterWidth + 2 * kMargin);
    const bool filteredOut = goroutines && group.lanes == 0 && !scene.held.trace->goroutines.empty();
    const bool empty = group.lanes == 0 && !filteredOut;
    paintTitle(painter, theme, names, groupTitle(group.group), countText(group), empty);
    if (empty) {
        painter.drawText(time, Qt::AlignVCenter | Qt::AlignLeft, emptyGroupText(group.group));
        return;
    }
    paintDisclosure(painter, QPointF(10.5, header.y + height / 2.0), !group.collapsed,
                    theme.color(Surface::QuietText));
    if (!group.collapsed) paintLegend(painter, theme, time, legendOf(scene.sources(), group.group));
}

}  // namespace golanes
