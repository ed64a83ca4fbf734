// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/detail_rows.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace golanes {

namespace {

QLabel* quiet(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

DetailRows::DetailRows(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void DetailRows::setRows(const QList<DetailRow>& rows) {
    rows_ = rows;
    // May be called from a click on a link in the old rows, which must live until the click has ended.
    if (grid_) {
        layout()->removeWidget(grid_);
        grid_->hide();
        grid_->deleteLater();
    }
    grid_ = new QWidget(this);
    auto* grid = new QGridLayout(grid_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const DetailRow& row : rows_) {
        grid->addWidget(quiet(row.label, grid_), line, 0, Qt::AlignTop);
        grid->addWidget(makeValue(row, grid_), line++, 1);
        if (row.note.isEmpty()) continue;
        QLabel* note = quiet(row.note, grid_);
        note->setWordWrap(true);
        grid->addWidget(note, line++, 1);
    }
    layout()->addWidget(grid_);
}

QWidget* DetailRows::makeValue(const DetailRow& row, QWidget* parent) {
    auto* value = new QLabel(parent);
    value->setWordWrap(true);
    value->setToolTip(row.exact);
    value->setAccessibleName(QStringLiteral("%1: %2").arg(row.label, row.value));
    if (row.link) {
        value->setTextFormat(Qt::RichText);
        value->setText(QStringLiteral("<a href=\"#\">%1</a>").arg(row.value.toHtmlEscaped()));
        value->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(value, &QLabel::linkActivated, this,
                [this, target = *row.link] { emit linkActivated(target); });
    } else {
        value->setTextFormat(Qt::PlainText);
        value->setText(row.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    return value;
}

QString DetailRows::text() const {
    QStringList lines;
    for (const DetailRow& row : rows_) {
        lines << row.label + QLatin1Char('\t') + (row.exact.isEmpty() ? row.value : row.exact);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace golanes
