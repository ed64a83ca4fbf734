// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"
#include "core/session/annotation.h"

#include <QObject>
#include <QUndoStack>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace golanes {

class ActionList;
class QueryMatches;
class ViewState;

// What the user put down about a recording: a list whose every edit can be undone. Where things are looked at
// is none of it: the history of the view is another one.
class Annotations : public QObject {
    Q_OBJECT

  public:
    // What a change is about, for the words of undo.
    enum class Change : std::uint8_t { Move, Text, Style, Hide };

    // Adds its actions; both must outlive it.
    Annotations(ViewState* state, ActionList* actions);
    ~Annotations() override;

    // In the order in which they were put down.
    const std::vector<Annotation>& all() const { return all_; }
    const Annotation* find(std::uint64_t id) const;
    // Takes what was kept, and the highest id that was ever given. It is not an edit, and what was edited
    // before cannot be undone.
    void reset(std::vector<Annotation> kept, std::uint64_t lastId = 0);
    std::uint64_t lastId() const { return lastId_; }

    // Puts one down and selects it; its id. A call-out without a number takes the next.
    std::uint64_t add(Annotation what);
    // Changes one to what `now` is, but for its id and kind; nothing for one that is not there.
    void change(std::uint64_t id, Change what, const Annotation& now);
    // Does `edit` to a copy and takes that.
    void change(std::uint64_t id, Change what, const std::function<void(Annotation&)>& edit);
    void remove(std::uint64_t id);
    void removeAll();
    // All that happens to one between these is one step of undo, its making too; of one that is made and
    // taken back nothing stays.
    void beginGesture();
    void endGesture() { gesture_ = 0; }
    bool inGesture() const { return gesture_ != 0; }
    QUndoStack* undoStack() { return &undo_; }

    // The one that is pointed out, whose grips are shown; 0: none.
    std::uint64_t selected() const { return selected_; }
    void select(std::uint64_t id);
    // What those that highlight the results of a query are about.
    const QueryMatches* matches() const { return matches_; }
    // Whether they are shown at all.
    bool shown() const { return shown_; }
    void setShown(bool shown);

    // Times of annotations count from the start of the recording; these are those of the trace.
    TimeRange timeOf(const Annotation& a) const;
    Timestamp fromStart(Timestamp t) const;

  signals:
    void changed();
    void selectionChanged();
    // The text of one is to be typed.
    void editRequested(std::uint64_t id);
    // One is to be brought into sight.
    void goToRequested(std::uint64_t id);

  private:
    class Edit;

    void makeActions(ActionList* actions);
    void put(std::uint64_t id, const std::optional<Annotation>& what, std::size_t at);
    void push(std::uint64_t id, std::optional<Annotation> before, std::optional<Annotation> after,
              const QString& words);

    ViewState* state_;
    QueryMatches* matches_;
    std::vector<Annotation> all_;
    std::uint64_t lastId_ = 0;
    std::uint64_t selected_ = 0;
    bool shown_ = true;
    int gesture_ = 0;  // 0: none goes on
    int lastGesture_ = 0;
    QUndoStack undo_;
};

}  // namespace golanes
