// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/annotation_model.h"

#include "widgets/lanes/annotation_menu.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QIcon>
#include <QPainter>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kBadge = 16;

// A disc in its colour; with its number in it, if it has one.
QIcon badge(const Theme& theme, const Annotation& a) {
    constexpr int kScale = 3;  // sharp on any screen
    QPixmap pixmap(kBadge * kScale, kBadge * kScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.scale(kScale, kScale);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.annotation(a.style.colour));
    const bool number = a.kind == AnnotationKind::Callout;
    const double r = number ? kBadge / 2.0 : 5;
    painter.drawEllipse(QPointF(kBadge, kBadge) / 2, r, r);
    if (number) {
        QFont font = painter.font();
        font.setPixelSize(11);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(theme.textOnAnnotation(a.style.colour));
        painter.drawText(QRect(0, 0, kBadge, kBadge), Qt::AlignCenter, QString::number(a.style.number));
    }
    return pixmap;
}

// The text with another first line.
std::string renamed(const Annotation& a, const QString& first) {
    const QString rest = annotationText(a).section(u'\n', 1);
    return (rest.isEmpty() ? first : first + u'\n' + rest).toStdString();
}

}  // namespace

AnnotationModel::AnnotationModel(Theme* theme, QObject* parent) : QAbstractListModel(parent), theme_(theme) {
    connect(theme, &Theme::changed, this, &AnnotationModel::tellWords);
}

void AnnotationModel::follow(ViewState* state) {
    if (state_) {
        state_->disconnect(this);
        state_->annotations()->disconnect(this);
    }
    state_ = state;
    if (state_) {
        connect(state_->annotations(), &Annotations::changed, this, &AnnotationModel::refresh);
        for (const auto signal :
             {&ViewState::traceChanged, &ViewState::timeFormatChanged, &ViewState::kernelChanged})
            connect(state_, signal, this, &AnnotationModel::tellWords);
    }
    refresh();
}

void AnnotationModel::refresh() {
    std::vector<std::uint64_t> ids;
    if (state_) {
        std::vector<const Annotation*> byTime;
        for (const Annotation& a : state_->annotations()->all()) byTime.push_back(&a);
        std::ranges::stable_sort(byTime, {}, [](const Annotation* a) { return a->range.begin; });
        for (const Annotation* a : byTime) ids.push_back(a->id);
    }
    if (ids == ids_) return tellWords();
    beginResetModel();
    ids_ = std::move(ids);
    endResetModel();
}

void AnnotationModel::tellWords() {
    if (!ids_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

std::uint64_t AnnotationModel::idOf(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < ids_.size() ? ids_[row] : 0;
}

QModelIndex AnnotationModel::indexOf(std::uint64_t id) const {
    const auto it = std::ranges::find(ids_, id);
    return it == ids_.end() ? QModelIndex() : index(static_cast<int>(it - ids_.begin()));
}

int AnnotationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

Qt::ItemFlags AnnotationModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemIsUserCheckable : flags;
}

QVariant AnnotationModel::data(const QModelIndex& index, int role) const {
    const Annotation* a = state_ ? state_->annotations()->find(idOf(index)) : nullptr;
    if (!a) return {};
    const QString title = annotationTitle(*a);
    QStringList details;
    if (const QString time = annotationTime(*state_, *a); !time.isEmpty()) details << time;
    if (!title.isEmpty()) details.prepend(kindName(a->kind));
    if (const QString lanes = annotationLanes(*state_, *a); !lanes.isEmpty()) details << lanes;
    switch (role) {
        case Qt::DisplayRole:
            return title.isEmpty() ? kindName(a->kind) : title;
        case Qt::EditRole:
            return annotationText(*a).section(u'\n', 0, 0);
        case Qt::CheckStateRole:
            return a->hidden ? Qt::Unchecked : Qt::Checked;
        case Qt::DecorationRole:
            return badge(*theme_, *a);
        case Qt::ToolTipRole:
            return (a->text.empty() ? QString() : annotationText(*a) + u'\n') + details.join(u'\n');
        case Qt::AccessibleTextRole:
            return title.isEmpty()
                       ? kindName(a->kind) + QStringLiteral(", ") + details.join(QStringLiteral(", "))
                       : title + QStringLiteral(", ") + details.join(QStringLiteral(", "));
        case kDetailRole:
            return details.join(QStringLiteral(" · "));
        default:
            return {};
    }
}

bool AnnotationModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const std::uint64_t id = idOf(index);
    if (id == 0 || !state_) return false;
    if (role == Qt::CheckStateRole) {
        const bool hidden = value.toInt() != Qt::Checked;
        state_->annotations()->change(id, Annotations::Change::Hide,
                                      [hidden](Annotation& a) { a.hidden = hidden; });
        return true;
    }
    if (role != Qt::EditRole) return false;
    const QString first = value.toString();
    state_->annotations()->change(id, Annotations::Change::Text,
                                  [&first](Annotation& a) { a.text = renamed(a, first); });
    return true;
}

}  // namespace golanes
