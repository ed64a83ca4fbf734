// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/finding.h"

#include <QWidget>

namespace golanes {

class Theme;

// "Serious", "Warning", "Note".
QString findingSeverityText(FindingSeverity severity);
// "Garbage collection", "Scheduling"…
QString findingAreaText(FindingArea area);

// One finding: how severe it is, what it says and what that is inferred from. A click, Enter or Space follows
// it.
class FindingCard : public QWidget {
    Q_OBJECT

  public:
    FindingCard(const Finding& finding, Theme* theme, QWidget* parent = nullptr);

  signals:
    void activated();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    FindingSeverity severity_;
    Theme* theme_;
};

}  // namespace golanes
