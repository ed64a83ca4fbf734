// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/hover_tip.h"

#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QCursor>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kPadding = 10;
constexpr int kGap = 12;     // between labels and values
constexpr int kLeading = 3;  // between rows
constexpr int kMaxWidth = 440;
constexpr int kChip = 9;
constexpr QPoint kOffset{14, 18};  // from the pointer

// Whether an event is a key that does something; those that are only held tell of what is to come.
bool isKey(const QEvent& event) {
    if (event.type() != QEvent::KeyPress && event.type() != QEvent::ShortcutOverride) return false;
    switch (static_cast<const QKeyEvent&>(event).key()) {
        case Qt::Key_Shift:
        case Qt::Key_Control:
        case Qt::Key_Alt:
        case Qt::Key_AltGr:
        case Qt::Key_Meta:
            return false;
        default:
            return true;
    }
}

}  // namespace

struct HoverTip::Metrics {
    int line = 0;
    int labels = 0;  // width of the labels' column
    int width = 0;   // of the content
    int notes = 0;   // height of the notes
    int height = 0;  // of the content
};

HoverTip::HoverTip(const Theme* theme, QWidget* parent)
    : QWidget(parent, Qt::ToolTip | Qt::FramelessWindowHint | Qt::WindowTransparentForInput |
                          Qt::WindowDoesNotAcceptFocus | Qt::NoDropShadowWindowHint),
      theme_(theme) {
    setObjectName(QStringLiteral("hoverTip"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QStringList HoverTip::notes() const {
    QStringList out;
    for (const DetailRow& row : details_.rows)
        if (!row.note.isEmpty() && !out.contains(row.note)) out << row.note;
    return out;
}

HoverTip::Metrics HoverTip::measure() const {
    const QFontMetrics fm(font());
    Metrics m;
    m.line = fm.height() + kLeading;
    int values = 0;
    const auto rows = std::min(details_.rows.size(), kMaxRows);
    for (qsizetype i = 0; i < rows; ++i) {
        m.labels = std::max(m.labels, fm.horizontalAdvance(details_.rows[i].label));
        values = std::max(values, fm.horizontalAdvance(details_.rows[i].value));
    }
    const int state = details_.state.isEmpty() ? 0 : fm.horizontalAdvance(details_.state) + kChip + 6;
    m.width = std::max({fm.horizontalAdvance(details_.title), state, m.labels + kGap + values + 1});
    m.width = std::min(std::max(m.width, notes().isEmpty() ? 0 : 260), kMaxWidth);
    m.height = m.line * static_cast<int>(1 + (details_.state.isEmpty() ? 0 : 1) + rows);
    for (const QString& note : notes())
        m.notes += fm.boundingRect(0, 0, m.width, 1000, Qt::TextWordWrap, note).height() + kLeading;
    if (m.notes > 0) m.height += m.notes + kLeading;
    return m;
}

QSize HoverTip::sizeHint() const {
    const Metrics m = measure();
    return {m.width + 2 * kPadding, m.height + 2 * kPadding - kLeading};
}

void HoverTip::hush() {
    hushedAt_ = QCursor::pos();
    hide();
}

void HoverTip::showEvent(QShowEvent*) {
    // Keys go to whatever has the focus, a field of the toolbar perhaps.
    QCoreApplication::instance()->installEventFilter(this);
}

void HoverTip::hideEvent(QHideEvent*) {
    QCoreApplication::instance()->removeEventFilter(this);
}

bool HoverTip::eventFilter(QObject* watched, QEvent* event) {
    if (isKey(*event) || event->type() == QEvent::ApplicationDeactivate) hush();
    return QWidget::eventFilter(watched, event);
}

void HoverTip::showAt(QPoint globalPoint, const Details& details) {
    if (hushedAt_ == globalPoint) return;
    hushedAt_.reset();
    details_ = details;
    const QSize size = sizeHint();
    const QScreen* screen = QGuiApplication::screenAt(globalPoint);
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    QPoint at = globalPoint + kOffset;
    if (at.x() + size.width() > room.right()) at.setX(globalPoint.x() - kOffset.x() - size.width());
    if (at.y() + size.height() > room.bottom()) at.setY(globalPoint.y() - kOffset.y() - size.height());
    at.setX(std::max(at.x(), room.left()));
    at.setY(std::max(at.y(), room.top()));
    setGeometry(QRect(at, size));
    update();
    if (!isVisible()) show();
}

void HoverTip::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const Metrics m = measure();
    const QFontMetrics fm(font());
    const QColor color = theme_->color(Surface::Text), quiet = theme_->color(Surface::QuietText);
    p.fillRect(rect(), theme_->color(Surface::Tip));
    p.setPen(theme_->color(Surface::TipBorder));
    p.drawRect(rect().adjusted(0, 0, -1, -1));

    QRect line(kPadding, kPadding, m.width, fm.height());
    p.setPen(color);
    p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
               fm.elidedText(details_.title, Qt::ElideMiddle, m.width));
    if (!details_.state.isEmpty()) {
        line.translate(0, m.line);
        const QRect chip(line.left(), line.center().y() - kChip / 2, kChip, kChip);
        p.fillRect(chip, theme_->edge(details_.role));
        p.fillRect(chip.adjusted(1, 1, -1, -1), theme_->fill(details_.role));
        p.drawText(line.adjusted(kChip + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, details_.state);
    }
    for (qsizetype i = 0; i < std::min(details_.rows.size(), kMaxRows); ++i) {
        const DetailRow& row = details_.rows[i];
        line.translate(0, m.line);
        p.setPen(quiet);
        p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.label);
        p.setPen(color);
        const QRect value = line.adjusted(m.labels + kGap, 0, 0, 0);
        p.drawText(value, Qt::AlignLeft | Qt::AlignVCenter,
                   fm.elidedText(row.value, Qt::ElideMiddle, value.width()));
    }
    if (m.notes == 0) return;
    p.setPen(quiet);
    line.translate(0, m.line + kLeading);
    for (const QString& note : notes()) {
        line.setHeight(fm.boundingRect(0, 0, m.width, 1000, Qt::TextWordWrap, note).height());
        p.drawText(line, Qt::AlignLeft | Qt::TextWordWrap, note);
        line.translate(0, line.height() + kLeading);
    }
}

}  // namespace golanes
