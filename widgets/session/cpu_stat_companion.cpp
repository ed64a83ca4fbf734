// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/cpu_stat_companion.h"

#include "widgets/session/document.h"
#include "widgets/session/perf_companion.h"

#include <QFileInfo>

#include <utility>

namespace golanes {

namespace {

// What places readings, kept for another thread.
struct Beside {
    PerfPtr perf;
    ClockMap map;
};

Beside besideOf(const PerfCompanion& perf) {
    if (!perf.kernel()) return {};
    return {perf.kernel()->perf, perf.alone() ? ClockMap() : perf.correlation().map};
}

}  // namespace

CpuStatCompanion::CpuStatCompanion(const DocumentSource& source, const PerfCompanion* perf, QObject* parent)
    : QObject(parent), opener_(source.open), availableMemory_(source.availableMemory), perf_(perf) {
    connect(perf, &PerfCompanion::kernelChanged, this, &CpuStatCompanion::place);
}

CpuStatCompanion::~CpuStatCompanion() = default;

QString CpuStatCompanion::name() const {
    return QFileInfo(path_).fileName();
}

void CpuStatCompanion::open(const QString& path) {
    close();
    path_ = QFileInfo(path).absoluteFilePath();
    show(State::Loading, nullptr, {});
    OpenOptions options;
    options.memoryLimit = availableMemory_();
    job_ = new LoadJob(opener_, path_, options, this);
    connect(job_, &LoadJob::finished, this, &CpuStatCompanion::loaded);
    connect(job_, &LoadJob::ended, job_, &QObject::deleteLater);
}

void CpuStatCompanion::takeAlone(const QString& path, CpuStatPtr alone) {
    close();
    path_ = path;
    alone_ = true;
    show(State::Placed, std::move(alone), {});
}

void CpuStatCompanion::setTrace(TracePtr trace) {
    trace_ = std::move(trace);
    place();
}

void CpuStatCompanion::close() {
    if (job_) {
        job_->disconnect(this);
        job_->cancel();
        job_->deleteLater();
        job_ = nullptr;
    }
    work_.cancel();
    alone_ = false;
    read_ = nullptr;
    if (any()) show(State::None, nullptr, {});
}

void CpuStatCompanion::loaded() {
    if (!job_->outcome())
        return show(State::Failed, nullptr, QString::fromStdString(job_->outcome().error().message));
    read_ = job_->take().cpuStat;
    if (!read_) return show(State::Failed, nullptr, tr("These are no readings of cpu.stat."));
    place();
}

void CpuStatCompanion::place() {
    if (!read_ || !trace_) return;
    work_.run(
        [read = read_, trace = trace_, beside = besideOf(*perf_)](Job&) {
            return placeCpuStat(*read, *trace, {beside.perf.get(), beside.map});
        },
        [this](const PlacedCpuStat& placed) {
            show(placed.stat ? State::Placed : State::NotPlaced, placed.stat,
                 QString::fromStdString(placed.reason));
        });
}

void CpuStatCompanion::show(State state, CpuStatPtr stat, const QString& reason) {
    state_ = state;
    reason_ = reason;
    // What stays where it is keeps its lane as it is.
    const bool same = stat && stat_ && stat->range == stat_->range;
    if (!same) stat_ = std::move(stat);
    emit changed();
}

}  // namespace golanes
