// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/part_saver.h"

#include "core/base/format.h"
#include "core/export/go_trace_part.h"
#include "core/io/save_file.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/spoken.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>

namespace golanes {

namespace {

constexpr int kLookMs = 50;
constexpr int kProgressSteps = 1000;
constexpr int kPatienceMs = 400;  // before a dialog says that it takes a while

// "orders-part.trace" beside "orders.trace.zst", the next number when that is there.
QString partName(const QString& recording) {
    const QFileInfo info(recording);
    QString stem = info.completeBaseName();
    while (stem.endsWith(QLatin1String(".trace"))) stem.chop(6);
    QString name = stem + QStringLiteral("-part.trace");
    for (int n = 2; info.absoluteDir().exists(name); ++n)
        name = QStringLiteral("%1-part-%2.trace").arg(stem).arg(n);
    return info.absoluteDir().filePath(name);
}

// Size of what was written, bytes.
Result<std::uint64_t> writePart(const Trace& trace, TimeRange range, const std::string& path, Job& job) {
    const auto part = goTracePart(trace, range, job);
    if (!part) return tl::unexpected(part.error());
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");
    const auto saved = saveFile(path, *part);
    if (!saved) return tl::unexpected(saved.error());
    return part->size();
}

}  // namespace

TimeRange partRange(const ViewState& state) {
    return state.area()->any() ? state.area()->range() : state.goal();
}

PartSaver::PartSaver(QWidget* window) : QObject(window), window_(window) {
    look_.setInterval(kLookMs);
    connect(&look_, &QTimer::timeout, this, [this] {
        const double fraction = work_.fraction();
        if (progress_ && fraction >= 0)
            progress_->setValue(static_cast<int>(fraction * (kProgressSteps - 1)));
    });
    connect(&work_, &Background::busyChanged, this, [this] {
        if (work_.busy()) return look_.start();
        look_.stop();
        if (progress_) progress_->deleteLater();
        progress_.clear();
    });
}

void PartSaver::saveAs(const DocumentPage* page) {
    const QString name = partName(page->document()->path());
    const ViewState& state = *page->viewState();
    const TimeRange range = partRange(state);
    auto* dialog = new QFileDialog(
        window_,
        tr("Save %1 to %2 of the Trace").arg(timeText(state, range.begin), timeText(state, range.end)), name,
        tr("Go execution traces (*.trace);;All files (*)"));
    dialog->setObjectName(QStringLiteral("partDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("trace"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, range, page = QPointer(page)](const QString& path) {
                if (page) save(page, range, path);
            });
    dialog->open();
}

void PartSaver::save(const DocumentPage* page, TimeRange range, const QString& path) {
    showProgress(path);
    work_.run([trace = page->viewState()->trace(), range, file = QFile::encodeName(path).toStdString()](
                  Job& job) { return writePart(*trace, range, file, job); },
              [this, path](const Result<std::uint64_t>& bytes) { saved(path, bytes); });
}

void PartSaver::showProgress(const QString& path) {
    delete progress_;
    progress_ = new QProgressDialog(tr("Saving %1").arg(QFileInfo(path).fileName()), tr("Cancel"), 0,
                                    kProgressSteps, window_);
    progress_->setObjectName(QStringLiteral("partProgress"));
    progress_->setWindowTitle(tr("Save Part of the Trace"));
    progress_->setWindowModality(Qt::WindowModal);
    progress_->setMinimumDuration(kPatienceMs);
    progress_->setAutoReset(false);
    progress_->setValue(0);
    connect(progress_, &QProgressDialog::canceled, this, [this, path] {
        work_.cancel();
        emit told(tr("%1 was not saved").arg(path));
    });
}

void PartSaver::saved(const QString& path, const Result<std::uint64_t>& bytes) {
    if (bytes) return emit told(tr("Saved %1 (%2)").arg(path, golanes::text(formatBytes(*bytes))));
    emit told(tr("%1 was not saved").arg(path));
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Save Part of the Trace"),
                        tr("%1 was not saved").arg(QDir::toNativeSeparators(path)), QMessageBox::Ok, window_);
    box->setObjectName(QStringLiteral("partFailure"));
    QString why = spoken(bytes.error().message);
    if (!why.isEmpty()) why[0] = why[0].toUpper();
    box->setInformativeText(why + u'.');
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace golanes
