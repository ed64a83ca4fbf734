// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/search_box.h"

#include "core/base/format.h"
#include "core/base/reference.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/session/view_state.h"
#include "widgets/window/command_list.h"
#include "widgets/window/icons.h"
#include "widgets/window/search_edit.h"
#include "widgets/window/search_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

#include <utility>

namespace golanes {

namespace {

constexpr int kPage = 8;
constexpr int kMinWidth = 150, kMaxWidth = 520;

}  // namespace

SearchBox::SearchBox(std::function<QList<QAction*>()> commands, QWidget* parent)
    : QWidget(parent),
      commands_(std::move(commands)),
      edit_(new SearchEdit(this)),
      previous_(makeStep("searchPrevious", QStringLiteral("◀"), -1)),
      next_(makeStep("searchNext", QStringLiteral("▶"), 1)) {
    setObjectName(QStringLiteral("searchBox"));
    edit_->setObjectName(QStringLiteral("searchEdit"));
    edit_->setAccessibleName(tr("Search"));
    edit_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    edit_->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(0);
    row->addWidget(edit_);
    row->addWidget(previous_);
    row->addWidget(next_);
    setMinimumWidth(kMinWidth);
    setMaximumWidth(kMaxWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(edit_);
    popup_ = new ChoicePopup(edit_);
    connect(popup_, &ChoicePopup::clicked, this, &SearchBox::left);
    connect(edit_, &QLineEdit::textEdited, this, &SearchBox::textEdited);
    setMode(Mode::Find);
}

// The keyboard stays where it is.
QToolButton* SearchBox::makeStep(const char* name, const QString& sign, int step) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(sign);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setAccessibleName(step < 0 ? tr("Previous match") : tr("Next match"));
    connect(button, &QToolButton::clicked, this, [this, step] {
        popup_->hide();
        if (search()) search()->step(step);
    });
    return button;
}

void SearchBox::showSteps() {
    const bool any = mode_ == Mode::Find && search() && (search()->chosen() || !search()->found().empty());
    for (const auto& [button, name] :
         {std::pair(previous_, "previousMatch"), std::pair(next_, "nextMatch")}) {
        button->setEnabled(any);
        if (state_) button->setToolTip(state_->action(QLatin1String(name))->toolTip());
    }
}

QSize SearchBox::sizeHint() const {
    return {kMaxWidth, QWidget::sizeHint().height()};
}

Search* SearchBox::search() const {
    return state_ ? state_->search() : nullptr;
}

void SearchBox::follow(ViewState* state) {
    if (state_) state_->search()->disconnect(this);
    state_ = state;
    popup_->hide();
    setMode(Mode::Find);
    edit_->setText(state ? state->search()->query() : QString());
    setEnabled(state);
    showWalk();
    if (!state) return;
    connect(search(), &Search::inputRequested, this, &SearchBox::begin);
    connect(search(), &Search::foundChanged, this, &SearchBox::showFound);
    connect(search(), &Search::walkChanged, this, &SearchBox::showWalk);
}

void SearchBox::setMode(Mode mode) {
    mode_ = mode;
    const char* key = mode == Mode::Find ? "search" : "goTo";
    const QAction* action = state_ ? state_->action(QLatin1String(key)) : nullptr;
    const QString shortcut = action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
    switch (mode) {
        case Mode::Find:
            edit_->setPlaceholderText(tr("Search or go to  (%1)").arg(shortcut));
            break;
        case Mode::GoTo:
            edit_->setPlaceholderText(tr("Go to: 57, P3, G57@0.5s, +3s, 12.5ms, 1s..1.5s, 14:03:22"));
            break;
        case Mode::Command:
            edit_->setPlaceholderText(tr("What to do"));
            break;
    }
}

void SearchBox::begin(Search::Mode mode) {
    setMode(mode == Search::Mode::Find ? Mode::Find : Mode::GoTo);
    edit_->setText(mode == Search::Mode::Find ? search()->query() : QString());
    edit_->setFocus(Qt::ShortcutFocusReason);
    edit_->selectAll();
    showWalk();
}

void SearchBox::beginCommand() {
    setMode(Mode::Command);
    edit_->clear();
    edit_->setFocus(Qt::ShortcutFocusReason);
    showWalk();
    showCommands();
}

void SearchBox::textEdited(const QString& text) {
    if (mode_ == Mode::Command) return showCommands();
    if (!search()) return;
    const auto reference = parseReference(text.toStdString());
    reference ? showReference(text, *reference) : search()->setQuery(text);
}

// In the recording in front it is the place that is looked for.
void SearchBox::showReference(const QString& text, const Reference& reference) {
    const QString file = QString::fromStdString(reference.file);
    const QString place = QString::fromStdString(reference.place);
    const Whereabouts where = find_ ? find_(file) : Whereabouts::Front;
    search()->setQuery(where == Whereabouts::Front ? place : QString());
    if (where == Whereabouts::Front) return;
    QList<Choice> choices;
    if (where == Whereabouts::OtherTab)
        choices << Choice{.text = place, .detail = file, .take = [this, text] { emit referenceTaken(text); }};
    popup_->setChoices(choices, tr("%1 is not open").arg(file));
}

void SearchBox::showCommands() {
    popup_->setChoices(commandChoices(commands_(), edit_->text().trimmed()), tr("No such command"));
}

QList<Choice> SearchBox::choicesOf(const SearchGroup& group) {
    const QString count = group.names > 1 ? golanes::text(formatCount(group.names)) : QString();
    QList<Choice> out{{.text = searchTitle(group.kind), .detail = count, .isTitle = true, .take = {}}};
    const QString query = search()->query().trimmed();
    const auto add = [&](const QString& text, const QString& detail, const SearchHit& hit) {
        out << Choice{.text = text,
                      .detail = detail,
                      .matchAt = static_cast<int>(text.indexOf(query, 0, Qt::CaseInsensitive)),
                      .matchLength = static_cast<int>(query.size()),
                      .take = [this, hit] { search()->choose(hit); }};
    };
    for (const SearchHit& hit : group.best) add(hitText(*state_, hit), hitDetail(*state_, hit), hit);
    if (!group.all.keys.empty()) add(allText(group), {}, group.all);
    return out;
}

void SearchBox::showFound() {
    showSteps();
    if (mode_ == Mode::Command || !edit_->hasFocus()) return;
    const bool none = search()->found().empty();
    // What was found before stays until there is something newer: the list does not flicker.
    if (search()->busy()) return none ? popup_->hide() : void();
    if (search()->goesWhenFound() && !none) return;  // Enter came before the answer
    QList<Choice> choices;
    for (const SearchGroup& group : search()->found()) choices << choicesOf(group);
    if (search()->query().trimmed().isEmpty()) return popup_->hide();
    popup_->setChoices(choices, tr("Nothing found"));
}

void SearchBox::showWalk() {
    showSteps();
    const bool walking = mode_ != Mode::Command && search() && search()->walked().count > 0;
    if (!walking) return edit_->setNote({});
    const SearchWalk& walk = search()->walked();
    edit_->setNote(
        tr("%1 of %2").arg(golanes::text(formatCount(walk.number)), golanes::text(formatCount(walk.count))));
}

void SearchBox::enter(bool back) {
    if (mode_ == Mode::Command) {
        popup_->takeCurrent();
        return leave();
    }
    if (!search()) return;
    if (search()->busy()) {
        popup_->hide();
        search()->chooseBest();
    } else if (!popup_->takeCurrent()) {
        search()->step(back ? -1 : 1);
    }
    // Only names have matches to walk through.
    const SearchHit* chosen = search()->chosen();
    if (mode_ == Mode::GoTo || (chosen && (chosen->byNumber || chosen->kind == SearchKind::Time))) leave();
}

void SearchBox::leave() {
    popup_->hide();
    emit left();
}

bool SearchBox::keyPressed(const QKeyEvent& key) {
    switch (key.key()) {
        case Qt::Key_Down:
            if (popup_->isVisible())
                popup_->move(1);
            else if (mode_ != Mode::Command && search())
                showFound();
            return true;
        case Qt::Key_Up:
            popup_->move(-1);
            return true;
        case Qt::Key_PageDown:
            popup_->move(kPage);
            return true;
        case Qt::Key_PageUp:
            popup_->move(-kPage);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            enter(key.modifiers().testFlag(Qt::ShiftModifier));
            return true;
        case Qt::Key_Escape:
            leave();  // what was typed stays for the next time
            return true;
        default:
            return false;
    }
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event) {
    const bool plain = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (plain) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool modified = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        if (event->type() == QEvent::KeyPress && !modified && keyPressed(*key)) return true;
        // These are the field's, not the lanes'.
        const bool ours =
            key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_Escape;
        if (event->type() == QEvent::ShortcutOverride && !modified && ours) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut) {
        popup_->hide();
        if (mode_ != Mode::Find && search()) {
            setMode(Mode::Find);
            edit_->setText(search()->query());
            showWalk();
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace golanes
