// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/detail_sections.h"

#include "widgets/window/detail_rows.h"

#include <QLabel>
#include <QVBoxLayout>

namespace golanes {

DetailSections::DetailSections(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void DetailSections::setSections(const QList<DetailSection>& sections) {
    // May be called from a click on a link in the old rows, which must live until the click has ended.
    if (parts_) {
        layout()->removeWidget(parts_);
        parts_->hide();
        parts_->deleteLater();
    }
    parts_ = new QWidget(this);
    auto* column = new QVBoxLayout(parts_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    for (const DetailSection& section : sections) {
        auto* heading = new QLabel(section.title, parts_);
        heading->setForegroundRole(QPalette::PlaceholderText);
        if (column->count() > 0) column->addSpacing(8);
        column->addWidget(heading);
        auto* rows = new DetailRows(parts_);
        rows->setRows(section.rows);
        connect(rows, &DetailRows::linkActivated, this, &DetailSections::linkActivated);
        column->addWidget(rows);
        if (section.note.isEmpty()) continue;
        auto* note = new QLabel(section.note, parts_);
        note->setForegroundRole(QPalette::PlaceholderText);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    layout()->addWidget(parts_);
    setVisible(!sections.isEmpty());
}

}  // namespace golanes
