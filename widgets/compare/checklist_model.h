// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/checklist.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <memory>

namespace golanes {

// An upgrade checklist as a table: each threshold, editable, and whether the new version passes it.
class ChecklistModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Result, FailsIf, Measured, kColumns };

    explicit ChecklistModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setEntries(const QStringList& entries);
    QStringList entries() const;
    // Null: nothing is measured yet.
    void setComparison(std::shared_ptr<const Comparison> comparison);
    const std::shared_ptr<const Comparison>& comparison() const { return comparison_; }
    const Checklist& checklist() const { return list_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    // Of FailsIf alone. What is no threshold is taken too: it cannot be told.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool insertRows(int row, int count, const QModelIndex& parent = {}) override;
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;

  signals:
    // entries() are others, by the user.
    void edited();

  private:
    void check();

    std::vector<std::string> texts_;
    Checklist list_;  // of the same entries
    std::shared_ptr<const Comparison> comparison_;
};

}  // namespace golanes
