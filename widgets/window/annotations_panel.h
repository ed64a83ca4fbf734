// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QListView;
class QModelIndex;

namespace golanes {

class AnnotationModel;
struct ReportItem;
class Theme;
class ViewState;

// All annotations of a recording in a list. A click or Enter goes to one (Back undoes that), a double click
// or F2 renames it in place, its box shows and hides it, Del deletes it, a right click has the rest.
class AnnotationsPanel : public QWidget {
    Q_OBJECT

  public:
    explicit AnnotationsPanel(Theme* theme, QWidget* parent = nullptr);

    // Whose annotations it lists from now on; null: nobody's.
    void follow(ViewState* state);
    // What its tab is called: with the number of annotations, when there are any.
    QString title() const;
    AnnotationModel* model() const { return model_; }

  signals:
    void titleChanged();
    // The list is to go into the report.
    void reported(const ReportItem& item);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void refresh();
    void goTo(const QModelIndex& index);
    void openMenu(QPoint at);

    Theme* theme_;
    QPointer<ViewState> state_;
    AnnotationModel* model_;
    QListView* list_;
    QLabel* empty_;
};

}  // namespace golanes
