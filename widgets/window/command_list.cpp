// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/command_list.h"

#include "widgets/window/unavailable.h"

#include <QAction>
#include <QKeySequence>
#include <QPointer>

#include <algorithm>
#include <optional>

namespace golanes {

namespace {

constexpr int kUnavailable = 1 << 20;  // costs more than any text

// What it costs to find the letters of `query` in `text`, in order; none when they are not there. A run of
// letters, and one that begins a word, is better.
std::optional<int> costOf(const QString& text, const QString& query) {
    bool within = false;
    for (auto at = text.indexOf(query, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(query, at + 1, Qt::CaseInsensitive)) {
        if (at == 0) return 0;
        if (text[at - 1].isSpace()) return 1;
        within = true;
    }
    if (within) return 2;
    int cost = 10;
    qsizetype at = -1;
    for (const QChar wanted : query) {
        if (wanted.isSpace()) continue;
        const qsizetype found = text.indexOf(wanted, at + 1, Qt::CaseInsensitive);
        if (found < 0) return std::nullopt;
        const bool starts = found == 0 || text[found - 1].isSpace();
        if (found != at + 1 && !starts) cost += static_cast<int>(found - at);
        at = found;
    }
    return cost;
}

Choice choiceOf(QAction* action, const QString& query) {
    const QString text = action->iconText();
    const auto at = query.isEmpty() ? -1 : static_cast<int>(text.indexOf(query, 0, Qt::CaseInsensitive));
    return {.text = text,
            .detail = action->isEnabled() ? action->shortcut().toString(QKeySequence::NativeText)
                                          : whyUnavailable(*action),
            .enabled = action->isEnabled(),
            .matchAt = at,
            .matchLength = static_cast<int>(query.size()),
            .take = [action = QPointer<QAction>(action)] {
                if (action) action->trigger();
            }};
}

}  // namespace

QList<Choice> commandChoices(const QList<QAction*>& actions, const QString& query) {
    struct Ranked {
        int cost;
        QAction* action;
    };
    QList<Ranked> found;
    for (QAction* action : actions) {
        if (!action || !action->isVisible()) continue;
        const int last = action->isEnabled() ? 0 : kUnavailable;
        if (const auto cost = costOf(action->iconText(), query)) found.append({*cost + last, action});
    }
    std::ranges::stable_sort(found, {}, &Ranked::cost);
    QList<Choice> choices;
    for (const Ranked& r : found) choices << choiceOf(r.action, query);
    return choices;
}

}  // namespace golanes
