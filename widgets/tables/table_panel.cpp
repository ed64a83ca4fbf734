// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_panel.h"

#include "core/base/format.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/filter_edit.h"
#include "widgets/session/scope_chips.h"
#include "widgets/session/settings.h"
#include "widgets/session/spoken.h"
#include "widgets/session/view_state.h"
#include "widgets/session/work_progress.h"
#include "widgets/tables/leak_bar.h"
#include "widgets/tables/table_model.h"
#include "widgets/tables/table_view.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr int kFilterMs = 350;  // after a key, until rows are filtered
constexpr int kRememberMs = 500;
constexpr int kHistory = 20;
// What can be chosen as the shortest that is listed.
constexpr std::array<Duration, 10> kLeast{100'000,    1'000'000,  2'000'000,   5'000'000,   10'000'000,
                                          20'000'000, 50'000'000, 100'000'000, 500'000'000, 1'000'000'000};

QString number(std::size_t n) {
    return QString::fromStdString(formatCount(n));
}

}  // namespace

TablePanel::TablePanel(Settings* settings, Theme* theme, TimeText timeText, QWidget* parent)
    : QWidget(parent),
      settings_(settings),
      theme_(theme),
      memory_(settings->tables()),
      query_(new TableQuery(this)),
      model_(new TableModel(
          [this, timeText](Timestamp t) {
              return query_->state() ? timeText(*query_->state(), t) : QString();
          },
          this)),
      view_(new TableView(model_, theme, this)),
      tabs_(new QTabBar(this)),
      filter_(new FilterEdit(theme, this)),
      least_(new QComboBox(this)),
      count_(new QLabel(this)),
      chips_(new ScopeChips(QStringLiteral("table"), this)),
      progress_(new WorkProgress(QStringLiteral("table"), this)),
      wrong_(new QLabel(this)),
      note_(new QLabel(this)),
      leaks_(new LeakBar(this)),
      stack_(new QStackedWidget(this)),
      hint_(new QLabel(this)) {
    setObjectName(QStringLiteral("tablePanel"));
    hint_->setObjectName(QStringLiteral("tableHint"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setMargin(16);
    stack_->addWidget(hint_);
    stack_->addWidget(view_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(stack_, 1);
    setFocusProxy(filter_);
    connectParts();
    openTable(memory_.value(QStringLiteral("open")).toString());
}

QWidget* TablePanel::makeTools() {
    tabs_->setObjectName(QStringLiteral("tableTabs"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(true);
    tabs_->setDocumentMode(true);
    for (const TableSource& source : tableSources()) {
        const int tab = tabs_->addTab(source.name);
        tabs_->setTabToolTip(tab, source.meaning);
    }
    filter_->setObjectName(QStringLiteral("tableFilter"));
    filter_->setAccessibleName(tr("Filter table"));
    filter_->keepNamesIn(settings_);
    filter_->installEventFilter(this);
    fillLeast();
    count_->setObjectName(QStringLiteral("tableCount"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    wrong_->setObjectName(QStringLiteral("tableFilterError"));
    wrong_->setAutoFillBackground(true);
    wrong_->setContentsMargins(8, 2, 8, 2);
    wrong_->hide();
    note_->setObjectName(QStringLiteral("tableNote"));
    note_->setWordWrap(true);
    note_->setContentsMargins(8, 0, 8, 0);
    note_->hide();
    leaks_->setThresholds(memory_.value(QStringLiteral("thresholds")).toMap());

    auto* tools = new QWidget(this);
    auto* column = new QVBoxLayout(tools);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(tabs_, 1);
    top->addWidget(makeList());
    column->addLayout(top);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(6, 0, 6, 0);
    line->setSpacing(8);
    line->addWidget(filter_, 1);
    line->addWidget(least_);
    line->addWidget(chips_);
    line->addWidget(progress_);
    line->addWidget(count_);
    column->addLayout(line);
    column->addWidget(wrong_);
    column->addWidget(leaks_);
    column->addWidget(note_);
    return tools;
}

void TablePanel::fillLeast() {
    least_->setObjectName(QStringLiteral("tableLeast"));
    least_->setAccessibleName(tr("Shortest that is listed"));
    least_->setToolTip(tr("Only what took that long or longer is listed"));
    for (const Duration least : kLeast)
        least_->addItem(tr("from %1").arg(QString::fromStdString(formatDuration(least))),
                        static_cast<qlonglong>(least));
}

// There are more tabs than fit.
QToolButton* TablePanel::makeList() {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("tableList"));
    button->setText(tr("All Tables"));
    button->setToolTip(tr("Opens any table by its name"));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const TableSource& source : tableSources()) {
        QAction* action = menu->addAction(source.name, this, [this, id = source.id] { openTable(id); });
        action->setToolTip(source.meaning);
    }
    button->setMenu(menu);
    return button;
}

void TablePanel::connectParts() {
    connect(tabs_, &QTabBar::currentChanged, this, &TablePanel::choose);
    connect(query_, &TableQuery::tableChanged, this, &TablePanel::takeTable);
    connect(query_, &TableQuery::rowsChanged, this, &TablePanel::takeRows);
    filterLater_.setSingleShot(true);
    filterLater_.setInterval(kFilterMs);
    connect(&filterLater_, &QTimer::timeout, this, &TablePanel::applyFilter);
    connect(filter_, &QLineEdit::textChanged, &filterLater_, qOverload<>(&QTimer::start));
    connect(filter_, &QLineEdit::editingFinished, this, &TablePanel::keepFilter);
    connect(filter_, &FilterEdit::chosen, this, &TablePanel::keepFilter);
    connect(&narrowingWatch_, &NarrowingWatch::changed, this, &TablePanel::takeNarrowing);
    progress_->watch(query_->works());
    connect(progress_, &WorkProgress::cancelled, this, &TablePanel::takeRows);
    connect(progress_, &WorkProgress::againRequested, query_, &TableQuery::again);
    connect(least_, &QComboBox::currentIndexChanged, this, &TablePanel::takeLeast);
    connect(view_, &TableView::orderRequested, this, &TablePanel::order);
    connect(view_, &QAbstractItemView::clicked, this, [this](const QModelIndex& i) { go(i, false); });
    connect(view_, &QAbstractItemView::activated, this, [this](const QModelIndex& i) { go(i, true); });
    connect(view_, &TableView::menuRequested, this, &TablePanel::showMenu);
    rememberLater_.setSingleShot(true);
    rememberLater_.setInterval(kRememberMs);
    connect(&rememberLater_, &QTimer::timeout, this, &TablePanel::saveMemory);
    connect(view_, &TableView::columnsChanged, this, [this] {
        if (changing_) return;
        remember("columns", view_->horizontalHeader()->saveState());
        remember("columnCount", view_->horizontalHeader()->count());
    });
    connect(theme_, &Theme::changed, this, &TablePanel::takeRows);
    connect(leaks_, &LeakBar::told, this, &TablePanel::told);
    connect(leaks_, &LeakBar::thresholdsChosen, this,
            [this] { keep(QStringLiteral("thresholds"), leaks_->thresholds()); });
}

void TablePanel::follow(ViewState* state) {
    if (query_->state()) query_->state()->disconnect(this);
    if (state) {
        connect(state, &ViewState::selectionChanged, this, &TablePanel::takeSelection);
        connect(state, &ViewState::timeFormatChanged, model_, &TableModel::refreshTimes);
        connect(state, &ViewState::traceChanged, this, &TablePanel::takeNarrowing);
        for (const auto of : {&ViewState::kernelChanged, &ViewState::symbolsChanged})
            connect(state, of, this, &TablePanel::takePerf);
    }
    narrowingWatch_.follow(state);
    chips_->follow(state);
    leaks_->follow(state);
    query_->follow(state);
    takeNarrowing();
}

// Columns that were empty may get texts.
void TablePanel::takePerf() {
    if (query_->source() && query_->source()->ofPerf) newTable_ = true;
}

void TablePanel::openTable(const QString& id) {
    const auto& sources = tableSources();
    const auto found = std::ranges::find(sources, id, &TableSource::id);
    const int tab = found == sources.end() ? 0 : static_cast<int>(found - sources.begin());
    if (tab == tabs_->currentIndex() && query_->source()) return;
    if (tab == tabs_->currentIndex()) return choose(tab);
    tabs_->setCurrentIndex(tab);
}

void TablePanel::choose(int tab) {
    const TableSource* source = &tableSources()[static_cast<std::size_t>(tab)];
    newTable_ = true;
    leaks_->setVisible(source->makeOfLeaks);
    {
        const QScopedValueRollback changing(changing_, true);
        query_->setSource(source);
        const QVariant least = remembered("least");
        least_->setVisible(source->makeFrom != nullptr);
        const int row = least_->findData(least.isValid() ? least.toLongLong() : qlonglong{source->least});
        least_->setCurrentIndex(std::max(0, row));
        query_->setLeast(least_->currentData().toLongLong());
        filter_->setText(remembered("filter").toString());
        filterLater_.stop();
        query_->setFilter(filter_->text());
    }
    filter_->setPlaceholderText(tr("Filter: %1 (Down: what can be asked)").arg(source->example));
    keep(QStringLiteral("open"), source->id);
    takeNarrowing();
}

void TablePanel::takeLeast(int row) {
    if (changing_ || row < 0) return;
    query_->setLeast(least_->itemData(row).toLongLong());
    remember("least", least_->itemData(row));
}

void TablePanel::setFilter(const QString& filter) {
    filter_->setText(filter);
    applyFilter();
    keepFilter();
}

void TablePanel::applyFilter() {
    filterLater_.stop();
    query_->setFilter(filter_->text());
    remember("filter", filter_->text());
}

// What was filtered by comes back in the list of earlier filters.
void TablePanel::keepFilter() {
    applyFilter();
    const QString text = filter_->text().trimmed();
    if (text.isEmpty() || query_->error()) return;
    QStringList history = memory_.value(QStringLiteral("history")).toStringList();
    history.removeAll(text);
    history.prepend(text);
    if (history.size() > kHistory) history.removeLast();
    keep(QStringLiteral("history"), history);
    filter_->setHistory(history);
}

QVariant TablePanel::remembered(const char* what) const {
    return memory_.value(query_->source()->id + u'.' + QLatin1String(what));
}

void TablePanel::remember(const char* what, const QVariant& value) {
    keep(query_->source()->id + u'.' + QLatin1String(what), value);
}

void TablePanel::keep(const QString& key, const QVariant& value) {
    memory_[key] = value;
    unsaved_[key] = value;
    rememberLater_.start();
}

// Only what changed here: others remember what they show in the same place.
void TablePanel::saveMemory() {
    QVariantMap kept = settings_->tables();
    kept.insert(unsaved_);
    settings_->setTables(kept);
    unsaved_.clear();
}

void TablePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    query_->setWanted(true);
    takeNarrowing();
}

void TablePanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    query_->setWanted(false);
}

// From the filter the keyboard goes down to the rows.
bool TablePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == filter_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            keepFilter();
            if (!query_->error()) view_->setFocus();
            return true;
        }
        if (key == Qt::Key_Escape && !filter_->text().isEmpty()) {
            setFilter({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TablePanel::takeTable() {
    const QScopedValueRollback changing(changing_, true);
    model_->setTable(query_->table(), query_->largest(), query_->range());
    filter_->setSchema(query_->schema());
    filter_->setHistory(memory_.value(QStringLiteral("history")).toStringList());
    if (query_->table() && newTable_) {
        newTable_ = false;
        view_->resetColumns();
        const QByteArray columns = remembered("columns").toByteArray();
        // Of a version whose table had other columns it would tell of the wrong ones.
        const bool same = remembered("columnCount").toInt() == view_->horizontalHeader()->count();
        if (same && !columns.isEmpty()) view_->horizontalHeader()->restoreState(columns);
        const std::vector<Field>& fields = query_->table()->rows->fields();
        const QString name =
            remembered("sort").isValid() ? remembered("sort").toString() : query_->source()->sortedBy;
        auto by = std::ranges::find(fields, name.toStdString(), &Field::name);
        if (by == fields.end()) by = fields.begin();
        const bool descending =
            remembered("sort").isValid() ? remembered("descending").toBool() : by->type != FieldType::Time;
        const auto c = static_cast<std::size_t>(by - fields.begin());
        query_->setOrder(c, descending);
        view_->horizontalHeader()->setSortIndicator(static_cast<int>(c),
                                                    descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    takeRows();
}

void TablePanel::takeRows() {
    const auto& wrong = query_->error();
    wrong_->setVisible(wrong.has_value());
    if (wrong) wrong_->setText(spoken(wrong->message));
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme_->color(Surface::Warning));
    colors.setColor(QPalette::WindowText, theme_->color(Surface::WarningText));
    wrong_->setPalette(colors);
    filter_->setWrong(wrong ? std::optional(wrong->part) : std::nullopt);
    showCount();
    showNote();
    if (progress_->gaveUp()) return showHint(emptyHint());  // the rows before are not of what is asked now
    if (query_->busy() && query_->table() && !query_->rows().empty())
        return;  // the rows before stay until then
    model_->setRows(query_->rows());
    if (!query_->table() || query_->rows().empty()) return showHint(emptyHint());
    stack_->setCurrentWidget(view_);
    takeSelection();
}

void TablePanel::showCount() {
    if (!query_->table()) return count_->clear();
    const std::size_t all = query_->table()->rows->size(), shown = query_->rows().size();
    if (query_->error())
        return count_->setText(all == 1 ? tr("1 row, not filtered")
                                        : tr("%1 rows, not filtered").arg(number(all)));
    count_->setText(shown == all ? all == 1 ? tr("1 row") : tr("%1 rows").arg(number(all))
                                 : tr("%1 of %2").arg(number(shown), number(all)));
}

void TablePanel::showNote() {
    const QString note = query_->table() ? query_->table()->note : QString();
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
}

void TablePanel::showHint(const QString& hint) {
    hint_->setText(hint);
    stack_->setCurrentWidget(hint_);
}

QString TablePanel::emptyHint() const {
    if (!query_->state()) return tr("Open a recording to see its tables.");
    if (progress_->gaveUp())
        return tr("Cancelled.\nAn area (Shift+drag in the lanes) or a filter of goroutines makes it less.");
    if (query_->busy() || !query_->table()) return tr("Gathering rows…");
    if (query_->table()->rows->size() > 0)
        return tr("No row passes the filter.\nEsc in the filter lifts it.");
    const Narrowing by = query_->narrowing();
    if (by.filtered && !by.area)
        return tr("Nothing of this kind of the goroutines that pass the filter of the lanes.\nEsc lifts it.");
    if (by.area)
        return tr(
            "Nothing of this kind in the selected area.\nEsc lifts the area; Shift+drag selects another.");
    return query_->source()->advice;
}

// It costs as much as there are goroutines, at each step of a drag.
void TablePanel::takeNarrowing() {
    if (!isVisible()) return;
    const ViewState* state = query_->state();
    chips_->say(query_->narrowing(), state ? state->area()->range() : TimeRange());
}

void TablePanel::takeSelection() {
    const ViewState* state = query_->state();
    if (changing_ || !isVisible() || !state || !query_->table()) return;
    const std::uint32_t row = state->selection() ? query_->table()->rowOf(*state->selection()) : kNoTableRow;
    view_->mark(row == kNoTableRow ? -1 : model_->rowOf(row));
}

// Numbers come with the largest first, texts and times with the first; a second click turns that round.
void TablePanel::order(int column) {
    const FieldType type = query_->table()->rows->fields()[static_cast<std::size_t>(column)].type;
    const bool again = static_cast<std::size_t>(column) == query_->column();
    const bool descending = again ? !query_->descending() : !isText(type) && type != FieldType::Time;
    view_->horizontalHeader()->setSortIndicator(column,
                                                descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    query_->setOrder(static_cast<std::size_t>(column), descending);
    remember("sort",
             QString::fromStdString(query_->table()->rows->fields()[static_cast<std::size_t>(column)].name));
    remember("descending", descending);
}

void TablePanel::go(const QModelIndex& index, bool zoom) {
    if (!index.isValid() || !query_->table()) return;
    const auto target = query_->table()->target(model_->tableRow(index.row()));
    if (!target) return emit told(tr("The lanes do not show this"));
    const QScopedValueRollback changing(changing_, true);
    if (zoom && !target->span.empty()) query_->state()->fitRange(target->span);
    query_->state()->goTo(*target);
}

}  // namespace golanes
