// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/clock/correlation.h"
#include "core/store/sources.h"
#include "core/symbol/binary_finder.h"
#include "core/symbol/symbol_cache.h"
#include "widgets/session/background.h"
#include "widgets/session/load_job.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace golanes {

struct DocumentSource;

// The perf data of a document: read, put onto the clock of its Go trace (or on its own, when there is none),
// their stacks led on by that trace, and given names. All of it happens on other threads.
class PerfCompanion : public QObject {
    Q_OBJECT

  public:
    enum class State : std::uint8_t {
        None,      // there is no perf data
        Loading,   // progress() tells how far
        Waiting,   // for the Go trace
        Aligning,  // finding out how the clocks are related
        Ready,     // correlation() tells how; without a known one there is no kernel()
        Failed,    // error() tells why the file could not be read
    };

    PerfCompanion(const DocumentSource& source, QObject* parent);
    ~PerfCompanion() override;

    // Reads a file of perf data that belongs to the trace; what was there before goes.
    void open(const QString& path);
    // Perf data that was opened by itself; whoever opened it shows its lanes.
    void takeAlone(const QString& path, KernelPtr alone);
    // The Go trace (another one after a reload); null: none yet.
    void setTrace(TracePtr trace);
    void close();
    // Stops reading or aligning; perf data that was not aligned stays so.
    void cancel();

    State state() const { return state_; }
    bool any() const { return state_ != State::None; }
    bool alone() const { return alone_; }
    const QString& path() const { return path_; }
    QString name() const;  // of the file
    const Error& error() const { return error_; }
    double progress() const;  // 0…1 of Loading

    // Whether the perf data are read, whatever is known of their clock.
    bool isRead() const { return read_ != nullptr; }
    // What lanes show: null until the clocks are known.
    const KernelPtr& kernel() const { return kernel_; }
    // Names of the frames of kernel()->perf, or of what was read without a clock: those of what is looked at
    // first, see setVisible(), then the others; null until there are any.
    const PerfSymbolsPtr& symbols() const { return symbols_; }
    // What the runtime did at instants that those names tell; null until they are found, as symbolsChanged()
    // tells too.
    const RuntimeMomentsPtr& moments() const { return moments_; }
    // Which time is looked at: frames on stacks in it get names before all others.
    void setVisible(TimeRange range);
    // Of Ready, unless it is alone.
    const Correlation& correlation() const { return correlation_; }

    // Sets perf's clock by hand: a time of perf is that much later on the clock of the trace. Can be undone.
    void setByHand(Duration offset);
    // What setByHand() would take to change nothing: where nothing is known, the beginnings coincide.
    Duration offset() const;
    bool canUndo() const { return !before_.empty(); }
    void undo();

    // Where programs are looked for besides the usual places. Reads the file again, so that its stacks are
    // made right by them; until that is done everything stays as it is.
    void addBinaries(const QStringList& files);
    void setSymfs(const QString& folder);

  signals:
    void changed();  // state, error or correlation
    void kernelChanged();
    void symbolsChanged();
    void progressed();

  private:
    // What was read. Its stacks are made right once, by the work, which nobody else may look at before.
    struct Reading;
    // How far its frames have names.
    struct Naming;

    void read();
    void stopReading();
    void loaded();
    void standAlone();
    void align();
    void take(const Correlation& correlation);
    void show(KernelPtr kernel);
    void hide();
    void nameFrames();
    void nameMore();
    SymbolPlaces places() const;
    void setState(State state);

    Opener opener_;
    std::function<std::uint64_t()> availableMemory_;
    QString path_;
    State state_ = State::None;
    bool alone_ = false;
    Error error_;
    QPointer<LoadJob> job_;
    TracePtr trace_;
    std::shared_ptr<Reading> read_;
    KernelPtr kernel_;
    Correlation correlation_;
    std::vector<Correlation> before_;  // to go back to
    PerfSymbolsPtr symbols_;
    RuntimeMomentsPtr moments_;
    std::shared_ptr<Naming> naming_;  // of which symbols_ are
    bool isNaming_ = false;           // what work_ is busy with
    TimeRange visible_;
    SymbolPlaces places_ = SymbolPlaces::usual();
    std::shared_ptr<SymbolCache> cache_ = std::make_shared<SymbolCache>();
    Background work_;
};

}  // namespace golanes
