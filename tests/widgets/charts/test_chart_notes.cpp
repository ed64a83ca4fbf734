// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations in charts: made by keys and menu, moved, edited, kept apart by chart, and drawn into files.
#include "tests/support/random_process.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/annotate/note_editor.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/chart_files.h"
#include "widgets/charts/chart_notes.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/session/annotation_tools.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/lane_set.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace golanes;

class TestChartNotes : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        settings_ = std::make_unique<Settings>(folder_.filePath(QStringLiteral("golanes.ini")));
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        trace_ = test::runRandomProcess({.seed = 8, .events = 20'000, .maxGap = 4000});
        state_->setTrace(trace_);
        panel_ = std::make_unique<ChartPanel>(&theme_, settings_.get());
        panel_->resize(1000, 400);
        panel_->follow(state_.get());
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
        show("states");
    }
    void cleanup() { panel_.reset(); }

    void nPutsANoteAtThePointer() {
        point(0.5, 0.5);
        trigger("annotateNote");
        QVERIFY(editor() && editor()->isVisible());
        QTest::keyClicks(editor(), QStringLiteral("a peak"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(all().size(), std::size_t{1});
        const Annotation& a = all()[0];
        QCOMPARE(a.text, std::string("a peak"));
        QCOMPARE(a.from.of, LaneAnchor::Of::Chart);
        QCOMPARE(chartOf(a.from), QStringLiteral("states"));
        const double middle = static_cast<double>(trace_->range.length()) / 2;
        QVERIFY(std::abs(static_cast<double>(a.range.begin) - middle) < middle / 100);
        QVERIFY(std::abs(a.from.height - panel_->chart()->yAxis->range().center()) <
                panel_->chart()->yAxis->range().size() / 50);
        // One step of undo.
        QCOMPARE(state_->annotations()->undoStack()->count(), 1);
    }

    void whereTheKeyboardIsNotInTheChartTheLanesHaveIt() {
        panel_->setFocus();
        point(0.5, 0.5);
        panel_->chart()->clearFocus();
        QSignalSpy wanted(state_->annotationTools(), &AnnotationTools::wanted);
        trigger("annotateNote");
        QCOMPARE(wanted.count(), 1);
        QVERIFY(all().empty());
    }

    void itFollowsZoomAndStaysInItsChart() {
        const auto id = put(0.5, 0.5, "here");
        const QPointF before = shape(id)->from;
        state_->zoom(0.5, trace_->range.begin + trace_->range.length() / 4);
        QTRY_VERIFY(panel_->settled());
        draw();
        QVERIFY(!shape(id) || shape(id)->from.x() > before.x() + 50);
        state_->fitAll();
        QTRY_VERIFY(panel_->settled());
        draw();
        QVERIFY(shape(id) && std::abs(shape(id)->from.x() - before.x()) < 2);
        show("distribution");
        QVERIFY(!shape(id));
        show("states");
        QVERIFY(shape(id));
    }

    void lengthsArePlacesToo() {
        show("distribution");
        const auto id = put(0.4, 0.3, "slow");
        const double x = panel_->chart()->xAxis->pixelToCoord(shape(id)->from.x());
        QVERIFY(std::abs(std::log10(static_cast<double>(all()[0].range.begin)) - x) < 0.01);
    }

    void aBracketIsOfTheSelectedTime() {
        const Duration length = trace_->range.length();
        state_->area()->set({trace_->range.begin + length / 4, trace_->range.begin + length / 2},
                            LaneSet::all());
        QTRY_VERIFY(panel_->settled());
        panel_->chart()->setFocus();
        trigger("annotateBracket");
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(all().size(), std::size_t{1});
        QCOMPARE(all()[0].kind, AnnotationKind::Bracket);
        QCOMPARE(all()[0].range, (TimeRange{length / 4, length / 2}));
    }

    void keysAndHandMoveEditAndDelete() {
        const auto id = put(0.5, 0.5, "here");
        const QPointF label = placed(id)->label->topLeft();
        QTest::keyClick(panel_->chart(), Qt::Key_Right);
        draw();
        QCOMPARE(placed(id)->label->topLeft(), label + QPointF(10, 0));
        // The hand moves the place.
        const QPointF from = shape(id)->from;
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton);
        mouse(QEvent::MouseMove, from + QPointF(60, 20), Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, from + QPointF(60, 20), Qt::NoButton);
        draw();
        QVERIFY(std::abs(shape(id)->from.x() - from.x() - 60) < 2);
        QVERIFY(std::abs(shape(id)->from.y() - from.y() - 20) < 2);
        QVERIFY(!state_->area()->any());  // the chart did not take it
        QTest::keyClick(panel_->chart(), Qt::Key_Return);
        QVERIFY(editor()->isVisible());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QTest::keyClick(panel_->chart(), Qt::Key_Delete);
        QVERIFY(all().empty());
        state_->annotations()->undoStack()->undo();
        QCOMPARE(all().size(), std::size_t{1});
    }

    void theMenuMakesThemWhereItIsOpened() {
        point(0.5, 0.5);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at(0.5, 0.5).toPoint(),
                                panel_->chart()->mapToGlobal(at(0.5, 0.5).toPoint()));
        QCoreApplication::sendEvent(panel_->chart(), &event);
        QTRY_VERIFY(panel_->findChild<QAction*>(QStringLiteral("chartCallout")));
        panel_->findChild<QAction*>(QStringLiteral("chartCallout"))->trigger();
        QTest::keyClicks(editor(), QStringLiteral("x"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(all().at(0).kind, AnnotationKind::Callout);
        QCOMPARE(all()[0].style.number, 1u);
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) menu->close();
    }

    void theMenuSaysWhatIsMissing() {
        panel_->chart()->setFocus();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1},
                                panel_->chart()->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(panel_->chart(), &event);
        const auto action = [this](const char* name) {
            return panel_->findChild<QAction*>(QLatin1String(name));
        };
        QTRY_VERIFY(action("chartBracket"));
        for (const char* name : {"chartNote", "chartCallout", "chartBracket"}) {
            if (action(name)->isEnabled()) continue;
            QVERIFY2(action(name)->toolTip() != action(name)->text(), name);
            QVERIFY(qobject_cast<QMenu*>(action(name)->parent())->toolTipsVisible());
        }
        QVERIFY(!action("chartBracket")->isEnabled());
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) menu->close();
    }

    void filesHaveThem() {
        put(0.5, 0.5, "theanswer");
        QVERIFY(pageSvg(chartPage(*panel_->chart(), {{}, {}}, theme_)).contains("theanswer"));
        state_->annotations()->setShown(false);
        QVERIFY(!pageSvg(chartPage(*panel_->chart(), {{}, {}}, theme_)).contains("theanswer"));
    }

    void theListLeadsToThem() {
        const auto id = put(0.5, 0.5, "here");
        show("distribution");
        QSignalSpy wanted(panel_.get(), &ChartPanel::wanted);
        emit state_->annotations()->goToRequested(id);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(panel_->chart()->id(), QStringLiteral("states"));
        QTRY_VERIFY(panel_->settled());
        draw();
        QVERIFY(shape(id));
        QCOMPARE(placeName(all()[0].from), QStringLiteral("chart: States over time"));
    }

  private:
    const std::vector<Annotation>& all() const { return state_->annotations()->all(); }
    NoteEditor* editor() const { return panel_->chart()->findChild<NoteEditor*>(); }
    void trigger(const char* name) { state_->action(QLatin1String(name))->trigger(); }
    void show(const char* chart) {
        panel_->showChart(QLatin1String(chart));
        QTRY_VERIFY(panel_->settled() && panel_->chart()->isVisible());
        draw();
    }
    void draw() { panel_->chart()->replot(QCustomPlot::rpImmediateRefresh); }
    QPointF at(double x, double y) const {
        const QRectF plot = panel_->chart()->axisRect()->rect();
        return {plot.left() + x * plot.width(), plot.top() + y * plot.height()};
    }
    void mouse(QEvent::Type type, QPointF where, Qt::MouseButtons buttons) {
        const bool button = type != QEvent::MouseMove;
        QMouseEvent event(type, where, panel_->chart()->mapToGlobal(where),
                          button ? Qt::LeftButton : Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(panel_->chart(), &event);
    }
    void point(double x, double y) {
        panel_->chart()->setFocus();
        mouse(QEvent::MouseMove, at(x, y), {});
    }
    std::uint64_t put(double x, double y, const char* text) {
        point(x, y);
        trigger("annotateNote");
        QTest::keyClicks(editor(), QLatin1String(text));
        QTest::keyClick(editor(), Qt::Key_Return);
        draw();
        return all().back().id;
    }
    const AnnotationPicture::Placed* placed(std::uint64_t id) const {
        return panel_->notes()->picture().find(id);
    }
    const AnnotationShape* shape(std::uint64_t id) const { return placed(id) ? &placed(id)->shape : nullptr; }

    QTemporaryDir folder_;
    Theme theme_;
    TracePtr trace_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<ChartPanel> panel_;
};

QTEST_MAIN(TestChartNotes)
#include "test_chart_notes.moc"
