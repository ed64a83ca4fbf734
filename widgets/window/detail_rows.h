// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe.h"

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;

namespace golanes {

// Labels and values in two aligned columns. Values can be selected and copied; those that name something are
// links to it; notes stand below, quieter.
class DetailRows : public QWidget {
    Q_OBJECT

  public:
    explicit DetailRows(QWidget* parent = nullptr);

    void setRows(const QList<DetailRow>& rows);
    // "label<tab>value", a line each; headings stand alone.
    QString text() const;

  signals:
    void linkActivated(const golanes::Target& target);

  private:
    void openMenu(QLabel* value, const DetailRow& row, const QPoint& at);
    QWidget* makeValue(const DetailRow& row, QWidget* parent);

    QList<DetailRow> rows_;
    QWidget* grid_ = nullptr;
};

}  // namespace golanes
