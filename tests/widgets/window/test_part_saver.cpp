// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/open.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/document.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/part_saver.h"
#include "widgets/window/sample.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class TestPartSaver : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const QString& ini)
            : settings(ini), window(&settings, &theme, {openTrace, availableMemory}) {
            window.resize(1200, 800);
            window.show();
            window.openFiles({sampleRecording()});
        }
        ViewState* state() const { return window.currentPage()->viewState(); }
        bool isReady() const { return window.currentPage()->document()->state() == Document::State::Ready; }

        Settings settings;
        Theme theme;
        MainWindow window;
    };

    QTemporaryDir dir_;
    QString ini() const { return dir_.filePath(QStringLiteral("settings.ini")); }

  private slots:
    void init() { test::failOnWarnings(); }

    void theSelectedTimeIsSavedAndOpens() {
        Fixture f(ini());
        QTRY_VERIFY(f.isReady());
        const TracePtr whole = f.state()->trace();
        const Timestamp middle = whole->range.begin + whole->range.length() / 2;
        const TimeRange range{middle, middle + 20'000'000};
        f.state()->area()->selectAll();
        f.state()->area()->setRange(range);
        QCOMPARE(partRange(*f.state()), range);

        f.window.actionSet()->savePart->trigger();
        auto* dialog = f.window.findChild<QFileDialog*>(QStringLiteral("partDialog"));
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        QVERIFY2(dialog->selectedFiles().value(0).endsWith(QStringLiteral("-part.trace")),
                 qPrintable(dialog->selectedFiles().value(0)));
        const QString path = dir_.filePath(QStringLiteral("part.trace"));
        emit dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(QFileInfo::exists(path));

        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        const TracePtr part = f.state()->trace();
        QVERIFY(!part->report.hasLoss());
        QVERIFY(part->range.length() <= range.length() + 1'000'000);
        QVERIFY(part->eventCount > 100);
    }

    void whatCannotBeWrittenIsNamed() {
        Fixture f(ini());
        QTRY_VERIFY(f.isReady());
        PartSaver saver(&f.window);
        QSignalSpy told(&saver, &PartSaver::told);
        const QString path = dir_.filePath(QStringLiteral("no such folder/part.trace"));
        saver.save(f.window.currentPage(), partRange(*f.window.currentPage()->viewState()), path);
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(told[0][0].toString().contains(path));
        auto* box = f.window.findChild<QMessageBox*>(QStringLiteral("partFailure"));
        QVERIFY(box);
        QVERIFY(box->text().contains(path));
        QVERIFY(!box->informativeText().isEmpty());
        box->close();
        QVERIFY(!saver.busy());
    }
};

QTEST_MAIN(TestPartSaver)
#include "test_part_saver.moc"
