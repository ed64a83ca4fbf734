// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <QAbstractTableModel>

#include <memory>

namespace golanes {

// Every metric of a comparison, a row each, in the order in which the comparison tells them.
class MetricModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Verdict, Area, Metric, Base, New, Difference, Ratio, P, kColumns };
    // What rows are sorted by: a number or a text.
    static constexpr int kSortRole = Qt::UserRole;

    explicit MetricModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    // Null: none.
    void setComparison(std::shared_ptr<const Comparison> comparison);
    const ComparisonRow& row(int index) const { return comparison_->rows[static_cast<std::size_t>(index)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const ComparisonRow& row, int column) const;
    QVariant sortKey(int index, int column) const;
    QString explanation(const ComparisonRow& row) const;

    std::shared_ptr<const Comparison> comparison_;
};

}  // namespace golanes
