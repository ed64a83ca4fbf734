// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/action_keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QRegularExpression>

namespace golanes {

void dropLetter(QAction* action) {
    static const QRegularExpression letter(QStringLiteral("\\(&(.)\\)"));
    const auto found = letter.match(action->text());
    if (!found.hasMatch()) return;
    const QString shown = u'(' + found.captured(1) + u')';
    if (action->iconText().contains(shown)) action->setIconText(action->iconText().remove(shown));
}

void setActionKeys(QAction* action, const QList<QKeySequence>& keys) {
    action->setShortcuts(keys);
    dropLetter(action);
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
