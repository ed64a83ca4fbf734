// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_file.h"
#include "widgets/session/background.h"
#include "widgets/window/session_autosave.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QMainWindow;

namespace golanes {

class DocumentPage;
class SessionBars;
class Settings;
struct FoundComparison;
struct FoundRecording;
struct FoundSession;

// The session of a window: what is open in it, as a file. Opens and saves it, keeps a copy in case of a
// crash, and offers those that are left of earlier ones.
class SessionKeeper : public QObject {
    Q_OBJECT

  public:
    // What it needs of the window.
    struct Tabs {
        std::function<QList<DocumentPage*>()> pages;  // in their order
        std::function<DocumentPage*()> front;
        std::function<DocumentPage*(const QString& path)> open;  // of its own tab, or one that is open
        std::function<void(DocumentPage*)> bringToFront;
        std::function<SessionKeeper*()> ofNewWindow;
        std::function<QList<DocumentPage*>()> panes;               // of comparisons
        std::function<std::vector<KeptComparison>()> comparisons;  // in their order, with names
        std::function<void(const KeptComparison&)> openComparison;
        std::function<KeptReport()> report;
        std::function<void(const KeptReport&)> openReport;
    };
    static constexpr int kSettleMs = 2000;  // from a change to the copy of it

    // All must outlive it, `bars` being those that tell of it.
    SessionKeeper(QMainWindow* window, Settings* settings, SessionBars* bars, Tabs tabs);
    ~SessionKeeper() override;

    // Where copies are kept in case of a crash; those that are left of earlier ones are offered. Before that
    // there are none.
    void keepCopies(const QString& folder);
    const QString& copiesFolder() const { return autosave_.folder(); }

    // Opens a session: here when nothing is open, else in a window of its own.
    void open(const QString& path);
    // Goes on with the session of a window that this one takes the place of, with what that one offers to
    // recover; its pages are here already.
    void takeOver(SessionKeeper& other);
    // Files are being read or written: takeOver() has to wait.
    bool works() const { return opening_.busy() || saving_.busy(); }
    // A page that is in the window now.
    void add(DocumentPage* page);
    // What is in front is another, or a page has gone.
    void tabsChanged();

    // The file; "": it has none yet.
    const QString& path() const { return path_; }
    QString name() const;  // of the file without folder and suffix
    bool isModified() const { return modified_; }
    bool busy() const { return works() || !missing_.empty(); }

    void save();
    void saveAs();
    void saveTo(const QString& path);
    // False when the window must stay open: something is being saved, or the user is asked.
    bool mayClose();

    // What is open now, by absolute paths.
    Session session() const;

  signals:
    // path() or isModified() is another.
    void changed();
    void told(const QString& what);

  private:
    void openFrom(const QString& path, bool recovered);
    void show(const QString& path, const FoundSession& found, bool recovered);
    void showRecording(const FoundRecording& found);
    void showComparison(const FoundComparison& found);
    bool anyOpen() const;
    void askForMissing();
    void findByHand(const KeptRecording& kept);
    void leaveOut(const KeptRecording& kept);
    void look();
    void saved(const QString& path, const std::optional<Error>& error);
    void offerRecovery();
    bool tabsAreOthers() const;
    void markTabs();
    void setModified(bool modified);

    QMainWindow* window_;
    Settings* settings_;
    SessionBars* bars_;
    Tabs tabs_;
    QString path_;
    SessionFile file_;                               // as it was read or saved last
    std::vector<KeptRecording> absent_;              // of the session, but nowhere to be found
    std::vector<KeptComparison> absentComparisons_;  // a side of which is nowhere to be found
    std::vector<KeptRecording> missing_;             // those that are still to be asked for
    std::vector<QString> savedPages_;                // paths of the pages when it was saved
    std::vector<KeptComparison> savedComparisons_;
    KeptReport savedReport_;
    bool modified_ = false;
    bool mayClose_ = false;
    bool closesWhenSaved_ = false;
    QTimer settle_;
    std::optional<Session> copied_;  // what the copy holds
    SessionAutosave autosave_;
    Background opening_;
    Background saving_;
};

}  // namespace golanes
