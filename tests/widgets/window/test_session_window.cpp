// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions in real windows: what is open and what was done to it comes back, whatever has become of the
// files.
#include "core/open.h"
#include "core/session/session_file.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/annotations.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/open_with_stacks.h"
#include "widgets/session/report.h"
#include "widgets/session/settings.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/sample.h"
#include "widgets/window/screenshot.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/session_page.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace golanes;

class SessionWindowTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const QString& folder)
            : settings(folder + QStringLiteral("/settings.ini")),
              window(&settings, &theme, {openWithStacks, availableMemory}) {
            window.session()->keepCopies(folder + QStringLiteral("/autosave"));
            window.resize(1200, 800);
            window.show();
        }
        DocumentPage* page(int i = 0) const { return window.page(i); }
        ViewState& state(int i = 0) const { return *page(i)->viewState(); }
        SessionKeeper& session() const { return *window.session(); }
        bool isReady() const {
            if (window.pageCount() == 0 || session().busy()) return false;
            for (int i = 0; i < window.pageCount(); ++i)
                if (!SessionPage::of(page(i))->isSettled()) return false;
            return true;
        }
        template <class T>
        T* seen(const char* name) const {
            for (T* widget : window.findChildren<T*>(QLatin1String(name)))
                if (widget->isVisible()) return widget;
            return nullptr;
        }

        Settings settings;
        Theme theme;
        MainWindow window;
    };

    // A folder with a recording in it, and one for the settings.
    struct Place {
        Place() {
            QDir(dir.path()).mkdir(QStringLiteral("cfg"));
            QFile::copy(sampleRecording(), trace());
        }
        QString path(const char* name) const { return dir.filePath(QLatin1String(name)); }
        QString trace() const { return path("orders.trace.zst"); }
        QString cfg() const { return path("cfg"); }
        QTemporaryDir dir;
    };

    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
    }

    static ReportItem picture(const char* svg) {
        ReportItem item;
        item.kind = ReportItem::Kind::Picture;
        item.title = QStringLiteral("Lanes");
        item.picture = {svg, {100, 50}};
        return item;
    }
    static LaneKey proc(std::uint32_t i) { return {LaneKind::Proc, i}; }

    // Leaves nothing as it is at first.
    static void work(ViewState& state) {
        state.setAnimated(false);
        const TimeRange all = state.bounds();
        const Duration step = all.length() / 100;
        state.lanes()->setPinned(proc(1), true);
        state.lanes()->setHidden({LaneKind::Goroutine, 3}, true);
        state.lanes()->move({LaneKind::Goroutine, 9}, LaneKey{LaneKind::Goroutine, 2});
        state.lanes()->setCollapsed(LaneGroup::Heap, true);
        state.setLaneHeight(LaneHeight::Roomy);
        state.goroutineLanes()->setGrouping(GoroutineGrouping::Function);
        state.goroutineLanes()->setText(QStringLiteral("main"));
        state.setVisible({all.begin + 20 * step, all.begin + 70 * step});
        state.setFolds({{all.begin + 30 * step, all.begin + 40 * step}});
        state.timeZero()->choose(all.begin + 25 * step);
        state.marks()->add(all.begin + 26 * step);
        state.marks()->add(all.begin + 28 * step);
        state.setSelection(Target::place(proc(0), all.begin + 50 * step));
        Annotation note;
        note.range = {50 * step, 50 * step};
        note.text = "**here** it began";
        state.annotations()->add(note);
        state.annotations()->remove(state.annotations()->add(note));
    }

    // A session of the recording with all that work() does, saved.
    static void saveSession(const Place& place, const QString& path, Session* kept = nullptr) {
        Fixture f(place.cfg());
        f.window.openFiles({place.trace()});
        QTRY_VERIFY(f.isReady());
        work(f.state());
        f.session().saveTo(path);
        QTRY_VERIFY(!f.session().busy());
        QCOMPARE(f.session().path(), path);
        if (kept) *kept = f.session().session();
    }

  private slots:
    void init() { test::failOnWarnings(); }

    void everythingComesBack() {
        const Place place;
        const QString path = place.path("slow.golanes");
        Session before;
        saveSession(place, path, &before);
        // In the file the recording is named as somebody else would find it.
        const auto file = SessionFile::open(path.toStdString());
        QCOMPARE(file->session.recordings.at(0).file.path, std::string("orders.trace.zst"));
        QVERIFY(file->session.recordings[0].file.hash.known());

        QDir(place.cfg()).removeRecursively();
        QDir(place.dir.path()).mkdir(QStringLiteral("cfg"));
        Fixture f(place.cfg());
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        QTRY_VERIFY(f.session().session().recordings[0].file.hash.known());
        KeptRecording now = f.session().session().recordings.at(0);
        now.key = before.recordings[0].key;
        now.view.scroll = before.recordings[0].view.scroll;
        QVERIFY(now.view == before.recordings[0].view);
        QVERIFY(now.lanes == before.recordings[0].lanes);
        QCOMPARE(now.annotations.size(), std::size_t{1});
        QVERIFY(now.annotations == before.recordings[0].annotations);
        QCOMPARE(now.lastAnnotation, std::uint64_t{2});
        QVERIFY(!f.state().annotations()->undoStack()->canUndo());
        QCOMPARE(f.state().marks()->all().size(), std::size_t{2});
        QVERIFY(f.state().lanes()->isPinned(proc(1)));
        QVERIFY(f.settings.recentFiles().contains(path));
        // What one session shows is not how the next recording begins.
        QCOMPARE(f.settings.laneHeight(), LaneHeight::Normal);
        QVERIFY(f.settings.lanes().isEmpty());
    }

    // What was gathered to hand on, in its order; adding to it is a change that closing asks about.
    void theReportComesBack() {
        const Place place;
        const QString path = place.path("kept.golanes");
        {
            Fixture f(place.cfg());
            f.window.openFiles({place.trace()});
            QTRY_VERIFY(f.isReady());
            f.session().saveTo(path);
            QTRY_VERIFY(!f.session().busy() && !f.session().isModified());
            Report& report = *f.window.report();
            report.setTitle(QStringLiteral("Why it is slow"));
            report.add(picture("<svg xmlns='http://www.w3.org/2000/svg'><text>drawn</text></svg>"));
            report.add(picture("<svg xmlns='http://www.w3.org/2000/svg'><script>evil()</script></svg>"));
            ReportItem table;
            table.kind = ReportItem::Kind::Table;
            table.title = QStringLiteral("Waits");
            table.words = QStringLiteral("**Look**");
            table.table = {{{QStringLiteral("Name")}, {QStringLiteral("Count"), ReportTable::Cells::Number}},
                           {{QStringLiteral("a"), QStringLiteral("1")}},
                           5};
            report.add(table);
            report.move(2, 0);
            QTRY_VERIFY(f.session().isModified());
            f.session().saveTo(path);
            QTRY_VERIFY(!f.session().busy());
        }
        Fixture f(place.cfg());
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        const Report& report = *f.window.report();
        QCOMPARE(report.title(), QStringLiteral("Why it is slow"));
        QCOMPARE(report.rowCount(), 3);
        QCOMPARE(report.items()[0]->title, QStringLiteral("Waits"));
        QCOMPARE(report.items()[0]->words, QStringLiteral("**Look**"));
        QCOMPARE(report.items()[0]->table.rows,
                 (QList<QStringList>{{QStringLiteral("a"), QStringLiteral("1")}}));
        QCOMPARE(report.items()[0]->table.leftOut, qsizetype{5});
        QVERIFY(report.items()[1]->picture.svg.contains("drawn"));
        QCOMPARE(report.items()[1]->picture.size, QSize(100, 50));
        // A picture that would do something is not taken.
        QVERIFY(report.items()[2]->picture.svg.isEmpty());
        QVERIFY(!f.window.report()->undoStack()->canUndo());
        QTRY_VERIFY(!f.session().isModified());
    }

    // Readings of cpu.stat come back beside the recording, on its clock; gone ones are told and not
    // forgotten, removed ones are.
    void aReferenceToASessionLeadsIntoItsRecording() {
        const Place place;
        const QString path = place.path("kept.golanes");
        saveSession(place, path);
        Fixture f(place.cfg());
        f.window.openFiles({path});
        f.window.goToText(path + QStringLiteral("#P1"));
        QTRY_VERIFY(f.isReady());
        const auto procSelected = [&] {
            const auto& selected = f.state().selection();
            return selected && selected->lane.kind == LaneKind::Proc
                       ? f.state().trace()->procs[selected->lane.entity].id
                       : ~std::uint64_t{0};
        };
        QTRY_COMPARE(procSelected(), std::uint64_t{1});
        // The names of recordings are understood as well.
        f.window.goToText(QStringLiteral("orders.trace.zst#P0"));
        QTRY_COMPARE(procSelected(), std::uint64_t{0});
    }

    void readingsOfCpuStatComeBack() {
        const Place place;
        const QString csv = place.path("cpu.stat.csv"), path = place.path("quota.golanes");
        {
            Fixture f(place.cfg());
            f.window.openFiles({place.trace()});
            QTRY_VERIFY(f.isReady());
            const double start = static_cast<double>(f.state().bounds().begin) / 1e9;
            QByteArray readings = "mono_seconds,nr_periods,nr_throttled,throttled_usec\n";
            for (int i = 0; i < 10; ++i)
                readings += QByteArray::number(start + 0.1 * i, 'f', 9) + ',' + QByteArray::number(i) + ',' +
                            QByteArray::number(i / 2) + ',' + QByteArray::number(1000 * (i / 2)) + '\n';
            write(csv, readings);
            f.window.openFiles({csv});
            QTRY_VERIFY(f.state().held().cpuStat);
            QTRY_VERIFY(f.isReady());
            // What is there already is not waited for.
            SessionPage& kept = *SessionPage::of(f.page());
            kept.restore(kept.kept(), KeptState::Unchecked,
                         {.perf = {}, .cpuStat = csv.toStdString(), .dump = {}});
            QVERIFY(kept.isSettled());
            f.session().saveTo(path);
            QTRY_VERIFY(!f.session().busy());
        }
        const auto file = SessionFile::open(path.toStdString());
        QCOMPARE(file->session.recordings.at(0).cpuStat->path, std::string("cpu.stat.csv"));
        QVERIFY(file->session.recordings[0].cpuStat->hash.known());
        {
            Fixture f(place.cfg());
            f.window.openFiles({path});
            QTRY_VERIFY(f.isReady());
            QVERIFY(f.state().held().cpuStat);
            QVERIFY(!f.window.isWindowModified());
            // Nowhere now: kept. Saved again it is still in the file.
            QVERIFY(QFile::rename(csv, place.path("elsewhere")));
            QVERIFY(QFile::remove(place.path("elsewhere")));
        }
        {
            Fixture f(place.cfg());
            f.window.openFiles({path});
            QTRY_VERIFY(f.isReady());
            QVERIFY(!f.state().held().cpuStat);
            auto* bar = f.window.findChild<MessageBar*>(QStringLiteral("sessionBar"));
            QVERIFY(bar && bar->isVisible());
            QCOMPARE(QFileInfo(QString::fromStdString(f.session().session().recordings.at(0).cpuStat->path))
                         .fileName(),
                     QStringLiteral("cpu.stat.csv"));
        }
    }

    // So does a dump of goroutines.
    void aDumpComesBack() {
        const Place place;
        const QString dump = place.path("goroutines.txt"), path = place.path("leaks.golanes");
        write(dump, "goroutine 1 [chan receive, 3 minutes]:\nmain.f(0x1)\n\t/src/main.go:1 +0x1\n");
        {
            Fixture f(place.cfg());
            f.window.openFiles({place.trace()});
            QTRY_VERIFY(f.isReady());
            f.window.openFiles({dump});
            QTRY_VERIFY(LeakSearch::of(&f.state())->question().dump);
            QTRY_VERIFY(f.isReady());
            f.session().saveTo(path);
            QTRY_VERIFY(!f.session().busy());
        }
        const auto file = SessionFile::open(path.toStdString());
        QCOMPARE(file->session.recordings.at(0).dump->path, std::string("goroutines.txt"));
        QVERIFY(file->session.recordings[0].dump->hash.known());
        Fixture f(place.cfg());
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        QCOMPARE(LeakSearch::of(&f.state())->dumpName(), QStringLiteral("goroutines.txt"));
        QVERIFY(!f.window.isWindowModified());
        LeakSearch::of(&f.state())->closeDump();
        QVERIFY(!f.session().session().recordings.at(0).dump);
    }

    void theTitleTellsOfChanges() {
        const Place place;
        const QString path = place.path("slow.golanes");
        saveSession(place, path);
        Fixture f(place.cfg());
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.window.windowTitle(), QStringLiteral("slow[*] – orders.trace.zst"));
        QTest::qWait(2 * SessionKeeper::kSettleMs);
        QVERIFY(!f.window.isWindowModified());
        f.state().fitAll();  // looking elsewhere is no change
        QTest::qWait(2 * SessionKeeper::kSettleMs);
        QVERIFY(!f.window.isWindowModified());
        f.state().marks()->add(f.state().bounds().begin);
        QTRY_VERIFY(f.window.isWindowModified());
        f.window.close();
        QVERIFY(f.window.isVisible());  // it asks first
        auto* box = f.window.findChild<QMessageBox*>(QStringLiteral("saveBeforeClosing"));
        QVERIFY(box && box->isVisible());
        QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        f.window.activateWindow();
        QTest::keyClick(&f.window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!f.window.isWindowModified());
        QTRY_VERIFY(!f.session().busy());
        const auto saved = SessionFile::open(path.toStdString());
        QCOMPARE(saved->session.recordings.at(0).view.marks.size(), std::size_t{3});
        f.window.close();
        QVERIFY(!f.window.isVisible());
    }

    void aRecordingThatMovedIsFoundBesideTheSession() {
        const Place place;
        saveSession(place, place.path("slow.golanes"));
        QDir(place.dir.path()).mkdir(QStringLiteral("other"));
        const QString path = place.path("other/slow.golanes");
        QVERIFY(QFile::rename(place.path("slow.golanes"), path));
        QVERIFY(QFile::rename(place.trace(), place.path("other/renamed.zst")));
        Fixture f(place.cfg());
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.page()->document()->name(), QStringLiteral("renamed.zst"));
        QCOMPARE(f.state().marks()->all().size(), std::size_t{2});
        QVERIFY(!f.seen<MessageBar>("otherContentBar"));
    }

    void anotherContentIsSaid() {
        const Place place;
        const QString path = place.path("slow.golanes");
        saveSession(place, path);
        const QByteArray whole = read(place.trace());
        write(place.trace(), whole.left(whole.size() * 9 / 10));
        Fixture f(place.cfg());
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        QVERIFY(f.seen<MessageBar>("otherContentBar"));
    }

    void whatIsNowhereIsAskedForAndStaysInTheSession() {
        const Place place;
        const QString path = place.path("slow.golanes");
        saveSession(place, path);
        QFile::remove(place.trace());
        Fixture f(place.cfg());
        f.window.openFiles({path});
        const auto box = [&] { return f.window.findChild<QMessageBox*>(QStringLiteral("missingRecording")); };
        QTRY_VERIFY(box() && box()->isVisible());
        QVERIFY(box()->text().contains(QStringLiteral("orders.trace.zst")));
        for (QAbstractButton* button : box()->buttons())
            if (box()->buttonRole(button) == QMessageBox::RejectRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!f.session().busy());
        QCOMPARE(f.window.pageCount(), 0);
        f.session().saveTo(path);
        QTRY_VERIFY(!f.session().busy());
        const auto saved = SessionFile::open(path.toStdString());
        QCOMPARE(saved->session.recordings.at(0).file.path, std::string("orders.trace.zst"));
        QCOMPARE(saved->session.recordings[0].view.marks.size(), std::size_t{2});
    }

    void ofADamagedSessionTheRecordingsOpen() {
        const Place place;
        const QString path = place.path("slow.golanes");
        saveSession(place, path);
        const QByteArray whole = read(path);
        write(path, whole.left(whole.size() / 2));
        Fixture f(place.cfg());
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        const auto* bar = f.seen<MessageBar>("sessionBar");
        QVERIFY(bar && bar->text().contains(QStringLiteral("is broken at byte")));
        QCOMPARE(f.page()->document()->path(), place.trace());
    }

    // What a crash leaves is a copy that nobody holds.
    void whatACrashLeavesIsOffered() {
        const Place place;
        const QString kept = place.path("crashed");
        const QDir folder(place.cfg() + QStringLiteral("/autosave"));
        const auto copies = [&folder] {
            return folder.entryList({QStringLiteral("*.golanes")}, QDir::Files);
        };
        {
            Fixture f(place.cfg());
            f.window.openFiles({place.trace()});
            QTRY_VERIFY(f.isReady());
            work(f.state());
            const auto marks = [&] {
                const auto copy = copies().isEmpty()
                                      ? Result<SessionFile>(SessionFile())
                                      : SessionFile::open(folder.filePath(copies()[0]).toStdString());
                return copy && !copy->session.recordings.empty()
                           ? copy->session.recordings[0].view.marks.size()
                           : 0;
            };
            QTRY_COMPARE(marks(), std::size_t{2});
            QVERIFY(QFile::copy(folder.filePath(copies()[0]), kept));
            // A second window of a program that runs is offered nothing.
            Fixture second(place.cfg());
            QTest::qWait(50);
            QVERIFY(!second.seen<MessageBar>("recoveryBar"));
        }
        QVERIFY(copies().isEmpty());  // an orderly end leaves nothing
        for (const bool recover : {true, false}) {
            QVERIFY(QFile::copy(kept, folder.filePath(QStringLiteral("1-0.golanes"))));
            Fixture f(place.cfg());
            QTRY_VERIFY(f.seen<MessageBar>("recoveryBar"));
            QVERIFY(f.seen<MessageBar>("recoveryBar")->text().contains(QStringLiteral("orders.trace.zst")));
            QTest::mouseClick(f.seen<QPushButton>(recover ? "recoverSession" : "discardSession"),
                              Qt::LeftButton);
            QVERIFY(!f.seen<MessageBar>("recoveryBar"));
            if (recover) {
                QTRY_VERIFY(f.isReady());
                QCOMPARE(f.state().marks()->all().size(), std::size_t{2});
                QVERIFY(f.state().lanes()->isPinned(proc(1)));
            }
            QTRY_VERIFY(!folder.exists(QStringLiteral("1-0.golanes")));
        }
    }

    void aPictureOfASessionIsTheSameTwice() {
        const Place place;
        const QString path = place.path("slow.golanes");
        saveSession(place, path);
        const auto picture = [&](const char* name, const QString& session, const QStringList& files) {
            ScreenshotWish wish;
            wish.out = place.path(name);
            wish.session = session;
            wish.files = files;
            wish.size = {900, 600};
            const QString wrong = drawScreenshot(wish, {openTrace, availableMemory});
            return wrong.isEmpty() ? read(wish.out) : QByteArray();
        };
        const QByteArray first = picture("a.svg", path, {});
        QVERIFY(!first.isEmpty());
        QCOMPARE(picture("b.svg", path, {}), first);
        QVERIFY(picture("c.svg", {}, {place.trace()}) != first);
        QFile::remove(place.trace());
        QVERIFY(picture("d.svg", path, {}).isEmpty());
    }
};

QTEST_MAIN(SessionWindowTest)
#include "test_session_window.moc"
