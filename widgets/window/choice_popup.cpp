// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/choice_popup.h"

#include "widgets/window/choice_model.h"

#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kMinWidth = 460;
constexpr int kMostRows = 22;
constexpr int kEdge = 8;  // to the edge of the window

}  // namespace

ChoicePopup::ChoicePopup(QWidget* field)
    : QFrame(field->window()), field_(field), model_(new ChoiceModel(this)), list_(new QListView(this)) {
    setObjectName(QStringLiteral("choicePopup"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    list_->setObjectName(QStringLiteral("choiceList"));
    list_->setAccessibleName(tr("Choices"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setModel(model_);
    list_->setItemDelegate(new ChoiceDelegate(model_, this));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 4, 1, 4);
    column->addWidget(list_);
    connect(list_, &QListView::entered, this, [this](const QModelIndex& index) {
        if (model_->canBeTaken(index.row())) list_->setCurrentIndex(index);
    });
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!model_->canBeTaken(index.row())) return;
        list_->setCurrentIndex(index);
        if (takeCurrent()) emit clicked();
    });
    field->window()->installEventFilter(this);
    hide();
}

void ChoicePopup::setChoices(const QList<Choice>& choices, const QString& note) {
    model_->setChoices(choices.isEmpty()
                           ? QList<Choice>{{.text = note, .detail = {}, .isTitle = true, .take = {}}}
                           : choices);
    list_->setCurrentIndex(model_->index(next(-1, 1)));
    list_->scrollToTop();
    place();
    show();
    raise();
}

// The nearest line that can be chosen; -1 for none.
int ChoicePopup::next(int from, int step) const {
    for (int row = from + step; row >= 0 && row < model_->rowCount(); row += step) {
        if (model_->canBeTaken(row)) return row;
    }
    return -1;
}

void ChoicePopup::move(int by) {
    int row = list_->currentIndex().row();
    for (int i = 0; i < std::abs(by); ++i) {
        const int beyond = next(row, by > 0 ? 1 : -1);
        if (beyond < 0) break;
        row = beyond;
    }
    list_->setCurrentIndex(model_->index(row));
    // The title of the first group is seen again at the top, and what cannot be taken at the end.
    if (next(row, -1) < 0) list_->scrollToTop();
    if (next(row, 1) < 0) list_->scrollToBottom();
}

bool ChoicePopup::takeCurrent() {
    const QModelIndex current = list_->currentIndex();
    if (!isVisible() || !current.isValid() || !model_->canBeTaken(current.row())) return false;
    const auto take = model_->choice(current.row()).take;
    hide();
    if (take) take();
    return true;
}

void ChoicePopup::place() {
    const QRect window = parentWidget()->rect();
    const QPoint below = field_->mapTo(parentWidget(), QPoint(0, field_->height()));
    const int width = std::min(std::max(field_->width(), kMinWidth), window.width() - 2 * kEdge);
    const int rows = std::min(model_->rowCount(), kMostRows);
    const int height = rows * std::max(1, list_->sizeHintForRow(0)) + layout()->contentsMargins().top() +
                       layout()->contentsMargins().bottom() + 2 * frameWidth();
    const int left = std::clamp(below.x(), kEdge, std::max(kEdge, window.width() - width - kEdge));
    setGeometry(left, below.y() + 2, width, std::min(height, window.height() - below.y() - kEdge));
}

bool ChoicePopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

}  // namespace golanes
