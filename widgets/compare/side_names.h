// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/side.h"

#include <QObject>
#include <QString>

namespace golanes {

// "Base" or "New".
QString sideName(Side side);

// What the sides of a comparison are called: what they are, and behind that what the user calls them.
class SideNames : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    // "v1.4"; "" of a side that nobody named.
    const PerSide<QString>& labels() const { return labels_; }
    void setLabel(Side side, const QString& label);
    void setLabels(const PerSide<QString>& labels);
    // "Base", or "Base v1.4".
    QString of(Side side) const;

  signals:
    void changed();

  private:
    PerSide<QString> labels_;
};

}  // namespace golanes
