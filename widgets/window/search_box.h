// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/search.h"
#include "widgets/window/choice_popup.h"

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <cstdint>
#include <functional>

class QKeyEvent;
class QToolButton;

namespace golanes {

class SearchEdit;
struct Reference;

// The field of the toolbar in which one types what to find, where to go or what to do, with the list of
// answers below it. In the field, Enter goes to the chosen answer and then from match to match, Shift+Enter
// back, Esc leaves.
class SearchBox : public QWidget {
    Q_OBJECT

  public:
    // `commands`: what can be done, asked when it is needed.
    SearchBox(std::function<QList<QAction*>()> commands, QWidget* parent = nullptr);

    // Where the recording is that a reference names.
    enum class Whereabouts : std::uint8_t { Front, OtherTab, NotOpen };
    // Asked for the file of a reference that is typed or pasted; without it all are in front.
    void setWhereabouts(std::function<Whereabouts(const QString& file)> find) { find_ = std::move(find); }

    // Whose search it shows from now on; null: nobody's.
    void follow(ViewState* state);

    void begin(Search::Mode mode);
    // Asks for a command.
    void beginCommand();

    SearchEdit* edit() const { return edit_; }
    ChoicePopup* popup() const { return popup_; }
    QSize sizeHint() const override;

  signals:
    // The keyboard is wanted elsewhere.
    void left();
    // A reference to a recording in another tab was taken.
    void referenceTaken(const QString& reference);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class Mode : std::uint8_t { Find, GoTo, Command };

    void setMode(Mode mode);
    void textEdited(const QString& text);
    void showReference(const QString& text, const Reference& reference);
    void showFound();
    void showCommands();
    void showWalk();
    QList<Choice> choicesOf(const SearchGroup& group);
    bool keyPressed(const QKeyEvent& key);
    void enter(bool back);
    void leave();
    QToolButton* makeStep(const char* name, const QString& sign, int step);
    void showSteps();
    Search* search() const;

    std::function<QList<QAction*>()> commands_;
    std::function<Whereabouts(const QString& file)> find_;
    QPointer<ViewState> state_;
    Mode mode_ = Mode::Find;
    SearchEdit* edit_;
    QToolButton* previous_;
    QToolButton* next_;
    ChoicePopup* popup_ = nullptr;
};

}  // namespace golanes
