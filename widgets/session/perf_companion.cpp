// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/perf_companion.h"

#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/symbol/symbolizer.h"
#include "widgets/session/document.h"

#include <QFileInfo>

#include <utility>

namespace golanes {

namespace {

struct Aligned {
    Correlation correlation;
    KernelPtr kernel;
};

Aligned alignedBy(const Trace& trace, const PerfPtr& perf, Correlation correlation, const Job& job) {
    KernelPtr kernel = correlation.known() ? alignKernel(trace, perf, correlation, job) : nullptr;
    return {std::move(correlation), std::move(kernel)};
}

}  // namespace

PerfCompanion::PerfCompanion(const DocumentSource& source, QObject* parent)
    : QObject(parent), opener_(source.open), availableMemory_(source.availableMemory) {}

PerfCompanion::~PerfCompanion() = default;

QString PerfCompanion::name() const {
    return QFileInfo(path_).fileName();
}

double PerfCompanion::progress() const {
    return job_ ? job_->progress() : 0;
}

void PerfCompanion::open(const QString& path) {
    close();
    path_ = QFileInfo(path).absoluteFilePath();
    OpenOptions options;
    options.memoryLimit = availableMemory_();
    job_ = new LoadJob(opener_, path_, options, this);
    connect(job_, &LoadJob::progressed, this, &PerfCompanion::progressed);
    connect(job_, &LoadJob::finished, this, &PerfCompanion::loaded);
    connect(job_, &LoadJob::ended, job_, &QObject::deleteLater);
    setState(State::Loading);
}

void PerfCompanion::takeAlone(const QString& path, KernelPtr alone) {
    close();
    path_ = path;
    alone_ = true;
    read_ = kernel_ = std::move(alone);
    setState(State::Ready);
    emit kernelChanged();
    nameFrames();
}

void PerfCompanion::setTrace(TracePtr trace) {
    trace_ = std::move(trace);
    if (!alone_ && read_) align();
}

void PerfCompanion::close() {
    if (job_) {
        job_->disconnect(this);
        job_->cancel();
        job_->deleteLater();
        job_ = nullptr;
    }
    aligning_.cancel();
    naming_.cancel();
    before_.clear();
    alone_ = false;
    read_ = nullptr;
    correlation_ = {};
    symbols_ = nullptr;
    if (kernel_) show(nullptr);
    setState(State::None);
}

void PerfCompanion::cancel() {
    if (state_ == State::Loading) return close();
    if (state_ != State::Aligning) return;
    aligning_.cancel();
    correlation_ = unknownCorrelation(tr("Stopped before it was known.").toStdString());
    setState(State::Ready);
}

void PerfCompanion::loaded() {
    const Result<Loaded>& outcome = job_->outcome();
    if (!outcome) {
        error_ = outcome.error();
        return setState(State::Failed);
    }
    read_ = outcome->kernel;
    if (!read_) {
        error_ = {ErrorCode::NotATrace, tr("This is no perf data.").toStdString(), 0};
        return setState(State::Failed);
    }
    align();
    nameFrames();
}

void PerfCompanion::align() {
    if (!trace_) return setState(State::Waiting);
    before_.clear();
    setState(State::Aligning);
    aligning_.run(
        [trace = trace_, perf = read_->perf](Job& job) {
            auto found = correlate(*trace, *perf, job);
            return alignedBy(*trace, perf, found ? *found : unknownCorrelation(found.error().message), job);
        },
        [this](Aligned aligned) {
            correlation_ = std::move(aligned.correlation);
            setState(State::Ready);
            show(std::move(aligned.kernel));
        });
}

// A relation of the clocks that was chosen.
void PerfCompanion::take(const Correlation& correlation) {
    correlation_ = correlation;
    emit changed();
    aligning_.run([trace = trace_, perf = read_->perf,
                   correlation](Job& job) { return alignedBy(*trace, perf, correlation, job); },
                  [this](Aligned aligned) { show(std::move(aligned.kernel)); });
}

Duration PerfCompanion::offset() const {
    if (correlation_.known()) return saturate(correlation_.map.offset);
    return trace_ && read_ ? saturate(Int128(trace_->range.begin) - read_->perf->range.begin) : 0;
}

void PerfCompanion::setByHand(Duration offset) {
    if (state_ != State::Ready || alone_ || !trace_) return;
    before_.push_back(correlation_);
    ClockMap map = correlation_.map;
    map.offset = offset;
    take(golanes::setByHand(correlation_, map));
}

void PerfCompanion::undo() {
    if (before_.empty()) return;
    const Correlation last = std::move(before_.back());
    before_.pop_back();
    take(last);
}

void PerfCompanion::show(KernelPtr kernel) {
    kernel_ = std::move(kernel);
    emit kernelChanged();
    if (symbols_) emit symbolsChanged();
}

void PerfCompanion::nameFrames() {
    SymbolOptions options;
    options.places = places_;
    options.places.beside = QFileInfo(path_).absolutePath().toStdString();
    naming_.run(
        [perf = read_->perf, options, cache = cache_](Job& job) {
            const auto symbols = symbolize(*perf, options, *cache, job);
            return symbols ? *symbols : nullptr;
        },
        [this](PerfSymbolsPtr symbols) {
            symbols_ = std::move(symbols);
            emit symbolsChanged();
        });
}

void PerfCompanion::addBinaries(const QStringList& files) {
    for (const QString& file : files) places_.binaries.push_back(file.toStdString());
    if (read_) nameFrames();
}

void PerfCompanion::setSymfs(const QString& folder) {
    places_.symfs = folder.toStdString();
    if (read_) nameFrames();
}

void PerfCompanion::setState(State state) {
    state_ = state;
    emit changed();
}

}  // namespace golanes
