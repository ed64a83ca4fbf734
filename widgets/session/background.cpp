// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/background.h"

#include "core/base/give_way.h"

#include <QMetaObject>
#include <QPointer>

namespace golanes {

Background::~Background() {
    if (!thread_.joinable()) return;
    if (current_) current_->job.cancel();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Background::cancel() {
    setCurrent(nullptr, {});
}

void Background::start(std::function<void(Job&)> work, std::function<void()> deliver) {
    auto task = std::make_shared<Task>();
    task->work = std::move(work);
    setCurrent(task, std::move(deliver));
    {
        const std::lock_guard lock(mutex_);
        next_ = std::move(task);
    }
    if (thread_.joinable()) return wake_.notify_one();
    thread_ = std::thread([this] { this->work(); });
}

void Background::setCurrent(std::shared_ptr<Task> task, std::function<void()> deliver) {
    const bool wasBusy = busy();
    if (current_) current_->job.cancel();
    current_ = std::move(task);
    deliver_ = std::move(deliver);
    if (busy() != wasBusy) emit busyChanged();
}

// The other thread: takes up the newest task whenever there is one. It touches nothing of the object but what
// the mutex guards, and posts to it, which ends before the destructor does.
void Background::work() {
    if (urgency_ == Urgency::Unasked) giveWay();
    for (;;) {
        std::shared_ptr<Task> task;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return ending_ || next_; });
            if (ending_) return;
            task = std::move(next_);
        }
        if (task->job.cancelled()) continue;
        try {
            task->work(task->job);
        } catch (...) {
            // Out of memory, for which an analysis has no answer but to go without.
            task->failed = true;
        }
        task->work = nullptr;
        QMetaObject::invokeMethod(
            this, [this, task] { finished(task); }, Qt::QueuedConnection);
    }
}

void Background::finished(const std::shared_ptr<Task>& task) {
    if (task != current_) return;
    const std::function<void()> deliver = std::exchange(deliver_, nullptr);
    const bool failed = task->failed;
    current_.reset();
    // Last of all, the receiver may destroy this object or run it again.
    const QPointer<Background> alive(this);
    emit busyChanged();
    if (alive && !failed && !current_) deliver();
}

}  // namespace golanes
