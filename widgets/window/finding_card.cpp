// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/finding_card.h"

#include "core/base/format.h"
#include "widgets/session/spoken.h"
#include "widgets/theme/theme.h"
#include "widgets/window/line_breaks.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace golanes {

namespace {

constexpr int kStrip = 4;  // pixels: the bar at the left that tells the severity

// The colours of what is worst and second worst in the lanes: the stopped world, and waiting for a P.
QColor stripColor(const Theme& theme, FindingSeverity severity) {
    switch (severity) {
        case FindingSeverity::Serious:
            return theme.fill(ColorRole::StopTheWorld);
        case FindingSeverity::Warning:
            return theme.fill(ColorRole::Runnable);
        case FindingSeverity::Note:
            break;
    }
    return theme.color(Surface::Border);
}

QLabel* textLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(unitsKept(text), parent);
    label->setTextFormat(Qt::PlainText);  // names come from the recording
    label->setWordWrap(true);
    return label;
}

}  // namespace

QString findingSeverityText(FindingSeverity severity) {
    switch (severity) {
        case FindingSeverity::Serious:
            return FindingCard::tr("Serious");
        case FindingSeverity::Warning:
            return FindingCard::tr("Warning");
        case FindingSeverity::Note:
            break;
    }
    return FindingCard::tr("Note");
}

QString findingAreaText(FindingArea area) {
    switch (area) {
        case FindingArea::Collector:
            return FindingCard::tr("Garbage collection");
        case FindingArea::Scheduling:
            return FindingCard::tr("Scheduling");
        case FindingArea::Blocking:
            return FindingCard::tr("Blocking");
        case FindingArea::Network:
            return FindingCard::tr("Network");
        case FindingArea::Timers:
            return FindingCard::tr("Timers");
        case FindingArea::Leaks:
            return FindingCard::tr("Leaks");
        case FindingArea::System:
            break;
    }
    return FindingCard::tr("Operating system");
}

FindingCard::FindingCard(const Finding& finding, Theme* theme, QWidget* parent)
    : QWidget(parent), severity_(finding.severity), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kStrip + 8, 6, 8, 8);
    column->setSpacing(3);
    QLabel* severity = textLabel(
        findingSeverityText(severity_) + QStringLiteral(" · ") + findingAreaText(areaOf(finding.kind)), this);
    severity->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(severity);
    const QString text = spoken(finding.title);
    QLabel* title = textLabel(text, this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    column->addWidget(title);
    for (const std::string& evidence : finding.evidence) {
        QLabel* line = textLabel(spoken(evidence), this);
        line->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(line);
    }
    if (finding.lanes.leftOut > 0) {
        const auto shown = finding.lanes.goroutines.size();
        QLabel* line = textLabel(tr("A click selects %1 of its %2 goroutines")
                                     .arg(QString::fromStdString(formatCount(shown)),
                                          QString::fromStdString(formatCount(shown + finding.lanes.leftOut))),
                                 this);
        line->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(line);
    }
    setAccessibleName(findingSeverityText(severity_) + QStringLiteral(": ") + text);
    setToolTip(tr("Shows where it is to be seen; Alt+Left goes back"));
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FindingCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, kStrip, height()), stripColor(*theme_, severity_));
    painter.setPen(theme_->color(hasFocus() ? Surface::Accent : Surface::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

// Taken, so that the release comes here too.
void FindingCard::mousePressEvent(QMouseEvent* event) {
    event->setAccepted(event->button() == Qt::LeftButton);
}

void FindingCard::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) emit activated();
}

void FindingCard::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        emit activated();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindingCard::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void FindingCard::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace golanes
