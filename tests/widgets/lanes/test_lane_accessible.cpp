// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes as a screen reader sees them.
#include "tests/widgets/lanes_by_hand.h"
#include "widgets/lanes/lane_accessible.h"

#include <QAccessible>

using namespace golanes;
using test::ServiceTrace;

class LaneAccessibleTest : public QObject, private test::LanesByHand {
    Q_OBJECT

    QAccessibleInterface* tree() { return QAccessible::queryAccessibleInterface(lanes_); }
    QAccessibleInterface* item(const char* name) {
        for (int i = 0; i < tree()->childCount(); ++i)
            if (tree()->child(i)->text(QAccessible::Name) == QLatin1String(name)) return tree()->child(i);
        return nullptr;
    }

  private slots:
    void init() { showLanes(700); }
    void cleanup() { view_.reset(); }

    void everyRowInSightIsAnItemWhereItIsDrawn() {
        QCOMPARE(tree()->role(), QAccessible::Tree);
        QVERIFY(tree()->childCount() > 5);
        int y = -1;
        for (int i = 0; i < tree()->childCount(); ++i) {
            QAccessibleInterface* row = tree()->child(i);
            QVERIFY(row && row->isValid());
            QCOMPARE(row->role(), QAccessible::TreeItem);
            QVERIFY(!row->text(QAccessible::Name).isEmpty());
            QCOMPARE(row->parent(), tree());
            QCOMPARE(tree()->indexOfChild(row), i);
            QVERIFY(row->rect().top() >= y);
            y = row->rect().top();
        }
        QAccessibleInterface* heap = item("Heap");
        QVERIFY(heap);
        const QPoint middle = heap->rect().center();
        QCOMPARE(tree()->childAt(middle.x(), middle.y()), heap);
        QVERIFY(!tree()->childAt(middle.x(), lanes_->mapToGlobal(QPoint(0, -5)).y()));
    }

    void whatIsSelectedIsToldOfItsLaneAlone() {
        lanes_->setFocus();
        const Target wait = spanOf(service_.worker, 250);
        view_->reveal(wait.lane);
        state_->setSelection(wait);
        QAccessibleInterface* worker = item("G3 main.(*service).worker");
        QVERIFY(worker);
        QVERIFY(worker->state().focused && worker->state().selected);
        QCOMPARE(tree()->focusChild(), worker);
        QVERIFY(worker->text(QAccessible::Description).contains(QLatin1String("blocked on chan receive")));
        QAccessibleInterface* other = item("G2 http.(*conn).serve");
        QVERIFY(other && !other->state().focused);
        QVERIFY(other->text(QAccessible::Description).isEmpty());
    }

    void aGroupFoldsAndALaneIsWalkedToByAction() {
        lanes_->setFocus();
        QAccessibleInterface* processors = item("Processors");
        QVERIFY(processors && processors->state().expanded && item("P0"));
        processors->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(processors->state().collapsed);
        QVERIFY(!item("P0"));
        processors->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QAccessibleInterface* p0 = item("P0");
        QVERIFY(p0 && !p0->state().expandable);
        QCOMPARE(p0->actionInterface()->actionNames(),
                 QStringList{QAccessibleActionInterface::setFocusAction()});
        p0->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QVERIFY(p0->state().focused);
        QCOMPARE(state_->selection()->lane.kind, LaneKind::Proc);
        processors->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QVERIFY(processors->state().focused && !state_->selection());
    }

    void anItemOutlivesItsLane() {
        QAccessibleInterface* p0 = item("P0");
        QVERIFY(p0);
        state_->setTrace(nullptr);
        QVERIFY(!p0->isValid());
        QVERIFY(p0->text(QAccessible::Name).isEmpty() && p0->rect().isEmpty() && p0->state().invalid);
        QCOMPARE(tree()->childCount(), 0);
    }
};

QTEST_MAIN(LaneAccessibleTest)
#include "test_lane_accessible.moc"
