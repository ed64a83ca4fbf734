// SPDX-License-Identifier: GPL-3.0-or-later
// The window with real files, through the whole path from name to lanes.
#include "core/open.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/document.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/document_page.h"
#include "widgets/window/inspector.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/sample.h"
#include "widgets/window/stack_list.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace golanes;

class OpenRecordingsTest : public QObject {
    Q_OBJECT

    using State = Document::State;

    struct Fixture {
        explicit Fixture(const QString& ini)
            : settings(ini), window(&settings, &theme, {openTrace, availableMemory}) {
            window.resize(1200, 800);
            window.show();
        }
        State state() const { return window.currentPage()->document()->state(); }

        Settings settings;
        Theme theme;
        MainWindow window;
    };

    QTemporaryDir dir_;

    QString ini() const { return dir_.filePath(QStringLiteral("settings.ini")); }
    QString write(const char* name, const QByteArray& bytes) const {
        const QString path = dir_.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return path;
    }
    static QByteArray sample() {
        QFile file(sampleRecording());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

  private slots:
    void init() {
        test::failOnWarnings();
        QFile::remove(ini());
    }

    void theSampleOpens() {
        QVERIFY(!sampleRecording().isEmpty());
        Fixture f(ini());
        f.window.actionSet()->openSample->trigger();
        QTRY_COMPARE(f.state(), State::Ready);
        const TracePtr trace = f.window.currentPage()->document()->trace();
        QCOMPARE(trace->info.formatMinor, 26);
        QCOMPARE(trace->procs.size(), std::size_t{2});
        QVERIFY(trace->report.empty());
        QVERIFY(f.window.currentPage()->traceView()->isVisible());
        QCOMPARE(f.window.findChild<QLabel*>(QStringLiteral("inspectorTitle"))->text(),
                 QStringLiteral("orders.trace.zst"));
        QVERIFY(f.settings.recentFiles().isEmpty());  // it has a button of its own
    }

    void aCutFileShowsItsLanesAndTheYellowBar() {
        const QByteArray whole = sample();
        Fixture f(ini());
        f.window.openFiles({write("cut.trace.zst", whole.left(whole.size() * 6 / 10))});
        QTRY_COMPARE(f.state(), State::Ready);
        QVERIFY(f.window.currentPage()->traceView()->isVisible());
        auto* bar = f.window.findChild<MessageBar*>(QStringLiteral("lossBar"));
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->text().startsWith(QStringLiteral("Part of this recording is missing.")),
                 qPrintable(bar->text()));
    }

    void aTextFileIsNamedAsWhatItIs() {
        Fixture f(ini());
        f.window.openFiles({write("notes.txt", "These are some notes of mine, nothing else.\n")});
        QTRY_COMPARE(f.state(), State::Failed);
        const auto* message = f.window.findChild<QLabel*>(QStringLiteral("failureMessage"));
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(QStringLiteral("looks like")), qPrintable(message->text()));
    }

    void aMissingFileSaysSo() {
        Fixture f(ini());
        f.window.openFiles({dir_.filePath(QStringLiteral("gone.trace"))});
        QTRY_COMPARE(f.state(), State::Failed);
        QCOMPARE(f.window.currentPage()->document()->error().code, ErrorCode::Io);
    }

    void theInspectorTellsOfTheSelectionAndItsStackCanBeCopied() {
        Fixture f(ini());
        f.window.openFiles({sampleRecording()});
        QTRY_COMPARE(f.state(), State::Ready);
        ViewState* state = f.window.currentPage()->viewState();
        const Trace& trace = *state->trace();
        SpanIndex s = 0;
        while (s < trace.goSpans.size() && trace.goSpans.stack[s] == kNoStack) ++s;
        QVERIFY(s < trace.goSpans.size());
        GoroutineIndex g{0};
        while (s >= trace.goroutine(g).firstSpan + trace.goroutine(g).spanCount) ++g.value;
        Target target;
        target.lane = {LaneKind::Goroutine, g.value};
        target.part = Target::Part::Span;
        target.ref = s;
        target.time = trace.goSpans.start[s];
        target.span = {target.time, target.time + 1};
        state->setSelection(target);

        auto* stack = f.window.findChild<StackList*>();
        QVERIFY(stack->isVisible());
        QCOMPARE(static_cast<std::size_t>(stack->count()), trace.stacks[trace.goSpans.stack[s]].size());
        f.window.findChild<QToolButton*>(QStringLiteral("copyStack"))->click();
        const Frame& leaf = trace.stacks.frame(trace.stacks[trace.goSpans.stack[s]].front());
        const auto function = trace.strings[leaf.function];
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(QString::fromUtf8(function.data(), static_cast<qsizetype>(function.size()))));
        QCOMPARE(text, stack->text());

        state->setSelection(std::nullopt);
        QVERIFY(!stack->isVisible());
    }

    void bothThemesAndAllColourSetsPaint() {
        Fixture f(ini());
        f.window.openFiles({sampleRecording()});
        QTRY_COMPARE(f.state(), State::Ready);
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            for (const auto set :
                 {Theme::ColorSet::Default, Theme::ColorSet::ColorBlindSafe, Theme::ColorSet::Gotraceui}) {
                f.theme.setMode(mode);
                f.theme.setColorSet(set);
                const QImage image = f.window.grab().toImage();
                QVERIFY(image.allGray() == false);
            }
        }
    }
};

QTEST_MAIN(OpenRecordingsTest)
#include "test_open_recordings.moc"
