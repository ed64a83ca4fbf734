// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/find_kept.h"
#include "core/session/session.h"
#include "widgets/session/background.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <string>

namespace golanes {

class DocumentPage;
class Settings;

// What a session keeps of one page: takes it from the page, and gives it back once the recording is there. A
// child of the page.
class SessionPage : public QObject {
    Q_OBJECT

  public:
    // `settings` must outlive it.
    SessionPage(DocumentPage* page, Settings* settings);
    // That of a page, or null.
    static SessionPage* of(const DocumentPage* page);

    // Where what stands beside the recording is now, "" when it is nowhere.
    struct Beside {
        std::string perf;
        std::string cpuStat;
        std::string dump;
    };
    // Shows the recording as it was kept: at once, or as soon as it is there. What cannot be shown of it is
    // kept nevertheless.
    void restore(const KeptRecording& kept, KeptState state, const Beside& beside);
    // Shows the recording as another page of the same document did, and keeps of it what that kept.
    void takeOver(const SessionPage& other);
    // Nothing of what is to be shown is still on its way.
    bool isSettled() const;
    // What is to be kept now, by absolute paths.
    KeptRecording kept() const;

    // What somebody would miss is not what it was when it was marked as saved: what was put down, folded,
    // pinned, and not where one looks.
    bool isModified() const;
    void markSaved();
    // The same for a page that was never marked, as soon as all of it is shown.
    void markSettled();

  signals:
    // kept() may be another.
    void changed();

  private:
    void follow();
    void apply();
    void restorePerf();
    void restoreSelection();
    void restoreScroll();
    void keepPerf(KeptRecording& now) const;
    void keepCpuStat(KeptRecording& now) const;
    void keepDump(KeptRecording& now) const;
    KeptFile keptFile(const QString& path, qint64 bytes) const;
    void hashFiles();
    KeptRecording essence() const;

    DocumentPage* page_;
    Settings* settings_;
    KeptRecording kept_;  // as it was read; what the page does not know of is still in it
    KeptState state_ = KeptState::Unchanged;
    Beside beside_;
    bool waits_ = false;         // for the recording
    bool perfWaits_ = false;     // for the perf data
    bool cpuStatWaits_ = false;  // for the readings of cpu.stat
    bool dumpWaits_ = false;     // for the dump of goroutines
    std::optional<KeptRecording> saved_;
    std::map<std::string, HashedFile> hashed_;  // by path
    Background hashing_;
};

}  // namespace golanes
