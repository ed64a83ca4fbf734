// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_builder.h"

#include <utility>

namespace golanes {

namespace {

template <class T>
std::uint32_t append(std::vector<T>& table, const T& row) {
    table.push_back(row);
    return static_cast<std::uint32_t>(table.size() - 1);
}

}  // namespace

PerfBuilder::PerfBuilder() : recording_(std::make_shared<PerfRecording>()) {}

PerfThreadIndex PerfBuilder::thread(std::int32_t pid, std::int32_t tid) {
    const std::uint64_t key =
        std::uint64_t{static_cast<std::uint32_t>(pid)} << 32 | static_cast<std::uint32_t>(tid);
    if (lastThread_.valid() && key == lastThreadKey_) return lastThread_;
    lastThreadKey_ = key;
    if (const PerfThreadIndex* known = threadIds_.find(key)) return lastThread_ = *known;
    auto& threads = recording_->threads;
    lastThread_ = PerfThreadIndex(append(threads, PerfThread{.pid = pid, .tid = tid}));
    threadIds_.set(key, lastThread_);
    return lastThread_;
}

PerfSampleRow PerfBuilder::add(const Sample& sample) {
    times_.push_back(sample.time);
    periods_.push_back(sample.period);
    return append(arrivals_, {sample.thread, sample.chain, sample.payload, sample.event, sample.cpu});
}

std::uint32_t PerfBuilder::addSwitch(const Switch& s) {
    return append(switches_, s);
}

std::uint32_t PerfBuilder::addWakeup(const Wakeup& w) {
    return append(wakeups_, w);
}

std::uint32_t PerfBuilder::addEnter(const Enter& e) {
    return append(enters_, e);
}

std::uint32_t PerfBuilder::addExit(const Exit& e) {
    return append(exits_, e);
}

void PerfBuilder::addComm(Timestamp time, PerfThreadIndex thread, StringId name, bool exec) {
    namings_.push_back({time, thread, {}, name, exec});
    const std::int32_t pid = recording_->threads[thread.value].pid;
    if (exec && pid != -1) changes_.push_back({time, PerfSpaceChange::Kind::Exec, pid, -1, {}});
}

void PerfBuilder::addFork(Timestamp time, PerfThreadIndex thread, PerfThreadIndex parent) {
    recording_->tasks.push_back({time, thread, parent});
    namings_.push_back({time, thread, parent, {}, false});
    const std::int32_t pid = recording_->threads[thread.value].pid;
    const std::int32_t parentPid = recording_->threads[parent.value].pid;
    if (pid == parentPid || pid == -1) return;
    changes_.push_back({time, PerfSpaceChange::Kind::Fork, pid, parentPid, {}});
}

void PerfBuilder::addEnd(Timestamp time, PerfThreadIndex thread) {
    recording_->tasks.push_back({time, thread, {}});
}

void PerfBuilder::addMapping(const PerfMapping& mapping) {
    const PerfMappingIndex index(append(recording_->mappings, mapping));
    changes_.push_back({mapping.time, PerfSpaceChange::Kind::Map, mapping.pid, -1, index});
}

void PerfBuilder::expect(std::uint64_t bytes) {
    // Room that is not used costs no memory. Few samples are shorter.
    constexpr std::uint64_t kShortSample = 96;
    const auto samples = static_cast<std::size_t>(bytes / kShortSample);
    times_.reserve(samples);
    periods_.reserve(samples);
    arrivals_.reserve(samples);
}

Result<PerfPtr> PerfBuilder::finish(Job& job) {
    const auto cancelled = [] { return fail(ErrorCode::Cancelled, "Cancelled."); };
    job.enter(Job::Stage::Ordering, times_.size());
    if (!orderSamples(job) || !orderTables(job)) return cancelled();
    if (!nameThreads(job) || !resolveSamples(job)) return cancelled();
    setRange();
    job.enter(Job::Stage::Storing, payloads_.size());
    if (!renumberSampleTables(job) || !storeTracepoints(job)) return cancelled();
    job.enter(Job::Stage::Indexing, 0);
    if (!index(job)) return cancelled();
    return PerfPtr(std::exchange(recording_, nullptr));
}

}  // namespace golanes
