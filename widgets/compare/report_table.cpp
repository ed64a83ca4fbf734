// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/report_table.h"

#include <QAbstractItemModel>

#include <algorithm>

namespace golanes {

ReportTable reportTable(const QAbstractItemModel& model) {
    ReportTable table;
    const int rows = std::min<int>(model.rowCount(), ReportTable::kMostRows);
    for (int c = 0; c < model.columnCount(); ++c) {
        const int alignment = model.index(0, c).data(Qt::TextAlignmentRole).toInt();
        table.columns << ReportTable::Column{
            model.headerData(c, Qt::Horizontal).toString(),
            alignment & Qt::AlignRight ? ReportTable::Cells::Number : ReportTable::Cells::Words};
    }
    for (int r = 0; r < rows; ++r) {
        QStringList fields;
        for (int c = 0; c < model.columnCount(); ++c) fields << model.index(r, c).data().toString();
        table.rows << fields;
    }
    table.leftOut = model.rowCount() - rows;
    return table;
}

}  // namespace golanes
