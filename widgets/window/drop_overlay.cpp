// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/drop_overlay.h"

#include "widgets/theme/theme.h"
#include "widgets/window/icons.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kMargin = 14;
constexpr int kIconSize = 40;
constexpr int kMaxLines = 8;

}  // namespace

DropOverlay::DropOverlay(QWidget* window, Theme* theme, std::function<QStringList()> openPaths,
                         std::function<InFront()> front)
    : QWidget(window), theme_(theme), openPaths_(std::move(openPaths)), front_(std::move(front)) {
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DropOverlay::acceptable() const {
    return std::any_of(items_.begin(), items_.end(), [](const DropItem& i) { return i.opens; });
}

bool DropOverlay::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
        case QEvent::DragEnter:
            enter(static_cast<QDropEvent*>(event));
            return true;
        case QEvent::DragMove: {
            auto* move = static_cast<QDropEvent*>(event);
            move->setDropAction(acceptable() ? Qt::CopyAction : Qt::IgnoreAction);
            move->setAccepted(acceptable());
            return true;
        }
        case QEvent::DragLeave:
            hide();
            return true;
        case QEvent::Drop:
            drop(static_cast<QDropEvent*>(event));
            return true;
        case QEvent::Resize:
            resize(parentWidget()->size());
            return false;
        default:
            return false;
    }
}

void DropOverlay::enter(QDropEvent* event) {
    items_ = planDrop(*event->mimeData(), openPaths_(), front_());
    if (items_.isEmpty()) return event->ignore();  // text and the like: none of our business
    // Accepted even when nothing can be opened: only then do move events come, and the reason be shown.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    resize(parentWidget()->size());
    raise();
    show();
}

void DropOverlay::drop(QDropEvent* event) {
    hide();
    QStringList paths;
    for (const DropItem& item : std::as_const(items_)) {
        if (item.opens) paths << item.path;
    }
    if (paths.isEmpty()) return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit dropped(paths);
}

void DropOverlay::paintEvent(QPaintEvent*) {
    const bool ok = acceptable();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme_->color(Surface::Lane);
    veil.setAlphaF(0.93f);
    p.fillRect(rect(), veil);
    const QColor line = theme_->color(ok ? Surface::Accent : Surface::QuietText);
    QPen pen(line, 2);
    if (!ok) pen.setStyle(Qt::DashLine);
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin), 8, 8);

    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.5);
    const int bigLine = QFontMetrics(big).lineSpacing();
    const int line1 = fontMetrics().lineSpacing() + 6;
    const int shown = static_cast<int>(std::min<qsizetype>(items_.size(), kMaxLines));
    const bool more = items_.size() > shown;
    const int height = kIconSize + 12 + bigLine + 14 + (shown + (more ? 1 : 0)) * line1;
    int y = (this->height() - height) / 2;

    const QIcon drawing = icon(ok ? QStringLiteral("drop") : QStringLiteral("refuse"));
    drawing.paint(&p, QRect((width() - kIconSize) / 2, y, kIconSize, kIconSize));
    y += kIconSize + 12;
    p.setPen(theme_->color(Surface::Text));
    p.setFont(big);
    p.drawText(QRect(0, y, width(), bigLine), Qt::AlignCenter,
               ok ? tr("Drop to open") : tr("This cannot be opened"));
    y += bigLine + 14;
    p.setFont(font());
    const QRect column(width() / 8, 0, width() * 3 / 4, line1);
    for (int i = 0; i < shown; ++i, y += line1) {
        const DropItem& item = items_[i];
        p.setPen(theme_->color(item.opens ? Surface::Text : Surface::QuietText));
        const QString text = tr("%1 — %2").arg(item.name, item.intent);
        p.drawText(column.translated(0, y), Qt::AlignCenter,
                   fontMetrics().elidedText(text, Qt::ElideMiddle, column.width()));
    }
    if (more) {
        p.setPen(theme_->color(Surface::QuietText));
        p.drawText(column.translated(0, y), Qt::AlignCenter,
                   tr("and %n more", nullptr, static_cast<int>(items_.size() - shown)));
    }
}

}  // namespace golanes
