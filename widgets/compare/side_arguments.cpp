// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/side_arguments.h"

namespace golanes {

QStringList oneFileAnOption(const QStringList& words) {
    QStringList separate;
    QString side;          // the option to which bare words belong; "": none
    bool isValue = false;  // the next word is the value of that option
    for (int i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == QLatin1String("--")) return separate + words.mid(i);
        const bool isOption = word.startsWith(u'-') && word.size() > 1;
        if (isOption && !isValue) {
            const QString name = word.section(u'=', 0, 0);
            side = name == QLatin1String("--base") || name == QLatin1String("--new") ? name : QString();
            isValue = !side.isEmpty() && !word.contains(u'=');
        } else if (!side.isEmpty() && !isValue) {
            separate << side;
        } else {
            isValue = false;
        }
        separate << word;
    }
    return separate;
}

}  // namespace golanes
