// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/metric_model.h"

#include "core/compare/report/summary.h"
#include "core/compare/report/value_text.h"
#include "widgets/compare/core_text.h"
#include "widgets/session/spoken.h"

#include <QStringList>

#include <limits>

namespace golanes {

namespace {

constexpr double kLeastP = 0.0001;

// "● clear, worse"; the mark, and so not by colour alone.
QString verdictText(const ComparisonRow& row) {
    const QString verdict = coreText(mark(row.verdict)) + QLatin1Char(' ') + spokenWord(name(row.verdict));
    if (row.change == Change::None) return verdict;
    return MetricModel::tr("%1, %2").arg(verdict, spokenWord(name(row.change)));
}

QString pText(const ComparisonRow& row) {
    if (row.evidence == Evidence::None || row.verdict == Verdict::Incomparable) return {};
    return row.p < kLeastP ? QStringLiteral("<%1").arg(kLeastP) : QString::number(row.p, 'g', 2);
}

QString sideText(MetricUnit unit, const SideValues& side) {
    return side.runs.empty() ? QString() : coreText(valueText(unit, side.median));
}

// Every run's value.
QString exactly(const SideValues& side) {
    if (side.runs.empty()) return MetricModel::tr("no run has it");
    QStringList values;
    for (const double value : side.runs) values << QString::number(value, 'g', 10);
    return values.join(QStringLiteral(", "));
}

}  // namespace

void MetricModel::setComparison(std::shared_ptr<const Comparison> comparison) {
    beginResetModel();
    comparison_ = std::move(comparison);
    endResetModel();
}

int MetricModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !comparison_ ? 0 : static_cast<int>(comparison_->rows.size());
}

int MetricModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant MetricModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !comparison_) return {};
    switch (role) {
        case Qt::DisplayRole:
            return text(row(index.row()), index.column());
        case Qt::ToolTipRole:
            return explanation(row(index.row()));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(index.column() >= Base
                                                         ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter));
        case kSortRole:
            return sortKey(index.row(), index.column());
        default:
            return {};
    }
}

QString MetricModel::text(const ComparisonRow& row, int column) const {
    switch (column) {
        case Verdict:
            return verdictText(row);
        case Area:
            return spokenWord(title(row.kind.area));
        case Metric:
            return spoken(row.words);
        case Base:
            return sideText(row.kind.unit, *row.sides.base);
        case New:
            return sideText(row.kind.unit, *row.sides.candidate);
        case Difference:
            return row.sides.base->runs.empty() || row.sides.candidate->runs.empty()
                       ? QString()
                       : coreText(differenceText(row.kind.unit, row.difference));
        case Ratio:
            return row.ratio ? QStringLiteral("×%1").arg(*row.ratio, 0, 'g', 3) : QString();
        case P:
            return pText(row);
        default:
            return {};
    }
}

QVariant MetricModel::sortKey(int index, int column) const {
    const ComparisonRow& r = row(index);
    switch (column) {
        case Verdict:
            return index;
        case Base:
            return r.sides.base->median;
        case New:
            return r.sides.candidate->median;
        case Difference:
            return r.difference;
        case Ratio:
            return r.ratio.value_or(-std::numeric_limits<double>::infinity());
        case P:
            return r.p;
        default:
            return text(r, column);
    }
}

QString MetricModel::explanation(const ComparisonRow& row) const {
    const MetricUnit unit = row.kind.unit;
    QStringList lines{spoken(row.words),
                      tr("%1, in %2, %3")
                          .arg(coreText(row.name), spokenWord(name(unit)), spokenWord(name(row.kind.basis)))};
    lines << tr("Base: %1").arg(coreText(rangeText(unit, *row.sides.base)))
          << tr("    runs: %1").arg(exactly(*row.sides.base))
          << tr("New: %1").arg(coreText(rangeText(unit, *row.sides.candidate)))
          << tr("    runs: %1").arg(exactly(*row.sides.candidate)) << spoken(evidenceText(row));
    if (row.evidence == Evidence::Repeats)
        lines << tr("So few runs cannot give a p below %1. Of all with a p as small about %2 % are chance.")
                     .arg(row.smallestP, 0, 'g', 2)
                     .arg(row.falseRate * 100, 0, 'f', 0);
    return lines.join(QLatin1Char('\n'));
}

QVariant MetricModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Verdict:
            return tr("Verdict");
        case Area:
            return tr("Area");
        case Metric:
            return tr("Metric");
        case Base:
            return comparison_ ? coreText(*sideNames(*comparison_).base) : tr("Base");
        case New:
            return comparison_ ? coreText(*sideNames(*comparison_).candidate) : tr("New");
        case Difference:
            return tr("Difference");
        case Ratio:
            return tr("Ratio");
        case P:
            return tr("p");
        default:
            return {};
    }
}

}  // namespace golanes
