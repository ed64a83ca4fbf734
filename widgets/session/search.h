// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/search/search_places.h"
#include "widgets/session/background.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QAction;

namespace golanes {

class ActionList;
class ViewState;

// What is looked for in a trace, what was found, and the walk from match to match. The work is done in the
// background; of what is typed only the newest counts.
class Search : public QObject {
    Q_OBJECT

  public:
    enum class Mode : std::uint8_t {
        Find,  // anything
        GoTo,  // a number or a time that is known
    };

    // Of `state`, to which it belongs; adds its actions to the list.
    Search(ViewState* state, ActionList* actions);

    // Forgets everything: the trace is another one.
    void reset();

    // What is typed. foundChanged() follows, at once for an empty query.
    void setQuery(const QString& query);
    const QString& query() const { return query_; }
    // Groups of hits of the query, the best first. While busy() they are those of the query before.
    const std::vector<SearchGroup>& found() const { return found_; }
    bool busy() const { return finding_.busy(); }
    // chooseBest() waits for the answer.
    bool goesWhenFound() const { return goWhenFound_; }

    // Goes to the first place of the hit that is not before what is visible, and makes it the one to walk.
    void choose(const SearchHit& hit);
    // The best hit of the query, as soon as it is found, or as there is a trace.
    void chooseBest();
    // To the next (1) or previous (-1) place of the chosen hit; without one, to the best.
    void step(int by);

    // The hit that is walked, null before one is chosen.
    const SearchHit* chosen() const { return chosen_ ? &*chosen_ : nullptr; }
    // Where the walk is; without places before it has begun.
    const SearchWalk& walked() const { return walk_; }

  signals:
    // The box to type in is wanted.
    void inputRequested(golanes::Search::Mode mode);
    // A reference to what is selected is wanted in the clipboard; who knows the file makes it.
    void referenceRequested();
    // found() is another, or busy().
    void foundChanged();
    // chosen() or walked() are others.
    void walkChanged();
    // What was to be gone to as soon as it is found is not in what has been read of the recording.
    void notFound(const QString& query);
    // Go there: to a place of a hit; of an instant or range to hit.time alone.
    void arrived(const golanes::SearchHit& hit, const golanes::SearchPlace& place);

  private:
    void addActions(ActionList* actions);
    void find();
    void go(WalkStep step, const SearchPlace& from);

    using IndexPtr = std::shared_ptr<const SearchIndex>;
    struct Answer {
        IndexPtr index;
        std::vector<SearchGroup> groups;
    };

    ViewState* state_;
    QAction* copyReference_ = nullptr;
    QString query_;
    std::vector<SearchGroup> found_;
    std::optional<SearchHit> chosen_;
    SearchWalk walk_;
    bool goWhenFound_ = false;
    int pending_ = 0;  // steps to take when the one that is going on has ended
    IndexPtr index_;   // made by the first search
    Background finding_;
    Background walking_;
};

}  // namespace golanes
