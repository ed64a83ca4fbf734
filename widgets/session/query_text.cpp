// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/query_text.h"

#include "core/store/go_state.h"

#include <QStringList>

namespace golanes {

namespace {

// States and lengths that were chosen, as a filter.
QStringList testsOf(const SpanQuery& query) {
    QStringList tests, states;
    for (std::size_t c = 0; c < kStateClassCount; ++c)
        if (query.classes >> c & 1)
            states << QString::fromStdString(std::string(name(static_cast<StateClass>(c))));
    if (states.size() == 1) tests << QStringLiteral("state == %1").arg(states[0]);
    if (states.size() > 1) tests << QStringLiteral("state in (%1)").arg(states.join(QStringLiteral(", ")));
    const SpanQuery any;
    if (query.min != any.min) tests << QStringLiteral("dur >= %1ns").arg(query.min);
    if (query.max != any.max) tests << QStringLiteral("dur <= %1ns").arg(query.max);
    return tests;
}

}  // namespace

std::string queryText(const SpanQuery& query) {
    QStringList tests = testsOf(query);
    const QString filter = QString::fromStdString(query.filter);
    if (!filter.isEmpty()) tests << (tests.isEmpty() ? filter : u'(' + filter + u')');
    QString text = tests.join(QStringLiteral(" and "));
    if (!query.function.empty()) text += u'\n' + QString::fromStdString(query.function);
    return text.toStdString();
}

SpanQuery queryOf(const std::string& text) {
    const std::size_t line = text.find('\n');
    SpanQuery query;
    query.filter = text.substr(0, line);
    if (line != std::string::npos) query.function = text.substr(line + 1);
    return query;
}

QString queryWords(const std::string& text) {
    const QStringList parts = QString::fromStdString(text).split(u'\n', Qt::SkipEmptyParts);
    return parts.join(QStringLiteral(" · "));
}

}  // namespace golanes
