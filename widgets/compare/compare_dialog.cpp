// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_dialog.h"

#include "widgets/compare/run_picker.h"
#include "widgets/compare/side_header.h"
#include "widgets/session/settings.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace golanes {

namespace {

constexpr QSize kFirstSize(760, 380);

}  // namespace

PerSide<QStringList> halvesOf(QStringList paths) {
    std::sort(paths.begin(), paths.end());
    const qsizetype half = (paths.size() + 1) / 2;
    return {paths.mid(0, half), paths.mid(half)};
}

CompareDialog::CompareDialog(const PerSide<QStringList>& files, Settings* settings, Theme* theme,
                             QWidget* parent)
    : QDialog(parent), settings_(settings), theme_(theme), hint_(new QLabel(this)) {
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    compare_ = buttons->addButton(tr("&Compare"), QDialogButtonBox::AcceptRole);
    compare_->setObjectName(QStringLiteral("compareButton"));
    compare_->setDefault(true);
    QPushButton* swap = buttons->addButton(tr("S&wap Sides"), QDialogButtonBox::ActionRole);
    connect(swap, &QPushButton::clicked, this, &CompareDialog::swapSides);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(12);
    for (const Side side : kSides) sides->addWidget(makeSide(side, files[side]), 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(sides, 1);
    column->addWidget(hint_);
    column->addWidget(buttons);
    resize(kFirstSize);
    refresh();
}

QWidget* CompareDialog::makeSide(Side side, const QStringList& paths) {
    const bool base = side == Side::Base;
    auto* whole = new QWidget(this);
    auto* header = headers_[side] = new SideHeader(side, theme_, whole);
    header->setFacts(base ? tr("how it was") : tr("how it is now"));
    auto* list = lists_[side] = new RunPicker(whole);
    list->setObjectName(base ? QStringLiteral("baseRuns") : QStringLiteral("newRuns"));
    list->setAccessibleName(sideName(side));
    list->setPaths(paths);
    auto* add = new QPushButton(tr("Add…"), whole);
    auto* remove = removers_[side] = new QPushButton(tr("Remove"), whole);
    auto* move = movers_[side] = new QPushButton(base ? tr("To New →") : tr("← To Base"), whole);
    add->setObjectName(base ? QStringLiteral("addBase") : QStringLiteral("addNew"));
    remove->setObjectName(base ? QStringLiteral("removeBase") : QStringLiteral("removeNew"));
    move->setObjectName(base ? QStringLiteral("toNew") : QStringLiteral("toBase"));
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(remove);
    row->addStretch(1);
    row->addWidget(move);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(header);
    column->addWidget(list, 1);
    column->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this, side] { addFiles(side); });
    connect(remove, &QPushButton::clicked, list, [list] { list->takeSelected(); });
    connect(move, &QPushButton::clicked, this, [this, side] { moveSelected(side); });
    connect(list, &RunPicker::changed, this, &CompareDialog::refresh, Qt::QueuedConnection);
    return whole;
}

PerSide<QStringList> CompareDialog::files() const {
    return {lists_.base->paths(), lists_.candidate->paths()};
}

PerSide<QString> CompareDialog::labels() const {
    return {headers_.base->label(), headers_.candidate->label()};
}

void CompareDialog::addFiles(Side side) {
    auto* dialog = new QFileDialog(this, tr("Add Runs: %1").arg(sideName(side)), settings_->lastFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, side](const QStringList& paths) {
        settings_->setLastFolder(QFileInfo(paths.first()).absolutePath());
        lists_[side]->addPaths(paths);
    });
    dialog->open();
}

void CompareDialog::moveSelected(Side from) {
    lists_[other(from)]->addPaths(lists_[from]->takeSelected());
}

void CompareDialog::swapSides() {
    const PerSide<QStringList> now = files();
    lists_.base->setPaths(now.candidate);
    lists_.candidate->setPaths(now.base);
    const PerSide<QString> called = labels();
    headers_.base->setLabel(called.candidate);
    headers_.candidate->setLabel(called.base);
}

void CompareDialog::refresh() {
    const PerSide<QStringList> now = files();
    for (const Side side : kSides)
        for (QPushButton* button : {movers_[side], removers_[side]})
            button->setEnabled(!lists_[side]->selectedItems().isEmpty());
    compare_->setEnabled(!now.base.isEmpty() && !now.candidate.isEmpty());
    hint_->setText(
        compare_->isEnabled() && now.base.size() > 1 && now.candidate.size() > 1
            ? tr("Runs of the same program under the same load tell what is more than noise. Perf data and "
                 "profiles belong to the trace above them.")
            : tr("Drop recordings on either list. Four or more runs a side tell what is more than noise; one "
                 "a side shows what differs. Perf data and profiles belong to the trace above them."));
}

}  // namespace golanes
