// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/color_role.h"

#include <QTest>

#include <set>

using namespace golanes;

class TestColorRole : public QObject {
    Q_OBJECT

  private slots:
    // Sums by state class become sums by role: two classes of one role could not be told apart in a plan.
    void everyClassHasARoleOfItsOwn() {
        std::set<ColorRole> roles;
        for (std::size_t c = 0; c < kStateClassCount; ++c) roles.insert(roleOf(static_cast<StateClass>(c)));
        QCOMPARE(roles.size(), kStateClassCount);
    }

    void whatDoesNotExistIsNotDrawn() {
        QCOMPARE(roleOf(StateClass::NotExist), ColorRole::None);
        QCOMPARE(roleOf(StateClass::Network), ColorRole::Network);
        QCOMPARE(roleOf(StateClass::Unknown), ColorRole::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestColorRole)
#include "test_color_role.moc"
