// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/action_keys.h"

#include <QAction>
#include <QCoreApplication>

namespace golanes {

void setActionKeys(QAction* action, const QList<QKeySequence>& keys) {
    action->setShortcuts(keys);
    const QString text = action->iconText();
    action->setToolTip(keys.isEmpty() ? text
                                      : QCoreApplication::translate("ActionKeys", "%1 (%2)")
                                            .arg(text, keys.first().toString(QKeySequence::NativeText)));
}

QString keysText(const QList<QKeySequence>& keys) {
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

QList<QKeySequence> keysOf(const QString& text) {
    QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    keys.removeIf([](const QKeySequence& k) { return k.isEmpty() || k[0].key() == Qt::Key_unknown; });
    return keys;
}

}  // namespace golanes
