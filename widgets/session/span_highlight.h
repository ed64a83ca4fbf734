// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/span_query.h"
#include "core/store/kernel_matches.h"
#include "widgets/session/background.h"
#include "widgets/session/target.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QAction;

namespace golanes {

class ActionList;
class ViewState;

// Which spans stand out of the lanes: a question, and its answer, which is found behind the scenes.
class SpanHighlight : public QObject {
    Q_OBJECT

  public:
    // Adds its actions; both must outlive it.
    SpanHighlight(ViewState* state, ActionList* actions);

    // The question can be asked now: its bar is shown. Closing it lifts the highlight.
    bool isOpen() const { return open_; }
    void setOpen(bool open);

    const SpanQuery& query() const { return query_; }
    // An empty query highlights nothing.
    void setQuery(const SpanQuery& query);
    // Spans that something else than a query tells, found behind the scenes, and in words what they are. It
    // lasts until a query is asked, another trace comes or the highlight is closed; the query is empty then.
    struct Told {
        std::shared_ptr<const SpanMatches> spans;
        std::shared_ptr<const KernelMatches> kernel;  // null: nothing is said of lanes of perf data
        QString what;
    };
    using Teller = std::function<Told(const TracePtr&, Job&)>;
    void setTeller(Teller teller);
    // What is highlighted by it: "37 of 191 samples"; "" otherwise.
    const QString& what() const { return what_; }
    // The answer; while busy(), that to the question before. Null: nothing is highlighted.
    const std::shared_ptr<const SpanMatches>& matches() const { return matches_; }
    // The same in lanes of perf data; null: they are as ever.
    const std::shared_ptr<const KernelMatches>& kernelMatches() const { return kernelMatches_; }
    bool busy() const { return matching_.busy(); }
    // What is wrong with the filter of the query; the answer is that to the query before.
    const std::optional<FilterError>& error() const { return error_; }

    // Looks for the next match in time (`step` 1) or the one before (-1), from the selected span or the
    // middle of the view; selects it.
    void goOn(int step);

  signals:
    void openChanged();
    // The query, its answer, or whether it is being found.
    void changed();
    // A match to be shown.
    void found(const golanes::Target& target);

  private:
    void takeTrace();
    void ask();
    void askTeller();
    void updateActions();
    Target targetOf(SpanPlace place) const;

    ViewState* state_;
    bool open_ = false;
    SpanQuery query_;
    Teller teller_;
    QString what_;
    std::shared_ptr<const SpanMatches> matches_;
    std::shared_ptr<const KernelMatches> kernelMatches_;
    std::optional<FilterError> error_;
    QAction* toggle_;
    QAction* next_;
    QAction* previous_;
    Background matching_;
    Background walking_;
};

}  // namespace golanes
