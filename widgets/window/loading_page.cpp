// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/loading_page.h"

#include "widgets/session/document.h"
#include "widgets/window/file_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace golanes {

namespace {

constexpr int kShowAfterMs = 150;
constexpr int kBarSteps = 1000;

QString stageText(Job::Stage stage) {
    switch (stage) {
        case Job::Stage::Waiting:
        case Job::Stage::Reading:
            return LoadingPage::tr("Reading the file");
        case Job::Stage::Inflating:
            return LoadingPage::tr("Decompressing");
        case Job::Stage::Decoding:
            return LoadingPage::tr("Decoding events");
        case Job::Stage::Ordering:
            return LoadingPage::tr("Putting events in order");
        case Job::Stage::Storing:
            return LoadingPage::tr("Filling the store");
        case Job::Stage::Indexing:
        case Job::Stage::Done:
            return LoadingPage::tr("Indexing");
    }
    return {};
}

}  // namespace

LoadingPage::LoadingPage(Document* document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      content_(new QWidget(this)),
      stage_(new QLabel(content_)),
      bar_(new QProgressBar(content_)),
      cancel_(new QPushButton(tr("Cancel"), content_)) {
    setObjectName(QStringLiteral("loadingPage"));
    auto* title = new QLabel(tr("Opening %1").arg(document->name()), content_);
    title->setTextFormat(Qt::PlainText);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    title->setFont(font);
    stage_->setObjectName(QStringLiteral("loadingStage"));
    stage_->setForegroundRole(QPalette::PlaceholderText);
    bar_->setRange(0, kBarSteps);
    bar_->setTextVisible(false);
    bar_->setFixedHeight(8);
    bar_->setAccessibleName(tr("Progress"));
    cancel_->setObjectName(QStringLiteral("cancelButton"));
    cancel_->setToolTip(tr("Stop loading (Esc)"));
    connect(cancel_, &QPushButton::clicked, document_, &Document::cancel);

    content_->setFixedWidth(460);
    auto* column = new QVBoxLayout(content_);
    column->addWidget(title);
    column->addSpacing(8);
    column->addWidget(bar_);
    auto* row = new QHBoxLayout;
    row->addWidget(stage_, 1);
    row->addWidget(cancel_);
    column->addLayout(row);
    auto* all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addWidget(content_, 0, Qt::AlignHCenter);
    all->addStretch(3);

    delay_.setSingleShot(true);
    delay_.setInterval(kShowAfterMs);
    connect(&delay_, &QTimer::timeout, content_, &QWidget::show);
    connect(document_, &Document::stateChanged, this, &LoadingPage::documentChanged);
    connect(document_, &Document::progressed, this, &LoadingPage::refresh);
    documentChanged();
}

void LoadingPage::documentChanged() {
    content_->hide();
    if (document_->state() != Document::State::Loading) return delay_.stop();
    delay_.start();
    refresh();
}

void LoadingPage::refresh() {
    const LoadJob* job = document_->job();
    if (!job) return;
    bar_->setValue(static_cast<int>(job->progress() * kBarSteps));
    stage_->setText(tr("%1 · %2 % of %3")
                        .arg(stageText(job->stage()))
                        .arg(static_cast<int>(job->progress() * 100))
                        .arg(sizeText(document_->fileBytes())));
}

}  // namespace golanes
