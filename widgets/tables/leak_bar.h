// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/leaks/leaks.h"

#include <QPointer>
#include <QVariantMap>
#include <QWidget>

class QDoubleSpinBox;
class QSpinBox;
class QToolButton;

namespace golanes {

class ViewState;

// Above the tables about leaks: by which thresholds they are looked for, and a dump to look for them in.
class LeakBar : public QWidget {
    Q_OBJECT

  public:
    explicit LeakBar(QWidget* parent = nullptr);

    // Whose search it shows and changes; null: nobody's.
    void follow(ViewState* state);
    // What is shown, for the settings, and back; what they do not tell is as usual.
    QVariantMap thresholds() const;
    void setThresholds(const QVariantMap& kept);

  signals:
    // The user chose others.
    void thresholdsChosen();
    // Something that the status bar should tell.
    void told(const QString& text);

  private:
    void makeFields();
    void choose();
    void show(const LeakThresholds& t);
    LeakThresholds shown() const;
    void openDump();
    void takeSearch();

    QPointer<ViewState> state_;
    QSpinBox* group_;
    QDoubleSpinBox* age_;
    QDoubleSpinBox* reach_;
    QSpinBox* minimum_;
    QToolButton* usual_;
    QToolButton* open_;
    QToolButton* close_;
};

}  // namespace golanes
