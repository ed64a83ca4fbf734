// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/filter_field.h"

#include "core/analysis/goroutine_filter.h"
#include "core/plan/color_role.h"
#include "widgets/lanes/lane_legend.h"
#include "widgets/session/filter_edit.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/spoken.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

#include <bit>

namespace golanes {

namespace {

constexpr int kTextWidth = 240, kWidestText = 400;
constexpr StateClass kStates[] = {StateClass::Running, StateClass::Runnable, StateClass::Syscall,
                                  StateClass::Channel, StateClass::Sync,     StateClass::Network,
                                  StateClass::Sleep,   StateClass::Gc,       StateClass::Other};

// Stays open while things are ticked: one mostly wants several.
class CheckMenu : public QMenu {
  public:
    using QMenu::QMenu;

  protected:
    void mouseReleaseEvent(QMouseEvent* event) override {
        QAction* a = actionAt(event->position().toPoint());
        if (a && a->isEnabled() && a->isCheckable()) return a->trigger();
        QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        QAction* a = activeAction();
        if (event->key() == Qt::Key_Space && a && a->isEnabled() && a->isCheckable()) return a->trigger();
        QMenu::keyPressEvent(event);
    }
};

}  // namespace

FilterField::FilterField(ViewState* state, Theme* theme, QWidget* parent)
    : QWidget(parent),
      state_(state),
      text_(new FilterEdit(theme, this)),
      states_(new QToolButton(this)),
      count_(new QLabel(this)) {
    setObjectName(QStringLiteral("laneFilter"));
    setCursor(Qt::ArrowCursor);
    text_->setObjectName(QStringLiteral("laneFilterText"));
    text_->setAccessibleName(tr("Filter goroutines"));
    text_->setPlaceholderText(tr("Name or filter: running > 1ms"));
    text_->setToolTip(
        tr("A part of a number, function, task or region; or a filter, as in tables:\n"
           "running > 1ms and func ~ \"http\" (Ctrl+Space: what can be asked)"));
    text_->setNamesToo(true);
    text_->setFrame(false);
    text_->installEventFilter(this);
    states_->setObjectName(QStringLiteral("laneFilterStates"));
    states_->setAccessibleName(tr("Filter goroutines by state"));
    states_->setAutoRaise(true);
    states_->setPopupMode(QToolButton::InstantPopup);
    states_->setToolTip(tr("Only goroutines that were in these states"));
    auto* menu = new CheckMenu(states_);
    makeStates(menu);
    states_->setMenu(menu);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(text_);
    row->addWidget(states_);
    row->addWidget(count_);
    GoroutineLanes* lanes = state->goroutineLanes();
    connect(text_, &FilterEdit::schemaWanted, this, [this] {
        if (state_->trace()) text_->setSchema(goroutineSchema(*state_->trace()));
    });
    connect(state, &ViewState::traceChanged, text_, [this] { text_->setSchema({}); });
    connect(text_, &QLineEdit::textChanged, lanes, &GoroutineLanes::setText);
    connect(lanes, &GoroutineLanes::choicesChanged, this, &FilterField::follow);
    // The lanes themselves are not there yet: who places the field will ask again when they are.
    connect(lanes, &GoroutineLanes::treeChanged, this, &FilterField::showCount);
    connect(lanes, &GoroutineLanes::dimmedChanged, this, &FilterField::showCount);
    connect(lanes, &GoroutineLanes::errorChanged, this, &FilterField::follow);
    hide();
    follow();
}

void FilterField::makeStates(QMenu* menu) {
    GoroutineLanes* lanes = state_->goroutineLanes();
    for (const StateClass cls : kStates) {
        QAction* a = menu->addAction(roleText(roleOf(cls)));
        a->setCheckable(true);
        a->setData(LaneFilter::bit(cls));
        connect(a, &QAction::triggered, lanes, [lanes, cls](bool on) {
            const std::uint32_t bit = LaneFilter::bit(cls);
            lanes->setStates(on ? lanes->filter().states | bit : lanes->filter().states & ~bit);
        });
    }
    menu->addSeparator();
    menu->addAction(state_->action(QStringLiteral("filterVisible")));
    menu->addAction(state_->action(QStringLiteral("dimFiltered")));
    connect(menu, &QMenu::aboutToShow, this, [menu, lanes] {
        for (QAction* a : menu->actions())
            if (a->data().isValid()) a->setChecked(lanes->filter().states & a->data().toUInt());
    });
}

bool FilterField::wanted() const {
    return open_ || state_->goroutineLanes()->filtering();
}

void FilterField::open() {
    open_ = true;
    text_->setSchema({});  // of the trace that is there now
    emit wantedChanged();
    text_->setFocus();
    text_->selectAll();
}

void FilterField::leave() {
    if (!open_) return;
    open_ = false;
    emit wantedChanged();
    emit left();
}

bool FilterField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // Keys of the window are letters here, and Esc closes the field.
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            state_->goroutineLanes()->clearFilter();
            leave();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            leave();
            return true;
        default:
            return QWidget::eventFilter(watched, event);
    }
}

void FilterField::follow() {
    const GoroutineLanes& lanes = *state_->goroutineLanes();
    const QString wantedText = QString::fromStdString(lanes.filter().text);
    if (text_->text().trimmed() != wantedText) text_->setText(wantedText);
    const int states = std::popcount(lanes.filter().states);
    QString words = states == 0 ? tr("Any State") : tr("%1 States").arg(states);
    for (const StateClass cls : kStates)
        if (lanes.filter().states == LaneFilter::bit(cls)) words = roleText(roleOf(cls));
    states_->setText(lanes.visibleOnly() ? tr("%1, in View").arg(words) : words);
    const int needed = text_->fontMetrics().horizontalAdvance(text_->text()) + 3 * text_->height();
    text_->setFixedWidth(qBound(kTextWidth, needed, kWidestText));
    showCount();
    emit wantedChanged();
}

void FilterField::showCount() {
    const GoroutineLanes& lanes = *state_->goroutineLanes();
    const auto all = state_->trace() ? state_->trace()->goroutines.size() : 0;
    count_->setText(!lanes.filtering()
                        ? QString()
                        : tr("%1 of %2")
                              .arg(QLocale().toString(static_cast<qulonglong>(lanes.passingLanes())),
                                   QLocale().toString(static_cast<qulonglong>(all))));
    sayWrong();
    adjustSize();
}

void FilterField::sayWrong() {
    const auto& error = state_->goroutineLanes()->error();
    text_->setWrong(error ? std::optional(error->part) : std::nullopt);
    if (error) count_->setText(spoken(error->message));
}

}  // namespace golanes
