// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/highlight_bar.h"

#include "core/analysis/goroutine_filter.h"
#include "core/analysis/span_rows.h"
#include "core/base/format.h"
#include "core/base/time_text.h"
#include "core/plan/color_role.h"
#include "widgets/session/filter_edit.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/spoken.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/swatch.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>

#include <array>
#include <tuple>

namespace golanes {

namespace {

constexpr int kMargin = 8;
constexpr int kAroundName = 28;  // the swatch and the frame of a button

struct StateChoice {
    StateClass cls;
    const char* name;  // translated as HighlightBar's
};
constexpr std::array kChoices = {
    StateChoice{StateClass::Running, QT_TRANSLATE_NOOP("golanes::HighlightBar", "running")},
    StateChoice{StateClass::Runnable, QT_TRANSLATE_NOOP("golanes::HighlightBar", "runnable")},
    StateChoice{StateClass::Channel, QT_TRANSLATE_NOOP("golanes::HighlightBar", "channel")},
    StateChoice{StateClass::Sync, QT_TRANSLATE_NOOP("golanes::HighlightBar", "sync")},
    StateChoice{StateClass::Network, QT_TRANSLATE_NOOP("golanes::HighlightBar", "network")},
    StateChoice{StateClass::Syscall, QT_TRANSLATE_NOOP("golanes::HighlightBar", "syscall")},
    StateChoice{StateClass::Sleep, QT_TRANSLATE_NOOP("golanes::HighlightBar", "sleep")},
    StateChoice{StateClass::Gc, QT_TRANSLATE_NOOP("golanes::HighlightBar", "GC")},
    StateChoice{StateClass::Other, QT_TRANSLATE_NOOP("golanes::HighlightBar", "other")},
};

// A square in the colour of a state, as the lanes draw it.
QIcon swatch(const Theme& theme, ColorRole role) {
    QPixmap pixmap(20, 20);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSwatch(painter, {0, 0, 10, 10}, theme, role);
    return QIcon(pixmap);
}

// The duration in a field; `missing` when it is empty; none when it is no duration.
std::optional<Duration> durationIn(const QLineEdit& field, Duration missing) {
    const QString text = field.text().trimmed();
    if (text.isEmpty()) return missing;
    const auto parsed = parseDuration(text.toStdString());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

}  // namespace

HighlightBar::HighlightBar(ViewState* state, Theme* theme, QWidget* parent)
    : QWidget(parent), state_(state), highlight_(state->highlight()), theme_(theme) {
    setObjectName(QStringLiteral("highlightBar"));
    rows_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
    rows_->setContentsMargins(kMargin, 3, kMargin, 3);
    rows_->setSpacing(4);
    auto* first = new QHBoxLayout;
    first->addWidget(new QLabel(tr("Highlight"), this));
    makeStates(this);
    for (QToolButton* button : std::as_const(states_)) first->addWidget(button);
    first->addStretch();
    auto* row = new QHBoxLayout;
    for (QBoxLayout* one : {first, row}) one->setSpacing(4);
    rows_->addLayout(first);
    rows_->addLayout(row, 1);
    min_ = makeDuration("highlightMin", tr("≥ 1ms"), tr("Shortest duration"));
    max_ = makeDuration("highlightMax", tr("≤ 10ms"), tr("Longest duration"));
    makeText();
    count_ = new QLabel(this);
    count_->setObjectName(QStringLiteral("highlightCount"));
    row->addWidget(min_);
    row->addWidget(max_);
    row->addWidget(text_, 1);
    row->addWidget(count_);
    const auto button = [&](const char* name, const QString& text) {
        auto* b = new QToolButton(this);
        b->setObjectName(QLatin1String(name));
        b->setAutoRaise(true);
        b->setText(text);
        row->addWidget(b);
        return b;
    };
    for (const auto& [name, sign, step] : {std::tuple("highlightPrevious", QStringLiteral("◀"), -1),
                                           std::tuple("highlightNext", QStringLiteral("▶"), 1)}) {
        QToolButton* b = button(name, sign);
        QAction* action = state->action(step < 0 ? QStringLiteral("previousHighlighted")
                                                 : QStringLiteral("nextHighlighted"));
        b->setToolTip(action->toolTip());
        b->setAccessibleName(action->text());
        connect(b, &QToolButton::clicked, action, &QAction::trigger);
    }
    QToolButton* keep = button("highlightKeep", tr("Keep"));
    QAction* kept = state->action(QStringLiteral("keepHighlight"));
    keep->setToolTip(tr("Underline them from now on, in pictures and in the session too"));
    keep->setAccessibleName(kept->text());
    connect(keep, &QToolButton::clicked, kept, &QAction::trigger);
    const auto enable = [keep, kept] { keep->setEnabled(kept->isEnabled()); };
    connect(kept, &QAction::changed, keep, enable);
    enable();
    QToolButton* close = button("highlightClose", QStringLiteral("✕"));
    close->setToolTip(tr("Highlight nothing (H)"));
    close->setAccessibleName(tr("Highlight nothing"));
    connect(close, &QToolButton::clicked, this, [this] { highlight_->setOpen(false); });
    connect(highlight_, &SpanHighlight::changed, this, &HighlightBar::refresh);
    connect(highlight_, &SpanHighlight::openChanged, this, [this] {
        setVisible(highlight_->isOpen());
        if (highlight_->isOpen()) text_->setFocus();
    });
    connect(theme, &Theme::changed, this, &HighlightBar::recolor);
    recolor();
    refresh();
    setMinimumWidth(1);  // a small window must not grow for it
    setVisible(highlight_->isOpen());
}

void HighlightBar::makeStates(QWidget* row) {
    for (const StateChoice& choice : kChoices) {
        auto* button = new QToolButton(row);
        button->setObjectName(QStringLiteral("highlightState%1").arg(static_cast<int>(choice.cls)));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setText(tr(choice.name));
        button->setToolTip(tr(choice.name));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({10, 10});
        connect(button, &QToolButton::toggled, this, &HighlightBar::ask);
        states_ << button;
    }
}

// As in the filter of the lanes: a part of a name, or a filter.
void HighlightBar::makeText() {
    text_ = new FilterEdit(theme_, this);
    text_->setObjectName(QStringLiteral("highlightFunction"));
    text_->setAccessibleName(tr("Highlight spans"));
    text_->setPlaceholderText(tr("function, or filter: site ~ \"db\" and overlaps(stw)"));
    text_->setToolTip(
        tr("A part of the name of a function on the stack or that the goroutine started with; or a filter, "
           "as in "
           "tables:\nreason == sync and dur > 1ms (Ctrl+Space: what can be asked)"));
    text_->setNamesToo(true);
    connect(text_, &QLineEdit::textChanged, this, &HighlightBar::ask);
    connect(text_, &FilterEdit::schemaWanted, this, [this] {
        if (state_->trace()) text_->setSchema(spanSchema(*state_->trace()));
    });
    connect(text_, &FilterEdit::chosen, this, [this] { highlight_->setOpen(true); });
    connect(state_, &ViewState::traceChanged, text_, [this] { text_->setSchema({}); });
}

QLineEdit* HighlightBar::makeDuration(const char* name, const QString& hint, const QString& what) {
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setPlaceholderText(hint);
    field->setAccessibleName(what);
    field->setToolTip(tr("%1, such as 300us, 1.5ms or 2s").arg(what));
    field->setFixedWidth(fontMetrics().averageCharWidth() * 11);
    connect(field, &QLineEdit::textChanged, this, &HighlightBar::ask);
    return field;
}

std::optional<SpanQuery> HighlightBar::asked() const {
    SpanQuery query;
    for (std::size_t i = 0; i < kChoices.size(); ++i)
        if (states_[static_cast<qsizetype>(i)]->isChecked())
            query.classes |= 1u << static_cast<int>(kChoices[i].cls);
    const std::optional<Duration> min = durationIn(*min_, query.min), max = durationIn(*max_, query.max);
    if (!min || !max) return std::nullopt;
    const std::string text = text_->text().trimmed().toStdString();
    (isFilterText(text) ? query.filter : query.function) = text;
    query.min = *min;
    query.max = *max;
    return query;
}

void HighlightBar::ask() {
    if (filling_) return;
    if (const std::optional<SpanQuery> query = asked()) highlight_->setQuery(*query);
    refresh();
}

// A question that was put elsewhere.
void HighlightBar::fill(const SpanQuery& query) {
    const QScopedValueRollback filling(filling_, true);
    for (std::size_t i = 0; i < kChoices.size(); ++i)
        states_[static_cast<qsizetype>(i)]->setChecked(query.classes >> static_cast<int>(kChoices[i].cls) &
                                                       1);
    const SpanQuery any;
    const auto words = [](Duration d, Duration none) {
        return d == none ? QString() : QStringLiteral("%1ns").arg(d);
    };
    min_->setText(words(query.min, any.min));
    max_->setText(words(query.max, any.max));
    text_->setText(QString::fromStdString(query.filter.empty() ? query.function : query.filter));
}

void HighlightBar::refresh() {
    if (const auto query = asked(); query && *query != highlight_->query()) fill(highlight_->query());
    const bool readable = durationIn(*min_, 0) && durationIn(*max_, 0);
    showCount(readable);
    const auto& matches = highlight_->matches();
    const bool any = readable && matches && matches->spans.count() > 0;
    for (const char* name : {"highlightPrevious", "highlightNext"})
        findChild<QToolButton*>(QLatin1String(name))->setEnabled(any);
}

void HighlightBar::showCount(bool readable) {
    const auto& matches = highlight_->matches();
    const auto& error = highlight_->error();
    text_->setWrong(error ? std::optional(error->part) : std::nullopt);
    if (!readable)
        count_->setText(tr("no such duration"));
    else if (error)
        count_->setText(spoken(error->message));
    else if (matches && matches->spans.size() == 0 && !highlight_->what().isEmpty())
        count_->setText(highlight_->what());
    else if (matches && !highlight_->what().isEmpty())
        count_->setText(
            matches->spans.count() == 1
                ? tr("%1, in 1 span").arg(highlight_->what())
                : tr("%1, in %2 spans")
                      .arg(highlight_->what(), QString::fromStdString(formatCount(matches->spans.count()))));
    else if (matches)
        count_->setText(tr("%1 of %2 spans")
                            .arg(QString::fromStdString(formatCount(matches->spans.count())),
                                 QString::fromStdString(formatCount(matches->spans.size()))));
    else
        count_->setText(highlight_->busy() ? tr("looking…") : QString());
}

void HighlightBar::recolor() {
    for (std::size_t i = 0; i < kChoices.size(); ++i)
        states_[static_cast<qsizetype>(i)]->setIcon(swatch(*theme_, roleOf(kChoices[i].cls)));
}

// Where there is no room for all in one row, the states have one of their own; where even that does not
// suffice, their colours remain, with the names as tooltips.
void HighlightBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int kFieldChars = 24;
    const auto widthOf = [&](int row) {
        const QLayout* items = rows_->itemAt(row)->layout();
        int needed = 0;
        for (int i = 0; i < items->count(); ++i) {
            const QWidget* item = items->itemAt(i)->widget();
            if (!item) continue;
            const auto* state = qobject_cast<const QToolButton*>(item);
            needed += items->spacing() + (item == text_ ? fontMetrics().averageCharWidth() * kFieldChars
                                          : state && state->isCheckable()
                                              ? fontMetrics().horizontalAdvance(state->text()) + kAroundName
                                              : item->sizeHint().width());
        }
        return needed;
    };
    const int states = widthOf(0), rest = widthOf(1), room = contentsRect().width() - 2 * kMargin;
    rows_->setDirection(states + rest > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const auto style = states > room ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton* button : std::as_const(states_)) button->setToolButtonStyle(style);
}

// Esc is the bar's while one is in it: in the window it would lift what is selected first.
bool HighlightBar::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Cancel)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void HighlightBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        highlight_->setOpen(false);
        return emit left();
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return highlight_->goOn(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    QWidget::keyPressEvent(event);
}

}  // namespace golanes
