// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QListView;

namespace golanes {

class ChoiceModel;

// One line of a list to choose from.
struct Choice {
    QString text;
    QString detail;        // at the right, quieter: how many, which key
    bool isTitle = false;  // names the lines below it; cannot be chosen
    bool enabled = true;   // else it is there to be seen only
    int matchAt = -1;      // part of the text that answers what was typed: drawn stronger
    int matchLength = 0;
    std::function<void()> take;  // what choosing it does
};

// A list that hangs below a field while one types into that: the field keeps the keyboard, and passes on what
// moves through the list.
class ChoicePopup : public QFrame {
    Q_OBJECT

  public:
    // Lies over the window of `field`, hidden until there are choices.
    explicit ChoicePopup(QWidget* field);

    // Shows the choices, the first that can be taken being current; without any, `note` instead.
    void setChoices(const QList<Choice>& choices, const QString& note);
    // Another line becomes the current one; titles are skipped, the ends hold.
    void move(int by);
    // Takes the current line; false when there is none.
    bool takeCurrent();
    QListView* list() const { return list_; }

  signals:
    // A line was clicked; it has been taken.
    void clicked();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void place();
    int next(int from, int step) const;

    QWidget* field_;
    ChoiceModel* model_;
    QListView* list_;
};

}  // namespace golanes
