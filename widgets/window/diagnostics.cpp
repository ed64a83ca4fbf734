// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/diagnostics.h"

#include "core/base/format.h"
#include "core/base/memory.h"
#include "golanes_version.h"
#include "widgets/lanes/frame_times.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/window/close_box.h"
#include "widgets/window/icons.h"
#include "widgets/window/message_log.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>
#include <QThread>
#include <QVBoxLayout>

#include <unistd.h>

#include <fstream>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Diagnostics)
};

// What the process holds now, bytes (proc(5), statm); 0 when it cannot be learnt.
std::uint64_t residentMemory() {
    std::ifstream file("/proc/self/statm");
    std::uint64_t pages = 0, resident = 0;
    return file >> pages >> resident ? resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) : 0;
}

QString line(const QString& key, const QString& value) {
    constexpr int kKeyWidth = 14;
    return key.leftJustified(kKeyWidth) + value + u'\n';
}

QString versions() {
    return line(Words::tr("Golanes"), QStringLiteral(GOLANES_VERSION)) +
           line(Words::tr("Qt"), Words::tr("%1, built with %2")
                                     .arg(QLatin1String(qVersion()), QStringLiteral(QT_VERSION_STR))) +
           line(Words::tr("System"), Words::tr("%1, kernel %2, %3")
                                         .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                              QSysInfo::currentCpuArchitecture())) +
           line(Words::tr("Platform"), QGuiApplication::platformName()) +
           line(Words::tr("Processors"), QString::number(QThread::idealThreadCount()));
}

QString screens(const QWidget& window) {
    QString out;
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QSize size = screen->size();
        out += line(Words::tr("Screen"),
                    Words::tr("%1 × %2, scale %3, %4 Hz%5")
                        .arg(size.width())
                        .arg(size.height())
                        .arg(screen->devicePixelRatio())
                        .arg(screen->refreshRate(), 0, 'f', 0)
                        .arg(screen == window.screen() ? Words::tr(" (the window is here)") : QString()));
    }
    return out + line(Words::tr("Window"), Words::tr("%1 × %2").arg(window.width()).arg(window.height()));
}

QString memory() {
    const auto bytes = [](std::uint64_t n) { return golanes::text(formatBytes(n)); };
    return line(Words::tr("Memory"),
                Words::tr("%1 now, %2 at most, %3 free")
                    .arg(bytes(residentMemory()), bytes(peakMemory()), bytes(availableMemory())));
}

QString frames(const QWidget& window) {
    QString out;
    for (const LaneView* view : window.findChildren<LaneView*>()) {
        const FrameTimes& times = view->frameTimes();
        if (times.count() == 0) continue;
        out += line(Words::tr("Frames"), Words::tr("the last %1: median %2, worst %3")
                                             .arg(times.count())
                                             .arg(golanes::text(formatDuration(times.median())),
                                                  golanes::text(formatDuration(times.worst()))));
    }
    return out.isEmpty() ? line(Words::tr("Frames"), Words::tr("no lanes were drawn")) : out;
}

QString messages() {
    const QStringList last = lastMessages();
    if (last.isEmpty()) return line(Words::tr("Messages"), Words::tr("none"));
    return Words::tr("Messages") + u'\n' + last.join(u'\n') + u'\n';
}

}  // namespace

QString diagnosticsText(const QWidget& window) {
    return versions() + screens(window) + memory() + frames(window) + messages();
}

QDialog* diagnosticsDialog(QWidget* window) {
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("diagnosticsDialog"));
    dialog->setWindowTitle(Words::tr("Diagnostics"));
    dialog->resize(720, 420);
    auto* note = new QLabel(Words::tr("What helps to look into a trouble. Nothing is sent."), dialog);
    auto* text = new QPlainTextEdit(diagnosticsText(*window), dialog);
    text->setObjectName(QStringLiteral("diagnosticsText"));
    text->setAccessibleName(Words::tr("Diagnostics"));
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* buttons = closeBox(dialog);
    QPushButton* copy = buttons->addButton(Words::tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyDiagnostics"));
    copy->setIcon(icon(QStringLiteral("copy")));
    QObject::connect(copy, &QPushButton::clicked, text,
                     [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    QPushButton* again = buttons->addButton(Words::tr("&Refresh"), QDialogButtonBox::ActionRole);
    again->setObjectName(QStringLiteral("refreshDiagnostics"));
    QObject::connect(again, &QPushButton::clicked, text,
                     [text, window] { text->setPlainText(diagnosticsText(*window)); });
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(note);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    return dialog;
}

}  // namespace golanes
