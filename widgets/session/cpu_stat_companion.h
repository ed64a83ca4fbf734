// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/clock/place_cpu_stat.h"
#include "widgets/session/background.h"
#include "widgets/session/load_job.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace golanes {

struct DocumentSource;
class PerfCompanion;

// Readings of a cgroup's cpu.stat beside a recording: read, and put onto its clock, on other threads.
class CpuStatCompanion : public QObject {
    Q_OBJECT

  public:
    enum class State : std::uint8_t {
        None,       // there are no readings
        Loading,    // they are being read, or put onto the clock of the recording
        Placed,     // stat() has them
        NotPlaced,  // reason() tells why they cannot be shown
        Failed,     // reason() tells why the file could not be read
    };

    // `perf`: of the same document; its clock may be that of the readings.
    CpuStatCompanion(const DocumentSource& source, const PerfCompanion* perf, QObject* parent);
    ~CpuStatCompanion() override;

    // Reads a file of readings that belongs to the recording; those there were before go.
    void open(const QString& path);
    // Readings that were opened by themselves: their clock is that of the recording.
    void takeAlone(const QString& path, CpuStatPtr alone);
    // The recording they stand beside (another one after a reload); null: none yet.
    void setTrace(TracePtr trace);
    void close();

    State state() const { return state_; }
    bool any() const { return state_ != State::None; }
    bool alone() const { return alone_; }
    const QString& path() const { return path_; }
    QString name() const;  // of the file
    // On the clock of the recording; null until they are Placed.
    const CpuStatPtr& stat() const { return stat_; }
    // What their place rests on, or why there is none.
    const QString& reason() const { return reason_; }

  signals:
    void changed();

  private:
    void loaded();
    void place();
    void show(State state, CpuStatPtr stat, const QString& reason);

    Opener opener_;
    std::function<std::uint64_t()> availableMemory_;
    const PerfCompanion* perf_;
    QString path_;
    State state_ = State::None;
    bool alone_ = false;
    QPointer<LoadJob> job_;
    TracePtr trace_;
    CpuStatPtr read_;  // as they are in the file
    CpuStatPtr stat_;
    QString reason_;
    Background work_;
};

}  // namespace golanes
