// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/perf_window.h"

#include "widgets/session/document.h"
#include "widgets/window/align_dialog.h"
#include "widgets/window/binaries_dialog.h"
#include "widgets/window/document_page.h"
#include "widgets/window/open_plan.h"
#include "widgets/window/record_dialog.h"

namespace golanes {

InFront inFront(const DocumentPage* page) {
    if (!page) return {};
    const Document& document = *page->document();
    const PerfCompanion& perf = *document.perf();
    const bool loading = document.state() == Document::State::Loading && !document.trace();
    const FileKind::Is is =
        document.trace() || loading ? kindOf(QFileInfo(document.path())).is : FileKind::Is::Other;
    const bool trace = is == FileKind::Is::GoTrace;
    return {.path = document.path(),
            .goTrace = trace && !perf.any(),
            .perfData = perf.alone(),
            .isTrace = trace,
            .cpuStat = document.cpuStat()->alone(),
            .isProfile = is == FileKind::Is::Profile};
}

void openAlignDialog(PerfCompanion* perf, QWidget* window) {
    auto* dialog = new AlignDialog(perf, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The lanes can be looked at and moved meanwhile.
    dialog->setModal(false);
    dialog->show();
}

void openBinariesDialog(PerfCompanion* perf, QWidget* window) {
    auto* dialog = new BinariesDialog(perf, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void openRecordDialog(QWidget* window) {
    auto* dialog = new RecordDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace golanes
