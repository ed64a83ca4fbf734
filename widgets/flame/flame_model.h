// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"
#include "core/store/profile.h"
#include "widgets/flame/flame_source.h"
#include "widgets/session/background.h"
#include "widgets/session/narrowed_scope.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <cstdint>
#include <optional>
#include <vector>

namespace golanes {

class ViewState;

// The flame graph of what is looked at: of the selected area, or without one of the visible time, and of the
// goroutines that the lanes' filter lets pass. It is made behind the scenes, anew whenever that changes,
// while somebody wants to see it.
class FlameModel : public QObject {
    Q_OBJECT

  public:
    // Whose things count.
    enum class Who : std::uint8_t {
        All,        // everybody's, or those of the area's lanes
        Goroutine,  // of the selected goroutine
        Function,   // of all goroutines that start with the same function
        Task,       // of the selected task: its goroutines, in its time
        Carrier,    // what the selected P or thread carried
    };
    static constexpr int kWhoCount = 5;

    explicit FlameModel(QObject* parent = nullptr);

    // `profile`: what the recording is of when it is a profile; null otherwise.
    void follow(ViewState* state, ProfilePtr profile = nullptr);
    // Somebody looks. Nothing is made while nobody does.
    void setWanted(bool wanted);

    ViewState* state() const { return state_; }
    // Null until it is made; its choices are what can be shown.
    const FlameSourcePtr& source() const { return source_; }
    int choice() const { return choice_; }
    void setChoice(int choice);
    Who who() const { return who_; }
    void setWho(Who who);
    // Whether the selection has somebody of this kind.
    bool has(Who who) const;
    // The name of that somebody: "G57", "main.worker"; "" without one.
    QString nameOf(Who who) const;
    const FlameShape& shape() const { return shape_; }
    void setShape(const FlameShape& shape);

    // The newest that is made; null before the first. While busy(), of what was looked at before.
    const FlameTreePtr& tree() const { return tree_; }
    // In how many things the frames of its nodes are inferred; see FlameSource::inferredIn(). Empty too in
    // the order of time.
    const std::vector<std::uint64_t>& inferred() const { return inferred_; }
    // What the tree is about.
    TimeRange range() const { return treeScope_.range; }
    const FlameScope& scope() const { return treeScope_; }
    const Narrowing& narrowing() const { return narrowing_; }
    bool busy() const { return preparing_.busy() || weighing_.busy(); }
    // What makes it; it can be cancelled, and begun again().
    QList<Background*> works() { return {&preparing_, &weighing_}; }
    void again();

  signals:
    // Another recording or other choices.
    void sourceChanged();
    // Another tree, or whether one is being made.
    void treeChanged();
    // What the selection has to offer.
    void selectionChanged();

  private:
    void takeTrace();
    void takeSelection();
    void takeSource(FlameSourcePtr source);
    void prepare();
    void ask();
    void weigh();
    FlameScope wanted() const;

    QPointer<ViewState> state_;
    ProfilePtr profile_;
    bool wanted_ = false;
    FlameSourcePtr source_;
    int choice_ = 0;
    QString chosen_;  // the name of what the user chose; empty: nothing yet
    Who who_ = Who::All;
    FlameShape shape_;
    FlameTreePtr tree_;
    std::vector<std::uint64_t> inferred_;  // by its nodes
    FlameScope treeScope_;
    Narrowing narrowing_;
    NarrowingWatch narrowingWatch_;
    std::optional<FlameScope> asked_;  // what is made now; none: it must be made anew
    QTimer later_;                     // gathers changes
    Background preparing_;
    Background weighing_;
};

}  // namespace golanes
