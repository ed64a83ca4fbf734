// SPDX-License-Identifier: GPL-3.0-or-later
// Context menus by Shift+F10, as by the menu key.
#include "tests/widgets/lanes_fixture.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/window/menu_key.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>

using namespace golanes;

class MenuKeyTest : public QObject, private test::LanesFixture {
    Q_OBJECT

  private slots:
    void initTestCase() { openMenusByShiftF10(qApp); }
    void init() {
        showLanes(420, 230);
        view_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view_.get()));
        lanes_->setFocus();
    }
    void cleanup() { view_.reset(); }

    void lanesOpenTheMenuOfWhatIsSelected() {
        Target worker;
        worker.lane = {LaneKind::Goroutine, service_.worker.value};
        view_->reveal(worker.lane);
        state_->setSelection(worker);
        QTest::keyClick(lanes_, Qt::Key_F10);
        QVERIFY(!QApplication::activePopupWidget());
        QTest::keyClick(lanes_, Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        QVERIFY(state_->selection()->lane == worker.lane);
        QApplication::activePopupWidget()->close();
    }

    // Also of a field that keeps all keys for itself.
    void fieldsOpenTheirs() {
        QTest::keyClick(lanes_, Qt::Key_L);
        auto* field = lanes_->findChild<QLineEdit*>(QStringLiteral("laneFilterText"));
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("db"));
        QTest::keyClick(field, Qt::Key_F10, Qt::ShiftModifier);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->parentWidget() == field);
        QCOMPARE(field->text(), QStringLiteral("db"));
        menu->close();
    }
};

QTEST_MAIN(MenuKeyTest)
#include "test_menu_key.moc"
