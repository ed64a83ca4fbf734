// SPDX-License-Identifier: GPL-3.0-or-later
// How a session opens, and what is asked when its recordings are not where they were.
#include "widgets/session/settings.h"
#include "widgets/window/document_page.h"
#include "widgets/window/error_text.h"
#include "widgets/window/session_bars.h"
#include "widgets/window/session_files.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/session_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace golanes {

namespace {

QString fileName(const KeptFile& file) {
    return QFileInfo(QString::fromStdString(file.path)).fileName();
}

// Of what stands beside a recording, which is not what the session knows; empty: it is.
QString troubleOf(const KeptFile& file, KeptState state, const QString& recording) {
    if (state == KeptState::Missing)
        return SessionKeeper::tr(
                   "%1, which the session had beside %2, is not where it was. Open it again beside that.")
            .arg(fileName(file), recording);
    if (state == KeptState::Changed)
        return SessionKeeper::tr(
                   "%1 is not the file that the session was saved with beside %2: its content is another.")
            .arg(fileName(file), recording);
    return {};
}

}  // namespace

void SessionKeeper::open(const QString& path) {
    const QString target = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (target != path_) openFrom(target, false);
}

void SessionKeeper::openFrom(const QString& path, bool recovered) {
    if (anyOpen() || busy() || !path_.isEmpty()) return tabs_.ofNewWindow()->openFrom(path, recovered);
    opening_.run([path](Job& job) { return findSession(path, job); },
                 [this, path, recovered](const FoundSession& found) { show(path, found, recovered); });
}

void SessionKeeper::show(const QString& path, const FoundSession& found, bool recovered) {
    if (!found.file)
        return bars_->warn(tr("The session %1 cannot be opened. %2")
                               .arg(QFileInfo(path).fileName(), errorSentence(found.file.error())));
    file_ = *found.file;
    path_ = recovered ? QString::fromStdString(file_.session.origin) : path;
    const std::string folder = QFileInfo(path).absolutePath().toStdString();
    for (const FoundRecording& recording : found.recordings) {
        FoundRecording here = recording;
        here.kept = absolute(recording.kept, folder);
        recording.file.state == KeptState::Missing ? missing_.push_back(here.kept) : showRecording(here);
    }
    if (file_.onlyRecordings())
        bars_->warn(
            tr("The session %1 is broken at byte %2. Its recordings are open; what was put down in them "
               "is lost. An earlier copy of the file would have it.")
                .arg(QFileInfo(path).fileName())
                .arg(file_.brokenAt()));
    for (const FoundComparison& comparison : found.comparisons) showComparison(comparison);
    if (!file_.session.report.items.empty()) tabs_.openReport(file_.session.report);
    const std::size_t front = file_.session.front;
    const bool compares = std::ranges::any_of(
        found.comparisons, [](const FoundComparison& c) { return c.canOpen() && c.kept.front; });
    if (!compares && front < found.recordings.size() &&
        found.recordings[front].file.state != KeptState::Missing)
        tabs_.bringToFront(tabs_.open(QString::fromStdString(found.recordings[front].file.path)));
    if (recovered) autosave_.forgetWhenWritten();
    if (!recovered) settings_->addRecentFile(path);
    if (!recovered) markTabs();
    setModified(recovered && !path_.isEmpty());
    emit changed();
    askForMissing();
}

void SessionKeeper::showRecording(const FoundRecording& found) {
    DocumentPage* page = tabs_.open(QString::fromStdString(found.file.path));
    SessionPage::of(page)->restore(found.kept, found.file.state,
                                   {found.perf.path, found.cpuStat.path, found.dump.path});
    if (found.file.state == KeptState::Changed) bars_->tellChanged(page);
    if (found.file.moved) emit told(tr("%1 was found beside the session").arg(page->document()->name()));
    const QString name = page->document()->name();
    QString trouble;
    if (found.kept.perf) trouble = troubleOf(found.kept.perf->file, found.perf.state, name);
    if (trouble.isEmpty() && found.kept.cpuStat)
        trouble = troubleOf(*found.kept.cpuStat, found.cpuStat.state, name);
    if (trouble.isEmpty() && found.kept.dump) trouble = troubleOf(*found.kept.dump, found.dump.state, name);
    if (!trouble.isEmpty()) bars_->warn(trouble);
}

// Of runs that are nowhere the others are compared, as long as there are some of each side.
void SessionKeeper::showComparison(const FoundComparison& found) {
    if (!found.missing.empty())
        bars_->warn(
            tr("%1 is not where it was: the comparison %2 is %3.")
                .arg(QFileInfo(QString::fromStdString(found.missing.front())).fileName(),
                     QString::fromStdString(found.kept.name),
                     found.canOpen() ? tr("open without it") : tr("not open, but stays in the session")));
    found.canOpen() ? tabs_.openComparison(found.present) : absentComparisons_.push_back(found.kept);
}

// One after the other.
void SessionKeeper::askForMissing() {
    if (missing_.empty()) return look();
    const KeptRecording kept = missing_.front();
    auto* box = new QMessageBox(QMessageBox::Question, tr("Golanes"),
                                tr("Where is %1?").arg(fileName(kept.file)), QMessageBox::NoButton, window_);
    box->setObjectName(QStringLiteral("missingRecording"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("The session has it as %1. It is not there, and nothing beside the session has "
           "its content. What was put down in it stays in the session.")
            .arg(QString::fromStdString(kept.file.path)));
    QPushButton* find = box->addButton(tr("&Find…"), QMessageBox::AcceptRole);
    box->addButton(tr("Open &Without It"), QMessageBox::RejectRole);
    connect(box, &QDialog::finished, this,
            [this, box, find, kept] { box->clickedButton() == find ? findByHand(kept) : leaveOut(kept); });
    box->open();
}

void SessionKeeper::findByHand(const KeptRecording& kept) {
    const QString path = QFileDialog::getOpenFileName(window_, tr("Find %1").arg(fileName(kept.file)),
                                                      QFileInfo(path_).absolutePath());
    if (path.isEmpty()) return leaveOut(kept);
    const auto look = [kept, file = path.toStdString()](Job& job) {
        FoundRecording found{kept, {file, stateOf(kept.file, file, job), false}, {}, {}, {}};
        const std::string folder = QFileInfo(QString::fromStdString(file)).absolutePath().toStdString();
        findBeside(found, folder, job);
        return found;
    };
    opening_.run(look, [this](const FoundRecording& found) {
        showRecording(found);
        missing_.erase(missing_.begin());
        askForMissing();
    });
}

void SessionKeeper::leaveOut(const KeptRecording& kept) {
    absent_.push_back(kept);
    missing_.erase(missing_.begin());
    askForMissing();
}

}  // namespace golanes
