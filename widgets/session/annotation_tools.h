// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/annotation.h"

#include <QList>
#include <QObject>

#include <optional>

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

    // What is measured, as an interval in the lane that is pointed at or selected; none: nothing is measured.
    std::optional<Annotation> ofMeasure() const;
    // The wake-up that ended what is selected, or the wait before it, as an arrow; none: nothing woke it.
    std::optional<Annotation> ofWakeUp() const;
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
    void bookmark();

    ViewState* state_;
    std::optional<AnnotationKind> tool_;
    QList<QAction*> kinds_;
    QAction* keepMeasure_ = nullptr;
    QAction* keepArrow_ = nullptr;
};

}  // namespace golanes
