// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/unavailable.h"

#include <QAction>
#include <QTest>

using namespace golanes;

class UnavailableTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { test::failOnWarnings(); }

    // With a recording in which nothing has been done yet.
    void everyActionHasItsReason() {
        ViewState state;
        state.setTrace(test::ServiceTrace::make().trace);
        int disabled = 0;
        for (const QAction* a : state.actions().all()) {
            if (!a || a->isEnabled()) continue;
            ++disabled;
            const QString why = whyUnavailable(*a);
            QVERIFY2(why != QStringLiteral("not possible now"), qPrintable(a->objectName()));
        }
        QVERIFY(disabled > 15);
    }
};

QTEST_MAIN(UnavailableTest)
#include "test_unavailable.moc"
