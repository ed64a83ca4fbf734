// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/session/annotation.h"
#include "widgets/session/background.h"
#include "widgets/session/narrowed_scope.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;

namespace golanes {

class Chart;
class ChartNotes;
struct ChartCaption;
struct ChartQuestion;
struct Page;
struct ReportItem;
class ScopeChips;
class Settings;
class Theme;
class ViewState;
class WorkProgress;

// Charts of what is looked at, one at a time: it has each compute behind the scenes what is seen or selected,
// while somebody looks, and makes of what the hand does in one a view or an area of the lanes.
class ChartPanel : public QWidget {
    Q_OBJECT

  public:
    ChartPanel(Theme* theme, Settings* settings, QWidget* parent = nullptr);
    ~ChartPanel() override;

    // Whose recording it shows from now on; null: nobody's.
    void follow(ViewState* state);
    Chart* chart() const;
    // The annotations over it.
    ChartNotes* notes() const;
    void showChart(const QString& id);
    // The chart with what it is of, for a file, in the colours of now; empty when there is none. To be drawn
    // at once.
    Page page() const;
    // Nothing is being computed, nor about to be.
    bool settled() const { return !later_.isActive() && !computing_.busy(); }
    QSize sizeHint() const override { return {900, 300}; }

  signals:
    // Something that the status bar should tell.
    void told(const QString& text);
    // What is shown is to go into the report.
    void reported(const ReportItem& item);
    // A picture of the chart is to be made, or copied at once.
    void pictureWanted(bool copy);
    // Something in it is to be seen.
    void wanted();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void addChart(Chart* chart);
    QWidget* makeTools();
    QMenu* makeMenu();
    void connectState();
    void followNotes();
    bool annotate(AnnotationKind kind);
    void bracketArea();
    void addNoteActions(QMenu* menu);
    bool goToNote(std::uint64_t id);
    void showPath();

    void takeTrace();
    void takeKernel();
    void takeArea();
    void takeCursor();
    void fillOptions();
    void chooseOption(int i);
    void ask();
    void compute();
    std::unique_ptr<ChartQuestion> question() const;
    void showAnswer();
    void showScope(const ChartQuestion& question);
    void takeFilter();
    void takeCancel();
    void computeAgain();

    Timestamp timeAt(double x) const;
    TimeRange rangeOf(double from, double to) const;
    void brush(double from, double to, bool done);
    void showTip(QPointF at, QPoint onScreen);
    void brushValues(double from, double to);
    void goToAnswer(QPointF at);
    QString aboutText() const;
    ChartCaption caption() const;
    void exportPicture(bool copy);
    void report();
    void remember(const QString& key, const QString& value);

    Theme* theme_;
    Settings* settings_;
    QPointer<ViewState> state_;
    std::vector<Chart*> charts_;
    std::vector<ChartNotes*> notes_;  // of each
    QComboBox* which_ = nullptr;
    std::vector<QComboBox*> options_;
    QLabel* scope_ = nullptr;
    ScopeChips* chips_ = nullptr;
    WorkProgress* progress_ = nullptr;
    QStackedWidget* stack_;
    QLabel* hint_;
    QLabel* summary_;
    std::unique_ptr<ChartQuestion> asked_;   // what is shown or computed now
    TimeRange answered_;                     // the area that it selected itself: no new question, but
    std::unique_ptr<ChartQuestion> before_;  // still the one before
    QTimer later_;                           // gathers changes
    Background computing_;
    NarrowingWatch narrowingWatch_;
};

}  // namespace golanes
