// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace golanes {

// A filter that is kept under a name, for every place where filters are typed.
struct NamedFilter {
    QString name;
    QString text;  // in the language of core/filter
    bool operator==(const NamedFilter&) const = default;
};

// Those there are before anybody has kept one.
QList<NamedFilter> firstFilters();

// The list with a filter in it; the one that had its name before is replaced, where it stands.
QList<NamedFilter> withFilter(QList<NamedFilter> list, const NamedFilter& filter);
QList<NamedFilter> withoutFilter(QList<NamedFilter> list, const QString& name);
// One has another name now, where it stands; who had that name before is gone.
QList<NamedFilter> renamedFilter(QList<NamedFilter> list, const QString& from, const QString& to);
// Whose text it is; null: nobody's.
const NamedFilter* keptAs(const QList<NamedFilter>& list, const QString& text);

}  // namespace golanes
