// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/session_keeper.h"

#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/error_text.h"
#include "widgets/window/session_bars.h"
#include "widgets/window/session_files.h"
#include "widgets/window/session_page.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMessageBox>

#include <utility>

namespace golanes {

namespace {

const QString kSuffix = QStringLiteral(".golanes");

std::vector<QString> pathsOf(const QList<DocumentPage*>& pages) {
    std::vector<QString> paths;
    for (const DocumentPage* page : pages) paths.push_back(page->document()->path());
    return paths;
}

QStringList namesIn(const Session& session) {
    QStringList names;
    for (const KeptRecording& r : session.recordings)
        names << QFileInfo(QString::fromStdString(r.file.path)).fileName();
    for (const KeptComparison& c : session.comparisons) names << QString::fromStdString(c.name);
    return names;
}

// Without what changes by looking. Of runs what was put down: what else there is their pages tell.
std::vector<KeptComparison> withoutFront(std::vector<KeptComparison> comparisons) {
    for (KeptComparison& c : comparisons) {
        c.front = false;
        std::vector<KeptRecording> noted;
        for (KeptRecording& run : c.runs) {
            if (run.annotations.empty()) continue;
            noted.emplace_back().file.path = run.file.path;
            noted.back().annotations = std::move(run.annotations);
        }
        c.runs = std::move(noted);
    }
    return comparisons;
}

QMessageBox* makeBox(QWidget* window, const QString& text, const QString& more) {
    auto* box = new QMessageBox(QMessageBox::Question, SessionKeeper::tr("Golanes"), text,
                                QMessageBox::NoButton, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setInformativeText(more);
    return box;
}

}  // namespace

SessionKeeper::SessionKeeper(QMainWindow* window, Settings* settings, SessionBars* bars, Tabs tabs)
    : QObject(window), window_(window), settings_(settings), bars_(bars), tabs_(std::move(tabs)) {
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &SessionKeeper::look);
}

SessionKeeper::~SessionKeeper() = default;

void SessionKeeper::keepCopies(const QString& folder) {
    autosave_.setFolder(folder);
    offerRecovery();
}

QString SessionKeeper::name() const {
    return QFileInfo(path_).completeBaseName();
}

void SessionKeeper::add(DocumentPage* page) {
    auto* kept = SessionPage::of(page);
    if (!kept) kept = new SessionPage(page, settings_);
    connect(kept, &SessionPage::changed, &settle_, [this] {
        // Not put off by each change: one that goes on and on is copied too.
        if (!settle_.isActive()) settle_.start();
    });
    settle_.start();
}

void SessionKeeper::takeOver(SessionKeeper& other) {
    path_ = other.path_;
    file_ = other.file_;
    absent_ = other.absent_;
    absentComparisons_ = other.absentComparisons_;
    missing_ = other.missing_;
    savedPages_ = other.savedPages_;
    savedComparisons_ = other.savedComparisons_;
    savedReport_ = other.savedReport_;
    modified_ = other.modified_;
    autosave_.takeClaims(other.autosave_);
    emit changed();
    if (!missing_.empty()) askForMissing();
    settle_.start();
}

void SessionKeeper::tabsChanged() {
    if (!settle_.isActive()) settle_.start();
}

Session SessionKeeper::session() const {
    Session now = file_.session;
    now.recordings.clear();
    now.front = 0;
    now.origin = path_.toStdString();
    for (const DocumentPage* page : tabs_.pages()) {
        if (page == tabs_.front()) now.front = static_cast<std::uint32_t>(now.recordings.size());
        if (const SessionPage* kept = SessionPage::of(page)) now.recordings.push_back(kept->kept());
    }
    now.recordings.insert(now.recordings.end(), absent_.begin(), absent_.end());
    now.report = tabs_.report();
    now.comparisons = tabs_.comparisons();
    now.comparisons.insert(now.comparisons.end(), absentComparisons_.begin(), absentComparisons_.end());
    return now;
}

bool SessionKeeper::anyOpen() const {
    return !tabs_.pages().isEmpty() || !tabs_.comparisons().empty();
}

bool SessionKeeper::tabsAreOthers() const {
    return pathsOf(tabs_.pages()) != savedPages_ || withoutFront(tabs_.comparisons()) != savedComparisons_ ||
           tabs_.report() != savedReport_;
}

void SessionKeeper::markTabs() {
    savedPages_ = pathsOf(tabs_.pages());
    savedComparisons_ = withoutFront(tabs_.comparisons());
    savedReport_ = tabs_.report();
}

// What has settled is copied, and compared with what was saved.
void SessionKeeper::look() {
    if (opening_.busy() || !missing_.empty()) return;
    bool modified = !path_.isEmpty() && tabsAreOthers();
    for (const DocumentPage* page : tabs_.pages() + tabs_.panes()) {
        SessionPage* kept = SessionPage::of(page);
        kept->markSettled();
        modified = modified || kept->isModified();
    }
    setModified(modified);
    if (!anyOpen() && absent_.empty() && absentComparisons_.empty()) {
        copied_.reset();
        return autosave_.drop();
    }
    Session now = session();
    if (copied_ == now) return;
    copied_ = std::move(now);
    autosave_.write(*copied_);
}

void SessionKeeper::setModified(bool modified) {
    if (std::exchange(modified_, modified) != modified) emit changed();
}

void SessionKeeper::save() {
    path_.isEmpty() ? saveAs() : saveTo(path_);
}

void SessionKeeper::saveAs() {
    QString first = path_;
    if (first.isEmpty() && tabs_.front()) {
        const QFileInfo recording(tabs_.front()->document()->path());
        first = recording.absolutePath() + QLatin1Char('/') + recording.completeBaseName() + kSuffix;
    }
    QString path = QFileDialog::getSaveFileName(window_, tr("Save Session"), first,
                                                tr("Golanes sessions (*%1)").arg(kSuffix));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += kSuffix;
    saveTo(path);
}

void SessionKeeper::saveTo(const QString& path) {
    const QString target = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    SessionFile file = file_;
    file.session = session();
    file.session.origin.clear();
    const std::string folder = QFileInfo(target).absolutePath().toStdString();
    markTabs();
    for (const DocumentPage* page : tabs_.pages() + tabs_.panes()) SessionPage::of(page)->markSaved();
    saving_.run(
        [file = std::move(file), folder, target](Job& job) mutable {
            relateFiles(file.session, folder, job);
            const auto done = file.save(target.toStdString());
            return done ? std::optional<Error>() : std::optional(done.error());
        },
        [this, target](const std::optional<Error>& error) { saved(target, error); });
}

void SessionKeeper::saved(const QString& path, const std::optional<Error>& error) {
    if (error) {
        closesWhenSaved_ = false;
        savedPages_.clear();
        setModified(!path_.isEmpty());
        return bars_->warn(tr("The session was not saved as %1. %2 Save it in another folder.")
                               .arg(path, errorSentence(*error)));
    }
    path_ = path;
    settings_->addRecentFile(path);
    setModified(false);
    emit changed();
    emit told(tr("Session saved as %1").arg(path));
    if (std::exchange(closesWhenSaved_, false)) {
        mayClose_ = true;
        window_->close();
    }
}

bool SessionKeeper::mayClose() {
    if (saving_.busy()) {
        closesWhenSaved_ = true;
        return false;
    }
    look();
    if (mayClose_ || path_.isEmpty() || !modified_) return true;
    QMessageBox* box = makeBox(window_, tr("Save the changes to the session %1?").arg(name()),
                               tr("Otherwise what was put down since it was saved is lost."));
    box->setObjectName(QStringLiteral("saveBeforeClosing"));
    box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, box](QAbstractButton* button) {
        const auto which = box->standardButton(button);
        if (which == QMessageBox::Cancel) return;
        closesWhenSaved_ = which == QMessageBox::Save;
        mayClose_ = which == QMessageBox::Discard;
        // Not from within the box, which goes with the window.
        QTimer::singleShot(0, this, [this] { closesWhenSaved_ ? save() : void(window_->close()); });
    });
    box->open();
    return false;
}

void SessionKeeper::offerRecovery() {
    const QStringList left = autosave_.claim();
    if (left.isEmpty()) return;
    QStringList names;
    for (const QString& path : left)
        if (const auto file = SessionFile::open(path.toStdString())) names << namesIn(file->session);
    if (names.isEmpty()) return autosave_.forget();
    connect(bars_, &SessionBars::recoveryDeclined, this, [this] { autosave_.forget(); });
    connect(bars_, &SessionBars::recoveryWanted, this, [this, left] {
        for (const QString& path : left) openFrom(path, true);
    });
    bars_->offerRecovery(names);
}

}  // namespace golanes
