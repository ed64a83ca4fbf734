// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/background.h"
#include "widgets/session/target.h"
#include "widgets/window/event_model.h"

#include <QList>
#include <QPair>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace golanes {

class EventKindsButton;
class EventTable;
class Settings;
class ViewState;

// Every event of the goroutine, P or thread that is selected: a list that follows the selection, is filtered
// by kind and text, copied and saved, and leads back to the lanes.
class EventsPanel : public QWidget {
    Q_OBJECT

  public:
    // `settings`, which remember kinds and columns, must outlive it.
    explicit EventsPanel(Settings* settings, QWidget* parent = nullptr);

    // Whose selection it follows from now on; null: nobody's.
    void setState(ViewState* state);

    EventModel* model() const { return model_; }

    // The chosen rows, all when none is chosen. Many are put together on a thread; the line below the list
    // tells when they are copied.
    void copy(EventFormat format);
    // Writes all rows that are listed; the result is told in the line below the list.
    void save(const QString& path, EventFormat format);

  protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    // A goroutine, P or thread whose events can be listed.
    struct Subject {
        GoroutineIndex goroutine;
        ProcIndex proc;
        ThreadIndex thread;
        bool operator==(const Subject&) const = default;
    };

    void makeParts();
    void connectParts();
    void restore();
    void remember(const char* what, const QVariant& value);
    void follow();
    void offer(const QList<Subject>& subjects);
    QList<Subject> subjectsOf(const Target& target) const;
    QString nameOf(const Subject& s) const;
    void list(const Subject& subject);
    void filter();
    void listAll();
    void forget();
    void take(ListedEventsPtr listed, EventRows rows);
    std::vector<QPair<int, int>> chosenRows() const;
    void takeCopy(const QString& lines, int count, bool all);
    void goToSelectedTime();
    void place(int row);
    void activate(const QModelIndex& index);
    void zoomTo(const QModelIndex& index);
    void openMenu(const QPoint& at);
    void askAndSave();
    void tell(const QString& words);
    void tellCount();
    void tellProgress();
    void showHint(const QString& words);

    Settings* settings_;
    QPointer<ViewState> state_;
    EventModel* model_;
    QComboBox* subjects_;
    QLineEdit* text_;
    EventKindsButton* kinds_;
    EventTable* table_;
    QLabel* hint_;
    QLabel* status_;
    QList<Subject> offered_;
    Subject shown_;
    ListedEventsPtr listed_;  // of `shown_`; null until it is read
    bool placing_ = false;    // the current row changes, but not by hand
    bool ownStep_ = false;    // the selection changes because a row was activated
    bool stale_ = true;       // hidden while the selection changed
    QTimer filterLater_, progress_;
    Background reader_, chooser_, writer_, copier_;
};

}  // namespace golanes
