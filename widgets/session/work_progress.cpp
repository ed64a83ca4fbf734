// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/work_progress.h"

#include "widgets/session/background.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

constexpr int kLongMs = 200;  // what is done sooner needs no progress
constexpr int kLookMs = 100;
constexpr int kBarWidth = 100;

}  // namespace

WorkProgress::WorkProgress(const QString& name, QWidget* parent)
    : QWidget(parent),
      bar_(new QProgressBar(this)),
      text_(new QLabel(tr("Cancelled"), this)),
      cancel_(new QToolButton(this)),
      again_(new QToolButton(this)) {
    bar_->setObjectName(name + QStringLiteral("Progress"));
    bar_->setFixedWidth(kBarWidth);
    bar_->setTextVisible(false);
    text_->setForegroundRole(QPalette::PlaceholderText);
    cancel_->setObjectName(name + QStringLiteral("Cancel"));
    cancel_->setText(tr("Cancel"));
    again_->setObjectName(name + QStringLiteral("Again"));
    again_->setText(tr("Again"));
    again_->setToolTip(tr("Compute what was cancelled after all"));
    for (QToolButton* b : {cancel_, again_}) b->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QWidget* w : {static_cast<QWidget*>(bar_), static_cast<QWidget*>(text_),
                       static_cast<QWidget*>(cancel_), static_cast<QWidget*>(again_)})
        row->addWidget(w);
    connect(cancel_, &QToolButton::clicked, this, &WorkProgress::cancel);
    connect(again_, &QToolButton::clicked, this, [this] {
        gaveUp_ = false;
        showParts(false, false);
        emit againRequested();
    });
    looking_.setInterval(kLookMs);
    connect(&looking_, &QTimer::timeout, this, &WorkProgress::look);
    showParts(false, false);
}

void WorkProgress::watch(const QList<Background*>& works) {
    for (const auto& work : std::as_const(works_))
        if (work) work->disconnect(this);
    works_.clear();
    for (Background* work : works) {
        works_ << work;
        connect(work, &Background::busyChanged, this, &WorkProgress::take);
    }
    gaveUp_ = busy_ = false;
    showParts(false, false);
    take();
}

bool WorkProgress::busy() const {
    return std::ranges::any_of(works_, [](const auto& work) { return work && work->busy(); });
}

// What is seen is left to look(): one piece of work often follows another at once.
void WorkProgress::take() {
    const bool wasBusy = std::exchange(busy_, busy());
    if (!busy_) return;
    if (!wasBusy) since_.start();
    if (gaveUp_) showParts(false, false);
    gaveUp_ = false;
    if (!looking_.isActive()) looking_.start();
}

void WorkProgress::look() {
    if (!busy()) {
        looking_.stop();
        return showParts(false, gaveUp_);
    }
    if (since_.elapsed() < kLongMs) return;
    double share = -1;
    for (const auto& work : std::as_const(works_))
        if (work) share = std::max(share, work->fraction());
    bar_->setRange(0, share < 0 ? 0 : 100);
    bar_->setValue(static_cast<int>(100 * share));
    showParts(true, false);
}

void WorkProgress::cancel() {
    for (const auto& work : std::as_const(works_))
        if (work) work->cancel();
    gaveUp_ = true;
    looking_.stop();
    showParts(false, true);
    emit cancelled();
}

void WorkProgress::showParts(bool bar, bool again) {
    for (QWidget* w : {static_cast<QWidget*>(bar_), static_cast<QWidget*>(cancel_)}) w->setVisible(bar);
    for (QWidget* w : {static_cast<QWidget*>(text_), static_cast<QWidget*>(again_)}) w->setVisible(again);
    setVisible(bar || again);
}

}  // namespace golanes
