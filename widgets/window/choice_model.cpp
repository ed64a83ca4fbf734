// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/choice_model.h"

#include <QApplication>
#include <QPainter>

namespace golanes {

namespace {

constexpr int kMargin = 10;
constexpr int kGap = 16;  // between text and detail
constexpr int kPadding = 7;

QColor quiet(const QPalette& palette, bool current) {
    return palette.color(current ? QPalette::HighlightedText : QPalette::PlaceholderText);
}

}  // namespace

void ChoiceModel::setChoices(const QList<Choice>& choices) {
    beginResetModel();
    choices_ = choices;
    endResetModel();
}

int ChoiceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(choices_.size());
}

QVariant ChoiceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Choice& c = choices_[index.row()];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return c.text;
    if (role == Qt::AccessibleTextRole)
        return c.detail.isEmpty() ? c.text : c.text + QStringLiteral(", ") + c.detail;
    return {};
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    if (!choices_[index.row()].enabled) return Qt::NoItemFlags;
    return choices_[index.row()].isTitle ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {0, option.fontMetrics.height() + kPadding};
}

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const Choice& c = model_->choice(index.row());
    const bool current = !c.isTitle && (option.state & QStyle::State_Selected);
    const QRect area = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    painter->save();
    if (current) painter->fillRect(option.rect, option.palette.highlight());
    painter->setFont(option.font);
    painter->setPen(quiet(option.palette, current));
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, c.detail);
    const int taken = c.detail.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(c.detail) + kGap;
    QRect room = area.adjusted(c.isTitle ? 0 : kMargin, 0, -taken, 0);
    if (!c.isTitle && c.enabled)
        painter->setPen(option.palette.color(current ? QPalette::HighlightedText : QPalette::Text));
    const QString shown = option.fontMetrics.elidedText(c.text, Qt::ElideMiddle, room.width());
    const bool marked = c.matchAt >= 0 && shown == c.text;
    // In three parts, of which the middle one is the match.
    const auto draw = [&](const QString& part, bool strong) {
        QFont font = option.font;
        font.setBold(strong);
        painter->setFont(font);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, part);
        room.setLeft(room.left() + QFontMetrics(font).horizontalAdvance(part));
    };
    if (marked) {
        draw(shown.left(c.matchAt), false);
        draw(shown.mid(c.matchAt, c.matchLength), true);
        draw(shown.mid(c.matchAt + c.matchLength), false);
    } else {
        draw(shown, false);
    }
    painter->restore();
}

}  // namespace golanes
