// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/side_names.h"

#include <QCoreApplication>

namespace golanes {

QString sideName(Side side) {
    return side == Side::Base ? QCoreApplication::translate("Side", "Base")
                              : QCoreApplication::translate("Side", "New");
}

void SideNames::setLabel(Side side, const QString& label) {
    PerSide<QString> next = labels_;
    next[side] = label;
    setLabels(next);
}

void SideNames::setLabels(const PerSide<QString>& labels) {
    const PerSide<QString> next{labels.base.simplified(), labels.candidate.simplified()};
    if (next == labels_) return;
    labels_ = next;
    emit changed();
}

QString SideNames::of(Side side) const {
    const QString& label = labels_[side];
    return label.isEmpty() ? sideName(side) : QStringLiteral("%1 %2").arg(sideName(side), label);
}

}  // namespace golanes
