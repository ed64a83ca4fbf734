// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/tour.h"

#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kWidth = 340;
constexpr int kGap = 12;   // between card and what it is about
constexpr int kLine = 2;   // of the frame
constexpr int kRound = 4;  // its corners

QRect inWindow(const QWidget* widget, const QWidget* window) {
    return {widget->mapTo(window, QPoint(0, 0)), widget->size()};
}

}  // namespace

namespace {

// The frame around a step's widget.
class TourFrame : public QWidget {
  public:
    TourFrame(Theme* theme, QWidget* window) : QWidget(window), theme_(theme) {
        setObjectName(QStringLiteral("tourFrame"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(theme_->color(Surface::Accent), kLine));
        p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRound, kRound);
    }

  private:
    Theme* theme_;
};

}  // namespace

QPoint besideTarget(const QSize& size, const QRect& target, const QRect& room) {
    const auto inside = [&](QPoint at) {
        return QPoint(
            std::clamp(at.x(), room.left(), std::max(room.left(), room.right() + 1 - size.width())),
            std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() + 1 - size.height())));
    };
    const QPoint beside[] = {{target.right() + 1 + kGap, target.top()},
                             {target.left() - kGap - size.width(), target.top()},
                             {target.left(), target.bottom() + 1 + kGap},
                             {target.left(), target.top() - kGap - size.height()}};
    for (const QPoint& at : beside) {
        const QRect card(inside(at), size);
        if (!card.intersects(target)) return card.topLeft();
    }
    return inside(target.bottomRight() - QPoint(size.width() + kGap, size.height() + kGap));
}

Tour::Tour(QList<TourStep> steps, Theme* theme, QWidget* window)
    : QWidget(window),
      theme_(theme),
      steps_(std::move(steps)),
      frame_(new TourFrame(theme, window)),
      title_(new QLabel(this)),
      text_(new QLabel(this)),
      count_(new QLabel(this)),
      back_(new QPushButton(tr("&Back"), this)),
      next_(new QPushButton(this)) {
    setObjectName(QStringLiteral("tour"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(kWidth);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    for (QLabel* label : {title_, text_}) label->setWordWrap(true);
    count_->setForegroundRole(QPalette::PlaceholderText);
    auto* close = new QPushButton(tr("&End Tour"), this);
    close->setObjectName(QStringLiteral("endTour"));
    back_->setObjectName(QStringLiteral("tourBack"));
    next_->setObjectName(QStringLiteral("tourNext"));
    auto* row = new QHBoxLayout;
    row->addWidget(count_);
    row->addStretch(1);
    for (QPushButton* button : {close, back_, next_}) {
        row->addWidget(button);
        button->installEventFilter(this);  // its arrow keys walk the steps
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &Tour::end);
    connect(back_, &QPushButton::clicked, this, [this] { walk(-1); });
    connect(next_, &QPushButton::clicked, this, [this] { walk(1); });
    for (QWidget* drawn : {static_cast<QWidget*>(frame_), static_cast<QWidget*>(this)})
        connect(theme, &Theme::changed, drawn, qOverload<>(&QWidget::update));
    window->installEventFilter(this);
    hide();
}

Tour::~Tour() {
    delete frame_;
}

void Tour::start(bool withKeyboard) {
    asked_ = withKeyboard;
    show(0);
    QWidget::show();
    raise();
    if (!withKeyboard) return;
    // Not before whatever began the tour has given the keyboard back.
    QMetaObject::invokeMethod(
        this, [this] { next_->setFocus(Qt::TabFocusReason); }, Qt::QueuedConnection);
}

bool Tour::isThere(const TourStep& step) const {
    return step.at && step.at->isVisible() && step.at->window() == window();
}

qsizetype Tour::neighbour(int direction) const {
    for (qsizetype i = at_ + direction; i >= 0 && i < steps_.size(); i += direction)
        if (i == 0 || i == steps_.size() - 1 || isThere(steps_[i])) return i;
    return -1;
}

void Tour::walk(int direction) {
    const qsizetype to = neighbour(direction);
    if (to >= 0) return show(to);
    if (direction > 0) end();
}

void Tour::show(qsizetype step) {
    asked_ = asked_ || step > 0;
    at_ = step;
    title_->setText(steps_[step].title);
    text_->setText(steps_[step].text);
    setAccessibleName(steps_[step].title + QStringLiteral(". ") + steps_[step].text);
    count_->setText(tr("%1 of %2").arg(step + 1).arg(steps_.size()));
    back_->setEnabled(neighbour(-1) >= 0);
    next_->setText(step == 0 ? tr("&Start") : neighbour(1) < 0 ? tr("&Done") : tr("&Next"));
    place();
}

void Tour::place() {
    const QWidget* window = parentWidget();
    const QRect room = window->rect().adjusted(kGap, kGap, -kGap, -kGap);
    const QWidget* at = isThere(steps_[at_]) ? steps_[at_].at.data() : nullptr;
    if (!frame_) return;
    frame_->setVisible(at);
    layout()->activate();
    resize(kWidth, layout()->totalHeightForWidth(kWidth));
    // Nobody asked for it: it waits where little is looked at.
    if (!at && !asked_) return move(room.bottomRight() - QPoint(width(), height()));
    if (!at) return move(room.center() - rect().center());
    const QRect target = inWindow(at, window);
    frame_->setGeometry(target.adjusted(-kLine, -kLine, kLine, kLine) & window->rect());
    frame_->raise();
    raise();
    move(besideTarget(size(), target, room));
}

void Tour::end() {
    close();
}

bool Tour::takes(const QKeyEvent& event) {
    switch (event.key()) {
        case Qt::Key_Right:
            walk(1);
            return true;
        case Qt::Key_Left:
            walk(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!next_->hasFocus() && !hasFocus()) return false;
            walk(1);
            return true;
        case Qt::Key_Escape:
            end();
            return true;
        default:
            return false;
    }
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (!takes(*event)) QWidget::keyPressEvent(event);
}

void Tour::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setPen(theme_->color(Surface::Accent));
    p.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget()) {
        // Behind it, when the window has put its parts in their places.
        const bool arranged = event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest;
        if (arranged && isVisible()) QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection);
        return false;
    }
    return event->type() == QEvent::KeyPress && takes(*static_cast<QKeyEvent*>(event));
}

}  // namespace golanes
