// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/span_query.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace golanes {

class FilterEdit;
class SpanHighlight;
class Theme;
class ViewState;

// The bar that asks which spans to highlight: states, shortest and longest duration, and a part of a
// function's name or a filter.
class HighlightBar : public QWidget {
    Q_OBJECT

  public:
    // Both must outlive it.
    HighlightBar(ViewState* state, Theme* theme, QWidget* parent = nullptr);

  signals:
    // The user has done: the keyboard belongs to the lanes again.
    void left();

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void makeStates(QWidget* row);
    void makeText();
    void showCount(bool readable);
    QLineEdit* makeDuration(const char* name, const QString& hint, const QString& what);
    // What the fields say; none when one is unreadable.
    std::optional<SpanQuery> asked() const;
    void ask();
    void fill(const SpanQuery& query);
    void refresh();
    void recolor();

    ViewState* state_;
    SpanHighlight* highlight_;
    Theme* theme_;
    QBoxLayout* rows_;  // states, and the rest: beside or below each other
    QList<QToolButton*> states_;
    QLineEdit* min_;
    QLineEdit* max_;
    FilterEdit* text_;
    QLabel* count_;
    bool filling_ = false;  // the fields change, but not by hand
};

}  // namespace golanes
