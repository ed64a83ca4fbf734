// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_list.h"
#include "widgets/session/background.h"
#include "widgets/session/target.h"
#include "widgets/window/event_model.h"

#include <QList>
#include <QPair>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace golanes {

class ViewState;

// Every event of the goroutine, P or thread that is selected: a list that follows the selection, is searched,
// copied and saved, and leads back to the lanes.
class EventsPanel : public QWidget {
    Q_OBJECT

  public:
    explicit EventsPanel(QWidget* parent = nullptr);

    // Whose selection it follows from now on; null: nobody's.
    void setState(ViewState* state);

    EventModel* model() const { return model_; }
    // Looks for a text in events and details from the current row on (`step` 0), in the rows behind it (1) or
    // before it (-1), around the end.
    void find(const QString& what, int step);

    // The chosen rows, all when none is chosen. Many are put together on a thread; the line below the list
    // tells when they are copied.
    void copy(EventFormat format);
    // Writes all rows; the result is told in the line below the list.
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
    void follow();
    void offer(const QList<Subject>& subjects);
    QList<Subject> subjectsOf(const Target& target) const;
    QString nameOf(const Subject& s) const;
    void list(const Subject& subject);
    void take(TracePtr trace, std::shared_ptr<const EventList> events);
    std::vector<QPair<int, int>> chosenRows() const;
    void takeCopy(const QString& lines, int count, bool all);
    void goToSelectedTime();
    void place(int row);
    void activate(const QModelIndex& index);
    void openMenu(const QPoint& at);
    void askAndSave();
    void tell(const QString& words);
    void tellCount();

    QPointer<ViewState> state_;
    EventModel* model_;
    QComboBox* subjects_;
    QLineEdit* search_;
    QTableView* table_;
    QLabel* status_;
    QList<Subject> offered_;
    Subject shown_;
    bool placing_ = false;  // the current row changes, but not by hand
    bool ownStep_ = false;  // the selection changes because a row was activated
    bool stale_ = true;     // hidden while the selection changed
    Background reader_, finder_, writer_, copier_;
};

}  // namespace golanes
