// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_view.h"

#include "core/base/format.h"
#include "widgets/session/csv.h"
#include "widgets/session/own_keys.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kPadding = 4;
constexpr int kTextWidth = 240;
constexpr std::size_t kMostMeasured = 2000;  // texts of a column
constexpr int kBarWidth = 96;
constexpr int kMark = 3;

class TableDelegate : public QStyledItemDelegate {
  public:
    TableDelegate(Theme* theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QVariant share = index.data(TableModel::BarRole);
        if (share.isValid() && !(option.state & QStyle::State_Selected)) {
            QRectF bar = QRectF(option.rect).adjusted(2, 2, -2, -2);
            bar.setLeft(bar.right() - bar.width() * std::clamp(share.toDouble(), 0.0, 1.0));
            QColor color = theme_->color(Surface::Accent);
            color.setAlphaF(0.22f);
            painter->fillRect(bar, color);
        }
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant instant = index.data(TableModel::MarkRole);
        if (instant.isValid()) paintInstant(*painter, option.rect, instant.toDouble());
    }

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(TableModel::QuietRole).toBool())
            option->palette.setColor(QPalette::Text, theme_->color(Surface::QuietText));
        const int room = option->rect.width() - 2 * kPadding;
        if (!index.data(TableModel::FunctionRole).toBool() || room <= 0) return;
        if (option->fontMetrics.horizontalAdvance(option->text) <= room) return;
        const int chars = std::max(1, room / std::max(1, option->fontMetrics.averageCharWidth()));
        option->text = QString::fromStdString(
            elideFunction(option->text.toStdString(), static_cast<std::size_t>(chars)));
    }

  private:
    // Below the words a line for all of the time, with a mark where the instant is.
    void paintInstant(QPainter& painter, const QRect& cell, double share) const {
        const QRectF line(cell.left() + kPadding, cell.bottom() - 1, cell.width() - 2 * kPadding, 1);
        painter.fillRect(line, theme_->color(Surface::Separator));
        const double x = line.left() + std::clamp(share, 0.0, 1.0) * (line.width() - kMark);
        painter.fillRect(QRectF(x, line.top() - 1, kMark, 2), theme_->color(Surface::Accent));
    }

    Theme* theme_;
};

// Room for any of the texts of a column, as far as that is reasonable.
int widestText(const TableRows& rows, std::size_t column, const QFontMetrics& metrics) {
    if (rows.textCount(column) > kMostMeasured) return kTextWidth;
    int widest = 0;
    for (std::size_t id = 0; id < rows.textCount(column) && widest < kTextWidth; ++id) {
        const std::string_view word = rows.text(column, static_cast<std::int64_t>(id));
        const auto text = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        widest = std::max(widest, metrics.horizontalAdvance(text) + 3 * kPadding);
    }
    return std::min(widest, kTextWidth);
}

}  // namespace

TableView::TableView(TableModel* model, Theme* theme, QWidget* parent) : QTableView(parent), model_(model) {
    setObjectName(QStringLiteral("tableView"));
    setModel(model);
    setItemDelegate(new TableDelegate(theme, this));
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionClicked, this, &TableView::orderRequested);
    connect(header, &QHeaderView::sectionResized, this, &TableView::columnsChanged);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::columnsChanged);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](QPoint at) { showHeaderMenu(header->mapToGlobal(at)); });
    keepListKeys(this);
}

void TableView::resetColumns() {
    if (!model_->table()) return;
    QHeaderView* header = horizontalHeader();
    const std::vector<Field>& fields = model_->table()->rows->fields();
    for (int c = 0; c < model_->columnCount(); ++c) {
        const Field& f = fields[static_cast<std::size_t>(c)];
        const int title = header->sectionSizeHint(c) + kPadding;
        const bool bar = f.type == FieldType::Length || f.type == FieldType::Share;
        const int least = f.type == FieldType::Time
                              ? fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000 000 000 s"))
                          : bar ? kBarWidth
                          : isText(f.type)
                              ? widestText(*model_->table()->rows, static_cast<std::size_t>(c), fontMetrics())
                              : 0;
        header->moveSection(header->visualIndex(c), c);
        header->resizeSection(c, std::max(title, least));
        header->setSectionHidden(c, f.extra);
    }
}

QList<int> TableView::shownColumns() const {
    QList<int> columns;
    for (int v = 0; v < horizontalHeader()->count(); ++v) {
        const int c = horizontalHeader()->logicalIndex(v);
        if (!isColumnHidden(c)) columns << c;
    }
    return columns;
}

ReportTable TableView::reportTable() const {
    ReportTable table;
    for (const int c : shownColumns()) {
        const int alignment = model_->headerData(c, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        table.columns << ReportTable::Column{
            model_->headerData(c, Qt::Horizontal).toString(),
            alignment & Qt::AlignRight ? ReportTable::Cells::Number : ReportTable::Cells::Words};
    }
    const int shown = std::min(model_->rowCount(), ReportTable::kMostRows);
    for (int r = 0; r < shown; ++r) {
        QStringList fields;
        for (const int c : shownColumns()) fields << model_->index(r, c).data().toString();
        table.rows << fields;
    }
    table.leftOut = model_->rowCount() - shown;
    return table;
}

QString TableView::copied(bool csv, bool all) const {
    const auto line = [&](auto textOf) {
        QStringList fields;
        for (const int c : shownColumns()) fields << (csv ? csvField(textOf(c)) : tabField(textOf(c)));
        return fields.join(csv ? u',' : u'\t');
    };
    QList<int> rows;
    for (const QModelIndex& i : selectionModel()->selectedRows()) rows << i.row();
    std::ranges::sort(rows);
    if (all || rows.isEmpty()) {
        rows.clear();
        for (int r = 0; r < model_->rowCount(); ++r) rows << r;
    }
    QStringList lines{
        line([this](int c) { return model_->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString(); })};
    for (const int r : rows)
        lines << line(
            [&](int c) { return csv ? model_->plainText(r, c) : model_->index(r, c).data().toString(); });
    return lines.join(u'\n') + u'\n';
}

void TableView::mark(int row) {
    if (row < 0) return clearSelection();
    const QModelIndex index = model_->index(row, std::max(0, columnAt(0)));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void TableView::contextMenuEvent(QContextMenuEvent* event) {
    const bool key = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = key ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        emit menuRequested(
            index, key ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void TableView::showHeaderMenu(QPoint at) {
    if (!model_->table()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QList<int> shown = shownColumns();
    for (int c = 0; c < model_->columnCount(); ++c) {
        QAction* action = menu->addAction(model_->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(shown.contains(c));
        action->setEnabled(shown != QList<int>{c});  // one stays
        action->setToolTip(model_->headerData(c, Qt::Horizontal, Qt::ToolTipRole).toString());
        connect(action, &QAction::toggled, this, [this, c](bool on) {
            setColumnHidden(c, !on);
            emit columnsChanged();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("&Reset Columns"), this, &TableView::resetColumns);
    menu->popup(at);
}

}  // namespace golanes
