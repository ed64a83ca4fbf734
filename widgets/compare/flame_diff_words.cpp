// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/flame_diff_words.h"

#include "core/base/format.h"
#include "widgets/compare/side_names.h"
#include "widgets/flame/flame_words.h"

#include <QCoreApplication>

namespace golanes {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("golanes", text);
}

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=right>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString withShare(const FlameChoice& choice, const FlameWeight& weight, const FlameWeight& whole) {
    return tr("%1 (%2)").arg(weightText(choice, weight.weight), shareText(weight.weight, whole.weight));
}

QString countText(std::uint64_t count) {
    return QString::fromStdString(formatCount(count));
}

// "120 ms → 150 ms"
QString step(const FlameChoice& choice, const Sides<FlameWeight>& sides) {
    return QStringLiteral("%1 → %2").arg(weightText(choice, sides.base->weight),
                                         weightText(choice, sides.candidate->weight));
}

QString differenceOf(const FlameChoice& choice, const FlameDiff& diff, const Sides<FlameWeight>& sides) {
    return differenceText(choice, diff.scaled(sides.base), sides.candidate->weight);
}

}  // namespace

QString changeSign(FlameChange change) {
    switch (change) {
        case FlameChange::None:
            return {};
        case FlameChange::Grown:
            return QStringLiteral("▲");
        case FlameChange::Shrunk:
            return QStringLiteral("▼");
        case FlameChange::New:
            return QStringLiteral("+");
        case FlameChange::Gone:
            return QStringLiteral("×");
    }
    return {};
}

QString changeText(FlameChange change) {
    switch (change) {
        case FlameChange::None:
            return tr("within the threshold");
        case FlameChange::Grown:
            return tr("more");
        case FlameChange::Shrunk:
            return tr("less");
        case FlameChange::New:
            return tr("new");
        case FlameChange::Gone:
            return tr("gone");
    }
    return {};
}

QString differenceText(const FlameChoice& choice, std::uint64_t base, std::uint64_t candidate) {
    if (base == candidate) return QStringLiteral("±0");
    const bool more = candidate > base;
    const QString sign = more ? QStringLiteral("+") : QStringLiteral("−");
    const std::uint64_t by = more ? candidate - base : base - candidate;
    const QString text = sign + weightText(choice, by);
    if (base == 0) return text;
    constexpr double kTold = 10;  // more than so many times is no percentage that anybody reads
    if (static_cast<double>(candidate) >= kTold * static_cast<double>(base))
        return QStringLiteral("%1 (%2×)")
            .arg(text)
            .arg(qRound64(static_cast<double>(candidate) / static_cast<double>(base)));
    const double percent = 100 * static_cast<double>(by) / static_cast<double>(base);
    return QStringLiteral("%1 (%2%3 %)").arg(text, sign).arg(percent, 0, 'f', percent < 10 ? 1 : 0);
}

QString normText(FlameNorm norm) {
    switch (norm) {
        case FlameNorm::Absolute:
            return tr("as measured");
        case FlameNorm::Total:
            return tr("as shares");
        case FlameNorm::Time:
            return tr("per second");
        case FlameNorm::Tasks:
            return tr("per task");
    }
    return {};
}

QString normMeaning(FlameNorm norm) {
    switch (norm) {
        case FlameNorm::Absolute:
            return tr("Both sides as they are");
        case FlameNorm::Total:
            return tr("The base scaled to the total of the new one: what takes a larger share of it");
        case FlameNorm::Time:
            return tr("The base scaled to the length of the new one");
        case FlameNorm::Tasks:
            return tr("The base scaled to as many user tasks as the new one has");
    }
    return {};
}

QString diffRootText(const FlameChoice& choice, const FlameDiff& diff) {
    const FlameDiff::Frame& root = diff[FlameTree::kRoot];
    return tr("all: %1, %2").arg(step(choice, root.total), differenceOf(choice, diff, root.total));
}

QString diffLine(const FlameChoice& choice, const FlameDiff& diff, std::uint32_t node) {
    const FlameDiff::Frame& frame = diff[node];
    return tr("%1   %2, %3, self %4   ·   %5")
        .arg(frameName(*diff.tree(), node), step(choice, frame.total),
             differenceOf(choice, diff, frame.total), step(choice, frame.self), changeText(frame.change));
}

QString diffTip(const FlameChoice& choice, const FlameDiff& diff, std::uint32_t node,
                const SideNames& names) {
    const FlameDiff::Frame& frame = diff[node];
    const FlameDiff::Frame& root = diff[FlameTree::kRoot];
    QString rows = row(names.of(Side::Base), withShare(choice, *frame.total.base, *root.total.base)) +
                   row(names.of(Side::New), withShare(choice, *frame.total.candidate, *root.total.candidate));
    const std::uint64_t scaled = diff.scaled(frame.total.base);
    if (scaled != frame.total.base->weight) rows += row(tr("base, scaled"), weightText(choice, scaled));
    rows += row(tr("difference"), differenceOf(choice, diff, frame.total)) +
            row(tr("self"), step(choice, frame.self));
    if (!choice.counts())
        rows += row(choice.things, QStringLiteral("%1 → %2").arg(countText(frame.total.base->count),
                                                                 countText(frame.total.candidate->count)));
    const QString sign = changeSign(frame.change);
    return QStringLiteral("<p style='white-space:pre'><b>%1</b></p><table>%2</table><p>%3</p>")
        .arg(frameName(*diff.tree(), node).toHtmlEscaped(), rows,
             sign.isEmpty() ? changeText(frame.change)
                            : sign.toHtmlEscaped() + QLatin1Char(' ') + changeText(frame.change));
}

}  // namespace golanes
