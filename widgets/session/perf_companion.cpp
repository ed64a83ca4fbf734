// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/perf_companion.h"

#include "core/analysis/kernel/runtime_moments.h"
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/stacks/join_goroutines.h"
#include "core/stacks/repair_stacks.h"
#include "core/symbol/frames_in.h"
#include "core/symbol/symbolizer.h"
#include "widgets/session/document.h"

#include <QFileInfo>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace golanes {

namespace {

struct Aligned {
    Correlation correlation;
    KernelPtr kernel;
};

// Programs that were added by hand; the others were looked at while the file was read.
bool hasAdded(const SymbolPlaces& places) {
    return !places.binaries.empty() || !places.symfs.empty();
}

void repair(const PerfPtr& fresh, const SymbolPlaces& places, SymbolCache& cache, Job& job) {
    // When it is cancelled nobody looks at what came of it.
    if (hasAdded(places)) (void)repairStacks(fresh, places, cache, job);
}

// Leads stacks on by the trace. A clock that was set by hand does not tell which goroutine a sample met.
void join(const PerfPtr& fresh, const Trace& trace, const Correlation& correlation,
          const SymbolPlaces& places, SymbolCache& cache, Job& job) {
    if (!correlation.known() || correlation.method == CorrelationMethod::Manual) return;
    const auto code = MappedCode::find(*fresh, places, cache, job);
    if (!code || !code->hasGo()) return;
    if (auto stacks = joinedStacks(*fresh, trace, correlation, *code, job))
        replaceStacks(fresh, *std::move(stacks));
}

struct Named {
    PerfSymbolsPtr symbols;
    RuntimeMomentsPtr moments;
    std::uint32_t revision = 0;
    bool done = false;
};

}  // namespace

struct PerfCompanion::Reading {
    explicit Reading(PerfPtr p) : perf(std::move(p)) {}

    // On the clock of a trace, its stacks made right before; null without a clock, or when cancelled.
    KernelPtr aligned(const Trace& trace, const Correlation& correlation, const SymbolPlaces& places,
                      SymbolCache& cache, Job& job) {
        if (!settled) {
            repair(perf, places, cache, job);
            join(perf, trace, correlation, places, cache, job);
        }
        if (job.cancelled() || !correlation.known()) return nullptr;
        settled = true;
        return alignKernel(trace, perf, correlation, job);
    }

    PerfPtr perf;
    bool settled = false;  // lanes or names know its stacks: they stay as they are
};

struct PerfCompanion::Naming {
    Naming(std::shared_ptr<Reading> r, SymbolPlaces p, std::shared_ptr<SymbolCache> c)
        : read(std::move(r)), places(std::move(p)), cache(std::move(c)) {}

    // Names until there is something to show: names before lines, of what is visible before the rest.
    Named next(const KernelPtr& kernel, TimeRange visible, Job& job) {
        read->settled = true;
        if (!symbolizer) symbolizer.emplace(*read->perf, SymbolOptions{.places = places}, *cache);
        const std::vector<bool> first = kernel ? framesIn(*kernel, visible) : std::vector<bool>();
        for (const SymbolDepth depth : {SymbolDepth::Names, SymbolDepth::Lines}) {
            if (kernel && symbolizer->name(first, depth, job)) ++revision;
            if (revision != shown) break;
            if (symbolizer->nameAll(depth, job)) ++revision;
            allNamed = allNamed || !job.cancelled();
            if (revision != shown) break;
        }
        Named named{symbolizer->symbols(), nullptr, revision, symbolizer->complete()};
        // Lanes know whose process it is.
        if (allNamed && kernel && !moments) {
            auto found = findRuntimeMoments(*kernel, *named.symbols, job);
            if (!job.cancelled()) moments = std::make_shared<RuntimeMoments>(std::move(found));
        }
        named.moments = moments;
        return named;
    }

    std::shared_ptr<Reading> read;
    SymbolPlaces places;
    std::shared_ptr<SymbolCache> cache;
    std::optional<Symbolizer> symbolizer;
    bool allNamed = false;
    RuntimeMomentsPtr moments;
    std::uint32_t revision = 0;  // of what the symbolizer knows

    // The companion's, while nothing goes on: what it shows.
    std::uint32_t shown = 0;
    bool done = false;
};

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
    setState(State::Loading);
    read();
}

void PerfCompanion::read() {
    OpenOptions options;
    options.memoryLimit = availableMemory_();
    if (job_) stopReading();
    job_ = new LoadJob(opener_, path_, options, this);
    connect(job_, &LoadJob::progressed, this, &PerfCompanion::progressed);
    connect(job_, &LoadJob::finished, this, &PerfCompanion::loaded);
    connect(job_, &LoadJob::ended, job_, &QObject::deleteLater);
}

void PerfCompanion::stopReading() {
    job_->disconnect(this);
    job_->cancel();
    job_->deleteLater();
    job_ = nullptr;
}

void PerfCompanion::takeAlone(const QString& path, KernelPtr alone) {
    close();
    path_ = path;
    alone_ = true;
    read_ = std::make_shared<Reading>(alone->perf);
    read_->settled = true;
    kernel_ = std::move(alone);
    setState(State::Ready);
    nameFrames();
}

void PerfCompanion::setTrace(TracePtr trace) {
    const bool another = trace_ && trace_ != trace;
    trace_ = std::move(trace);
    if (alone_ || !read_) return;
    if (!another) return align();
    // Its stacks were led on by the one before.
    before_.clear();
    correlation_ = {};
    hide();
    setState(State::Loading);
    read();
}

void PerfCompanion::close() {
    if (job_) stopReading();
    work_.cancel();
    before_.clear();
    alone_ = false;
    read_ = nullptr;
    correlation_ = {};
    hide();
    setState(State::None);
}

void PerfCompanion::cancel() {
    if (state_ == State::Loading) return close();
    if (state_ != State::Aligning) return;
    work_.cancel();
    correlation_ = unknownCorrelation(tr("Stopped before it was known.").toStdString());
    setState(State::Ready);
    show(nullptr);
}

void PerfCompanion::loaded() {
    const bool again = read_ != nullptr;
    if (!job_->outcome()) {
        // What is shown stays.
        if (again) return nameFrames();
        error_ = job_->outcome().error();
        return setState(State::Failed);
    }
    KernelPtr kernel = job_->take().kernel;
    if (!kernel) {
        error_ = {ErrorCode::NotATrace, tr("This is no perf data.").toStdString(), 0};
        return setState(State::Failed);
    }
    read_ = std::make_shared<Reading>(kernel->perf);
    kernel = nullptr;
    if (alone_) return standAlone();
    again&& correlation_.known() ? take(correlation_) : align();
}

void PerfCompanion::standAlone() {
    isNaming_ = false;
    work_.run(
        [read = read_, places = places(), cache = cache_](Job& job) {
            repair(read->perf, places, *cache, job);
            read->settled = true;
            return kernelAlone(read->perf, job);
        },
        [this](KernelPtr kernel) { show(std::move(kernel)); });
}

void PerfCompanion::align() {
    if (!trace_) return setState(State::Waiting);
    before_.clear();
    setState(State::Aligning);
    isNaming_ = false;
    work_.run(
        [trace = trace_, read = read_, places = places(), cache = cache_](Job& job) {
            const auto found = correlate(*trace, *read->perf, job);
            Correlation c = found ? *found : unknownCorrelation(found.error().message);
            KernelPtr kernel = read->aligned(*trace, c, places, *cache, job);
            return Aligned{std::move(c), std::move(kernel)};
        },
        [this](Aligned aligned) {
            correlation_ = std::move(aligned.correlation);
            setState(State::Ready);
            show(std::move(aligned.kernel));
        });
}

// A relation of the clocks that was chosen, or is known already.
void PerfCompanion::take(const Correlation& correlation) {
    correlation_ = correlation;
    emit changed();
    isNaming_ = false;
    work_.run([trace = trace_, read = read_, correlation, places = places(),
               cache = cache_](Job& job) { return read->aligned(*trace, correlation, places, *cache, job); },
              [this](KernelPtr kernel) { show(std::move(kernel)); });
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
    const bool named = naming_ && naming_->read == read_;
    if (!named) moments_ = nullptr;
    if (!named && std::exchange(symbols_, nullptr)) emit symbolsChanged();
    kernel_ = std::move(kernel);
    emit kernelChanged();
    if (!named) return nameFrames();
    emit symbolsChanged();
    if (!naming_->done || (!moments_ && kernel_)) nameMore();
}

void PerfCompanion::hide() {
    moments_ = nullptr;
    naming_ = nullptr;
    if (std::exchange(symbols_, nullptr)) emit symbolsChanged();
    if (std::exchange(kernel_, nullptr)) emit kernelChanged();
}

void PerfCompanion::nameFrames() {
    naming_ = std::make_shared<Naming>(read_, places(), cache_);
    nameMore();
}

// One step; what it found is shown before the next begins.
void PerfCompanion::nameMore() {
    isNaming_ = true;
    work_.run([naming = naming_, kernel = kernel_,
               visible = visible_](Job& job) { return naming->next(kernel, visible, job); },
              [this, naming = naming_](const Named& named) {
                  naming->shown = named.revision;
                  naming->done = named.done;
                  symbols_ = named.symbols;
                  moments_ = named.moments;
                  emit symbolsChanged();
                  if (!named.done && naming_ == naming && !work_.busy()) nameMore();
              });
}

void PerfCompanion::setVisible(TimeRange range) {
    if (range == visible_) return;
    visible_ = range;
    if (isNaming_ && work_.busy()) nameMore();
}

SymbolPlaces PerfCompanion::places() const {
    SymbolPlaces places = places_;
    places.beside = QFileInfo(path_).absolutePath().toStdString();
    return places;
}

void PerfCompanion::addBinaries(const QStringList& files) {
    for (const QString& file : files) places_.binaries.push_back(file.toStdString());
    if (read_) read();
}

void PerfCompanion::setSymfs(const QString& folder) {
    places_.symfs = folder.toStdString();
    if (read_) read();
}

void PerfCompanion::setState(State state) {
    state_ = state;
    emit changed();
}

}  // namespace golanes
