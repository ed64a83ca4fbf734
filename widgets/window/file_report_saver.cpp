// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/file_report_saver.h"

#include "core/export/file_report.h"
#include "core/io/byte_source.h"
#include "core/io/save_file.h"
#include "golanes_version.h"
#include "widgets/session/document.h"
#include "widgets/session/spoken.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

#include <optional>

namespace golanes {

namespace {

// The bytes are looked at once more: the file may be another one by now, which the report tells of then.
Result<void> writeReport(const std::string& file, const TracePtr& trace, const std::optional<Error>& error,
                         const std::string& path, Job& job) {
    ReportedFile about;
    about.version = GOLANES_VERSION;
    about.trace = trace.get();
    about.error = error ? &*error : nullptr;
    const auto source = ByteSource::open(file, job);
    about.gone = !source;
    if (source) {
        about.storedBytes = (*source)->storedBytes();
        about.bytes = (*source)->bytes();
        about.truncatedAt = (*source)->truncatedAt();
    }
    const std::string report = fileReport(about, job);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");
    return saveFile(path, report);
}

}  // namespace

FileReportSaver::FileReportSaver(QWidget* window) : QObject(window), window_(window) {}

void FileReportSaver::saveAs(const Document* document) {
    const QFileInfo info(document->path());
    const QString name = info.absolutePath() + QStringLiteral("/golanes-report.txt");
    auto* dialog = new QFileDialog(window_, tr("Save Report"), name, tr("Text (*.txt);;All files (*)"));
    dialog->setObjectName(QStringLiteral("fileReportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, document = QPointer(document)](const QString& path) {
                if (document) save(document, path);
            });
    dialog->open();
}

void FileReportSaver::save(const Document* document, const QString& path) {
    std::optional<Error> error;
    if (document->state() == Document::State::Failed) error = document->error();
    work_.run(
        [file = QFile::encodeName(document->path()).toStdString(), trace = document->trace(), error,
         target = QFile::encodeName(path).toStdString()](Job& job) {
            return writeReport(file, trace, error, target, job);
        },
        [this, path](const Result<void>& saved) {
            emit told(saved ? tr("Saved %1. It holds structure and offsets, and nothing was sent.").arg(path)
                            : tr("%1 was not saved: %2").arg(path, spoken(saved.error().message)));
        });
}

}  // namespace golanes
