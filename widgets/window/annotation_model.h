// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QPointer>

#include <cstdint>
#include <vector>

namespace golanes {

class Theme;
class ViewState;

// The annotations of a recording as rows, by time: their text can be edited (its first line) and they can be
// unchecked, which hides them.
class AnnotationModel : public QAbstractListModel {
    Q_OBJECT

  public:
    // Kind, time and lanes of a row in one line.
    static constexpr int kDetailRole = Qt::UserRole;

    explicit AnnotationModel(Theme* theme, QObject* parent = nullptr);

    // Null: no rows.
    void follow(ViewState* state);
    // 0 of no row.
    std::uint64_t idOf(const QModelIndex& index) const;
    QModelIndex indexOf(std::uint64_t id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  private:
    void refresh();
    void tellWords();

    Theme* theme_;
    QPointer<ViewState> state_;
    std::vector<std::uint64_t> ids_;  // by row
};

}  // namespace golanes
