// SPDX-License-Identifier: GPL-3.0-or-later
// Two recordings side by side in the window, by hand and keyboard.
#include "tests/widgets/compare/two_traces.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/compare_dialog.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/comparison_query.h"
#include "widgets/compare/distribution_panel.h"
#include "widgets/compare/linked_time.h"
#include "widgets/compare/metric_panel.h"
#include "widgets/compare/run_picker.h"
#include "widgets/compare/side_names.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/target_at.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/perf_companion.h"
#include "widgets/session/report.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/drop_overlay.h"
#include "widgets/window/main_window.h"
#include "widgets/window/window_actions.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QUrl>
#include <QWheelEvent>

#include <set>
#include <vector>

using namespace golanes;
using test::RunBuilder;

namespace {

// Opens "base…" as a recording of 400 µs with two collections, all else as one of 1000 µs whose first
// collection comes later, and with more goroutines before the workers.
Result<TracePtr> open(const std::string& path, Job&, const OpenOptions&) {
    const bool base = path.find("/base") != std::string::npos;
    RunBuilder b;
    std::uint64_t id = 10;
    double t = 5;
    for (int i = 0; i < (base ? 2 : 12); ++i, t += 15) b.goroutine(t, id++, "main.logger");
    for (int i = 0; i < 20; ++i, t += 15) b.goroutine(t, id++, "main.worker");
    b.collection(base ? 350 : 600);
    b.collection(base ? 370 : 700);
    return b.finish(base ? 400 : 1000);
}

// Counts how often a widget is painted.
// Which times a view was asked to paint, one a paint.
class PaintRecorder : public QObject {
  public:
    PaintRecorder(QWidget* widget, const ViewState& state) : QObject(widget), state_(state) {
        widget->installEventFilter(this);
    }
    std::vector<TimeRange> seen;

  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) seen.push_back(state_.visible());
        return false;
    }

  private:
    const ViewState& state_;
};

}  // namespace

class ComparisonsTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const QString& ini)
            : settings(ini), window(&settings, &theme, {open, [] { return std::uint64_t{1000}; }}) {
            // It takes the room of the lanes; who wants it shows it.
            settings.setCompare({{QStringLiteral("report"), false}});
            window.resize(780, 580);
            window.show();
        }
        void compare(const PerSide<QStringList>& files) {
            window.compareFiles(files);
            for (const Side side : kSides) state(side).setAnimated(false);
            QTRY_VERIFY(state(Side::Base).trace() && state(Side::New).trace());
            // Which lanes belong together is found out on another thread.
            QTRY_VERIFY(twinOfHeap());
            QCoreApplication::processEvents();
        }
        ComparePage& page() { return *window.currentComparison(); }
        ViewState& state(Side side) { return *page().pane(side).state; }
        LaneView& lanes(Side side) { return *page().pane(side).view->findChild<LaneView*>(); }
        QScrollBar& scroll(Side side) { return *page().pane(side).view->scrollBar(); }
        bool twinOfHeap() {
            state(Side::Base).setHover(Target::place({LaneKind::Heap, 0}, 0));
            const bool there = state(Side::New).hover().has_value();
            state(Side::Base).setHover(std::nullopt);
            return there;
        }
        void wheel(Side side, QPointF at, int angle, Qt::KeyboardModifiers modifiers) {
            LaneView& view = lanes(side);
            QWheelEvent event(at, view.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&view, &event);
        }
        void point(Side side, QPointF at) {
            LaneView& view = lanes(side);
            QMouseEvent event(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QCoreApplication::sendEvent(&view, &event);
        }

        Settings settings;
        Theme theme;
        MainWindow window;
    };

    QTemporaryDir dir_;
    QString base_, new_, new2_;

    QString ini() const { return dir_.filePath(QStringLiteral("settings.ini")); }
    QString write(const char* name) const {
        const QString path = dir_.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("go 1.22 trace\0\0\0", 16) != 16)
            qFatal("cannot write");
        return path;
    }
    PerSide<QStringList> files() const { return {{base_}, {new_}}; }
    static TimeRange us(double from, double to) { return {RunBuilder::at(from), RunBuilder::at(to)}; }
    // Drags these over the window to a point, and drops them.
    static void drop(MainWindow& window, const QStringList& paths, QPointF at) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &move);
        QVERIFY(move.isAccepted());
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &event);
        QVERIFY(event.isAccepted());
    }

  private slots:
    void initTestCase() {
        base_ = write("base.trace");
        new_ = write("new.trace");
        new2_ = write("new2.trace");
    }
    void init() {
        test::failOnWarnings();
        QFile::remove(ini());
    }

    void bothAreSeenOnOneTimeAxis() {
        Fixture f(ini());
        f.compare(files());
        QCOMPARE(f.window.pageCount(), 1);
        QCOMPARE(f.page().title(), QStringLiteral("base.trace ⇄ new.trace"));
        QVERIFY(f.state(Side::Base).visible() == us(0, 1000));
        QVERIFY(f.state(Side::New).visible() == us(0, 1000));
        QCOMPARE(f.lanes(Side::Base).axis(), f.lanes(Side::New).axis());
        QVERIFY(f.lanes(Side::Base).mapToGlobal(QPoint()).y() < f.lanes(Side::New).mapToGlobal(QPoint()).y());
    }

    void theWheelOnOneSideMovesBoth() {
        Fixture f(ini());
        f.compare(files());
        const QPointF at(400, 60);
        const Timestamp under = f.lanes(Side::New).timeAt(at);
        f.wheel(Side::New, at, 240, Qt::ControlModifier);
        QVERIFY(f.state(Side::New).visible().length() < us(0, 1000).length());
        QVERIFY(f.state(Side::Base).visible() == f.state(Side::New).visible());
        const auto slack = static_cast<Duration>(1 + 0.02 * f.lanes(Side::New).axis().nsPerPixel());
        QVERIFY(std::abs(f.lanes(Side::Base).timeAt(at) - under) <= slack);
        f.wheel(Side::Base, at, -120, Qt::ShiftModifier);
        QVERIFY(f.state(Side::Base).visible() == f.state(Side::New).visible());
    }

    // A frame plans and paints each side once, however many views follow each other.
    void oneMoveIsOneFrameOfEachSide() {
        Fixture f(ini());
        f.compare(files());
        QTRY_VERIFY(f.lanes(Side::Base).isCurrent() && f.lanes(Side::New).isCurrent());
        auto* base = new PaintRecorder(&f.lanes(Side::Base), f.state(Side::Base));
        auto* fresh = new PaintRecorder(&f.lanes(Side::New), f.state(Side::New));
        for (int i = 0; i < 5; ++i) f.wheel(Side::Base, {400, 60}, 120, Qt::ControlModifier);
        QTRY_VERIFY(!fresh->seen.empty() && !base->seen.empty() && f.lanes(Side::Base).isCurrent() &&
                    f.lanes(Side::New).isCurrent());
        // A slow machine plans on another thread, and paints once more when that is done; but no paint is of
        // a step between.
        QVERIFY2(base->seen.size() <= 2 && fresh->seen.size() <= 2,
                 qPrintable(QString::number(fresh->seen.size())));
        for (const Side side : kSides)
            for (const TimeRange seen : (side == Side::Base ? base : fresh)->seen)
                QVERIFY(seen == f.state(side).visible());
    }

    void hoveringShowsTheCounterpart() {
        Fixture f(ini());
        f.compare(files());
        f.page().pane(Side::Base).view->reveal({LaneKind::GcCycles, 0});
        const TracePtr trace = f.state(Side::Base).trace();
        const Target first = targetOf(*trace, {LaneKind::GcCycles, 0}, Target::Part::Span, 0, 0);
        f.state(Side::Base).setVisible({first.span.begin - 20'000, first.span.end + 20'000});
        const auto at = f.lanes(Side::Base).pointOf(first);
        QVERIFY(at);
        f.point(Side::Base, *at);
        QVERIFY(f.state(Side::Base).hover() && f.state(Side::Base).hover()->sameThing(first));
        const auto twin = f.state(Side::New).hover();
        QVERIFY(twin && twin->lane.kind == LaneKind::GcCycles && twin->part == Target::Part::Span);
        QCOMPARE(twin->span.begin, RunBuilder::at(600));
        // One hairline, at the linked time.
        QCOMPARE(f.state(Side::New).cursor(), f.state(Side::Base).cursor());
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&f.lanes(Side::Base), &leave);
        QVERIFY(!f.state(Side::New).hover() && !f.state(Side::New).cursor());
    }

    void selectedThingsAreLaidOverEachOther() {
        Fixture f(ini());
        f.compare(files());
        const auto cycle = [&](Side side) {
            return targetOf(*f.state(side).trace(), {LaneKind::GcCycles, 0}, Target::Part::Span, 0, 0);
        };
        f.state(Side::Base).setVisible(us(340, 360));
        f.state(Side::Base).setSelection(cycle(Side::Base));
        // Of the other side its counterpart, when nothing is selected there.
        f.page().actions().find(QStringLiteral("alignSelected"))->trigger();
        QVERIFY(f.state(Side::Base).visible() == us(340, 360));
        QVERIFY(f.state(Side::New).visible() == us(590, 610));
        QCOMPARE(f.page().time().link().fit(), TimeLink::Fit::Instants);
    }

    // Alt+drag moves one side against the other, from where all is seen too; then both move together again.
    void aSideIsDraggedAgainstTheOther() {
        Fixture f(ini());
        f.compare(files());
        LaneView& lanes = f.lanes(Side::New);
        const TimeRange before = f.state(Side::Base).visible();
        const auto mouse = [&](QEvent::Type type, QPointF at, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, lanes.mapToGlobal(at), Qt::LeftButton, buttons, Qt::AltModifier);
            QApplication::sendEvent(&lanes, &event);
        };
        const QPointF from(300, 60), to(400, 60);
        const Timestamp grabbed = lanes.timeAt(from);
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton);
        mouse(QEvent::MouseMove, from + QPointF(20, 0), Qt::LeftButton);
        mouse(QEvent::MouseMove, to, Qt::LeftButton);
        QVERIFY(f.state(Side::Base).visible() == before);
        const auto slack = static_cast<Duration>(1 + lanes.axis().nsPerPixel());
        QVERIFY(std::abs(lanes.timeAt(to) - grabbed) <= slack);
        mouse(QEvent::MouseButtonRelease, to, Qt::NoButton);
        const TimeLink& link = f.page().time().link();
        QCOMPARE(link.fit(), TimeLink::Fit::Instants);
        const Duration offset = link.toOther(Side::Base, 0);
        QVERIFY(offset < 0);
        QVERIFY(f.page().time().isLinked());
        f.state(Side::Base).setVisible(us(200, 210));
        QVERIFY(f.state(Side::New).visible() ==
                TimeRange({RunBuilder::at(200) + offset, RunBuilder::at(210) + offset}));
        // A click moves nothing.
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, from, Qt::NoButton);
        QCOMPARE(f.page().time().link().toOther(Side::Base, 0), offset);
    }

    void lanesScrollAndFoldTogether() {
        Fixture f(ini());
        f.compare(files());
        for (const Side side : kSides) f.state(side).setCollapsed(LaneGroup::Heap, false);
        // The first worker stands ten loggers further down on the new side.
        const LaneKey worker{LaneKind::Goroutine, 3};
        const LaneLayout& mine = f.lanes(Side::Base).scene().layout;
        const LaneLayout& theirs = f.lanes(Side::New).scene().layout;
        f.scroll(Side::Base).setValue(mine.rowOf(worker)->top);
        QCOMPARE(f.scroll(Side::New).value(), theirs.rowOf({LaneKind::Goroutine, 13})->top);
        f.scroll(Side::New).setValue(theirs.rowOf({LaneKind::Goroutine, 14})->top + 5);
        QCOMPARE(f.scroll(Side::Base).value(), mine.rowOf({LaneKind::Goroutine, 4})->top + 5);

        f.state(Side::New).setCollapsed(LaneGroup::Procs, true);
        QVERIFY(f.state(Side::Base).isCollapsed(LaneGroup::Procs));
        f.state(Side::Base).lanes()->setPinned(worker, true);
        QVERIFY(f.state(Side::New).lanes()->isPinned({LaneKind::Goroutine, 13}));
        // One without a counterpart is pinned on its side only.
        f.state(Side::New).lanes()->setPinned({LaneKind::Goroutine, 8}, true);
        QCOMPARE(f.state(Side::New).lanes()->pinned().size(), std::size_t{2});
        QCOMPARE(f.state(Side::Base).lanes()->pinned().size(), std::size_t{1});
    }

    void aKeySwapsTheSides() {
        Fixture f(ini());
        f.compare(files());
        f.state(Side::Base).setVisible(us(100, 200));
        ViewState* const was = &f.state(Side::Base);
        QTest::keyClick(f.page().pane(Side::Base).view->focusProxy(), Qt::Key_V);
        QCOMPARE(f.page().title(), QStringLiteral("new.trace ⇄ base.trace"));
        QCOMPARE(&f.state(Side::New), was);
        QVERIFY(was->visible() == us(100, 200));
        QVERIFY(f.state(Side::Base).visible() == us(100, 200));
        QVERIFY(f.lanes(Side::Base).mapToGlobal(QPoint()).y() < f.lanes(Side::New).mapToGlobal(QPoint()).y());
        // They still move together, and only once.
        f.state(Side::New).setVisible(us(120, 130));
        QVERIFY(f.state(Side::Base).visible() == us(120, 130));
    }

    void panelsAreAboutTheSideThatHasTheKeys() {
        Fixture f(ini());
        f.compare(files());
        QCOMPARE(f.window.currentPage()->viewState(), &f.state(Side::Base));
        QTest::mouseClick(&f.lanes(Side::New), Qt::LeftButton, {}, QPoint(300, 60));
        QCOMPARE(f.page().active(), Side::New);
        QCOMPARE(f.window.currentPage()->viewState(), &f.state(Side::New));
        QTest::keyClick(&f.lanes(Side::New), Qt::Key_J);
        QCOMPARE(f.window.currentPage()->viewState(), &f.state(Side::Base));
    }

    void besideEachOtherIsRemembered() {
        Fixture f(ini());
        f.compare(files());
        f.page().actions().find(QStringLiteral("besideEachOther"))->trigger();
        QCOMPARE(f.page().findChild<QSplitter*>(QStringLiteral("compareSplitter"))->orientation(),
                 Qt::Horizontal);
        QCoreApplication::processEvents();
        // The same width is the same scale.
        QVERIFY(std::abs(f.lanes(Side::Base).axis().width() - f.lanes(Side::New).axis().width()) <= 1);
        f.window.actionSet()->closeTab->trigger();
        f.compare(files());
        QCOMPARE(f.page().findChild<QSplitter*>(QStringLiteral("compareSplitter"))->orientation(),
                 Qt::Horizontal);
    }

    void anotherRunTakesItsPlace() {
        Fixture f(ini());
        f.compare({{base_}, {new_, new2_}});
        f.state(Side::Base).setVisible(us(100, 200));
        auto* runs = f.page().findChild<QWidget*>(QStringLiteral("newHeader"))->findChild<QComboBox*>();
        QVERIFY(runs->isVisible());
        QCOMPARE(runs->count(), 2);
        emit runs->activated(1);
        QCOMPARE(f.page().pane(Side::New).document->path(), new2_);
        QTRY_VERIFY(f.state(Side::New).trace());
        QVERIFY(f.state(Side::New).visible() == us(100, 200));
        QVERIFY(f.state(Side::Base).visible() == us(100, 200));
    }

    void aDropOnTheRightHalfCompares() {
        Fixture f(ini());
        f.window.openFiles({base_});
        QTRY_VERIFY(f.window.currentPage()->viewState()->trace());
        drop(f.window, {new_}, {600, 300});
        QVERIFY(f.window.currentComparison());
        QCOMPARE(f.page().files().base, QStringList{base_});
        QCOMPARE(f.page().files().candidate, QStringList{new_});
        // More runs, on the half of their side.
        drop(f.window, {new2_}, {700, 300});
        QCOMPARE(f.page().files().candidate, (QStringList{new_, new2_}));
        QCOMPARE(f.window.pageCount(), 2);
    }

    void aDropOnTheLeftHalfOpens() {
        Fixture f(ini());
        f.window.openFiles({base_});
        QTRY_VERIFY(f.window.currentPage()->viewState()->trace());
        drop(f.window, {new_}, {100, 300});
        QVERIFY(!f.window.currentComparison());
        QCOMPARE(f.window.pageCount(), 2);
    }

    void theDialogAsksWhichIsWhich() {
        Fixture f(ini());
        f.window.openFiles({base_});
        f.window.actionSet()->compare->trigger();
        auto* dialog = f.window.findChild<CompareDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* compare = dialog->findChild<QPushButton*>(QStringLiteral("compareButton"));
        QVERIFY(!compare->isEnabled());  // nothing to compare with yet
        auto* base = dialog->findChild<RunPicker*>(QStringLiteral("baseRuns"));
        auto* fresh = dialog->findChild<RunPicker*>(QStringLiteral("newRuns"));
        QCOMPARE(base->paths(), QStringList{base_});
        for (const auto* runs : dialog->findChildren<QComboBox*>()) QVERIFY(!runs->isVisible());
        auto* remove = dialog->findChild<QPushButton*>(QStringLiteral("removeBase"));
        QVERIFY(!remove->isEnabled());  // nothing is selected
        base->addPaths({new_, new_});
        base->item(1)->setSelected(true);
        QTRY_VERIFY(remove->isEnabled());
        QTRY_VERIFY(dialog->findChild<QPushButton*>(QStringLiteral("toNew"))->isEnabled());
        dialog->findChild<QPushButton*>(QStringLiteral("toNew"))->click();
        QCOMPARE(fresh->paths(), QStringList{new_});
        QTRY_VERIFY(compare->isEnabled());
        compare->click();
        QVERIFY(f.window.currentComparison());
        QCOMPARE(f.page().files().candidate, QStringList{new_});
    }

    void itsKeysAreThereWithItAndAreItsOwn() {
        Fixture f(ini());
        f.window.openFiles({base_});
        QVERIFY(!f.window.findChild<QMenu*>(QStringLiteral("compareMenu"))->menuAction()->isVisible());
        f.compare(files());
        QVERIFY(f.window.findChild<QMenu*>(QStringLiteral("compareMenu"))->menuAction()->isVisible());
        std::set<QKeySequence> taken;
        for (const QList<QAction*>& list :
             {f.window.actionSet()->all(), f.state(Side::Base).actions().all(), f.page().actions().all()})
            for (const QAction* action : list)
                for (const QKeySequence& key : action ? action->shortcuts() : QList<QKeySequence>())
                    QVERIFY2(taken.insert(key).second, qPrintable(key.toString()));
        f.window.actionSet()->closeTab->trigger();
        QVERIFY(!f.window.findChild<QMenu*>(QStringLiteral("compareMenu"))->menuAction()->isVisible());
    }

    void theReportTellsWhatChanged() {
        Fixture f(ini());
        f.compare({{base_}, {new_, new2_}});
        QVERIFY(!f.page().query().busy() && !f.page().query().comparison());  // nobody wants to know
        f.page().actions().find(QStringLiteral("showReport"))->trigger();
        QTRY_VERIFY(f.page().query().comparison());
        const Comparison& comparison = *f.page().query().comparison();
        QCOMPARE(comparison.runs.base->size(), std::size_t{1});
        QCOMPARE(comparison.runs.candidate->size(), std::size_t{2});
        QVERIFY(comparison.find("gc.per_second"));
        auto* verdict = f.page().findChild<QTextBrowser*>(QStringLiteral("verdict"));
        // 400 µs against 1 ms: said before anything else.
        QVERIFY(verdict->toPlainText().contains(QStringLiteral("Not alike")));

        auto* metrics = f.page().findChild<MetricPanel*>();
        auto* table = metrics->findChild<QTableView*>(QStringLiteral("metrics"));
        QCOMPARE(table->model()->rowCount(), static_cast<int>(comparison.rows.size()));
        metrics->findChild<QLineEdit*>()->setText(QStringLiteral("gc.per_second"));
        QCOMPARE(table->model()->rowCount(), 0);  // words are looked in, as they are shown
        metrics->findChild<QLineEdit*>()->setText(QStringLiteral("gc"));
        metrics->findChild<QLineEdit*>()->clear();
        QCOMPARE(metrics->csv().count(QStringLiteral("\r\n")), table->model()->rowCount() + 1);
        QAbstractItemModelTester tester(table->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    // Typed into the line above a side; it goes with the recordings.
    void sidesAreNamed() {
        Fixture f(ini());
        f.compare({{base_}, {new_, new2_}});
        f.page().setReportShown(true);
        auto* header = f.page().findChild<QWidget*>(QStringLiteral("baseHeader"));
        auto* label = header->findChild<QLineEdit*>();
        f.page().actions().find(QStringLiteral("nameSide"))->trigger();
        QTest::keyClicks(label, QStringLiteral("v1.4"));  // V swaps sides elsewhere
        QTest::keyClick(label, Qt::Key_Return);
        QCOMPARE(f.page().title(), QStringLiteral("v1.4 ⇄ new.trace +1"));
        QCOMPARE(f.page().names().of(Side::Base), QStringLiteral("Base v1.4"));
        QTRY_VERIFY(f.page().query().comparison());
        QTRY_COMPARE(*f.page().query().comparison()->labels.base, std::string("v1.4"));
        auto* verdict = f.page().findChild<QTextBrowser*>(QStringLiteral("verdict"));
        QVERIFY(verdict->toPlainText().contains(QStringLiteral("Base v1.4: 1 run")));
        f.page().swapSides();
        QCOMPARE(f.page().names().of(Side::New), QStringLiteral("New v1.4"));
        QCOMPARE(f.page().names().of(Side::Base), QStringLiteral("Base"));
        QVERIFY(label->text().isEmpty());
    }

    // What each page shows goes into the report of the window, and says of which two it is.
    void whatChangedGoesIntoTheReport() {
        Fixture f(ini());
        f.compare({{base_}, {new_, new2_}});
        f.page().setReportShown(true);
        QTRY_VERIFY(f.page().query().comparison());
        auto* tabs = f.page().findChild<QTabBar*>(QStringLiteral("reportTabs"));
        auto* add = f.page().actions().find(QStringLiteral("reportComparison"));
        add->trigger();  // the verdict and its checklist
        const auto& items = f.window.report()->items();
        QCOMPARE(items.size(), std::size_t{2});
        QVERIFY(items[0]->about.startsWith(QStringLiteral("Base: 1 run")));
        QVERIFY(!items[0]->lines.isEmpty());
        QVERIFY(items[1]->table.rows.size() > 2);
        QCOMPARE(items[0]->origin.name, f.page().title());
        tabs->setCurrentIndex(1);
        add->trigger();
        QCOMPARE(items.back()->kind, ReportItem::Kind::Table);
        QCOMPARE(items.back()->table.columns.size(), 8);
        tabs->setCurrentIndex(tabs->count() - 1);
        QVERIFY(!add->isEnabled());  // nobody needs the help in a report
        tabs->setCurrentIndex(2);
        QTRY_VERIFY(f.page().findChild<DistributionPanel*>()->query().answer());
        add->trigger();
        QCOMPARE(items.size(), std::size_t{4});
        QVERIFY(!items.back()->picture.svg.isEmpty());
    }

    // Perf data that are dropped on a side stand beside the run that it shows.
    void perfDataAreDroppedOnASide() {
        Fixture f(ini());
        f.compare(files());
        const QString perf = dir_.filePath(QStringLiteral("perf.data"));
        QFile file(perf);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("PERFILE2", 8) == 8);
        file.close();
        drop(f.window, {perf}, {700, 300});
        QCOMPARE(f.page().files(), files());
        QCOMPARE(f.page().companions(new_).perf, perf);
        QCOMPARE(f.page().pane(Side::New).document->perf()->path(), perf);
        QVERIFY(!f.page().pane(Side::Base).document->perf()->any());
        // Behind its trace it comes along with it.
        f.window.actionSet()->closeTab->trigger();
        f.compare({{base_, perf}, {new_}});
        QCOMPARE(f.page().files(), files());
        QCOMPARE(f.page().companions(base_).perf, perf);
        QCOMPARE(f.page().pane(Side::Base).document->perf()->path(), perf);
    }

    // An area of the heat map of one side is one of the lanes of both.
    void anAreaOfTheHeatMapsIsOneOfBothSides() {
        Fixture f(ini());
        f.compare(files());
        f.page().setReportShown(true);
        auto* distributions = f.page().findChild<DistributionPanel*>();
        emit distributions->maps()->brushed(Side::New, us(100, 200), true);
        QVERIFY(f.state(Side::New).area()->range() == us(100, 200));
        QVERIFY(f.state(Side::Base).area()->range() == us(100, 200));
        f.page().actions().find(QStringLiteral("linkTimes"))->trigger();
        emit distributions->maps()->brushed(Side::New, us(300, 400), true);
        QVERIFY(f.state(Side::Base).area()->range() == us(100, 200));
    }

    // What was put down in one run is there again when the run is.
    void notesStayWithTheirRun() {
        Fixture f(ini());
        f.compare({{base_}, {new_, new2_}});
        Annotation note;
        note.kind = AnnotationKind::Bookmark;
        note.text = "slower here";
        note.range = us(100, 200);
        f.state(Side::New).annotations()->add(note);
        f.page().showRun(Side::New, 1);
        QTRY_VERIFY(f.state(Side::New).trace());
        QVERIFY(f.state(Side::New).annotations()->all().empty());
        f.page().showRun(Side::New, 0);
        QTRY_VERIFY(f.state(Side::New).trace());
        QTRY_COMPARE(f.state(Side::New).annotations()->all().size(), std::size_t{1});
        QCOMPARE(f.state(Side::New).annotations()->all().front().text, std::string("slower here"));
    }

    void aMetricLeadsToItsLanesOnBothSides() {
        Fixture f(ini());
        f.compare(files());
        f.page().showMetric(QStringLiteral("gc.mark.p99"));
        QVERIFY(f.state(Side::Base).selection() && f.state(Side::New).selection());
        QCOMPARE(f.state(Side::Base).selection()->lane.kind, LaneKind::GcCycles);
        const Timestamp base = f.state(Side::Base).selection()->span.begin;
        QCOMPARE(f.page().time().toOther(Side::Base, base), f.state(Side::New).selection()->span.begin);
        QVERIFY(f.state(Side::Base).visible().contains(base));
        f.page().showMetric(QStringLiteral("heap.live.max"));  // no single place: nothing happens
        QCOMPARE(f.state(Side::Base).selection()->span.begin, base);
    }

    void itMovesToAWindowOfItsOwn() {
        Fixture f(ini());
        f.window.openFiles({base_});
        f.compare(files());
        ComparePage* const page = &f.page();
        f.window.actionSet()->detachTab->trigger();
        QCOMPARE(f.window.pageCount(), 1);
        auto* other = qobject_cast<MainWindow*>(page->window());
        QVERIFY(other && other != &f.window);
        QCOMPARE(other->currentComparison(), page);
        page->activate(Side::New);
        QCOMPARE(other->currentPage()->viewState(), page->pane(Side::New).state);
        delete other;
    }
};

QTEST_MAIN(ComparisonsTest)
#include "test_comparisons.moc"
