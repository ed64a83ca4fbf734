// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/side_header.h"

#include "widgets/theme/color_math.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace golanes {

namespace {

constexpr int kHeight = 26;
constexpr int kStripe = 4;  // of the side's colour, at the left
constexpr int kGap = 8;
constexpr int kChip = 48;  // where the name of the side stands
constexpr int kLabelRoom = 16;
constexpr int kMostLetters = 40;

Surface surfaceOf(Side side) {
    return side == Side::Base ? Surface::BaseSide : Surface::NewSide;
}

}  // namespace

SideHeader::SideHeader(Side side, Theme* theme, QWidget* parent)
    : QWidget(parent),
      side_(side),
      theme_(theme),
      label_(new QLineEdit(this)),
      file_(new QLabel(this)),
      facts_(new QLabel(this)),
      runs_(new QComboBox(this)) {
    setObjectName(side == Side::Base ? QStringLiteral("baseHeader") : QStringLiteral("newHeader"));
    setAccessibleName(sideName(side));
    setFixedHeight(kHeight);
    file_->setObjectName(QStringLiteral("sideFile"));
    facts_->setForegroundRole(QPalette::PlaceholderText);
    runs_->setObjectName(QStringLiteral("sideRuns"));
    runs_->setAccessibleName(tr("Run that the lanes show"));
    runs_->setToolTip(tr("The run that the lanes show; numbers are of all runs"));
    runs_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    runs_->hide();  // until there are several
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kStripe + kChip + 2 * kGap, 1, kGap, 2);
    row->setSpacing(kGap);
    label_->setObjectName(QStringLiteral("sideLabel"));
    label_->setFrame(false);
    label_->setPlaceholderText(tr("Name it…"));
    label_->setAccessibleName(tr("What %1 is called").arg(sideName(side)));
    label_->setToolTip(tr("What this side is called here, in pictures and in reports"));
    label_->setMaxLength(kMostLetters);
    fitLabel();
    row->addWidget(label_);
    row->addWidget(file_);
    row->addWidget(runs_);
    row->addWidget(facts_);
    row->addStretch(1);
    connect(label_, &QLineEdit::textChanged, this, &SideHeader::fitLabel);
    connect(label_, &QLineEdit::editingFinished, this, [this] { emit labelEdited(label_->text()); });
    connect(label_, &QLineEdit::returnPressed, this, &SideHeader::pressed);
    connect(runs_, &QComboBox::activated, this, &SideHeader::runChosen);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SideHeader::setRuns(const QStringList& paths, int shown) {
    file_->setText(QFileInfo(paths.value(shown)).fileName());
    file_->setToolTip(paths.value(shown));
    file_->setVisible(paths.size() < 2);
    runs_->setVisible(paths.size() > 1);
    runs_->clear();
    for (qsizetype i = 0; i < paths.size(); ++i)
        runs_->addItem(
            tr("%1 (run %2 of %3)").arg(QFileInfo(paths[i]).fileName()).arg(i + 1).arg(paths.size()));
    runs_->setCurrentIndex(shown);
}

void SideHeader::setLabel(const QString& label) {
    if (label != label_->text()) label_->setText(label);
}

QString SideHeader::label() const {
    return label_->text();
}

void SideHeader::editLabel() {
    label_->setFocus(Qt::ShortcutFocusReason);
    label_->selectAll();
}

// As wide as what stands in it, and so much more that a cursor fits in.
void SideHeader::fitLabel() {
    QFont now = font();
    now.setBold(!label_->text().isEmpty());
    label_->setFont(now);
    const QString text = label_->text().isEmpty() ? label_->placeholderText() : label_->text();
    label_->setFixedWidth(label_->fontMetrics().horizontalAdvance(text) + kLabelRoom);
}

void SideHeader::setFacts(const QString& facts) {
    facts_->setText(facts);
}

void SideHeader::setActive(bool active) {
    active_ = active;
    update();
}

void SideHeader::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const QColor color = theme_->color(surfaceOf(side_));
    p.fillRect(rect(), theme_->color(active_ ? Surface::GroupHeader : Surface::LaneHeader));
    p.fillRect(0, 0, kStripe, height(), color);
    p.fillRect(0, height() - 1, width(), 1, theme_->color(Surface::Border));
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(color);
    const QRect chip(kStripe + kGap, 4, kChip, height() - 9);
    p.drawRoundedRect(chip, 3, 3);
    p.setPen(readableOn(color));
    p.drawText(chip, Qt::AlignCenter, sideName(side_));
}

void SideHeader::mousePressEvent(QMouseEvent*) {
    emit pressed();
}

}  // namespace golanes
