// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/annotation_delegate.h"

#include "widgets/window/annotation_model.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace golanes {

namespace {

constexpr int kPadding = 5;

}  // namespace

void AnnotationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = std::exchange(item.text, QString());
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    item.text = title;  // it has its room with the text only
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget)
                           .adjusted(3, kPadding, -3, -kPadding);
    const bool selected = item.state & QStyle::State_Selected;
    const bool hidden = index.data(Qt::CheckStateRole).toInt() != Qt::Checked;
    const auto line = [&](int row, const QString& words, QPalette::ColorRole role) {
        painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : role));
        const QRect at(room.left(), room.top() + row * item.fontMetrics.lineSpacing(), room.width(),
                       item.fontMetrics.lineSpacing());
        painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          item.fontMetrics.elidedText(words, Qt::ElideRight, at.width()));
    };
    painter->save();
    painter->setFont(item.font);
    line(0, title, hidden ? QPalette::PlaceholderText : QPalette::Text);
    line(1, index.data(AnnotationModel::kDetailRole).toString(), QPalette::PlaceholderText);
    painter->restore();
}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), 2 * option.fontMetrics.lineSpacing() + 2 * kPadding};
}

bool AnnotationDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                     const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() == QEvent::MouseButtonPress) onBox_ = false;
    const bool taken = QStyledItemDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::MouseButtonRelease) onBox_ = taken;
    return taken;
}

}  // namespace golanes
