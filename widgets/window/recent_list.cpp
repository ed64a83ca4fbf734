// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/recent_list.h"

#include "widgets/session/settings.h"
#include "widgets/window/file_text.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kPadding = 8;

QString joined(std::initializer_list<QString> parts) {
    return QStringList(parts).join(QStringLiteral(" · "));
}

// A small picture, and two lines: the name with size and time at the right, below it the folder, quieter.
class RecentDelegate : public QStyledItemDelegate {
    static void paintPicture(QPainter& p, const QRect& at, const QImage& picture, const QPalette& palette) {
        if (picture.isNull())
            p.fillRect(at, palette.alternateBase());
        else
            p.drawImage(at, picture);
        p.setPen(palette.color(QPalette::Mid));
        p.drawRect(at.adjusted(0, 0, -1, -1));
    }

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {200, std::max(2 * option.fontMetrics.lineSpacing(), Thumbnails::kHeight) + 2 * kPadding};
    }

    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem o = option;
        initStyleOption(&o, index);
        o.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &o, p, o.widget);

        const bool there = index.flags().testFlag(Qt::ItemIsEnabled);
        const bool selected = o.state.testFlag(QStyle::State_Selected) && there;
        const auto color = [&](QPalette::ColorRole role) {
            if (selected) return o.palette.color(QPalette::Active, QPalette::HighlightedText);
            return o.palette.color(there ? QPalette::Active : QPalette::Disabled, role);
        };
        const QRect all = option.rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
        const int line = o.fontMetrics.lineSpacing();
        paintPicture(*p, {all.topLeft(), QSize(Thumbnails::kWidth, Thumbnails::kHeight)},
                     index.data(RecentList::PictureRole).value<QImage>(), o.palette);
        const int top = all.top() + (all.height() - 2 * line) / 2;
        const QRect inner(all.left() + Thumbnails::kWidth + kPadding, top,
                          all.width() - Thumbnails::kWidth - kPadding, 2 * line);
        const QString facts = index.data(RecentList::FactsRole).toString();
        const int factsWidth = o.fontMetrics.horizontalAdvance(facts);
        const QString name = o.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
                                                      inner.width() - factsWidth - 2 * kPadding);
        const QString folder = o.fontMetrics.elidedText(index.data(RecentList::DetailRole).toString(),
                                                        Qt::ElideMiddle, inner.width());
        p->save();
        p->setPen(color(QPalette::Text));
        p->drawText(QRect(inner.left(), inner.top(), inner.width(), line), Qt::AlignLeft, name);
        p->setPen(there ? color(QPalette::PlaceholderText) : color(QPalette::Text));
        p->drawText(QRect(inner.left(), inner.top(), inner.width(), line), Qt::AlignRight, facts);
        p->drawText(QRect(inner.left(), inner.top() + line, inner.width(), line), Qt::AlignLeft, folder);
        p->restore();
    }
};

}  // namespace

RecentList::RecentList(Settings* settings, QWidget* parent) : QListWidget(parent), settings_(settings) {
    setObjectName(QStringLiteral("recentList"));
    setAccessibleName(tr("Recent files"));
    setItemDelegate(new RecentDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemClicked, this, &RecentList::open);
    connect(settings_, &Settings::recentFilesChanged, this, &RecentList::refresh);
    refresh();
}

void RecentList::refresh() {
    clear();
    const QDateTime now = QDateTime::currentDateTime();
    for (const QString& path : settings_->recentFiles()) addFile(path, now);
    updateGeometry();
}

void RecentList::addFile(const QString& path, const QDateTime& now) {
    const QFileInfo info(path);
    auto* item = new QListWidgetItem(info.fileName(), this);
    item->setData(PathRole, path);
    item->setData(DetailRole, shortPath(info.absolutePath()));
    item->setData(PictureRole, settings_->thumbnails().of(path));
    item->setToolTip(path);
    if (info.isFile()) {
        item->setData(FactsRole, joined({sizeText(info.size()), whenText(info.lastModified(), now)}));
    } else {
        item->setData(FactsRole, tr("no longer there"));
        item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    const QString facts = item->data(FactsRole).toString();
    item->setData(Qt::AccessibleTextRole, joined({info.fileName(), facts, info.absolutePath()}));
}

QSize RecentList::sizeHint() const {
    const int rows = qMax(1, count());
    return {320, rows * qMax(sizeHintForRow(0), 2 * fontMetrics().lineSpacing())};
}

void RecentList::open(const QListWidgetItem* item) {
    if (item && item->flags().testFlag(Qt::ItemIsEnabled))
        emit openRequested(item->data(PathRole).toString());
}

void RecentList::keyPressEvent(QKeyEvent* event) {
    const QListWidgetItem* item = currentItem();
    if (item && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) return open(item);
    if (item && event->key() == Qt::Key_Delete) {
        return settings_->removeRecentFile(item->data(PathRole).toString());
    }
    QListWidget::keyPressEvent(event);
}

void RecentList::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QListWidgetItem* item = byKey ? currentItem() : itemAt(event->pos());
    if (!item) return;
    const QString path = item->data(PathRole).toString();
    QMenu menu(this);
    QAction* open = menu.addAction(tr("Open"));
    open->setEnabled(item->flags().testFlag(Qt::ItemIsEnabled));
    QAction* remove = menu.addAction(tr("Remove from List"));
    QAction* clearAll = menu.addAction(tr("Clear List"));
    const QPoint at = byKey ? viewport()->mapToGlobal(visualItemRect(item).center()) : event->globalPos();
    const QAction* chosen = menu.exec(at);
    if (chosen == open) emit openRequested(path);
    if (chosen == remove) settings_->removeRecentFile(path);
    if (chosen == clearAll) settings_->clearRecentFiles();
}

}  // namespace golanes
