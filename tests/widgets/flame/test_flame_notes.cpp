// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations of frames: made by keys, found again in other trees, and drawn into files.
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/annotate/note_editor.h"
#include "widgets/flame/flame_files.h"
#include "widgets/flame/flame_notes.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace golanes;
using test::ServiceTrace;

class TestFlameNotes : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        state_->setTrace(ServiceTrace::make().trace);
        panel_ = std::make_unique<FlamePanel>(&theme_);
        panel_->resize(1200, 400);
        panel_->follow(state_.get());
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
        view_ = panel_->view();
        view_->setFocus();
        QTRY_VERIFY(view_->tree() && !panel_->model()->busy());
    }
    void cleanup() { panel_.reset(); }

    void nPutsANoteOnTheSelectedFrame() {
        const std::uint32_t node = first();
        const auto id = put(node, "theanswer");
        QCOMPARE(all().size(), std::size_t{1});
        QCOMPARE(all()[0].from.of, LaneAnchor::Of::Frame);
        QCOMPARE(panel_->notes()->nodeOf(all()[0]), node);
        const auto* placed = panel_->notes()->picture().find(id);
        QVERIFY(placed && QRectF(view_->rectOf(node)).contains(placed->shape.from));
        QCOMPARE(state_->annotations()->undoStack()->count(), 1);
        // Frames that are zoomed out of sight have none.
        QTest::keyClick(view_, Qt::Key_Escape);
    }

    void itIsFoundInOtherTrees() {
        const auto id = put(first(), "x");
        const QString name = placeName(all()[0].from);
        auto* weight = panel_->findChild<QComboBox*>(QStringLiteral("flameWeight"));
        weight->setCurrentIndex(weight->findText(QStringLiteral("Running")));
        QTRY_VERIFY(view_->tree() && !panel_->model()->busy());
        weight->setCurrentIndex(weight->findText(QStringLiteral("Blocked")));
        QTRY_VERIFY(panel_->notes()->nodeOf(all()[0]) != FlameTree::kNone);
        view_->viewport()->repaint();
        QVERIFY(panel_->notes()->picture().find(id));
        QCOMPARE(placeName(all()[0].from), name);
        // Callers and callees are another tree.
        panel_->focusOn((*view_->tree())[panel_->notes()->nodeOf(all()[0])].function);
        view_->viewport()->repaint();
        QVERIFY(!panel_->notes()->picture().find(id));
    }

    // Where it is in the tree is remembered, until it means another frame.
    void itIsWhereItsFrameIsNow() {
        const auto id = put(first(), "x");
        const std::string path = all()[0].from.path;
        const auto move = [&](const std::string& to) {
            state_->annotations()->change(id, Annotations::Change::Move,
                                          [&](Annotation& a) { a.from.path = to; });
            view_->viewport()->repaint();
        };
        view_->viewport()->repaint();
        QVERIFY(panel_->notes()->picture().find(id));
        move("no.such");
        QVERIFY(!panel_->notes()->picture().find(id));
        move(path);
        QVERIFY(panel_->notes()->picture().find(id));
    }

    void highlightsFrameThem() {
        view_->select(first());
        trigger("annotateHighlight");
        QCOMPARE(all().at(0).kind, AnnotationKind::Highlight);
        QVERIFY(!editor()->isVisible());
        view_->viewport()->repaint();
        const auto* placed = panel_->notes()->picture().find(all()[0].id);
        QVERIFY(placed && placed->shape.things.size() == 1);
    }

    void filesHaveThem() {
        put(first(), "theanswer");
        FlameLayout layout;
        const FlamePicture picture = view_->pictureFor(1000, layout);
        QVERIFY(flameReportPicture(picture, {}, theme_, 1000).svg.contains("theanswer"));
    }

    void theListLeadsToThem() {
        const auto id = put(first(), "x");
        QSignalSpy wanted(panel_.get(), &FlamePanel::wanted);
        view_->select(FlameTree::kNone);
        emit state_->annotations()->goToRequested(id);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(view_->selected(), panel_->notes()->nodeOf(all()[0]));
        QCOMPARE(state_->annotations()->selected(), id);
        // What is not there is said.
        QSignalSpy told(panel_.get(), &FlamePanel::told);
        state_->annotations()->change(id, Annotations::Change::Move,
                                      [](Annotation& a) { a.from.path = "no.such"; });
        emit state_->annotations()->goToRequested(id);
        QCOMPARE(told.count(), 1);
    }

    void arrowsMoveTheLabelAndNotTheFrame() {
        const auto id = put(first(), "x");
        const QPointF before = panel_->notes()->picture().find(id)->label->topLeft();
        QTest::keyClick(view_, Qt::Key_Right);
        view_->viewport()->repaint();
        QCOMPARE(panel_->notes()->picture().find(id)->label->topLeft(), before + QPointF(10, 0));
        QCOMPARE(view_->selected(), first());
    }

  private:
    const std::vector<Annotation>& all() const { return state_->annotations()->all(); }
    NoteEditor* editor() const { return view_->viewport()->findChild<NoteEditor*>(); }
    void trigger(const char* name) { state_->action(QLatin1String(name))->trigger(); }
    std::uint32_t first() const { return view_->tree()->children(FlameTree::kRoot)[0]; }
    std::uint64_t put(std::uint32_t node, const char* text) {
        view_->setFocus();
        view_->select(node);
        trigger("annotateNote");
        QTest::keyClicks(editor(), QLatin1String(text));
        QTest::keyClick(editor(), Qt::Key_Return);
        view_->viewport()->repaint();
        return all().back().id;
    }

    Theme theme_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<FlamePanel> panel_;
    FlameView* view_ = nullptr;
};

QTEST_MAIN(TestFlameNotes)
#include "test_flame_notes.moc"
