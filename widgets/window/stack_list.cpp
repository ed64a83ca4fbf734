// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/stack_list.h"

#include "core/base/format.h"
#include "widgets/session/own_keys.h"
#include "widgets/window/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace golanes {

namespace {

enum Role { PlaceRole = Qt::UserRole, FullPlaceRole };
constexpr int kIndent = 4;

class FrameDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {80, 2 * option.fontMetrics.lineSpacing() + 5};
    }

    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem o = option;
        initStyleOption(&o, index);
        const QString function = o.text;
        o.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &o, p, o.widget);
        const bool selected = o.state.testFlag(QStyle::State_Selected);
        const QRect inner = option.rect.adjusted(kIndent, 2, -kIndent, -2);
        const int line = o.fontMetrics.lineSpacing();
        const int chars = std::max(1, inner.width() / o.fontMetrics.horizontalAdvance(QLatin1Char('m')));
        const std::string name = elideFunction(function.toStdString(), static_cast<std::size_t>(chars));
        p->save();
        p->setFont(o.font);
        p->setPen(o.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        p->drawText(QRect(inner.left(), inner.top(), inner.width(), line), Qt::AlignLeft,
                    QString::fromStdString(name));
        if (!selected) p->setPen(o.palette.color(QPalette::PlaceholderText));
        const QString place = o.fontMetrics.elidedText(index.data(PlaceRole).toString(), Qt::ElideLeft,
                                                       inner.width() - 2 * kIndent);
        p->drawText(QRect(inner.left() + 2 * kIndent, inner.top() + line, inner.width(), line), Qt::AlignLeft,
                    place);
        p->restore();
    }
};

}  // namespace

StackList::StackList(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("stackList"));
    setAccessibleName(tr("Stack"));
    setItemDelegate(new FrameDelegate(this));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setUniformItemSizes(true);
    keepListKeys(this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemDoubleClicked, this,
            [this](const QListWidgetItem* item) { emit frameActivated(frameOf(item)); });
}

void StackList::setFrames(const QList<DetailFrame>& frames) {
    clear();
    frames_ = frames;
    for (const DetailFrame& frame : frames) {
        auto* item = new QListWidgetItem(frame.function, this);
        item->setToolTip(frame.function);
        if (frame.file.isEmpty()) continue;  // of perf data: nobody tells where it is
        const QString line = QString::number(frame.line);
        item->setData(PlaceRole, QFileInfo(frame.file).fileName() + QLatin1Char(':') + line);
        item->setData(FullPlaceRole, frame.file + QLatin1Char(':') + line);
        item->setToolTip(frame.function + QLatin1Char('\n') + frame.file + QLatin1Char(':') + line);
    }
    updateGeometry();
}

DetailFrame StackList::frameOf(const QListWidgetItem* item) const {
    return frames_.value(row(item));
}

QString StackList::text() const {
    QList<QListWidgetItem*> all;
    for (int i = 0; i < count(); ++i) all << item(i);
    return textOf(all);
}

QString StackList::textOf(const QList<QListWidgetItem*>& items) const {
    QString out;
    for (const QListWidgetItem* item : items) {
        out +=
            item->text() + QStringLiteral("\n\t") + item->data(FullPlaceRole).toString() + QLatin1Char('\n');
    }
    return out;
}

void StackList::copy() const {
    QList<QListWidgetItem*> chosen;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->isSelected()) chosen << item(i);
    }
    QGuiApplication::clipboard()->setText(chosen.isEmpty() ? text() : textOf(chosen));
}

QSize StackList::sizeHint() const {
    return {160, count() * std::max(0, sizeHintForRow(0))};
}

void StackList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentItem()) return emit frameActivated(frameOf(currentItem()));
    QListWidget::keyPressEvent(event);
}

void StackList::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stackMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(QStringLiteral("copy")),
                            selectedItems().isEmpty() ? tr("Copy Stack") : tr("Copy Frames")),
            &QAction::triggered, this, &StackList::copy);
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const QListWidgetItem* on = mouse ? itemAt(event->pos()) : currentItem();
    if (on && fill_) fill_(menu, frameOf(on));
    const QPoint at =
        mouse || !on ? event->globalPos() : viewport()->mapToGlobal(visualItemRect(on).center());
    menu->popup(at);
}

}  // namespace golanes
