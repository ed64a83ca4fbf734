// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/event_table.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kPadding = 12;   // of a column, both sides together
constexpr int kEventEms = 14;  // least width of what happened
constexpr int kStackEms = 48;

// Names of further columns in settings.
QString savedName(int column) {
    switch (column) {
        case EventModel::Goroutine:
            return QStringLiteral("g");
        case EventModel::Proc:
            return QStringLiteral("p");
        case EventModel::Thread:
            return QStringLiteral("thread");
        case EventModel::Stack:
            return QStringLiteral("stack");
        default:
            return {};
    }
}

// Draws what an event tells besides behind what it is, quietly, and shortens that first.
class EventDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const QString detail = index.data(EventModel::DetailRole).toString();
        if (detail.isEmpty()) return;
        const QFontMetrics metrics(option.font);
        const int gap = metrics.horizontalAdvance(u'0') + 3;
        const QRect rest =
            option.rect.adjusted(metrics.horizontalAdvance(index.data().toString()) + gap, 0, -gap / 2, 0);
        const bool selected = option.state & QStyle::State_Selected;
        const bool active = option.state & QStyle::State_Active;
        painter->save();
        painter->setFont(option.font);
        painter->setPen(
            option.palette.color(active ? QPalette::Active : QPalette::Inactive,
                                 selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(detail, Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

}  // namespace

EventTable::EventTable(EventModel* model, QWidget* parent) : QTableView(parent), events_(model) {
    setObjectName(QStringLiteral("eventTable"));
    setAccessibleName(tr("Events"));
    setModel(model);
    setItemDelegateForColumn(EventModel::Event, new EventDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    QHeaderView* rows = verticalHeader();
    rows->hide();
    rows->setMinimumSectionSize(1);
    rows->setDefaultSectionSize(fontMetrics().height() + 4);
    rows->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* columns = horizontalHeader();
    columns->setHighlightSections(false);
    // With the table's it would go through all rows, of which there may be millions, to see whether every one
    // is selected, whenever it is painted.
    columns->setSelectionModel(new QItemSelectionModel(model, columns));
    columns->setMinimumSectionSize(1);
    columns->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(columns, &QWidget::customContextMenuRequested, this,
            [this, columns](QPoint at) { showHeaderMenu(columns->mapToGlobal(at)); });
    fitColumns();
}

void EventTable::restoreColumns(const QStringList& names) {
    wanted_ = names;
    chosen_ = true;
    fitColumns();
}

// Without a choice: what is not the same in all rows. Of a goroutine its Ps, else the goroutines.
bool EventTable::isWanted(int column) const {
    const QString name = savedName(column);
    if (name.isEmpty()) return true;
    if (chosen_) return wanted_.contains(name);
    const bool ofGoroutine = events_->listed() && events_->listed()->self.valid();
    return column == (ofGoroutine ? EventModel::Proc : EventModel::Goroutine);
}

void EventTable::fitColumns() {
    for (int c = 0; c < EventModel::kColumns; ++c) {
        setColumnHidden(c, !isWanted(c));
        if (c != EventModel::Event) setColumnWidth(c, widthOf(static_cast<EventModel::Column>(c)));
    }
    fillWidth();
}

int EventTable::widthOf(EventModel::Column column) const {
    if (column == EventModel::Stack) return kStackEms * fontMetrics().horizontalAdvance(u'0');
    const int words = fontMetrics().horizontalAdvance(events_->widest(column)) + kPadding;
    return std::max(words, horizontalHeader()->sectionSizeHint(column));
}

void EventTable::fillWidth() {
    int rest = viewport()->width();
    for (int c = 0; c < EventModel::kColumns; ++c)
        if (c != EventModel::Event && !isColumnHidden(c) && c != EventModel::Stack) rest -= columnWidth(c);
    setColumnWidth(EventModel::Event, std::max(rest, kEventEms * fontMetrics().horizontalAdvance(u'0')));
}

void EventTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fillWidth();
}

void EventTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange) return;
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    fitColumns();
}

void EventTable::showHeaderMenu(QPoint at) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("eventColumns"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int c = 0; c < EventModel::kColumns; ++c) {
        if (savedName(c).isEmpty()) continue;
        QAction* a = menu->addAction(events_->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString());
        a->setObjectName(savedName(c));
        a->setCheckable(true);
        a->setChecked(isWanted(c));
        connect(a, &QAction::toggled, this, [this, c](bool on) { choose(c, on); });
    }
    menu->popup(at);
}

void EventTable::choose(int column, bool on) {
    QStringList names;
    for (int c = 0; c < EventModel::kColumns; ++c)
        if (!savedName(c).isEmpty() && (c == column ? on : isWanted(c))) names << savedName(c);
    restoreColumns(names);
    emit columnsChosen(names);
}

}  // namespace golanes
