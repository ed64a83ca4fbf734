// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/problems_model.h"

#include "widgets/session/spoken.h"
#include "widgets/window/error_text.h"
#include "widgets/window/icons.h"

#include <QLocale>

#include <algorithm>

namespace golanes {

ProblemsModel::ProblemsModel(TracePtr trace, QObject* parent)
    : QAbstractTableModel(parent), trace_(std::move(trace)) {
    for (const Problem& p : trace_->report.problems()) rows_.push_back(&p);
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Problem* a, const Problem* b) { return a->severity > b->severity; });
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Problem& p = problem(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && (column == CountColumn || column == OffsetColumn)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::DecorationRole && column == SeverityColumn) {
        return icon(p.severity == Severity::Loss ? QStringLiteral("warning") : QStringLiteral("note"));
    }
    if (role == Qt::ToolTipRole) return spoken(p.message);
    if (role != Qt::DisplayRole) return {};
    switch (column) {
        case SeverityColumn:
            return severityText(p.severity);
        case MessageColumn:
            return spoken(p.message);
        case CountColumn:
            return QLocale().toString(static_cast<qulonglong>(p.count));
        case OffsetColumn:
            return p.firstOffset < 0 ? QString() : QLocale().toString(static_cast<qlonglong>(p.firstOffset));
        default:
            return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case SeverityColumn:
            return tr("Severity");
        case MessageColumn:
            return tr("What happened");
        case CountColumn:
            return tr("Count");
        case OffsetColumn:
            return tr("First at byte");
        default:
            return {};
    }
}

}  // namespace golanes
