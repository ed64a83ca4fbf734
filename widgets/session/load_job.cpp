// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/load_job.h"

#include "core/clock/align_kernel.h"
#include "core/store/empty_trace.h"

#include <algorithm>
#include <array>
#include <exception>
#include <new>
#include <string>
#include <utility>
#include <variant>

namespace golanes {

namespace {

constexpr int kLookEveryMs = 20;

// A profile has no times, only a length, which may be any number.
constexpr Duration kLongest = Duration{1} << 60;
Loaded madeOf(const ProfilePtr& profile) {
    const TimeRange about{0, std::clamp<Duration>(profile->duration, 1, kLongest)};
    return {emptyTrace(about, profile->report), nullptr, profile};
}

Result<Loaded> made(const Recording& recording, const Job& job) {
    if (const auto* trace = std::get_if<TracePtr>(&recording)) return Loaded{*trace};
    if (const auto* profile = std::get_if<ProfilePtr>(&recording)) return madeOf(*profile);
    if (const auto* stat = std::get_if<CpuStatPtr>(&recording))
        return Loaded{emptyTrace((*stat)->range, (*stat)->report), nullptr, nullptr, *stat};
    const KernelPtr kernel = kernelAlone(std::get<PerfPtr>(recording), job);
    if (!kernel) return fail(ErrorCode::Cancelled, {});
    return Loaded{emptyTrace(kernel->range, kernel->perf->report), kernel};
}

Result<Loaded> open(const Opener& opener, const std::string& path, Job& job, const OpenOptions& options) {
    try {
        const Result<Recording> recording = opener(path, job, options);
        if (!recording) return tl::unexpected(recording.error());
        return made(*recording, job);
    } catch (const std::bad_alloc&) {
        // The forecast was wrong, or other programs took the memory meanwhile.
        return fail(ErrorCode::TooLarge, "the memory ran out while loading");
    } catch (const std::exception& e) {
        return fail(ErrorCode::Io, std::string("the system has run out of something: ") + e.what());
    }
}

}  // namespace

double overallProgress(Job::Stage stage, double fraction) {
    // Where each stage begins, by the time that it takes on large files; the last entry is the end.
    constexpr std::array<double, 9> begin{0, 0, 0.05, 0.2, 0.4, 0.8, 0.9, 1, 1};
    const auto i = static_cast<std::size_t>(stage);
    return begin[i] + (begin[i + 1] - begin[i]) * std::clamp(fraction, 0.0, 1.0);
}

LoadJob::LoadJob(Opener opener, const QString& path, const OpenOptions& options, QObject* parent)
    : QObject(parent) {
    connect(&timer_, &QTimer::timeout, this, &LoadJob::look);
    timer_.start(kLookEveryMs);
    OpenOptions wanted = options;
    wanted.preview = [work = work_.get()](TracePtr trace) {
        const std::lock_guard lock(work->mutex);
        work->preview = std::move(trace);
    };
    thread_ = std::thread([work = work_, opener = std::move(opener), name = path.toStdString(), wanted] {
        work->result = open(opener, name, work->job, wanted);
        work->done.store(true, std::memory_order_release);
    });
}

LoadJob::~LoadJob() {
    work_->job.cancel();
    thread_.join();
}

void LoadJob::cancel() {
    work_->job.cancel();
    finish(fail(ErrorCode::Cancelled, {}));
}

void LoadJob::look() {
    const bool done = work_->done.load(std::memory_order_acquire);
    if (!finished_) {
        progress_ = std::max(progress_, overallProgress(stage(), work_->job.fraction()));
        takePreview();
        emit progressed();
    }
    if (!done) return;
    timer_.stop();
    finish(std::exchange(work_->result, Loaded()));
    emit ended();
}

void LoadJob::takePreview() {
    TracePtr trace;
    {
        const std::lock_guard lock(work_->mutex);
        trace = std::exchange(work_->preview, nullptr);
    }
    if (!trace) return;
    preview_ = std::move(trace);
    emit previewed();
}

void LoadJob::finish(Result<Loaded> outcome) {
    if (std::exchange(finished_, true)) return;
    outcome_ = std::move(outcome);
    preview_ = nullptr;
    emit finished();
}

}  // namespace golanes
