// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/ruler_view.h"

#include "core/plan/ticks.h"
#include "core/plan/time_axis.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr int kMargin = 8;
constexpr int kMajorTick = 7;
constexpr int kMinorTick = 4;

}  // namespace

RulerView::RulerView(ViewState* state, const Theme* theme, QWidget* parent)
    : QWidget(parent), state_(state), theme_(theme) {
    setObjectName(QStringLiteral("ruler"));
    setAccessibleName(tr("Time ruler"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Right click: how times are written"));
    for (const auto signal : {&ViewState::traceChanged, &ViewState::cursorChanged,
                              &ViewState::timeFormatChanged, &ViewState::foldsChanged})
        connect(state, signal, this, qOverload<>(&QWidget::update));
    connect(state, &ViewState::visibleChanged, this, qOverload<>(&QWidget::update));
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RulerView::setHeaderWidth(int width) {
    headerWidth_ = width;
    update();
}

QSize RulerView::sizeHint() const {
    return {400, fontMetrics().height() + kMajorTick + 5};
}

QString RulerView::formatName() const {
    switch (state_->timeFormat()) {
        case TimeFormat::Relative:
            return tr("since start");
        case TimeFormat::Absolute:
            return tr("trace clock");
        case TimeFormat::Wall:
            return tr("wall clock");
    }
    return {};
}

void RulerView::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(rect(), theme_->color(Surface::Ruler));
    p.fillRect(0, height() - 1, width(), 1, theme_->color(Surface::Border));
    if (!state_->trace()) return;
    const double scale = devicePixelRatioF();
    const QFontMetricsF fm(font());
    const int left = static_cast<int>(std::lround(headerWidth_ * scale));
    const int columns = std::max(1, static_cast<int>(std::lround(width() * scale)) - left);
    const TimeAxis axis = state_->axis(columns);
    const Ruler ruler = rulerOf(*state_);
    const QColor color = theme_->color(Surface::Text), quiet = theme_->color(Surface::QuietText);
    const QColor line = theme_->color(Surface::Border);
    const double spacing = (fm.averageCharWidth() * Ruler::kMaxLabelChars + 2 * kMargin) * scale;

    p.setClipRect(headerWidth_, 0, width() - headerWidth_, height());
    for (const Tick& tick : ruler.ticks(axis, spacing)) {
        const double x = (left + std::floor(tick.x)) / scale;
        const int length = tick.major ? kMajorTick : kMinorTick;
        p.fillRect(QRectF(x, height() - 1 - length, 1 / scale, length), tick.major ? quiet : line);
        if (tick.label.empty()) continue;
        const QString label = QString::fromStdString(tick.label);
        p.setPen(color);
        p.drawText(QPointF(x + 4, 3 + fm.ascent()), label);
    }
    paintCursor(p);
    p.setClipping(false);

    // What the labels count from, where the names stand below.
    const QString base = QString::fromStdString(ruler.base(axis));
    const QString text = base.isEmpty() ? formatName() : base;
    p.setPen(quiet);
    p.drawText(QRectF(kMargin, 2, headerWidth_ - 2 * kMargin, fm.height()), Qt::AlignLeft | Qt::AlignVCenter,
               fm.elidedText(text, Qt::ElideRight, headerWidth_ - 2 * kMargin));
    p.fillRect(QRectF(headerWidth_ - 1, 0, 1, height()), line);
}

void RulerView::paintCursor(QPainter& p) const {
    if (!state_->cursor() || !state_->visible().contains(*state_->cursor())) return;
    const double scale = devicePixelRatioF();
    const int left = static_cast<int>(std::lround(headerWidth_ * scale));
    const TimeAxis axis = state_->axis(std::max(1, static_cast<int>(std::lround(width() * scale)) - left));
    const double x = (left + axis.pixelOf(*state_->cursor())) / scale;
    p.fillRect(QRectF(x, 0, std::max(1.0, 1 / scale), height()), theme_->color(Surface::Hairline));
    const QString text = timeText(*state_, *state_->cursor());
    const QFontMetricsF fm(font());
    QRectF flag(x + 1, 1, fm.horizontalAdvance(text) + 8, fm.height() + 2);
    if (flag.right() > width()) flag.moveRight(x);
    p.fillRect(flag, theme_->color(Surface::Hairline));
    p.setPen(theme_->color(Surface::Ruler));
    p.drawText(flag, Qt::AlignCenter, text);
}

void RulerView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && event->position().x() < headerWidth_)
        chooseFormat(event->globalPosition().toPoint());
}

void RulerView::contextMenuEvent(QContextMenuEvent* event) {
    chooseFormat(event->globalPos());
}

void RulerView::leaveEvent(QEvent*) {
    state_->setCursor(std::nullopt);
}

void RulerView::chooseFormat(QPoint globalPoint) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("timeFormatMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* name : {"timeRelative", "timeAbsolute", "timeWall"})
        menu->addAction(state_->action(QLatin1String(name)));
    menu->popup(globalPoint);
}

}  // namespace golanes
