// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/source_page.h"

#include "widgets/session/editor_command.h"
#include "widgets/session/settings.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace golanes {

SourcePage::SourcePage(Settings* settings, QWidget* parent) : SettingsPage(parent), settings_(settings) {
    setObjectName(QStringLiteral("sourcePage"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(makeEditor());
    column->addWidget(makeMappings(), 1);
}

QWidget* SourcePage::makeEditor() {
    auto* part = new QWidget(this);
    preset_ = new QComboBox(part);
    preset_->setObjectName(QStringLiteral("editorPreset"));
    for (const EditorPreset& p : editorPresets()) preset_->addItem(p.name, p.command);
    preset_->addItem(tr("Another"), QString());
    command_ = new QLineEdit(settings_->editorCommand(), part);
    command_->setObjectName(QStringLiteral("editorCommand"));
    auto* hint =
        new QLabel(tr("{file}, {line} and {column} stand for the place. No shell is involved."), part);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Editor"), preset_);
    form->addRow(tr("&Command"), command_);
    form->addRow(QString(), hint);
    connect(preset_, &QComboBox::activated, this, [this](int i) {
        const QString command = preset_->itemData(i).toString();
        if (!command.isEmpty()) command_->setText(command);
        command_->setFocus();
    });
    connect(command_, &QLineEdit::textChanged, this, &SourcePage::showPreset);
    showPreset();
    return part;
}

QWidget* SourcePage::makeMappings() {
    auto* part = new QWidget(this);
    mappings_ = new QTableWidget(0, 2, part);
    mappings_->setObjectName(QStringLiteral("sourceMappings"));
    mappings_->setAccessibleName(tr("Where sources lie"));
    mappings_->setHorizontalHeaderLabels({tr("Recorded path begins with"), tr("Folder here")});
    mappings_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    mappings_->verticalHeader()->hide();
    mappings_->setSelectionBehavior(QAbstractItemView::SelectRows);
    mappings_->setTabKeyNavigation(false);
    for (const SourceMapping& m : settings_->sourceMappings()) addMapping(m.prefix, m.folder);
    auto* words = new QLabel(tr("Files are looked for by these folders, where they were recorded, and below "
                                "GOROOT and the module cache of this computer."),
                             part);
    words->setWordWrap(true);
    auto* row = new QHBoxLayout;
    const auto button = [&](const char* name, const QString& text, auto f) {
        auto* b = new QPushButton(text, part);
        b->setObjectName(QLatin1String(name));
        b->setAutoDefault(false);
        connect(b, &QPushButton::clicked, this, f);
        row->addWidget(b);
    };
    button("addMapping", tr("&Add"), [this] {
        addMapping({}, {});
        mappings_->setCurrentCell(mappings_->rowCount() - 1, 0);
        mappings_->editItem(mappings_->currentItem());
    });
    button("browseMapping", tr("&Folder…"), [this] { browse(); });
    button("removeMapping", tr("&Remove"), [this] { mappings_->removeRow(mappings_->currentRow()); });
    row->addStretch(1);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(words);
    column->addWidget(mappings_, 1);
    column->addLayout(row);
    return part;
}

void SourcePage::addMapping(const QString& prefix, const QString& folder) {
    const int row = mappings_->rowCount();
    mappings_->insertRow(row);
    mappings_->setItem(row, 0, new QTableWidgetItem(prefix));
    mappings_->setItem(row, 1, new QTableWidgetItem(folder));
}

void SourcePage::browse() {
    if (mappings_->currentRow() < 0) addMapping({}, {});
    const int row = mappings_->currentRow() < 0 ? mappings_->rowCount() - 1 : mappings_->currentRow();
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder with Sources"), mappings_->item(row, 1)->text());
    if (!folder.isEmpty()) mappings_->item(row, 1)->setText(folder);
}

void SourcePage::showPreset() {
    const int known = preset_->findData(command_->text());
    preset_->setCurrentIndex(known >= 0 ? known : preset_->count() - 1);
}

void SourcePage::apply() {
    settings_->setEditorCommand(command_->text().trimmed());
    QList<SourceMapping> mappings;
    for (int row = 0; row < mappings_->rowCount(); ++row) {
        const SourceMapping m{mappings_->item(row, 0)->text().trimmed(),
                              mappings_->item(row, 1)->text().trimmed()};
        if (!m.folder.isEmpty()) mappings << m;
    }
    settings_->setSourceMappings(mappings);
}

}  // namespace golanes
