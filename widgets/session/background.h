// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

namespace golanes {

// Work for the GUI thread that takes too long for it, one piece at a time on a thread of its own, of which
// only the newest counts. Make it a member or child of whoever receives the results, and take what the work
// reads along by value (a TracePtr, never a reference).
//
//     background_.run([trace = state->trace(), range](Job& job) { return areaSums(*trace, range, job); },
//                     [this](AreaSums sums) { show(sums); });
class Background : public QObject {
    Q_OBJECT

  public:
    // Who may have the processors: work that somebody waits for, or what is done ahead or unasked, which
    // gives way to everything else.
    enum class Urgency { Awaited, Unasked };

    explicit Background(QObject* parent = nullptr) : QObject(parent) {}
    explicit Background(Urgency urgency) : urgency_(urgency) {}
    // Cancels, and waits until the work has noticed (see Job: at most 100 ms). No result comes any more.
    ~Background() override;

    // Calls work(Job&) on the other thread and then done(its result) on this one, later, from the event loop.
    // The work before is cancelled: its result is not delivered, even when it is there already. A cancelled
    // work may return anything. One that throws has no result: busy() ends without one.
    template <class Work, class Done>
    void run(Work work, Done done);
    // Gives up the work that is going on, if any; its result is not delivered.
    void cancel();

    // From run() until the result is delivered, or there will be none.
    bool busy() const { return current_ != nullptr; }
    // Share of the work that is done, 0…1; -1 when unknown or nothing is going on.
    double fraction() const { return current_ ? current_->job.fraction() : -1; }

  signals:
    // busy() is another; when work ends, before its result is delivered.
    void busyChanged();

  private:
    struct Task {
        Job job;
        std::function<void(Job&)> work;
        bool failed = false;  // the worker's until it has posted the task's end
    };

    void start(std::function<void(Job&)> work, std::function<void()> deliver);
    void setCurrent(std::shared_ptr<Task> task, std::function<void()> deliver);
    void work();
    void finished(const std::shared_ptr<Task>& task);

    const Urgency urgency_ = Urgency::Awaited;
    std::shared_ptr<Task> current_;  // whose result counts
    std::function<void()> deliver_;  // gives it to whoever asked
    std::mutex mutex_;
    std::condition_variable wake_;
    std::shared_ptr<Task> next_;  // what the thread takes up next; under the mutex, as `ending_`
    bool ending_ = false;
    std::thread thread_;  // started by the first run()
};

template <class Work, class Done>
void Background::run(Work work, Done done) {
    using Value = std::invoke_result_t<Work&, Job&>;
    auto value = std::make_shared<std::optional<Value>>();
    start([value, work = std::move(work)](Job& job) mutable { value->emplace(work(job)); },
          [value, done = std::move(done)]() mutable { done(std::move(**value)); });
}

}  // namespace golanes
