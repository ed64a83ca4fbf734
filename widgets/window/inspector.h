// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/waits/wait_spending.h"
#include "widgets/lanes/describe_further.h"
#include "widgets/session/background.h"

#include <QList>
#include <QPointer>
#include <QScrollArea>

class QLabel;

namespace golanes {

class DetailRows;
class DetailSections;
class Document;
class SourceOpener;
class StackList;
class Swatch;
class Theme;
class ViewState;

// What is selected, in full: title, state, rows, stack. With nothing selected: what the recording is.
class Inspector : public QScrollArea {
    Q_OBJECT

  public:
    explicit Inspector(Theme* theme, QWidget* parent = nullptr);

    // What it tells about from now on; both null: nothing.
    void setSubject(Document* document, ViewState* state);

    // Opens the sources of frames; without it they are only shown.
    void setSources(SourceOpener* opener);

  signals:
    // A link was followed: show this.
    void goTo(const golanes::Target& target);

  protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

  private:
    void refresh();
    void show(const Details& details);
    void showFurther();
    void addNumbers();
    void follow(const Target& target);
    void light(std::size_t line);
    Details recording() const;

    Theme* theme_;
    QPointer<Document> document_;
    QPointer<ViewState> state_;
    QLabel* title_;
    QWidget* stateLine_;
    Swatch* swatch_;
    QLabel* stateText_;
    DetailRows* rows_;
    DetailSections* further_;
    Background numbersJob_;
    QList<DetailSection> sections_;  // but for the numbers
    WaitSpending spending_;          // that is shown
    QWidget* stackPart_;
    QLabel* stackTitle_;
    StackList* stack_;
    QLabel* hint_;
};

}  // namespace golanes
