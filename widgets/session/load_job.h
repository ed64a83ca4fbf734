// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/open.h"
#include "core/store/cpu_stat.h"
#include "core/store/kernel_tracks.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

namespace golanes {

// What a file was read into: a Go trace alone; or perf data, a profile, or readings of cpu.stat by
// themselves, and an empty trace over their time.
struct Loaded {
    TracePtr trace;
    KernelPtr kernel = nullptr;
    ProfilePtr profile = nullptr;
    CpuStatPtr cpuStat = nullptr;
};

// How a window gets at recordings: openWithStacks() in the program, anything else in tests. Called on a
// thread of its own.
using Opener =
    std::function<Result<Recording>(const std::string& path, Job& job, const OpenOptions& options)>;

// One file being loaded on a thread of its own. The worker never touches a QObject: this object, on the GUI
// thread, looks at the Job by a timer. Destroying it cancels the work and waits for the thread, which
// openRecording() promises to end within 100 ms.
class LoadJob : public QObject {
    Q_OBJECT

  public:
    LoadJob(Opener opener, const QString& path, const OpenOptions& options, QObject* parent = nullptr);
    ~LoadJob() override;

    // Ends the work. finished() comes before this returns, with ErrorCode::Cancelled.
    void cancel();
    bool isFinished() const { return finished_; }
    // The first part of the trace, from previewed() until finished().
    const TracePtr& preview() const { return preview_; }
    // What came of it, valid from finished() on.
    const Result<Loaded>& outcome() const { return outcome_; }
    // What was loaded, given away: outcome() is empty then. Of an outcome that is no error.
    Loaded take() { return std::exchange(*outcome_, Loaded()); }

    Job::Stage stage() const { return work_->job.stage(); }
    // Share of the whole load that is done, 0…1; never goes back.
    double progress() const { return progress_; }

  signals:
    // preview() is there; comes once or never, before finished().
    void previewed();
    // Stage or share may have changed; comes at most every 20 ms.
    void progressed();
    // outcome() is there; comes once.
    void finished();
    // The thread has come to its end, at most a moment after finished(): destroying this will not wait.
    void ended();

  private:
    struct Work {
        Job job;
        std::mutex mutex;
        TracePtr preview;  // under the mutex
        std::atomic<bool> done{false};
        Result<Loaded> result = fail(ErrorCode::Cancelled, {});  // the worker's until `done`
    };

    void look();
    void takePreview();
    void finish(Result<Loaded> outcome);

    std::shared_ptr<Work> work_ = std::make_shared<Work>();
    QTimer timer_;
    double progress_ = 0;
    bool finished_ = false;
    TracePtr preview_;
    Result<Loaded> outcome_ = Loaded();
    std::thread thread_;
};

// Share of a whole load, 0…1, when `stage` has done `fraction` of its own work (-1: unknown).
double overallProgress(Job::Stage stage, double fraction);

}  // namespace golanes
