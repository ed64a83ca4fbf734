// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/annotation.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QAction;

namespace golanes {

class ActionList;
class ViewState;

// How annotations are begun: the actions, and the tool that the hand holds. An action makes one of what is
// selected or pointed at, if that gives one; else it becomes the tool for the next press or drag in the
// lanes.
class AnnotationTools : public QObject {
    Q_OBJECT

  public:
    // Adds its actions; both must outlive it.
    AnnotationTools(ViewState* state, ActionList* actions);

    // What the next press or drag in the lanes puts down; none: nothing.
    std::optional<AnnotationKind> tool() const { return tool_; }
    void take(std::optional<AnnotationKind> tool);

    // Makes one of a kind of what is pointed at in a view that is not the lanes, if the keyboard is there;
    // false: it is not.
    using Maker = std::function<bool(AnnotationKind)>;
    // Asked before the lanes as long as `view` is there and has not taken itself off.
    void addMaker(QObject* view, Maker maker);
    void removeMaker(const QObject* view);

    // What is measured, as an interval in the lane that is pointed at or selected; none: nothing is measured.
    std::optional<Annotation> ofMeasure() const;
    // The wake-up that ended what is selected, or the wait before it, as an arrow; none: nothing woke it.
    std::optional<Annotation> ofWakeUp() const;
    // What is highlighted by a query, as a highlight; none: nothing is.
    std::optional<Annotation> ofHighlight() const;
    // A bookmark where the keyboard's "here" is (see TimeMarks::here()).
    Annotation bookmarkHere() const;

  signals:
    void toolChanged();
    // One of this kind is wanted: the lanes know what it can be made of.
    void wanted(golanes::AnnotationKind kind);

  private:
    void makeActions(ActionList* actions);
    void updateActions();
    void keepMeasure();
    void keepArrow();
    void keepHighlight();
    void bookmark();
    bool madeElsewhere(AnnotationKind kind) const;

    ViewState* state_;
    std::optional<AnnotationKind> tool_;
    QList<QAction*> kinds_;
    QAction* keepMeasure_ = nullptr;
    QAction* keepArrow_ = nullptr;
    QAction* keepHighlight_ = nullptr;
    std::vector<std::pair<QPointer<QObject>, Maker>> makers_;
};

}  // namespace golanes
