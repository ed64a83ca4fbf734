// SPDX-License-Identifier: GPL-3.0-or-later
// The list of annotations: that everything done to it can be undone, and is one step when it was one motion.
#include "core/session/anchored_lane.h"
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/annotation_tools.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/target_span.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace golanes;
using test::ServiceTrace;

class AnnotationsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        service_ = ServiceTrace::make();
        state_ = std::make_unique<ViewState>();
        state_->setTrace(service_.trace);
        all_ = state_->annotations();
    }
    void cleanup() { state_.reset(); }

    // Whatever was done in whatever order: undoing all leads back through the same states, redoing all forth.
    void anyEditsAreUndoneAndRedone_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed) QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void anyEditsAreUndoneAndRedone() {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        all_->reset(kept(3));
        const std::vector<Annotation> first = all_->all();
        std::vector<std::vector<Annotation>> states{first};  // by index of the undo stack
        for (int i = 0; i < 200; ++i) {
            const int before = all_->undoStack()->index();
            editAtRandom(random);
            const int now = all_->undoStack()->index();
            // Undone in between, what came later is gone.
            states.resize(static_cast<std::size_t>(std::min(before, now)) + 1);
            if (now >= before) states.resize(static_cast<std::size_t>(now) + 1, all_->all());
            states[static_cast<std::size_t>(now)] = all_->all();
        }
        all_->endGesture();
        for (; all_->undoStack()->canRedo(); states.push_back(all_->all())) all_->undoStack()->redo();
        const std::vector<Annotation> last = all_->all();
        QVERIFY(all_->undoStack()->count() > 10);
        while (all_->undoStack()->canUndo()) {
            all_->undoStack()->undo();
            QVERIFY(all_->all() == states[static_cast<std::size_t>(all_->undoStack()->index())]);
        }
        QVERIFY(all_->all() == first);
        while (all_->undoStack()->canRedo()) all_->undoStack()->redo();
        QVERIFY(all_->all() == last);
    }

    void aMotionIsOneStep() {
        const std::uint64_t id = all_->add(note());
        all_->beginGesture();
        for (int i = 1; i <= 20; ++i) move(id, i);
        all_->endGesture();
        move(id, 50);
        QCOMPARE(all_->undoStack()->count(), 3);
        all_->undoStack()->undo();
        QCOMPARE(all_->find(id)->range.begin, Timestamp{20});
        QCOMPARE(all_->undoStack()->undoText(), QStringLiteral("Move Note"));
        all_->undoStack()->undo();
        QCOMPARE(all_->find(id)->range.begin, note().range.begin);
    }

    // A note and the text that was typed when it was made are undone together.
    void typingBelongsToTheMaking() {
        all_->beginGesture();
        const std::uint64_t id = all_->add(note());
        for (const char* text : {"w", "wh", "why"}) type(id, text);
        all_->endGesture();
        QCOMPARE(all_->undoStack()->count(), 1);
        QCOMPARE(all_->undoStack()->undoText(), QStringLiteral("Add Note"));
        all_->undoStack()->undo();
        QVERIFY(all_->all().empty());
        all_->undoStack()->redo();
        QCOMPARE(all_->find(id)->text, std::string("why"));
    }

    void whatWasMadeAndTakenBackLeavesNothing() {
        all_->beginGesture();
        const std::uint64_t id = all_->add(note());
        type(id, "x");
        all_->remove(id);
        all_->endGesture();
        QCOMPARE(all_->undoStack()->count(), 0);
        QVERIFY(all_->all().empty());
    }

    void whatChangesNothingIsNoStep() {
        const std::uint64_t id = all_->add(note());
        move(id, note().range.begin);
        all_->change(999, Annotations::Change::Move, note());
        all_->remove(999);
        QCOMPARE(all_->undoStack()->count(), 1);
    }

    void callOutsCount() {
        Annotation callout = note();
        callout.kind = AnnotationKind::Callout;
        const std::uint64_t one = all_->add(callout), two = all_->add(callout);
        QCOMPARE(all_->find(one)->style.number, 1U);
        QCOMPARE(all_->find(two)->style.number, 2U);
        all_->remove(two);
        QCOMPARE(all_->find(all_->add(callout))->style.number, 2U);
    }

    // Deleting all is one step; ids are not used again, so that redo finds what it means.
    void allAreDeletedAndComeBack() {
        all_->reset(kept(5));
        const auto before = all_->all();
        state_->action(QStringLiteral("removeAnnotations"))->trigger();
        QVERIFY(all_->all().empty());
        state_->action(QStringLiteral("undo"))->trigger();
        QVERIFY(all_->all() == before);
        QVERIFY(all_->add(note()) > before.back().id);
    }

    void undoIsNotOfTheView() {
        all_->add(note());
        state_->setVisible({ServiceTrace::at(100), ServiceTrace::at(200)}, ViewState::Motion::Jump);
        const TimeRange seen = state_->goal();
        QCOMPARE(state_->action(QStringLiteral("undo"))->text(), QStringLiteral("Undo: Add Note"));
        state_->action(QStringLiteral("undo"))->trigger();
        QVERIFY(all_->all().empty());
        QVERIFY(state_->goal() == seen);
        QVERIFY(!state_->action(QStringLiteral("undo"))->isEnabled());
        QVERIFY(state_->action(QStringLiteral("redo"))->isEnabled());
    }

    // One thing is selected at a time, and Esc lets it go.
    void oneThingIsSelected() {
        const std::uint64_t id = all_->add(note());
        QCOMPARE(all_->selected(), id);
        state_->setSelection(
            Target::place({LaneKind::Goroutine, service_.worker.value}, ServiceTrace::at(300)));
        QCOMPARE(all_->selected(), std::uint64_t{0});
        all_->select(id);
        QVERIFY(!state_->selection());
        state_->action(QStringLiteral("clearSelection"))->trigger();
        QCOMPARE(all_->selected(), std::uint64_t{0});
        all_->select(id);
        all_->remove(id);
        QCOMPARE(all_->selected(), std::uint64_t{0});
    }

    void theyStayWhenTheFileIsReadAgain() {
        all_->add(note());
        state_->setTrace(ServiceTrace::make().trace);
        QCOMPARE(all_->all().size(), std::size_t{1});
        QVERIFY(all_->undoStack()->canUndo());
    }

    // A mark becomes the bookmark that is put where it stands.
    void aMarkBecomesABookmark() {
        state_->setCursor(ServiceTrace::at(320));
        state_->action(QStringLiteral("mark"))->trigger();
        QSignalSpy edits(all_, &Annotations::editRequested);
        state_->action(QStringLiteral("annotateBookmark"))->trigger();
        all_->endGesture();
        QVERIFY(state_->marks()->all().empty());
        QCOMPARE(all_->all().size(), std::size_t{1});
        QCOMPARE(all_->all()[0].range.begin, ServiceTrace::at(320) - ServiceTrace::kStart);
        QCOMPARE(edits.size(), 1);
        // There is one already: it is renamed.
        state_->action(QStringLiteral("annotateBookmark"))->trigger();
        QCOMPARE(all_->all().size(), std::size_t{1});
        QCOMPARE(edits.size(), 2);
    }

    void aMeasureIsKept() {
        QVERIFY(!state_->action(QStringLiteral("keepMeasure"))->isEnabled());
        state_->marks()->add(ServiceTrace::at(400));
        state_->marks()->setAim(ServiceTrace::at(250));
        state_->marks()->startMeasure();
        state_->marks()->fixMeasure();
        QVERIFY(state_->action(QStringLiteral("keepMeasure"))->isEnabled());
        state_->action(QStringLiteral("keepMeasure"))->trigger();
        QCOMPARE(all_->all().size(), std::size_t{1});
        const Annotation& a = all_->all()[0];
        QCOMPARE(a.kind, AnnotationKind::Interval);
        QVERIFY((all_->timeOf(a) == TimeRange{ServiceTrace::at(250), ServiceTrace::at(400)}));
        QVERIFY(!state_->marks()->measure());
    }

    void aWakeUpIsKept() {
        QVERIFY(!state_->action(QStringLiteral("keepArrow"))->isEnabled());
        const Goroutine& worker = service_.trace->goroutine(service_.worker);
        SpanIndex wait = worker.firstSpan;
        while (service_.trace->goSpans.start[wait] != ServiceTrace::at(250)) ++wait;
        state_->setSelection(spanTarget(*service_.trace, wait));
        state_->action(QStringLiteral("keepArrow"))->trigger();
        QCOMPARE(all_->all().size(), std::size_t{1});
        const Annotation& a = all_->all()[0];
        QCOMPARE(a.kind, AnnotationKind::Arrow);
        QCOMPARE(all_->timeOf(a).begin, ServiceTrace::at(400));
        QVERIFY(laneOf(state_->sources(), a.from) == (LaneKey{LaneKind::Goroutine, service_.main.value}));
        QVERIFY(laneOf(state_->sources(), a.to) == (LaneKey{LaneKind::Goroutine, service_.worker.value}));
    }

    void aToolIsPutAway() {
        AnnotationTools& tools = *state_->annotationTools();
        tools.take(AnnotationKind::Arrow);
        QVERIFY(state_->action(QStringLiteral("annotateArrow"))->isChecked());
        state_->action(QStringLiteral("clearSelection"))->trigger();
        QVERIFY(!tools.tool());
        tools.take(AnnotationKind::Arrow);
        state_->action(QStringLiteral("annotateArrow"))->trigger();
        QVERIFY(!tools.tool());
        QVERIFY(!state_->action(QStringLiteral("annotateArrow"))->isChecked());
    }

    void titlesHaveNoMarkup() {
        Annotation a = note();
        a.text = "**slow** *lock*\nmore";
        QCOMPARE(annotationTitle(a), QStringLiteral("slow lock"));
    }

  private:
    static Annotation note() {
        Annotation a;
        a.kind = AnnotationKind::Note;
        a.range = {1000, 1000};
        return a;
    }
    static std::vector<Annotation> kept(std::uint64_t n) {
        std::vector<Annotation> out;
        for (std::uint64_t i = 1; i <= n; ++i) {
            out.push_back(note());
            out.back().id = i * 10;
        }
        return out;
    }
    void move(std::uint64_t id, Timestamp t) {
        all_->change(id, Annotations::Change::Move, [t](Annotation& a) { a.range = {t, t}; });
    }
    void type(std::uint64_t id, const std::string& text) {
        all_->change(id, Annotations::Change::Text, [&text](Annotation& a) { a.text = text; });
    }

    void editAtRandom(std::mt19937& random) {
        const auto below = [&random](std::size_t n) { return random() % n; };
        const std::uint64_t id = all_->all().empty() ? 0 : all_->all()[below(all_->all().size())].id;
        Annotation made = note();
        made.kind = static_cast<AnnotationKind>(below(kAnnotationKindCount));
        switch (below(12)) {
            case 0:
            case 1:
                return void(all_->add(made));
            case 2:
                return all_->remove(id);
            case 3:
            case 4:
                return move(id, static_cast<Timestamp>(below(100)));
            case 5:
                return type(id, std::string(below(20), 'x'));
            case 6:
                return all_->change(id, Annotations::Change::Style, [&](Annotation& a) {
                    a.style.colour = static_cast<std::uint8_t>(below(6));
                });
            case 7:
                return all_->change(id, Annotations::Change::Hide,
                                    [](Annotation& a) { a.hidden = !a.hidden; });
            case 8:
                return below(2) ? all_->beginGesture() : all_->endGesture();
            case 9:
                return all_->undoStack()->undo();
            case 10:
                return all_->undoStack()->redo();
            default:
                return below(10) == 0 ? all_->removeAll() : all_->select(id);
        }
    }

    ServiceTrace service_;
    std::unique_ptr<ViewState> state_;
    Annotations* all_ = nullptr;
};

QTEST_MAIN(AnnotationsTest)
#include "test_annotations.moc"
