// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/document.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace golanes {

Document::Document(const QString& path, DocumentSource source, QObject* parent)
    : QObject(parent),
      path_(QFileInfo(path).absoluteFilePath()),
      source_(std::move(source)),
      watch_(path_),
      perf_(new PerfCompanion(source_, this)),
      cpuStat_(new CpuStatCompanion(source_, perf_, this)) {
    connect(&watch_, &FileWatch::changed, this, [this](const FileStamp& now) {
        // What changes while it is being read is told at the end of the load.
        if (state_ != State::Loading) emit changedOnDisk(std::max<qint64>(0, now.size - watch_.known().size));
    });
}

QString Document::name() const {
    return QFileInfo(path_).fileName();
}

void Document::load(bool evenIfLarge) {
    if (job_ && !job_->isFinished()) return;
    watch_.accept();
    OpenOptions options;
    if (!evenIfLarge) options.memoryLimit = source_.availableMemory();
    job_ = new LoadJob(source_.open, path_, options, this);
    connect(job_, &LoadJob::progressed, this, &Document::progressed);
    connect(job_, &LoadJob::previewed, this, [this] {
        if (!trace_) emit previewed();
    });
    connect(job_, &LoadJob::finished, this, &Document::finished);
    connect(job_, &LoadJob::ended, job_, &QObject::deleteLater);
    setState(State::Loading);
}

void Document::cancel() {
    if (job_) job_->cancel();
}

void Document::finished() {
    const Result<Loaded> result = job_->outcome();
    if (result) {
        trace_ = result->trace;
        profile_ = result->profile;
        error_ = {};
        if (result->kernel) perf_->takeAlone(path_, result->kernel);
        if (result->cpuStat) cpuStat_->takeAlone(path_, result->cpuStat);
        emit traceChanged();
        if (!result->kernel && !result->cpuStat && !profile_) perf_->setTrace(trace_);
        if (!result->cpuStat && !profile_) cpuStat_->setTrace(trace_);
        setState(State::Ready);
    } else {
        error_ = result.error();
        setState(error_.code == ErrorCode::Cancelled ? State::Cancelled : State::Failed);
    }
    watch_.check();
}

void Document::setState(State state) {
    state_ = state;
    emit stateChanged();
}

}  // namespace golanes
