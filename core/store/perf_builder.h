// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/perf_address_spaces.h"
#include "core/store/perf_chain_table.h"
#include "core/store/perf_recording.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace golanes {

// Makes a PerfRecording out of what an importer finds, in whatever order it finds it. Rows of samples are
// numbered here as they arrive; finish() puts everything in the order of time and derives the rest: stacks
// from callchains, runs from switches, system calls from entries and returns.
class PerfBuilder {
  public:
    PerfBuilder();

    // Filled by the importer directly: info, report, strings, events, tracepoints, buildIds, cgroups, and the
    // tables whose rows name a sample by the number that add() gave it: values, branchStacks, userStates,
    // rawPayloads, with their pools; losses, throttles, kernelSymbols, counts and switchRecords, in any
    // order.
    PerfRecording& recording() { return *recording_; }

    PerfThreadIndex thread(std::int32_t pid, std::int32_t tid);
    PerfChainId chain(std::span<const std::uint64_t> addresses) { return chains_.intern(addresses); }
    std::span<const std::uint64_t> addressesOf(PerfChainId chain) const { return chains_[chain]; }

    struct Sample {
        Timestamp time = 0;
        std::uint64_t period = 1;
        PerfThreadIndex thread;
        PerfChainId chain;
        std::uint32_t payload = kNoPayload;  // what addSwitch() … addExit() gave, by the kind of its event
        PerfEventIndex event;
        std::uint16_t cpu = kNoCpu;
    };
    static constexpr std::uint32_t kNoPayload = 0xffffffffu;
    PerfSampleRow add(const Sample& sample);
    // For callchains whose user part comes later.
    PerfChainId chainOf(PerfSampleRow arrival) const { return arrivals_[arrival].chain; }
    void setChain(PerfSampleRow arrival, PerfChainId chain) { arrivals_[arrival].chain = chain; }

    // What the tracepoints say besides their time, CPU and thread.
    struct Switch {
        std::int32_t previousTid = -1;
        std::int32_t nextTid = -1;
        PerfOffState state;
        StringId nextComm = kEmptyString;
    };
    struct Wakeup {
        std::int32_t tid = -1;
        std::uint16_t targetCpu = kNoCpu;
        StringId comm = kEmptyString;
    };
    struct Enter {
        std::int32_t number = -1;
        std::uint32_t firstArgument = 0;  // of recording().syscallArguments
        std::uint8_t argumentCount = 0;
    };
    struct Exit {
        std::int32_t number = -1;
        std::int64_t result = 0;
    };
    std::uint32_t addSwitch(const Switch& s);
    std::uint32_t addWakeup(const Wakeup& w);
    std::uint32_t addEnter(const Enter& e);
    std::uint32_t addExit(const Exit& e);

    void addComm(Timestamp time, PerfThreadIndex thread, StringId name, bool exec);
    void addFork(Timestamp time, PerfThreadIndex thread, PerfThreadIndex parent);
    void addEnd(Timestamp time, PerfThreadIndex thread);
    void addMapping(const PerfMapping& mapping);
    // How many bytes will be read in all: makes room.
    void expect(std::uint64_t bytes);

    // Enters the stages Ordering, Storing and Indexing of the job. Error: Cancelled.
    Result<PerfPtr> finish(Job& job);

  private:
    // A thread took a name, or began with that of its parent.
    struct Naming {
        Timestamp time = 0;
        PerfThreadIndex thread;
        PerfThreadIndex parent;
        StringId name = kEmptyString;
        bool exec = false;
    };

    // The rest of a sample.
    struct Arrival {
        PerfThreadIndex thread;
        PerfChainId chain;
        std::uint32_t payload = kNoPayload;
        PerfEventIndex event;
        std::uint16_t cpu = kNoCpu;
    };

    bool orderSamples(const Job& job);
    // Those values in the order of time; gives the memory of `values` back.
    template <class T>
    Column<T> ordered(std::vector<T>& values) const;
    bool resolveSamples(Job& job);
    bool renumberSampleTables(const Job& job);
    bool orderTables(const Job& job);
    bool nameThreads(const Job& job);
    void setRange();
    bool storeTracepoints(Job& job);
    bool findRuns(const Job& job);
    void indexSamples(const Job& job);
    bool index(const Job& job);

    std::shared_ptr<PerfRecording> recording_;
    PerfChainTable chains_;
    // Samples as they arrive, in parts that are given back one after the other.
    std::vector<Timestamp> times_;
    std::vector<std::uint64_t> periods_;
    std::vector<Arrival> arrivals_;
    std::vector<std::uint32_t> order_;     // arrival numbers in the order of time
    std::vector<std::uint32_t> payloads_;  // Sample::payload in the order of time
    std::vector<Switch> switches_;
    std::vector<Wakeup> wakeups_;
    std::vector<Enter> enters_;
    std::vector<Exit> exits_;
    std::vector<PerfSpaceChange> changes_;
    std::vector<Naming> namings_;
    IdMap<PerfThreadIndex> threadIds_;
    std::uint64_t lastThreadKey_ = 0;
    PerfThreadIndex lastThread_;
};

}  // namespace golanes
