// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/record_dialog.h"

#include "widgets/window/recipe_card.h"
#include "widgets/window/record_recipe.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace golanes {

namespace {

constexpr int kWidth = 720;
constexpr int kLongestSeconds = 600;

}  // namespace

RecordDialog::RecordDialog(QWidget* parent)
    : QDialog(parent),
      of_(new QComboBox(this)),
      what_(new QLineEdit(this)),
      seconds_(new QSpinBox(this)),
      stacks_(new QComboBox(this)),
      syscalls_(new QCheckBox(tr("with system &calls"), this)),
      column_(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("recordDialog"));
    setWindowTitle(tr("How to Record"));
    of_->setObjectName(QStringLiteral("recordOf"));
    of_->addItems({tr("a running process"), tr("a command from its start"), tr("the whole system")});
    what_->setObjectName(QStringLiteral("recordWhat"));
    seconds_->setRange(1, kLongestSeconds);
    seconds_->setValue(RecordWish().seconds);
    seconds_->setSuffix(tr(" s"));
    stacks_->addItems({tr("by frame pointers (Go has them)"), tr("by copies of the stack (C without them)")});
    syscalls_->setChecked(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Record:"), of_);
    form->addRow(tr("&Process or command:"), what_);
    form->addRow(tr("&For:"), seconds_);
    form->addRow(tr("&Stacks:"), stacks_);
    form->addRow(QString(), syscalls_);
    auto* hint = new QLabel(
        tr("Start both at the same time. perf needs root, or kernel.perf_event_paranoid at -1. By "
           "CLOCK_MONOTONIC both files stand on one clock exactly; without, Golanes finds out how the clocks "
           "are related. Then open both files together, with the program beside them for names."),
        this);
    hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column_->addLayout(form);
    column_->addWidget(hint);
    column_->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox* box : {of_, stacks_})
        connect(box, &QComboBox::currentIndexChanged, this, &RecordDialog::refresh);
    connect(what_, &QLineEdit::textChanged, this, &RecordDialog::refresh);
    connect(seconds_, &QSpinBox::valueChanged, this, &RecordDialog::refresh);
    connect(syscalls_, &QCheckBox::toggled, this, &RecordDialog::refresh);
    setMinimumWidth(kWidth);
    refresh();
}

void RecordDialog::refresh() {
    RecordWish wish;
    wish.of = static_cast<RecordWish::Of>(of_->currentIndex());
    wish.stacks = static_cast<RecordWish::Stacks>(stacks_->currentIndex());
    wish.syscalls = syscalls_->isChecked();
    wish.seconds = seconds_->value();
    wish.what = what_->text();
    what_->setEnabled(wish.of != RecordWish::Of::System);
    what_->setPlaceholderText(wish.of == RecordWish::Of::Command ? tr("./program -its -options")
                                                                 : tr("number of the process"));
    delete lines_;
    lines_ = new QWidget(this);
    auto* cards = new QVBoxLayout(lines_);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->addWidget(new RecipeCard(tr("Linux"), perfLine(wish), lines_));
    cards->addWidget(new RecipeCard(tr("Go, of a program with net/http/pprof"), goTraceLine(wish), lines_));
    column_->insertWidget(1, lines_);
}

}  // namespace golanes
