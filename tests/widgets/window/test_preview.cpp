// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes of the first part of a recording, while the rest is still being read.
#include "tests/support/service_trace.h"
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/document_page.h"
#include "widgets/window/failure_page.h"
#include "widgets/window/message_bar.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;
using test::FakeSource;
using test::ServiceTrace;

class PreviewTest : public QObject {
    Q_OBJECT

    using State = Document::State;
    QTemporaryDir dir_;

    // A page whose load has handed out a preview, and waits. The whole is the same recording once more.
    struct Fixture {
        explicit Fixture(const QTemporaryDir& dir) : settings(dir.filePath(QStringLiteral("settings.ini"))) {
            const QString path = dir.filePath(QStringLiteral("app.trace"));
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
            fake.preview = first.trace;
            fake.result = whole.trace;
            fake.held = true;
            page = std::make_unique<DocumentPage>(path, fake.source(), &settings, &theme);
            page->resize(1000, 700);
            page->show();
        }
        ViewState* state() const { return page->viewState(); }
        MessageBar* bar() const { return page->findChild<MessageBar*>(QStringLiteral("readingBar")); }

        ServiceTrace first = ServiceTrace::make(), whole = ServiceTrace::make();
        FakeSource fake;
        Settings settings;
        Theme theme;
        std::unique_ptr<DocumentPage> page;
    };

  private slots:
    void init() { test::failOnWarnings(); }

    void itsLanesShowWithABarUntilTheWholeIsThere() {
        Fixture f(dir_);
        QTRY_COMPARE(f.state()->trace(), f.first.trace);
        QVERIFY(f.page->traceView()->isVisible());
        QVERIFY(f.bar()->isVisible());
        QVERIFY2(f.bar()->text().startsWith(QStringLiteral("These are the first ")),
                 qPrintable(f.bar()->text()));
        QVERIFY2(f.bar()->text().contains(QStringLiteral("Still reading: ")), qPrintable(f.bar()->text()));
        QCOMPARE(f.page->document()->state(), State::Loading);
        QVERIFY(!f.page->document()->trace());
        f.fake.held = false;
        QTRY_COMPARE(f.page->document()->state(), State::Ready);
        QCOMPARE(f.state()->trace(), f.whole.trace);
        QVERIFY(!f.bar()->isVisible());
        QVERIFY(!f.page->document()->preview());
        QCOMPARE(f.state()->visible(), f.state()->bounds());
    }

    void whatIsLookedAtAndSelectedStays() {
        Fixture f(dir_);
        QTRY_COMPARE(f.state()->trace(), f.first.trace);
        const TimeRange seen{ServiceTrace::at(200), ServiceTrace::at(500)};
        f.state()->setVisible(seen);
        Target target;
        target.lane = {LaneKind::Goroutine, f.first.worker.value};
        target.part = Target::Part::Span;
        target.ref = f.first.trace->goroutine(f.first.worker).firstSpan + 2;
        target.time = ServiceTrace::at(300);
        const auto& starts = f.first.trace->goSpans.start;
        target.span = {starts[target.ref], starts[target.ref + 1]};
        f.state()->setSelection(target);
        f.fake.held = false;
        QTRY_COMPARE(f.state()->trace(), f.whole.trace);
        QCOMPARE(f.state()->visible(), seen);
        QVERIFY(f.state()->selection());
        QVERIFY(f.state()->selection()->sameThing(target));
        QCOMPARE(f.state()->selection()->span, target.span);
    }

    void cancelEndsItAtOnce() {
        Fixture f(dir_);
        QTRY_VERIFY(f.bar()->isVisible());
        QTest::mouseClick(f.page->findChild<QPushButton*>(QStringLiteral("cancelReading")), Qt::LeftButton);
        QCOMPARE(f.page->document()->state(), State::Cancelled);
        QVERIFY(!f.bar()->isVisible());
        QVERIFY(!f.state()->trace());
        QVERIFY(f.page->findChild<FailurePage*>()->isVisible());
        QTRY_COMPARE(f.fake.cancelled.load(), 1);
    }

    // A reload goes on showing what was read before; nothing of the new file comes early.
    void aReloadHasNone() {
        Fixture f(dir_);
        f.fake.held = false;
        QTRY_COMPARE(f.page->document()->state(), State::Ready);
        f.fake.held = true;
        f.page->reload();
        QTRY_COMPARE(f.fake.calls.load(), 2);
        QTest::qWait(60);
        QVERIFY(!f.bar()->isVisible());
        QCOMPARE(f.state()->trace(), f.whole.trace);
        f.fake.held = false;
        QTRY_COMPARE(f.page->document()->state(), State::Ready);
    }
};

QTEST_MAIN(PreviewTest)
#include "test_preview.moc"
