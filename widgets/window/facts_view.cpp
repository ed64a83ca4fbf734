// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/facts_view.h"

#include "core/base/format.h"
#include "widgets/session/own_keys.h"
#include "widgets/theme/theme.h"
#include "widgets/window/swatch.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

namespace golanes {

namespace {

constexpr int kSwatch = 10;
constexpr int kPadding = 4;

// Draws the swatch of a row's role and the bar of a share under the text.
class FactsDelegate : public QStyledItemDelegate {
  public:
    FactsDelegate(Theme* theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem item = option;
        const QVariant role = index.data(FactsModel::ColorRoleRole);
        if (role.isValid()) item.rect.setLeft(item.rect.left() + kSwatch + kPadding);
        const QVariant share = index.data(FactsModel::ShareRole);
        if (share.isValid() && !(option.state & QStyle::State_Selected)) {
            QRectF bar = QRectF(option.rect).adjusted(2, 3, -2, -3);
            bar.setLeft(bar.right() - bar.width() * std::clamp(share.toDouble(), 0.0, 1.0));
            QColor color = theme_->color(Surface::Accent);
            color.setAlphaF(0.25f);
            painter->fillRect(bar, color);
        }
        QStyledItemDelegate::paint(painter, item, index);
        if (!role.isValid()) return;
        const auto r = static_cast<ColorRole>(role.toInt());
        const QRect box(option.rect.left() + kPadding, option.rect.center().y() - kSwatch / 2 + 1, kSwatch,
                        kSwatch);
        paintSwatch(*painter, box, *theme_, r);
    }

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const int room = option->rect.width() - 2 * kPadding;
        if (!index.data(FactsModel::FunctionRole).toBool() || room <= 0) return;
        if (option->fontMetrics.horizontalAdvance(option->text) <= room) return;
        const int chars = std::max(1, room / std::max(1, option->fontMetrics.averageCharWidth()));
        option->text = QString::fromStdString(
            elideFunction(option->text.toStdString(), static_cast<std::size_t>(chars)));
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (index.data(FactsModel::ColorRoleRole).isValid()) size.rwidth() += kSwatch + kPadding;
        if (index.data(FactsModel::ShareRole).isValid()) size.setWidth(std::max(size.width(), 70));
        return size;
    }

  private:
    Theme* theme_;
};

}  // namespace

FactsView::FactsView(Theme* theme, QWidget* parent)
    : QTreeView(parent), facts_(new FactsModel(this)), sorted_(new QSortFilterProxyModel(this)) {
    sorted_->setSourceModel(facts_);
    sorted_->setSortRole(FactsModel::SortRole);
    sorted_->setSortCaseSensitivity(Qt::CaseInsensitive);
    setModel(sorted_);
    setItemDelegate(new FactsDelegate(theme, this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setSortingEnabled(true);
    keepListKeys(this);
    header()->setStretchLastSection(false);
    header()->setSortIndicatorClearable(true);
    sortByColumn(-1, Qt::DescendingOrder);  // as the table comes
    connect(this, &QTreeView::activated, this, &FactsView::follow);
    connect(theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void FactsView::setTable(FactsTable table) {
    setAccessibleName(table.title);
    facts_->setTable(std::move(table));
    if (facts_->columnCount() == 0) sized_ = false;  // the header has forgotten
    if (sized_ || facts_->rowCount() == 0) return;
    sized_ = true;
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int c = 1; c < facts_->columnCount(); ++c)
        header()->setSectionResizeMode(c, QHeaderView::ResizeToContents);
}

FactsTable FactsView::shown() const {
    FactsTable table = facts_->table();
    table.rows.clear();
    for (int i = 0; i < sorted_->rowCount(); ++i)
        table.rows << facts_->table().rows[sorted_->mapToSource(sorted_->index(i, 0)).row()];
    return table;
}

void FactsView::copy(bool csv) const {
    QGuiApplication::clipboard()->setText(csv ? csvText(shown()) : plainText(shown()));
}

void FactsView::follow(const QModelIndex& index) {
    const std::optional<Target>& link = facts_->table().rows[sorted_->mapToSource(index).row()].link;
    if (link) emit goTo(*link);
}

void FactsView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("factsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex at = indexAt(event->pos());
    QAction* go = menu->addAction(tr("Show in Lanes"), this, [this, at = QPersistentModelIndex(at)] {
        if (at.isValid()) follow(at);
    });
    go->setEnabled(at.isValid() && facts_->table().rows[sorted_->mapToSource(at).row()].link.has_value());
    menu->addSeparator();
    menu->addAction(tr("Copy Table"), this, [this] { copy(false); });
    menu->addAction(tr("Copy Table as CSV"), this, [this] { copy(true); });
    menu->popup(event->globalPos());
}

void FactsView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy(false);
    QTreeView::keyPressEvent(event);
}

void FactsView::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    const FactsTable& table = facts_->table();
    if (table.complete && !table.rows.isEmpty()) return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QString words = table.complete ? tr("Nothing of this in the area") : tr("Computing…");
    painter.drawText(
        viewport()->rect().adjusted(0, 8, -8, 0),
        table.rows.isEmpty() ? Qt::AlignHCenter | Qt::AlignTop : Qt::AlignRight | Qt::AlignBottom, words);
}

}  // namespace golanes
