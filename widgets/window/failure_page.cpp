// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/failure_page.h"

#include "widgets/session/document.h"
#include "widgets/window/error_text.h"
#include "widgets/window/file_text.h"
#include "widgets/window/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace golanes {

namespace {

QLabel* paragraph(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

}  // namespace

FailurePage::FailurePage(Document* document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      title_(paragraph("failureTitle", this)),
      path_(paragraph("failurePath", this)),
      message_(paragraph("failureMessage", this)),
      remedy_(paragraph("failureRemedy", this)),
      again_(new QPushButton(this)),
      report_(new QPushButton(tr("&Save Report About This File…"), this)) {
    setObjectName(QStringLiteral("failurePage"));
    QFont font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    title_->setFont(font);
    path_->setForegroundRole(QPalette::PlaceholderText);
    again_->setObjectName(QStringLiteral("tryAgainButton"));
    connect(again_, &QPushButton::clicked, this,
            [this] { document_->load(document_->error().code == ErrorCode::TooLarge); });
    auto* other = new QPushButton(tr("&Open Another File…"), this);
    other->setObjectName(QStringLiteral("openOtherButton"));
    connect(other, &QPushButton::clicked, this, &FailurePage::openOtherRequested);
    report_->setObjectName(QStringLiteral("fileReportButton"));
    report_->setToolTip(
        tr("Its structure and where reading it failed, without what is in it. "
           "Nothing is sent."));
    connect(report_, &QPushButton::clicked, this, &FailurePage::fileReportRequested);

    auto* picture = new QLabel(this);
    picture->setPixmap(icon(QStringLiteral("warning")).pixmap(QSize(40, 40), devicePixelRatioF()));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(again_);
    buttons->addWidget(other);
    buttons->addWidget(report_);
    buttons->addStretch(1);
    auto* words = new QVBoxLayout;
    for (QLabel* label : {title_, path_, message_, remedy_}) words->addWidget(label);
    words->setSpacing(8);
    words->addSpacing(8);
    words->addLayout(buttons);
    auto* content = new QWidget(this);
    content->setFixedWidth(620);
    auto* row = new QHBoxLayout(content);
    row->setSpacing(20);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto* all = new QVBoxLayout(this);
    // Not by an alignment, which would ask for the height of the text at the width of the page.
    auto* center = new QHBoxLayout;
    center->addStretch(1);
    center->addWidget(content);
    center->addStretch(1);
    all->addStretch(2);
    all->addLayout(center);
    all->addStretch(3);

    connect(document_, &Document::stateChanged, this, &FailurePage::refresh);
    refresh();
}

void FailurePage::refresh() {
    const Error& error = document_->error();
    title_->setText(errorTitle(error.code));
    path_->setText(shortPath(document_->path()));
    message_->setText(errorSentence(error));
    message_->setVisible(!message_->text().isEmpty());
    // Of a file that is not there, or that nobody stopped reading but the user, there is nothing to tell.
    report_->setVisible(error.code != ErrorCode::Io && error.code != ErrorCode::Cancelled &&
                        error.code != ErrorCode::Usage && error.code != ErrorCode::TooLarge);
    remedy_->setText(errorRemedy(error.code));
    again_->setText(error.code == ErrorCode::TooLarge    ? tr("&Load Anyway")
                    : error.code == ErrorCode::Cancelled ? tr("&Load")
                                                         : tr("&Try Again"));
}

}  // namespace golanes
