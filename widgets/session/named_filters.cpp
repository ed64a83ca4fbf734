// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/named_filters.h"

#include <QCoreApplication>

#include <algorithm>

namespace golanes {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(golanes::NamedFilters)
};

}  // namespace

QList<NamedFilter> firstFilters() {
    return {
        {Names::tr("Long waits"), QStringLiteral("dur > 10ms and reason !~ \"system call\"")},
        {Names::tr("Slow network"), QStringLiteral("net > 10ms")},
        {Names::tr("Held up by locks"), QStringLiteral("sync > 10ms")},
        {Names::tr("Waited for a P"), QStringLiteral("runnable > 1ms")},
        {Names::tr("Slow wake-ups"), QStringLiteral("delay > 100us")},
        {Names::tr("While the world was stopped"), QStringLiteral("overlaps(stw)")},
        {Names::tr("HTTP"), QStringLiteral("func ~ \"http\"")},
    };
}

QList<NamedFilter> withFilter(QList<NamedFilter> list, const NamedFilter& filter) {
    const auto before = std::ranges::find(list, filter.name, &NamedFilter::name);
    if (before == list.end())
        list << filter;
    else
        *before = filter;
    return list;
}

QList<NamedFilter> withoutFilter(QList<NamedFilter> list, const QString& name) {
    list.removeIf([&](const NamedFilter& f) { return f.name == name; });
    return list;
}

QList<NamedFilter> renamedFilter(QList<NamedFilter> list, const QString& from, const QString& to) {
    if (from == to) return list;
    list = withoutFilter(std::move(list), to);
    for (NamedFilter& f : list)
        if (f.name == from) f.name = to;
    return list;
}

const NamedFilter* keptAs(const QList<NamedFilter>& list, const QString& text) {
    const auto found = std::ranges::find(list, text, &NamedFilter::text);
    return found == list.end() ? nullptr : &*found;
}

}  // namespace golanes
