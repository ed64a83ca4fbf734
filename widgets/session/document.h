// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/session/cpu_stat_companion.h"
#include "widgets/session/file_watch.h"
#include "widgets/session/load_job.h"
#include "widgets/session/perf_companion.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <cstdint>
#include <functional>

namespace golanes {

// What a document needs of the world outside of it; tests pass their own.
struct DocumentSource {
    Opener open;
    std::function<std::uint64_t()> availableMemory;  // bytes
};

// One recording that is open: its file, its trace once that is loaded, and what went wrong if it could not
// be.
class Document : public QObject {
    Q_OBJECT

  public:
    enum class State {
        Loading,    // job() tells how far; during a reload the old trace stays available
        Ready,      // trace() is set
        Failed,     // error() tells why
        Cancelled,  // the user stopped the load
    };

    // Does not load yet: see load().
    Document(const QString& path, DocumentSource source, QObject* parent = nullptr);

    QString path() const { return path_; }  // absolute
    QString name() const;                   // file name without folders
    qint64 fileBytes() const { return watch_.known().size; }

    State state() const { return state_; }
    const LoadJob* job() const { return job_; }
    TracePtr trace() const { return trace_; }
    // The first part of the trace, while the first load goes on; null without one.
    TracePtr preview() const { return job_ && !trace_ ? job_->preview() : nullptr; }
    // Perf data beside the trace, or, opened by itself, what the document is of: trace() is empty then.
    PerfCompanion* perf() const { return perf_; }
    // Readings of cpu.stat beside it, or, opened by themselves, what the document is of.
    CpuStatCompanion* cpuStat() const { return cpuStat_; }
    // What the document is of when it is a pprof profile: trace() is empty then. Null for all else.
    const ProfilePtr& profile() const { return profile_; }
    // Of a Go trace, and not of a profile or of what Linux told by itself.
    bool isOfGo() const { return !perf_->alone() && !cpuStat_->alone() && !profile_; }
    // Why the last load failed. After a failed or cancelled reload trace() is still the old one.
    const Error& error() const { return error_; }

    // Loads the file (again). A load that would not fit into memory fails with TooLarge unless `evenIfLarge`.
    void load(bool evenIfLarge = false);
    void cancel();

  signals:
    void stateChanged();
    // trace() is another one.
    void traceChanged();
    // preview() is there.
    void previewed();
    void progressed();
    // The file on disk is not the one that was read; `grownBy` > 0 bytes when it is longer, else 0.
    void changedOnDisk(qint64 grownBy);

  private:
    void finished();
    void setState(State state);

    QString path_;
    DocumentSource source_;
    FileWatch watch_;
    State state_ = State::Loading;
    QPointer<LoadJob> job_;
    TracePtr trace_;
    ProfilePtr profile_;
    Error error_;
    PerfCompanion* perf_;
    CpuStatCompanion* cpuStat_;
};

}  // namespace golanes
