// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/open.h"
#include "golanes_version.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/frame_times.h"
#include "widgets/session/document.h"
#include "widgets/session/settings.h"
#include "widgets/theme/theme.h"
#include "widgets/window/diagnostics.h"
#include "widgets/window/document_page.h"
#include "widgets/window/file_report_saver.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_log.h"
#include "widgets/window/sample.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class TestDiagnostics : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const QString& ini)
            : settings(ini), window(&settings, &theme, {openTrace, availableMemory}) {
            window.resize(1200, 800);
            window.show();
        }
        Document::State open(const QString& path) {
            window.openFiles({path});
            return QTest::qWaitFor([this] { return state() != Document::State::Loading; })
                       ? state()
                       : Document::State::Loading;
        }
        Document::State state() const { return window.currentPage()->document()->state(); }

        Settings settings;
        Theme theme;
        MainWindow window;
    };

    QTemporaryDir dir_;
    QString file(const char* name) const { return dir_.filePath(QLatin1String(name)); }
    QString ini() const { return file("settings.ini"); }

  private slots:
    void init() { test::failOnWarnings(); }

    void theTextTellsVersionsMemoryAndFrames() {
        Fixture f(ini());
        QVERIFY(diagnosticsText(f.window).contains(QStringLiteral("no lanes were drawn")));
        QCOMPARE(f.open(sampleRecording()), Document::State::Ready);
        f.window.grab();
        f.window.actionSet()->diagnostics->trigger();
        auto* dialog = f.window.findChild<QDialog*>(QStringLiteral("diagnosticsDialog"));
        QVERIFY(dialog);
        dialog->findChild<QPushButton*>(QStringLiteral("copyDiagnostics"))->click();
        const QString text = QGuiApplication::clipboard()->text();
        QCOMPARE(text, dialog->findChild<QPlainTextEdit*>(QStringLiteral("diagnosticsText"))->toPlainText());
        for (const QString& told : {QStringLiteral(GOLANES_VERSION), QLatin1String(qVersion()).toString(),
                                    QStringLiteral("offscreen"), QStringLiteral("Memory"),
                                    QStringLiteral("median"), QStringLiteral("Screen")})
            QVERIFY2(text.contains(told), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("orders")));  // the recording is nobody's business
        dialog->close();
    }

    void messagesAreKeptAndStillPrinted() {
        static int printed = 0;
        const QtMessageHandler before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) { ++printed; });
        keepMessages();
        for (int i = 0; i < 150; ++i) qInfo("message %d", i);
        qInstallMessageHandler(before);
        QCOMPARE(printed, 150);
        const QStringList last = lastMessages();
        QCOMPARE(last.size(), 100);
        QVERIFY(last.last().endsWith(QStringLiteral("info: message 149")));
        Fixture f(ini());
        QVERIFY(diagnosticsText(f.window).contains(QStringLiteral("message 149")));
    }

    void theLastFramesCount() {
        FrameTimes times;
        QCOMPARE(times.median(), Duration{0});
        QCOMPARE(times.worst(), Duration{0});
        for (const Duration t : {5, 1, 9}) times.add(t);
        QCOMPARE(times.count(), std::size_t{3});
        QCOMPARE(times.median(), Duration{5});
        QCOMPARE(times.worst(), Duration{9});
        for (std::size_t i = 0; i < FrameTimes::kKept; ++i) times.add(2);
        QCOMPARE(times.count(), FrameTimes::kKept);
        QCOMPARE(times.worst(), Duration{2});
    }

    void aFileThatFailedIsReportedWithoutItsContents() {
        const QString path = file("my secret.trace");
        QFile notes(path);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write("These are secret notes and no trace.\n");
        notes.close();
        Fixture f(ini());
        QCOMPARE(f.open(path), Document::State::Failed);
        auto* button = f.window.currentPage()->findChild<QPushButton*>(QStringLiteral("fileReportButton"));
        QVERIFY(button->isVisible());
        button->click();
        auto* dialog = f.window.findChild<QFileDialog*>(QStringLiteral("fileReportDialog"));
        QVERIFY(dialog);
        emit dialog->fileSelected(file("report.txt"));
        dialog->close();
        QFile report(file("report.txt"));
        QTRY_VERIFY(report.exists());
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray text = report.readAll();
        QVERIFY2(text.contains("not recognised") && text.contains("37 bytes"), text);
        QVERIFY2(!text.contains("secret"), text);
    }

    void aFolderSaysToOpenWhatIsInIt() {
        Fixture f(ini());
        QCOMPARE(f.open(dir_.path()), Document::State::Failed);
        const auto* message = f.window.findChild<QLabel*>(QStringLiteral("failureMessage"));
        QVERIFY2(message->text().contains(QStringLiteral("open the recordings in it")),
                 qPrintable(message->text()));
        QVERIFY(!f.window.findChild<QLabel*>(QStringLiteral("failureRemedy"))
                     ->text()
                     .contains(QStringLiteral("still there")));
        QVERIFY(!f.window.currentPage()
                     ->findChild<QPushButton*>(QStringLiteral("fileReportButton"))
                     ->isVisible());
    }
};

QTEST_MAIN(TestDiagnostics)
#include "test_diagnostics.moc"
