// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/events_panel.h"

#include "core/base/format.h"
#include "core/store/go_track.h"
#include "widgets/lanes/event_text.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/session/own_keys.h"
#include "widgets/session/settings.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"
#include "widgets/window/event_kinds.h"
#include "widgets/window/event_table.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kFilterMs = 250;  // after a key, until rows are filtered
constexpr int kProgressMs = 200;

}  // namespace

EventsPanel::EventsPanel(Settings* settings, QWidget* parent)
    : QWidget(parent),
      settings_(settings),
      model_(new EventModel(this)),
      subjects_(new QComboBox(this)),
      text_(new QLineEdit(this)),
      kinds_(new EventKindsButton(this)),
      table_(new EventTable(model_, this)),
      hint_(new QLabel(this)),
      status_(new QLabel(this)) {
    setObjectName(QStringLiteral("eventsPanel"));
    makeParts();
    connectParts();
    auto* filters = new QHBoxLayout;
    filters->setSpacing(6);
    filters->addWidget(text_, 1);
    filters->addWidget(kinds_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 6);
    column->setSpacing(6);
    column->addWidget(subjects_);
    column->addLayout(filters);
    column->addWidget(table_, 1);
    column->addWidget(hint_, 1);
    column->addWidget(status_);
    restore();
    offer({});
}

void EventsPanel::makeParts() {
    subjects_->setObjectName(QStringLiteral("eventSubject"));
    subjects_->setAccessibleName(tr("Whose events"));
    subjects_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    text_->setObjectName(QStringLiteral("eventFilter"));
    text_->setPlaceholderText(tr("Filter"));
    text_->setToolTip(tr("Lists the events in whose description this stands"));
    text_->setAccessibleName(tr("Filter these events by text"));
    text_->setClearButtonEnabled(true);
    text_->installEventFilter(this);
    table_->installEventFilter(this);
    keepListKeys(table_);
    keepAllKeys(subjects_->view());
    for (QLabel* label : {hint_, status_}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(label, &QLabel::linkActivated, this, &EventsPanel::listAll);
    }
    hint_->setObjectName(QStringLiteral("eventHint"));
    hint_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    hint_->setMargin(8);
    status_->setObjectName(QStringLiteral("eventStatus"));
}

void EventsPanel::connectParts() {
    connect(subjects_, &QComboBox::activated, this, [this](int i) { list(offered_.value(i)); });
    filterLater_.setSingleShot(true);
    filterLater_.setInterval(kFilterMs);
    connect(text_, &QLineEdit::textChanged, &filterLater_, qOverload<>(&QTimer::start));
    connect(&filterLater_, &QTimer::timeout, this, &EventsPanel::filter);
    connect(kinds_, &EventKindsButton::chosen, this, [this] {
        remember("events.kinds", savedClasses(kinds_->classes()));
        filter();
    });
    connect(table_, &EventTable::columnsChosen, this,
            [this](const QStringList& names) { remember("events.columns", names); });
    connect(table_, &QTableView::clicked, this, &EventsPanel::activate);
    connect(table_, &QTableView::doubleClicked, this, &EventsPanel::zoomTo);
    // Walking through the rows by keys walks through the lanes.
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (!placing_ && table_->hasFocus()) activate(now);
            });
    connect(table_, &QTableView::customContextMenuRequested, this, &EventsPanel::openMenu);
    progress_.setInterval(kProgressMs);
    connect(&progress_, &QTimer::timeout, this, &EventsPanel::tellProgress);
}

// The list is one of the tables, and remembers what was chosen beside theirs.
void EventsPanel::restore() {
    const QVariantMap kept = settings_->tables();
    const QVariant kinds = kept.value(QStringLiteral("events.kinds"));
    if (kinds.isValid()) kinds_->choose(restoredClasses(kinds.toStringList()));
    const QVariant columns = kept.value(QStringLiteral("events.columns"));
    if (columns.isValid()) table_->restoreColumns(columns.toStringList());
}

void EventsPanel::remember(const char* what, const QVariant& value) {
    QVariantMap kept = settings_->tables();
    kept[QLatin1String(what)] = value;
    settings_->setTables(kept);
}

void EventsPanel::setState(ViewState* state) {
    if (state_) state_->disconnect(this);
    state_ = state;
    forget();
    if (state_) {
        connect(state_, &ViewState::selectionChanged, this, &EventsPanel::follow);
        connect(state_, &ViewState::traceChanged, this, [this] {
            forget();
            follow();
        });
        const auto format = [this] {
            model_->setTimeStyle(state_->timeStyle());
            table_->fitColumns();
        };
        connect(state_, &ViewState::timeFormatChanged, this, format);
        format();
    }
    follow();
}

// Lists nothing any more.
void EventsPanel::forget() {
    for (Background* b : {&reader_, &chooser_}) b->cancel();
    progress_.stop();
    shown_ = {};
    listed_ = nullptr;
    kinds_->setListed(nullptr);
    model_->setEvents(nullptr, {});
}

void EventsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) follow();
}

void EventsPanel::follow() {
    stale_ = !isVisible();
    if (stale_ || ownStep_) return;
    if (!state_ || !state_->trace() || !state_->selection()) return offer({});
    offer(subjectsOf(*state_->selection()));
}

// What the selected thing has to do with, the lane's own first.
QList<EventsPanel::Subject> EventsPanel::subjectsOf(const Target& target) const {
    const Trace& trace = *state_->trace();
    QList<Subject> out;
    const auto add = [&](const Subject& s) {
        if (s != Subject{} && !out.contains(s)) out << s;
    };
    const auto entity = static_cast<std::uint16_t>(target.lane.entity);
    if (target.lane.kind == LaneKind::Proc || target.lane.kind == LaneKind::TimersOfProc)
        add({{}, ProcIndex(entity), {}});
    if (target.lane.kind == LaneKind::Thread) add({{}, {}, ThreadIndex(entity)});
    if (groupOf(target.lane.kind) == LaneGroup::Goroutines) add({GoroutineIndex(target.lane.entity), {}, {}});
    const SpanIndex span = spanOf(trace, target);
    if (span != kNoSpan) {
        add({goroutineOf(trace, span), {}, {}});
        if (trace.goSpans.proc[span].valid()) add({{}, trace.goSpans.proc[span], {}});
        if (trace.goSpans.thread[span].valid()) add({{}, {}, trace.goSpans.thread[span]});
    }
    return out;
}

QString EventsPanel::nameOf(const Subject& s) const {
    const Trace& trace = *state_->trace();
    if (s.goroutine.valid()) return laneTitle(trace, {LaneKind::Goroutine, s.goroutine.value});
    if (s.proc.valid()) return laneTitle(trace, {LaneKind::Proc, s.proc.value});
    return laneTitle(trace, {LaneKind::Thread, s.thread.value});
}

void EventsPanel::offer(const QList<Subject>& subjects) {
    offered_ = subjects;
    subjects_->clear();
    for (const Subject& s : subjects) subjects_->addItem(tr("Events of %1").arg(nameOf(s)));
    const bool any = !subjects.isEmpty();
    for (QWidget* w : {static_cast<QWidget*>(subjects_), static_cast<QWidget*>(text_),
                       static_cast<QWidget*>(kinds_), static_cast<QWidget*>(status_)})
        w->setVisible(any);
    if (any) return list(subjects.first());
    forget();
    showHint(
        tr("Nothing is selected that has events.\n\nClick a goroutine, a processor or a thread in the lanes, "
           "or anything in one of theirs: all that happened to it is listed here."));
}

// What was listed before stays until this is read.
void EventsPanel::list(const Subject& subject) {
    if (subject == shown_) return goToSelectedTime();
    shown_ = subject;
    listed_ = nullptr;
    chooser_.cancel();
    EventFilter whose;
    whose.goroutine = subject.goroutine;
    whose.proc = subject.proc;
    whose.thread = subject.thread;
    progress_.start();
    reader_.run([trace = state_->trace(),
                 whose](Job& job) { return std::make_shared<const ListedEvents>(trace, whose, job); },
                [this](ListedEventsPtr made) {
                    listed_ = std::move(made);
                    kinds_->setListed(listed_);
                    filter();
                });
}

void EventsPanel::filter() {
    filterLater_.stop();
    if (!listed_) return;
    progress_.start();
    chooser_.run([listed = listed_, choice = EventChoice{kinds_->classes(), text_->text()}](
                     Job& job) { return chosenEvents(*listed, choice, job); },
                 [this, listed = listed_](EventRows rows) { take(listed, std::move(rows)); });
}

void EventsPanel::listAll() {
    text_->clear();
    filterLater_.stop();
    kinds_->choose(EventClasses().set());
    filter();
}

void EventsPanel::take(ListedEventsPtr listed, EventRows rows) {
    progress_.stop();
    const QScopedValueRollback placing(placing_, true);
    model_->setEvents(std::move(listed), std::move(rows));
    table_->fitColumns();
    tellCount();
    if (model_->rowCount() == 0) {
        const QString all = text(formatCount(listed_->events.size()));
        return showHint(listed_->events.empty()
                            ? tr("The recording has no events of it.")
                            : tr("None of %1 events is of these kinds and has this text.").arg(all) +
                                  QStringLiteral("<br><br><a href=\"all\">%1</a>").arg(tr("Show all")));
    }
    showHint({});
    goToSelectedTime();
}

void EventsPanel::tellCount() {
    const auto count = static_cast<std::size_t>(model_->rowCount());
    const std::size_t all = listed_ ? listed_->events.size() : 0;
    const QString shown = text(formatCount(count));
    if (count == all) return tell(count == 1 ? tr("1 event") : tr("%1 events").arg(shown));
    tell(tr("%1 of %2 events").arg(shown, text(formatCount(all))) +
         QStringLiteral(" · <a href=\"all\">%1</a>").arg(tr("Show all")));
}

// What takes long says how far it is.
void EventsPanel::tellProgress() {
    const bool reading = reader_.busy();
    const double share = (reading ? reader_ : chooser_).fraction();
    const QString words = reading ? tr("Looking for its events…") : tr("Filtering…");
    tell(share < 0 ? words : words + QStringLiteral(" %1 %").arg(static_cast<int>(share * 100)));
}

void EventsPanel::tell(const QString& words) {
    status_->setText(words);
}

// In the place of the list; an empty text: the list.
void EventsPanel::showHint(const QString& words) {
    hint_->setText(words);
    hint_->setVisible(!words.isEmpty());
    table_->setVisible(words.isEmpty());
}

void EventsPanel::goToSelectedTime() {
    if (!state_ || !state_->selection()) return;
    const int row = model_->rowAt(state_->selection()->time);
    if (row >= 0) place(row);
}

void EventsPanel::place(int row) {
    const QScopedValueRollback placing(placing_, true);
    table_->setCurrentIndex(model_->index(row, 0));
    table_->scrollTo(model_->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void EventsPanel::activate(const QModelIndex& index) {
    if (!state_ || !index.isValid()) return;
    const QScopedValueRollback ownStep(ownStep_, true);
    state_->goTo(eventTarget(*model_->listed()->trace, model_->eventAt(index.row())));
}

// What the event begins or ends fills the view; around one that only happens, a part of what is seen.
void EventsPanel::zoomTo(const QModelIndex& index) {
    if (!state_ || !index.isValid()) return;
    constexpr Duration kPart = 16;
    const Target target = eventTarget(*model_->listed()->trace, model_->eventAt(index.row()));
    const Duration half = std::max(state_->visible().length() / kPart, state_->shortest()) / 2;
    state_->fitRange(target.span.empty() ? TimeRange{target.time - half, target.time + half} : target.span);
    activate(index);
}

bool EventsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == text_) {
        if (enter) {
            filter();
            table_->setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !text_->text().isEmpty()) {
            text_->clear();
            return true;
        }
        return QWidget::eventFilter(watched, event);
    }
    if (key->matches(QKeySequence::Copy)) {
        copy(EventFormat::Text);
        return true;
    }
    if (enter) {
        zoomTo(table_->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace golanes
