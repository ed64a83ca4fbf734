// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/problems_dialog.h"

#include "widgets/session/spoken.h"
#include "widgets/window/close_box.h"
#include "widgets/window/error_text.h"
#include "widgets/window/icons.h"
#include "widgets/window/problems_model.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace golanes {

ProblemsDialog::ProblemsDialog(const QString& fileName, TracePtr trace, QWidget* parent)
    : QDialog(parent),
      trace_(std::move(trace)),
      fileName_(fileName),
      model_(new ProblemsModel(trace_, this)),
      list_(new QTreeView(this)),
      advice_(new QLabel(this)) {
    setObjectName(QStringLiteral("problemsDialog"));
    setWindowTitle(tr("Problems in %1").arg(fileName));
    resize(760, 380);

    auto* summary = new QLabel(this);
    summary->setWordWrap(true);
    summary->setTextFormat(Qt::PlainText);
    const QString loss = lossSentence(trace_->report);
    summary->setText(loss.isEmpty() ? tr("Nothing is missing. The notes tell what is unusual.") : loss);

    list_->setObjectName(QStringLiteral("problemsList"));
    list_->setAccessibleName(tr("Problems"));
    list_->setModel(model_);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(ProblemsModel::MessageColumn, QHeaderView::Stretch);
    advice_->setObjectName(QStringLiteral("problemAdvice"));
    advice_->setTextFormat(Qt::PlainText);
    advice_->setWordWrap(true);
    advice_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { showAdvice(now.row()); });

    auto* buttons = closeBox(this);
    QPushButton* copyButton = buttons->addButton(tr("&Copy All"), QDialogButtonBox::ActionRole);
    copyButton->setIcon(icon(QStringLiteral("copy")));
    copyButton->setObjectName(QStringLiteral("copyProblems"));
    connect(copyButton, &QPushButton::clicked, this, &ProblemsDialog::copy);
    QPushButton* report =
        buttons->addButton(tr("&Save Report About This File…"), QDialogButtonBox::ActionRole);
    report->setObjectName(QStringLiteral("fileReportButton"));
    report->setToolTip(
        tr("Its structure and where reading it failed, without what is in it. "
           "Nothing is sent."));
    connect(report, &QPushButton::clicked, this, &ProblemsDialog::fileReportRequested);

    auto* column = new QVBoxLayout(this);
    column->addWidget(summary);
    column->addWidget(list_, 1);
    column->addWidget(advice_);
    column->addWidget(buttons);
    if (model_->rowCount() > 0) list_->setCurrentIndex(model_->index(0, 0));
}

void ProblemsDialog::showAdvice(int row) {
    if (row < 0) return advice_->clear();
    const Problem& p = model_->problem(row);
    QStringList lines{spoken(p.message)};
    if (!p.advice.empty()) lines << spoken(p.advice);
    advice_->setText(lines.join(QLatin1Char('\n')));
}

void ProblemsDialog::copy() const {
    const QString text = QStringLiteral("%1\n%2\n").arg(fileName_, problemsText(trace_->report));
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace golanes
