// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations in the lanes: made, moved, edited and deleted by keys and mouse, and drawn into pictures.
#include "core/session/anchored_lane.h"
#include "tests/widgets/lanes_by_hand.h"
#include "widgets/annotate/note_editor.h"
#include "widgets/lanes/lane_picture.h"
#include "widgets/session/annotation_tools.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/page_file.h"
#include "widgets/session/query_matches.h"
#include "widgets/session/span_highlight.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace golanes;
using test::ServiceTrace;

class AnnotationsByHandTest : public QObject, private test::LanesByHand {
    Q_OBJECT

  private slots:
    void init() {
        showLanes(820);
        lanes_->setFocus();
        view_->reveal(worker());
        look(0, 1000);
    }
    void cleanup() { view_.reset(); }

    void nMakesANoteOnWhatIsSelected() {
        select(300);
        key(Qt::Key_N);
        QVERIFY(editor() && editor()->isVisible());
        QTest::keyClicks(editor(), QStringLiteral("waits"));
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(editor(), QStringLiteral("here"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY(!editor()->isVisible());
        QCOMPARE(all().size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(all()[0].text), QStringLiteral("waits\nhere"));
        QCOMPARE(all()[0].kind, AnnotationKind::Note);
        QVERIFY(laneOf(state_->sources(), all()[0].from) == worker());
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(all().empty());
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(all().size(), std::size_t{1});
    }

    void anEmptyNoteIsTakenBack() {
        select(300);
        key(Qt::Key_N);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(all().empty());
        QVERIFY(!state_->annotations()->undoStack()->canUndo());
        // What was typed is not thrown away.
        select(300);
        key(Qt::Key_N);
        QTest::keyClicks(editor(), QStringLiteral("x"));
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(all().size(), std::size_t{1});
    }

    void withoutASelectionItIsATool() {
        key(Qt::Key_N);
        QCOMPARE(state_->annotationTools()->tool(), std::optional(AnnotationKind::Note));
        key(Qt::Key_Escape);
        QVERIFY(!state_->annotationTools()->tool());
        key(Qt::Key_N);
        click(workerAt(300));
        QVERIFY(editor()->isVisible());
        QTest::keyClicks(editor(), QStringLiteral("x"));
        lanes_->setFocus();  // leaving ends it too
        QVERIFY(!editor()->isVisible());
        QCOMPARE(all().size(), std::size_t{1});
        QVERIFY(!state_->annotationTools()->tool());
        // The view has not moved, and nothing of the lanes was selected.
        QVERIFY(!state_->selection());
        QVERIFY(state_->visible() == state_->bounds());
    }

    void anArrowIsDrawnBetweenTwoPlaces() {
        trigger("annotateArrow");
        drag(workerAt(300), mainAt(600), Qt::AltModifier);
        QCOMPARE(all().size(), std::size_t{1});
        const Annotation& a = all()[0];
        QCOMPARE(a.kind, AnnotationKind::Arrow);
        QVERIFY(laneOf(state_->sources(), a.from) == worker());
        QVERIFY(laneOf(state_->sources(), a.to) == mainLane());
        verifyTime(a.range.begin, 300);
        verifyTime(a.range.end, 600);
        QVERIFY(!state_->annotationTools()->tool());
        QCOMPARE(state_->annotations()->undoStack()->count(), 1);
        // It may lead back in time.
        trigger("annotateArrow");
        drag(workerAt(700), mainAt(200), Qt::AltModifier);
        QVERIFY(all()[1].range.end < all()[1].range.begin);
    }

    void anIntervalCatchesEdges() {
        trigger("annotateInterval");
        drag(workerAt(250) + QPointF(3, 0), workerAt(400) - QPointF(3, 0));
        QCOMPARE(all().size(), std::size_t{1});
        QVERIFY((state_->annotations()->timeOf(all()[0]) ==
                 TimeRange{ServiceTrace::at(250), ServiceTrace::at(400)}));
        // Drawn from right to left it is the same.
        trigger("annotateInterval");
        drag(workerAt(400), workerAt(250));
        QCOMPARE(all()[1].range, all()[0].range);
        // A press measures what is there.
        trigger("annotateInterval");
        click(workerAt(300));
        QCOMPARE(all()[2].range, all()[0].range);
    }

    void aBoxIsOfTheSelectedArea() {
        LaneSet lanes;
        lanes.insert(worker());
        lanes.insert(mainLane());
        state_->area()->set({ServiceTrace::at(200), ServiceTrace::at(500)}, lanes);
        trigger("annotateBox");
        QCOMPARE(all().size(), std::size_t{1});
        QVERIFY(laneOf(state_->sources(), all()[0].from) == mainLane());
        QVERIFY(laneOf(state_->sources(), all()[0].to) == worker());
        QVERIFY(!state_->area()->any());
    }

    void aHighlightIsOfTheGoroutine() {
        state_->setSelection(runOf(430));  // in the lane of a P, of the worker
        trigger("annotateHighlight");
        QCOMPARE(all().size(), std::size_t{1});
        QVERIFY(laneOf(state_->sources(), all()[0].from).has_value());
        lanes_->grab();
        const auto& placed = lanes_->annotations().picture().placed();
        QCOMPARE(placed.size(), std::size_t{1});
        QVERIFY(placed[0].shape.things.size() > 1);  // its runs on the P too
    }

    void aLabelIsDragged() {
        const std::uint64_t id = put(AnnotationKind::Note, 300, "lock");
        const QPointF from = labelOf(id).center(), by(60, -40);
        drag(from, from + by);
        lanes_->grab();
        QVERIFY(((labelOf(id).center() - from) - by).manhattanLength() < 2);
        QCOMPARE(state_->annotations()->undoStack()->count(), 2);
        QVERIFY(state_->visible() == state_->bounds());
        key(Qt::Key_Z, Qt::ControlModifier);
        lanes_->grab();
        QVERIFY((labelOf(id).center() - from).manhattanLength() < 1);
    }

    void arrowsMoveTheLabelOfTheSelected() {
        const auto id = put(AnnotationKind::Note, 500, "text");
        const QPointF before = labelOf(id).topLeft();
        key(Qt::Key_Left);
        lanes_->grab();
        QCOMPARE(labelOf(id).topLeft(), before + QPointF(-10, 0));
        key(Qt::Key_Down, Qt::ShiftModifier);
        lanes_->grab();
        QCOMPARE(labelOf(id).topLeft(), before + QPointF(-10, 1));
        QVERIFY(!state_->selection());  // the lanes did not take them
        key(Qt::Key_Z, Qt::ControlModifier);
        lanes_->grab();
        QCOMPARE(labelOf(id).topLeft(), before + QPointF(-10, 0));
        // Far out it stays inside.
        for (int i = 0; i < 200; ++i) key(Qt::Key_Left);
        lanes_->grab();
        QVERIFY(labelOf(id).left() >= kHeader);
    }

    void highlightedSpansAreKept() {
        SpanQuery query;
        query.min = 100'000;
        query.filter = "state != running";
        QAction* keep = state_->action(QStringLiteral("keepHighlight"));
        QVERIFY(!keep->isEnabled());
        state_->highlight()->setOpen(true);
        state_->highlight()->setQuery(query);
        QTRY_VERIFY(keep->isEnabled() && !state_->highlight()->busy());
        const auto count = state_->highlight()->matches()->spans.count();
        QVERIFY(count > 0);
        keep->trigger();
        QVERIFY(!state_->highlight()->isOpen());
        QCOMPARE(all().size(), std::size_t{1});
        QCOMPARE(all()[0].query, std::string("dur >= 100000ns and (state != running)"));
        const QueryMatches& found = *state_->annotations()->matches();
        QTRY_VERIFY(found.of(all()[0].query));
        QCOMPARE(found.of(all()[0].query)->spans.count(), count);
        lanes_->grab();
        const AnnotationShape& shape = shapeOf(all()[0].id);
        QVERIFY(shape.underlined && !shape.things.empty());
        // In pictures the legend tells of it.
        QVERIFY(textsOf(svg(true)).contains(
            QStringLiteral("dur>=100000nsand(state!=running)·%1spans").arg(count)));
        QVERIFY(!textsOf(svg(false)).contains(QStringLiteral("100000ns")));
        // It is undone and redone.
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(all().empty());
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(found.of(all().at(0).query));
        // What makes no sense highlights nothing.
        state_->annotations()->change(all()[0].id, Annotations::Change::Text,
                                      [](Annotation& a) { a.query = "no such field"; });
        QTRY_VERIFY(!found.busy());
        QVERIFY(!found.of(all()[0].query));
        QVERIFY(!lanes_->grab().isNull());
    }

    void anEndIsDragged() {
        trigger("annotateArrow");
        drag(workerAt(300), mainAt(600), Qt::AltModifier);
        lanes_->grab();
        const QPointF end = shapeOf(all()[0].id).to;
        drag(end, mainAt(800), Qt::AltModifier);
        verifyTime(all()[0].range.end, 800);
        verifyTime(all()[0].range.begin, 300);
        QCOMPARE(state_->annotations()->undoStack()->count(), 2);
    }

    void aDoubleClickEditsAndDelDeletes() {
        const std::uint64_t id = put(AnnotationKind::Note, 300, "lock");
        const QPointF at = labelOf(id).center();
        click(at);
        mouse(QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton, {});
        release(at);
        QVERIFY(editor()->isVisible());
        QCOMPARE(editor()->toPlainText(), QStringLiteral("lock"));
        QTest::keyClicks(editor(), QStringLiteral("mutex"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(all()[0].text, std::string("mutex"));
        QCOMPARE(state_->annotations()->selected(), id);
        // Del is for it, and not for the lane that is below.
        key(Qt::Key_Delete);
        QVERIFY(all().empty());
        QVERIFY(state_->lanes()->lanes().hidden.empty());
    }

    void enterEditsTheSelected() {
        put(AnnotationKind::Callout, 300, "");
        key(Qt::Key_Return);
        QVERIFY(editor()->isVisible());
        QTest::keyClicks(editor(), QStringLiteral("begins"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(all()[0].text, std::string("begins"));
    }

    void theMenuHasTheRest() {
        const std::uint64_t id = put(AnnotationKind::Note, 300, "lock");
        QContextMenuEvent event(QContextMenuEvent::Mouse, labelOf(id).center().toPoint(),
                                lanes_->mapToGlobal(labelOf(id).center().toPoint()));
        QCoreApplication::sendEvent(lanes_, &event);
        auto* menu = lanes_->findChild<QMenu*>(QStringLiteral("annotationMenu"));
        QVERIFY(menu);
        menu->findChild<QMenu*>(QStringLiteral("annotationColors"))->actions().at(3)->trigger();
        QCOMPARE(int(all()[0].style.colour), 3);
        menu->findChild<QAction*>(QStringLiteral("hideAnnotation"))->trigger();
        QVERIFY(all()[0].hidden);
        lanes_->grab();
        QVERIFY(!lanes_->annotations().picture().find(id));
        menu->findChild<QAction*>(QStringLiteral("deleteAnnotation"))->trigger();
        QVERIFY(all().empty());
        menu->close();
    }

    // What is put down stays with its lane and time, however the view moves; out of sight it is not there.
    void itSurvivesZoomAndFolding() {
        const std::uint64_t id = put(AnnotationKind::Note, 300, "lock");
        look(290, 310);
        lanes_->grab();
        QVERIFY(std::abs(shapeOf(id).from.x() - xOf(300)) < 1.5);
        look(500, 600);
        lanes_->grab();
        QVERIFY(!lanes_->annotations().picture().find(id));
        state_->annotations()->goToRequested(id);
        lanes_->grab();
        QVERIFY(lanes_->annotations().picture().find(id));
        state_->back();
        QVERIFY((state_->goal() == TimeRange{ServiceTrace::at(500), ServiceTrace::at(600)}));
    }

    // The same in a picture as on the screen: its text is text, also the measured length.
    void anSvgTellsThem() {
        put(AnnotationKind::Note, 300, "the **lock** & more");
        trigger("annotateInterval");
        click(workerAt(300));
        put(AnnotationKind::Callout, 700, "sleeps");
        const QString told = textsOf(svg(true));
        for (const char* words : {"thelock&more", "Δ150µs", "150,000ns", "sleeps"})
            QVERIFY2(told.contains(QString::fromUtf8(words)), qPrintable(told));
        QVERIFY(!textsOf(svg(false)).contains(QStringLiteral("sleeps")));
    }

    void pixelsOfAPictureHaveThem() {
        const QImage before = image(true);
        put(AnnotationKind::Note, 300, "lock");
        QVERIFY(image(true) != before);
        QCOMPARE(image(true), image(true));
        QCOMPARE(image(false), before);
    }

  private:
    const std::vector<Annotation>& all() const { return state_->annotations()->all(); }
    NoteEditor* editor() const { return lanes_->findChild<NoteEditor*>(); }
    LaneKey worker() const { return {LaneKind::Goroutine, service_.worker.value}; }
    LaneKey mainLane() const { return {LaneKind::Goroutine, service_.main.value}; }
    void key(Qt::Key k, Qt::KeyboardModifiers m = {}) { QTest::keyClick(lanes_, k, m); }
    void trigger(const char* action) { state_->action(QLatin1String(action))->trigger(); }
    void select(double us) { state_->setSelection(spanOf(service_.worker, us)); }
    QPointF workerAt(double us) const { return {xOf(us), pointOf(Target::place(worker(), 0)).y()}; }
    QPointF mainAt(double us) const { return {xOf(us), pointOf(Target::place(mainLane(), 0)).y()}; }
    void verifyTime(Timestamp t, double us) const {
        const auto off = static_cast<double>(std::abs(ServiceTrace::kStart + t - ServiceTrace::at(us)));
        QVERIFY2(off < 2 * lanes_->axis().nsPerPixel() + 1, qPrintable(QString::number(off)));
    }
    std::uint64_t put(AnnotationKind kind, double us, const char* text) {
        Annotation a;
        a.kind = kind;
        a.range.begin = a.range.end = ServiceTrace::at(us) - ServiceTrace::kStart;
        a.from = anchorOf(state_->sources(), worker());
        a.text = text;
        const std::uint64_t id = state_->annotations()->add(a);
        lanes_->grab();
        return id;
    }
    const AnnotationShape& shapeOf(std::uint64_t id) const {
        return lanes_->annotations().picture().find(id)->shape;
    }
    QRectF labelOf(std::uint64_t id) const { return *lanes_->annotations().picture().find(id)->label; }

    LanePicture planned(bool annotations) {
        PictureWish wish;
        wish.width = 900;
        wish.annotations = annotations;
        LanePicture picture(*state_, view_->scene(), wish, 2);
        PlanCache plans = picture.plans();
        plans.prepare(state_->sources(), picture.lanes());
        picture.takePlans(std::move(plans));
        return picture;
    }
    Page pageOf(LanePicture& picture) {
        return {picture.size(), {}, {}, [&](QPainter& p, bool vector) { picture.paint(p, *theme_, vector); }};
    }
    QImage image(bool annotations) {
        LanePicture picture = planned(annotations);
        return pageImage(pageOf(picture), 1);
    }
    QByteArray svg(bool annotations) {
        LanePicture picture = planned(annotations);
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.svg"));
        if (!savePage(path, pageOf(picture), 2).isEmpty()) return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // All text, without spaces: an SVG breaks it where the font changes.
    static QString textsOf(const QByteArray& svg) {
        QXmlStreamReader xml(svg);
        QString text;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters() && !xml.isWhitespace()) text += xml.text();
        }
        return xml.hasError() ? xml.errorString() : text.remove(u' ');
    }
};

QTEST_MAIN(AnnotationsByHandTest)
#include "test_annotations_by_hand.moc"
