// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/events_panel.h"

#include "core/base/format.h"
#include "core/store/go_track.h"
#include "widgets/lanes/event_text.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/session/own_keys.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

namespace golanes {

EventsPanel::EventsPanel(QWidget* parent)
    : QWidget(parent),
      model_(new EventModel(this)),
      subjects_(new QComboBox(this)),
      search_(new QLineEdit(this)),
      table_(new QTableView(this)),
      status_(new QLabel(this)) {
    setObjectName(QStringLiteral("eventsPanel"));
    makeParts();
    connectParts();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 6);
    column->setSpacing(6);
    for (QWidget* w : {static_cast<QWidget*>(subjects_), static_cast<QWidget*>(search_)})
        column->addWidget(w);
    column->addWidget(table_, 1);
    column->addWidget(status_);
    offer({});
}

void EventsPanel::makeParts() {
    subjects_->setObjectName(QStringLiteral("eventSubject"));
    subjects_->setAccessibleName(tr("Whose events"));
    subjects_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    search_->setObjectName(QStringLiteral("eventSearch"));
    search_->setPlaceholderText(tr("Find in these events"));
    search_->setAccessibleName(tr("Find in these events"));
    search_->setClearButtonEnabled(true);
    table_->setObjectName(QStringLiteral("eventTable"));
    table_->setAccessibleName(tr("Events"));
    table_->setModel(model_);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    table_->setTabKeyNavigation(false);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView* rows = table_->verticalHeader();
    rows->hide();
    rows->setMinimumSectionSize(1);
    rows->setDefaultSectionSize(fontMetrics().height() + 4);
    rows->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* columns = table_->horizontalHeader();
    columns->setHighlightSections(false);
    // With the table's it would go through all rows, of which there may be millions, to see whether every one
    // is selected, whenever it is painted.
    columns->setSelectionModel(new QItemSelectionModel(model_, columns));
    columns->setStretchLastSection(true);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int em = fontMetrics().horizontalAdvance(u'0');
    const int widths[] = {12, 14, 34, 7, 4, 8, 40};
    for (int c = 0; c < EventModel::kColumns; ++c) table_->setColumnWidth(c, widths[c] * em);
    table_->installEventFilter(this);
    keepListKeys(table_);
    keepAllKeys(subjects_->view());
    status_->setObjectName(QStringLiteral("eventStatus"));
    status_->setForegroundRole(QPalette::PlaceholderText);
    status_->setWordWrap(true);
}

void EventsPanel::connectParts() {
    connect(subjects_, &QComboBox::activated, this, [this](int i) { list(offered_.value(i)); });
    connect(search_, &QLineEdit::textEdited, this, [this](const QString& what) { find(what, 0); });
    connect(search_, &QLineEdit::returnPressed, this, [this] { find(search_->text(), 1); });
    connect(table_, &QTableView::clicked, this, &EventsPanel::activate);
    // Walking through the rows by keys walks through the lanes.
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (!placing_ && table_->hasFocus()) activate(now);
            });
    connect(table_, &QTableView::customContextMenuRequested, this, &EventsPanel::openMenu);
}

void EventsPanel::setState(ViewState* state) {
    if (state_) state_->disconnect(this);
    for (Background* b : {&reader_, &finder_}) b->cancel();
    state_ = state;
    shown_ = {};
    model_->setEvents(nullptr, nullptr, {});
    if (state_) {
        connect(state_, &ViewState::selectionChanged, this, &EventsPanel::follow);
        connect(state_, &ViewState::traceChanged, this, [this] {
            for (Background* b : {&reader_, &finder_}) b->cancel();
            shown_ = {};
            model_->setEvents(nullptr, nullptr, {});
            follow();
        });
        const auto format = [this] { model_->setTimeStyle(state_->timeStyle()); };
        connect(state_, &ViewState::timeFormatChanged, this, format);
        format();
    }
    follow();
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
    for (QWidget* w :
         {static_cast<QWidget*>(subjects_), static_cast<QWidget*>(search_), static_cast<QWidget*>(table_)})
        w->setVisible(any);
    if (!any) {
        reader_.cancel();
        finder_.cancel();
        shown_ = {};
        model_->setEvents(nullptr, nullptr, {});
        return tell(
            tr("Select a goroutine, a processor or a thread, or something in their lanes, to see all "
               "of its events."));
    }
    list(subjects.first());
}

void EventsPanel::list(const Subject& subject) {
    if (subject == shown_) return goToSelectedTime();
    shown_ = subject;
    finder_.cancel();
    EventFilter filter;
    filter.goroutine = subject.goroutine;
    filter.proc = subject.proc;
    filter.thread = subject.thread;
    tell(tr("Looking for its events…"));
    reader_.run(
        [trace = state_->trace(), filter](Job& job) {
            return std::pair(trace, std::make_shared<const EventList>(*trace, filter, job));
        },
        [this](std::pair<TracePtr, std::shared_ptr<const EventList>> made) {
            take(std::move(made.first), std::move(made.second));
        });
}

void EventsPanel::take(TracePtr trace, std::shared_ptr<const EventList> events) {
    model_->setEvents(std::move(trace), std::move(events), shown_.goroutine);
    tellCount();
    goToSelectedTime();
}

void EventsPanel::tellCount() {
    const int count = model_->rowCount();
    tell(count == 1 ? tr("1 event")
                    : tr("%1 events").arg(text(formatCount(static_cast<std::uint64_t>(count)))));
}

void EventsPanel::tell(const QString& words) {
    status_->setText(words);
}

void EventsPanel::goToSelectedTime() {
    if (!state_ || !state_->selection() || !model_->events()) return;
    const int row = model_->rowAt(state_->selection()->time);
    if (row >= 0) place(row);
}

void EventsPanel::place(int row) {
    const QScopedValueRollback placing(placing_, true);
    table_->setCurrentIndex(model_->index(row, 0));
    table_->scrollTo(model_->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void EventsPanel::activate(const QModelIndex& index) {
    if (!state_ || !model_->trace() || !index.isValid()) return;
    const QScopedValueRollback ownStep(ownStep_, true);
    state_->goTo(eventTarget(*model_->trace(), model_->eventAt(index.row())));
}

bool EventsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Copy)) {
        copy(EventFormat::Text);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        activate(table_->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace golanes
