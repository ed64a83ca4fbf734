// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons in sessions, in real windows with real files.
#include "core/open.h"
#include "core/session/session_file.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/checklist_panel.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/linked_time.h"
#include "widgets/compare/side_names.h"
#include "widgets/session/annotations.h"
#include "widgets/session/lane_choices.h"
#include "widgets/session/open_with_stacks.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/main_window.h"
#include "widgets/window/sample.h"
#include "widgets/window/session_bars.h"
#include "widgets/window/session_keeper.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class TestSessionComparisons : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const QString& folder)
            : settings(folder + QStringLiteral("/settings.ini")),
              window(&settings, &theme, {openWithStacks, availableMemory}) {
            // What is measured is another test's.
            settings.setCompare({{QStringLiteral("report"), false}});
            window.resize(1200, 800);
            window.show();
        }
        ComparePage* page() const { return window.findChild<ComparePage*>(); }
        SessionKeeper& session() const { return *window.session(); }
        // Both recordings are shown.
        bool isReady() const {
            if (session().busy() || !page()) return false;
            for (const Side side : kSides)
                if (page()->pane(side).document->state() != Document::State::Ready) return false;
            return true;
        }

        Settings settings;
        Theme theme;
        MainWindow window;
    };

    // A folder with three runs in it.
    struct Place {
        Place() {
            for (const QString& run : {base(), again(), candidate()}) QFile::copy(sampleRecording(), run);
        }
        QString base() const { return dir.filePath(QStringLiteral("old.trace.zst")); }
        QString again() const { return dir.filePath(QStringLiteral("again.trace.zst")); }
        QString candidate() const { return dir.filePath(QStringLiteral("new.trace.zst")); }
        QString session() const { return dir.filePath(QStringLiteral("change.golanes")); }
        QTemporaryDir dir;
    };

    static PerSide<QStringList> filesOf(const Place& place) {
        return {{place.base(), place.again()}, {place.candidate()}};
    }
    // Compares, lays instants over each other, unlinks, and has a checklist of its own.
    static void saveSession(const Place& place) {
        Fixture f(place.dir.path());
        f.window.compareFiles(filesOf(place));
        QTRY_VERIFY(f.isReady());
        f.page()->setChecklist({QStringLiteral("stw.p99 > 3x"), QStringLiteral("no threshold")});
        const Timestamp begin = f.page()->pane(Side::Base).state->bounds().begin;
        f.page()->restoreLink(TimeLink::ofInstants({begin + 1000, begin + 5000}), false);
        f.session().saveTo(place.session());
        QTRY_VERIFY(!f.session().busy());
        QCOMPARE(f.session().path(), place.session());
    }

  private slots:
    void init() { test::failOnWarnings(); }

    void comesBack() {
        const Place place;
        saveSession(place);
        const auto file = SessionFile::open(place.session().toStdString());
        QCOMPARE(file->session.comparisons.size(), std::size_t{1});
        QCOMPARE(file->session.comparisons[0].base.at(1).path, std::string("again.trace.zst"));
        QVERIFY(file->session.comparisons[0].candidate.at(0).hash.known());
        QVERIFY(file->session.recordings.empty());

        Fixture f(place.dir.path());
        f.window.openFiles({place.session()});
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.page()->files(), filesOf(place));
        QCOMPARE(f.page()->checklist(),
                 QStringList({QStringLiteral("stw.p99 > 3x"), QStringLiteral("no threshold")}));
        const TimeLink& link = f.page()->time().link();
        QCOMPARE(link.fit(), TimeLink::Fit::Instants);
        QCOMPARE(link.anchors().candidate - link.anchors().base, Timestamp{4000});
        QVERIFY(!f.page()->time().isLinked());
        // The checklist of a session is not that of the next comparison.
        QVERIFY(ChecklistPanel(&f.settings, &f.theme).entries() != f.page()->checklist());
        QTest::qWait(SessionKeeper::kSettleMs + 200);
        QVERIFY(!f.session().isModified());
        f.page()->swapSides();
        QTRY_VERIFY_WITH_TIMEOUT(f.session().isModified(), 3 * SessionKeeper::kSettleMs);
    }

    // Labels, and what was made of the lanes of either side.
    void whatWasPutDownComesBack() {
        const Place place;
        {
            Fixture f(place.dir.path());
            f.window.compareFiles(filesOf(place));
            QTRY_VERIFY(f.isReady());
            f.page()->setLabels({QStringLiteral("v1.4"), QStringLiteral("v1.5")});
            ViewState& state = *f.page()->pane(Side::New).state;
            // Which lanes belong together is found out on another thread; then both are pinned.
            const auto pairsAreFound = [&] {
                state.setHover(Target::place({LaneKind::Heap, 0}, 0));
                const bool found = f.page()->pane(Side::Base).state->hover().has_value();
                state.setHover(std::nullopt);
                return found;
            };
            QTRY_VERIFY(pairsAreFound());
            Annotation note;
            note.kind = AnnotationKind::Bookmark;
            note.text = "slower here";
            note.range = {1000, 2000};
            state.annotations()->add(note);
            state.lanes()->setPinned({LaneKind::Heap, 0}, true);
            QVERIFY(f.page()->pane(Side::Base).state->lanes()->isPinned({LaneKind::Heap, 0}));
            f.session().saveTo(place.session());
            QTRY_VERIFY(!f.session().busy());
        }
        Fixture f(place.dir.path());
        f.window.openFiles({place.session()});
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.page()->names().of(Side::New), QStringLiteral("New v1.5"));
        ViewState& state = *f.page()->pane(Side::New).state;
        QTRY_COMPARE(state.annotations()->all().size(), std::size_t{1});
        QCOMPARE(state.annotations()->all().front().text, std::string("slower here"));
        QVERIFY(state.lanes()->isPinned({LaneKind::Heap, 0}));
        QVERIFY(f.page()->pane(Side::Base).state->annotations()->all().empty());
        QTest::qWait(SessionKeeper::kSettleMs + 200);
        QVERIFY(!f.session().isModified());
        state.annotations()->remove(state.annotations()->all().front().id);
        QTRY_VERIFY_WITH_TIMEOUT(f.session().isModified(), 3 * SessionKeeper::kSettleMs);
    }

    // What stands beside a run is no run: without its trace the comparison waits in the file.
    void aCompanionAloneIsNotCompared() {
        const Place place;
        const QString perf = place.dir.filePath(QStringLiteral("perf.data"));
        QFile file(perf);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("PERFILE2", 8) == 8);
        file.close();
        {
            Fixture f(place.dir.path());
            f.window.compareFiles({{place.base(), perf}, {place.candidate()}});
            QTRY_VERIFY(f.isReady());
            QCOMPARE(f.page()->companions(place.base()).perf, perf);
            f.session().saveTo(place.session());
            QTRY_VERIFY(!f.session().busy());
        }
        {
            Fixture f(place.dir.path());
            f.window.openFiles({place.session()});
            QTRY_VERIFY(f.isReady());
            QCOMPARE(f.page()->companions(place.base()).perf, perf);
        }
        for (const QString& run : {place.base(), place.again(), place.candidate()})
            QVERIFY(QFile::remove(run));
        QVERIFY(QFile::copy(perf, place.candidate()));
        Fixture f(place.dir.path());
        f.window.openFiles({place.session()});
        QTRY_VERIFY(!f.session().path().isEmpty() && !f.session().busy());
        QVERIFY(!f.page());
        QCOMPARE(f.session().session().comparisons.size(), std::size_t{1});
    }

    // Found by its content under another name; one that is nowhere is left out, and stays in the file.
    void runsThatMoved() {
        const Place place;
        saveSession(place);
        QVERIFY(QFile::remove(place.again()));
        QVERIFY(QFile::rename(place.base(), place.dir.filePath(QStringLiteral("older.trace.zst"))));
        {
            Fixture f(place.dir.path());
            f.window.openFiles({place.session()});
            QTRY_VERIFY(f.isReady());
            QCOMPARE(f.page()->files().candidate, QStringList(place.candidate()));
            QVERIFY(!f.page()->files().base.isEmpty());
        }
        for (const char* run : {"older.trace.zst", "new.trace.zst"})
            QVERIFY(QFile::remove(place.dir.filePath(QLatin1String(run))));
        Fixture f(place.dir.path());
        f.window.openFiles({place.session()});
        QTRY_VERIFY(!f.session().path().isEmpty());
        QTRY_VERIFY(!f.session().busy());
        QVERIFY(!f.page());
        f.session().saveTo(place.dir.filePath(QStringLiteral("again.golanes")));
        QTRY_VERIFY(!f.session().busy());
        const auto again =
            SessionFile::open(place.dir.filePath(QStringLiteral("again.golanes")).toStdString());
        QCOMPARE(again->session.comparisons.size(), std::size_t{1});
        QCOMPARE(again->session.comparisons[0].base.size(), std::size_t{2});
        QCOMPARE(again->session.comparisons[0].checklist.at(0), std::string("stw.p99 > 3x"));
    }
};

QTEST_MAIN(TestSessionComparisons)
#include "test_session_comparisons.moc"
