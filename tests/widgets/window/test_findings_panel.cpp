// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what stands out: it is there by itself, leads to the place, and Back leads away again.
#include "tests/support/recording_builder.h"
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/lane_set.h"
#include "widgets/session/place_history.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/finding_card.h"
#include "widgets/window/findings_panel.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace golanes;

namespace {

constexpr Timestamp kMs = 1'000'000;

// One second with a pause from 400 ms to 600 ms.
TracePtr longPause() {
    test::RecordingBuilder r;
    const auto g = r.b.addGoroutine(1, GoState::Undetermined);
    const EventContext c{g, r.b.proc(0), r.b.thread(5)};
    r.time = 0;
    r.sync();
    r.transition(g, GoState::Undetermined, GoState::Running, "", r.stack(1, 2), c);
    r.time = 400 * kMs;
    r.rangeBegin(RangeKind::StopTheWorld, "write heap dump", kNoStack, c);
    r.time = 600 * kMs;
    r.rangeEnd(RangeKind::StopTheWorld, "write heap dump", c);
    r.time = 1000 * kMs;
    r.sync();
    return r.finish();
}

}  // namespace

class FindingsPanelTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        // As the lanes do.
        connect(state_.get(), &ViewState::goToRequested, state_.get(),
                [this](const Target& t) { state_->setSelection(t); });
        panel_ = std::make_unique<FindingsPanel>(&theme_);
        panel_->follow(state_.get());
        panel_->resize(320, 400);
        panel_->show();
    }
    void cleanup() {
        panel_.reset();
        state_.reset();
    }

    void aFindingLeadsToItsPlaceAndBackLeadsAway() {
        QSignalSpy worthSeeing(panel_.get(), &FindingsPanel::worthSeeing);
        QSignalSpy left(panel_.get(), &FindingsPanel::left);
        state_->setTrace(longPause());
        QTRY_COMPARE(cards().size(), 1);
        QCOMPARE(worthSeeing.count(), 1);
        QCOMPARE(panel_->title(), QStringLiteral("Findings (1)"));
        QVERIFY(cards()[0]->accessibleName().contains(QStringLiteral("write heap dump")));
        const TimeRange before = state_->visible();
        // As the pointer does it: what is under it is the text of the card.
        const QPoint at = cards()[0]->mapTo(panel_.get(), cards()[0]->rect().center());
        QTest::mouseClick(panel_->window()->windowHandle(), Qt::LeftButton, {}, at);
        const TimeRange pause{400 * kMs, 600 * kMs};
        QVERIFY(state_->visible().begin < pause.begin && state_->visible().end > pause.end);
        QVERIFY(state_->visible().length() < 2 * pause.length());
        QVERIFY(state_->area()->any() && state_->area()->range() == pause);
        QVERIFY(state_->area()->lanes().contains({LaneKind::StopTheWorld, 0}));
        QVERIFY(state_->area()->lanes().contains({LaneKind::Goroutine, 0}));
        QVERIFY((state_->selection()->lane == LaneKey{LaneKind::Goroutine, 0}));
        QCOMPARE(left.count(), 0);
        state_->back();
        QVERIFY(state_->visible() == before);
        // By the keyboard too.
        cards()[0]->setFocus();
        QTest::keyClick(cards()[0], Qt::Key_Return);
        QVERIFY(state_->visible() != before);
        state_->setSelection(std::nullopt);
        QCOMPARE(left.count(), 0);
        state_->setSelection(Target::place({LaneKind::Goroutine, 0}, 0));
        QCOMPARE(left.count(), 1);
    }

    // At each step of a drag nothing is asked of the recording.
    void anAreaIsTakenOnceItRests() {
        state_->setTrace(longPause());
        QTRY_COMPARE(cards().size(), 1);
        QSignalSpy asked(panel_.get(), &FindingsPanel::titleChanged);
        for (int ms = 100; ms < 200; ms += 10) state_->area()->set({0, ms * kMs}, LaneSet::all());
        QCOMPARE(asked.count(), 0);
        auto* chip = panel_->findChild<QToolButton*>(QStringLiteral("findingsAreaChip"));
        QTRY_VERIFY(chip->isVisible());
        QVERIFY2(chip->text().contains(QStringLiteral("190 ms")), qPrintable(chip->text()));
    }

    // What it selected is lifted again, though nothing else moved.
    void backLeadsAwayFromWhatWasInSight() {
        state_->setTrace(longPause());
        QTRY_COMPARE(cards().size(), 1);
        state_->fitRange({400 * kMs, 600 * kMs});
        const TimeRange seen = state_->visible();
        cards()[0]->setFocus();
        QTest::keyClick(cards()[0], Qt::Key_Return);
        QVERIFY(state_->area()->any());
        QVERIFY(seen.length() - state_->visible().length() <= 1);
        state_->action(QStringLiteral("back"))->trigger();
        QVERIFY(!state_->area()->any() && !state_->selection());
        QVERIFY(state_->visible() == seen);
    }

    // Earlier View is there for all that a finding changed: what is seen, selected and scrolled to.
    void backRestoresWhatWasSelectedAndForwardRepeats() {
        QScrollBar scroll;
        scroll.setRange(0, 1000);
        PlaceHistory::of(state_.get())->setScrollBar(&scroll);
        // As the lanes do, which bring a lane into sight.
        connect(state_.get(), &ViewState::goToRequested, &scroll, [&] { scroll.setValue(700); });
        state_->setTrace(longPause());
        QTRY_COMPARE(cards().size(), 1);
        // Their keys, as in the window.
        for (const char* name : {"back", "forward"}) panel_->addAction(state_->action(QLatin1String(name)));
        const Target chosen = Target::place({LaneKind::Goroutine, 0}, 5 * kMs);
        LaneSet lanes;
        lanes.insert({LaneKind::Heap, 0});
        for (const bool area : {false, true}) {
            state_->fitAll();
            if (area) state_->area()->set({0, 990 * kMs}, lanes);
            if (!area) state_->area()->lift();
            state_->setSelection(area ? std::optional(chosen) : std::nullopt);
            scroll.setValue(area ? 30 : 0);
            const TimeRange before = state_->visible();
            QTRY_COMPARE(cards().size(), 1);
            QSignalSpy left(panel_.get(), &FindingsPanel::left);
            QTest::mouseClick(cards()[0], Qt::LeftButton);
            const TimeRange there = state_->visible();
            QVERIFY(there != before && state_->selection() != chosen);
            QCOMPARE(scroll.value(), 700);
            for (int round = 0; round < 2; ++round) {
                QTest::keyClick(panel_.get(), Qt::Key_Left, Qt::AltModifier);
                QVERIFY(state_->visible() == before);
                QVERIFY(state_->area()->any() == area);
                if (area) QVERIFY(state_->area()->lanes() == lanes);
                QVERIFY(state_->selection() == (area ? std::optional(chosen) : std::nullopt));
                QCOMPARE(scroll.value(), area ? 30 : 0);
                QTest::keyClick(panel_.get(), Qt::Key_Right, Qt::AltModifier);
                QVERIFY(state_->visible() == there);
                QVERIFY((state_->area()->range() == TimeRange{400 * kMs, 600 * kMs}));
                QVERIFY(state_->area()->lanes().contains({LaneKind::StopTheWorld, 0}));
                QVERIFY(state_->selection()->time == 400 * kMs);
                QCOMPARE(scroll.value(), 700);
            }
            QCOMPARE(left.count(), 0);
        }
    }

    // Zooming is not undone with what was selected meanwhile.
    void backFromAZoomKeepsWhatIsSelected() {
        state_->setTrace(longPause());
        PlaceHistory::of(state_.get());
        state_->fitRange({100 * kMs, 200 * kMs});
        const Target chosen = Target::place({LaneKind::Goroutine, 0}, 150 * kMs);
        state_->setSelection(chosen);
        state_->action(QStringLiteral("back"))->trigger();
        QVERIFY(state_->visible() == state_->bounds());
        QVERIFY(state_->selection() == chosen);
    }

    // An area that the user selects is what it tells about; one that a finding led to is an answer.
    void itObeysTheSelectedArea() {
        state_->setTrace(longPause());
        QTRY_COMPARE(cards().size(), 1);
        QVERIFY(!chip()->isVisible());
        QTest::keyClick(cards()[0], Qt::Key_Return);
        QVERIFY(state_->area()->any());
        QVERIFY(!chip()->isVisible());
        QCOMPARE(cards().size(), 1);
        state_->area()->set({0, 300 * kMs}, LaneSet::all());  // before the pause
        QTRY_VERIFY(chip()->isVisible());
        QVERIFY2(chip()->text().contains(QStringLiteral("300 ms")), qPrintable(chip()->text()));
        QTRY_VERIFY(says("Nothing stands out in the selected area."));
        QVERIFY(cards().isEmpty());
        QTest::mouseClick(chip(), Qt::LeftButton);
        QVERIFY(!state_->area()->any() && !chip()->isVisible());
        QCOMPARE(cards().size(), 1);
    }

    void itKnowsWhatItFoundInOtherTraces() {
        const TracePtr trace = longPause();
        state_->setTrace(trace);
        QTRY_COMPARE(cards().size(), 1);
        ViewState other;
        other.setTrace(test::ServiceTrace::make().trace);
        panel_->follow(&other);
        QVERIFY(cards().isEmpty());
        QCOMPARE(panel_->title(), QStringLiteral("Findings"));
        panel_->follow(state_.get());
        QCOMPARE(cards().size(), 1);
        panel_->follow(nullptr);
        QVERIFY(cards().isEmpty());
    }

    void noLineEndsBetweenANumberAndItsUnit() {
        Finding finding;
        finding.title = "held up 202 ms in all, 20 % of 4 things, 1.41 \xc2\xb5s and 7.5 kB";
        const FindingCard card(finding, &theme_);
        QStringList texts;
        for (const QLabel* label : card.findChildren<QLabel*>()) texts << label->text();
        QVERIFY(texts.contains(QStringLiteral(
            "held up 202\u00a0ms in all, 20\u00a0% of 4 things, 1.41\u00a0µs and 7.5\u00a0kB")));
    }

  private:
    bool says(const char* text) const {
        for (const QLabel* label : panel_->findChildren<QLabel*>())
            if (label->text() == QLatin1String(text)) return true;
        return false;
    }
    QList<FindingCard*> cards() const { return panel_->findChildren<FindingCard*>(); }
    QToolButton* chip() const { return panel_->findChild<QToolButton*>(QStringLiteral("findingsAreaChip")); }

    Theme theme_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<FindingsPanel> panel_;
};

QTEST_MAIN(FindingsPanelTest)
#include "test_findings_panel.moc"
