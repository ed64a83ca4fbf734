// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <QAbstractTableModel>

#include <vector>

namespace golanes {

// The problems met while reading a trace, one row each, losses first.
class ProblemsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { SeverityColumn, MessageColumn, CountColumn, OffsetColumn, kColumns };

    explicit ProblemsModel(TracePtr trace, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const Problem& problem(int row) const { return *rows_[static_cast<std::size_t>(row)]; }

  private:
    TracePtr trace_;  // keeps the problems alive
    std::vector<const Problem*> rows_;
};

}  // namespace golanes
