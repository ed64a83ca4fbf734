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

bool DropOverlay::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
        case QEvent::DragEnter:
            enter(static_cast<QDropEvent*>(event));
            return true;
        case QEvent::DragMove: {
            auto* move = static_cast<QDropEvent*>(event);
            point(move->position());
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
    zones_ = dropZones(items_, front_());
    // Accepted even when nothing can be opened: only then do move events come, and the reason be shown.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    resize(parentWidget()->size());
    point(event->position());
    raise();
    show();
}

void DropOverlay::point(QPointF at) {
    for (qsizetype i = 0; i < zones_.size(); ++i)
        if (at.x() >= zoneRect(i).left() - kMargin) pointed_ = i;
    pointed_ = std::min(pointed_, std::max<qsizetype>(0, zones_.size() - 1));
    update();
}

QRect DropOverlay::zoneRect(qsizetype zone) const {
    const int zones = static_cast<int>(std::max<qsizetype>(1, zones_.size()));
    const int width = (this->width() - kMargin) / zones;
    return {kMargin + static_cast<int>(zone) * width, kMargin, width - kMargin, height() - 2 * kMargin};
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
    point(event->position());
    const DropZone::Does does = zones_[pointed_].does;
    if (does == DropZone::Does::Open)
        emit dropped(paths);
    else
        emit comparisonDropped(does, paths);
}

void DropOverlay::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme_->color(Surface::Lane);
    veil.setAlphaF(0.93f);
    p.fillRect(rect(), veil);
    if (zones_.isEmpty()) paintZone(p, zoneRect(0), nullptr, false);
    for (qsizetype i = 0; i < zones_.size(); ++i) paintZone(p, zoneRect(i), &zones_[i], i == pointed_);
}

// Null: nothing can be opened.
void DropOverlay::paintZone(QPainter& p, const QRect& rect, const DropZone* zone, bool pointed) {
    QPen pen(theme_->color(pointed ? Surface::Accent : Surface::QuietText), 2);
    if (!pointed) pen.setStyle(Qt::DashLine);
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(QRectF(rect), 8, 8);

    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.5);
    const int bigLine = QFontMetrics(big).lineSpacing();
    const int line = fontMetrics().lineSpacing() + 6;
    const bool opens = !zone || zone->does == DropZone::Does::Open;
    const auto lines = static_cast<int>(opens ? std::min<qsizetype>(items_.size(), kMaxLines + 1) : 1);
    int y = rect.center().y() - (kIconSize + 12 + bigLine + 14 + lines * line) / 2;

    const QString drawing = !zone   ? QStringLiteral("refuse")
                            : opens ? QStringLiteral("drop")
                                    : QStringLiteral("compare");
    icon(drawing).paint(&p, QRect(rect.center().x() - kIconSize / 2, y, kIconSize, kIconSize));
    y += kIconSize + 12;
    const auto row = [&](int height) {
        return QRect(rect.left() + kMargin, y, rect.width() - 2 * kMargin, height);
    };
    p.setPen(theme_->color(zone && !pointed ? Surface::QuietText : Surface::Text));
    p.setFont(big);
    p.drawText(row(bigLine), Qt::AlignCenter, zone ? zone->title : tr("This cannot be opened"));
    y += bigLine + 14;
    p.setFont(font());
    if (opens) return paintFiles(p, row(line));
    p.setPen(theme_->color(Surface::QuietText));
    p.drawText(row(line), Qt::AlignCenter,
               fontMetrics().elidedText(zone->note, Qt::ElideMiddle, row(line).width()));
}

// What will become of each file, from `row` downwards.
void DropOverlay::paintFiles(QPainter& p, QRect row) {
    const auto shown = std::min<qsizetype>(items_.size(), kMaxLines);
    for (qsizetype i = 0; i < shown; ++i, row.translate(0, row.height())) {
        const DropItem& item = items_[i];
        p.setPen(theme_->color(item.opens ? Surface::Text : Surface::QuietText));
        const QString text = tr("%1 — %2").arg(item.name, item.intent);
        p.drawText(row, Qt::AlignCenter, fontMetrics().elidedText(text, Qt::ElideMiddle, row.width()));
    }
    if (items_.size() <= shown) return;
    p.setPen(theme_->color(Surface::QuietText));
    p.drawText(row, Qt::AlignCenter, tr("and %n more", nullptr, static_cast<int>(items_.size() - shown)));
}

}  // namespace golanes
