// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/annotations_panel.h"

#include "widgets/lanes/annotation_menu.h"
#include "widgets/session/annotations.h"
#include "widgets/session/own_keys.h"
#include "widgets/session/view_state.h"
#include "widgets/window/annotation_delegate.h"
#include "widgets/window/annotation_model.h"
#include "widgets/window/report_items.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include <array>

namespace golanes {

AnnotationsPanel::AnnotationsPanel(Theme* theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      model_(new AnnotationModel(theme, this)),
      list_(new QListView(this)),
      empty_(new QLabel(this)) {
    setObjectName(QStringLiteral("annotationsPanel"));
    auto* delegate = new AnnotationDelegate(list_);
    list_->setObjectName(QStringLiteral("annotationList"));
    list_->setAccessibleName(tr("Annotations"));
    list_->setModel(model_);
    list_->setItemDelegate(delegate);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    keepListKeys(list_);
    list_->installEventFilter(this);
    empty_->setObjectName(QStringLiteral("noAnnotations"));
    empty_->setText(
        tr("Nothing is annotated yet.\n\nN puts a note on what is selected or pointed at, Shift+N a "
           "numbered call-out, B a bookmark. Annotate, in the toolbar, has arrows, intervals, "
           "brackets, boxes and highlights as well."));
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    empty_->setMargin(16);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list_);
    column->addWidget(empty_, 1);
    connect(list_, &QListView::clicked, this, [this, delegate](const QModelIndex& index) {
        if (!delegate->wasOnBox()) goTo(index);
    });
    connect(list_, &QListView::customContextMenuRequested, this, &AnnotationsPanel::openMenu);
    connect(model_, &AnnotationModel::modelReset, this, &AnnotationsPanel::refresh);
    refresh();
}

void AnnotationsPanel::follow(ViewState* state) {
    if (state_) state_->annotations()->disconnect(this);
    state_ = state;
    model_->follow(state);
    if (!state_) return;
    connect(state_->annotations(), &Annotations::selectionChanged, this,
            [this] { list_->setCurrentIndex(model_->indexOf(state_->annotations()->selected())); });
}

QString AnnotationsPanel::title() const {
    const int count = model_->rowCount();
    return count > 0 ? tr("Notes (%1)").arg(count) : tr("Notes");
}

void AnnotationsPanel::refresh() {
    const bool any = model_->rowCount() > 0;
    list_->setVisible(any);
    empty_->setVisible(!any);
    if (state_) list_->setCurrentIndex(model_->indexOf(state_->annotations()->selected()));
    emit titleChanged();
}

void AnnotationsPanel::goTo(const QModelIndex& index) {
    const std::uint64_t id = model_->idOf(index);
    if (state_ && id != 0) emit state_->annotations()->goToRequested(id);
}

bool AnnotationsPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool press = event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::ShortcutOverride) return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const std::uint64_t id = model_->idOf(list_->currentIndex());
    if (isPlainKey(key, std::array{Qt::Key_Delete}) && state_ && id != 0) {
        event->accept();
        if (press) state_->annotations()->remove(id);
        return true;
    }
    if (press && isPlainKey(key, std::array{Qt::Key_Return, Qt::Key_Enter})) {
        goTo(list_->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AnnotationsPanel::openMenu(QPoint at) {
    const std::uint64_t id = model_->idOf(list_->indexAt(at));
    if (!state_ || id == 0) return;
    QMenu* menu = makeAnnotationMenu(*state_, *theme_, id, this);
    menu->addSeparator();
    menu->addAction(tr("Add All Notes to Report"), this,
                    [this] {
                        if (state_ && state_->trace()) emit reported(notesItem(*state_));
                    })
        ->setObjectName(QStringLiteral("notesToReport"));
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(list_->viewport()->mapToGlobal(at));
}

}  // namespace golanes
