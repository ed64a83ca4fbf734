// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/window/problems_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace golanes;

class ProblemsModelTest : public QObject {
    Q_OBJECT

    static Problem note(const char* code, const char* message) {
        return {.severity = Severity::Note, .code = code, .message = message, .advice = {}};
    }

  private slots:
    void init() { test::failOnWarnings(); }

    void isAProperModel() {
        ProblemsModel model(test::smallTrace({note("a", "note")}));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ProblemsModel none(test::smallTrace());
        const QAbstractItemModelTester testerOfNone(&none,
                                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(none.rowCount(), 0);
    }

    void lossesComeFirst() {
        const Problem loss{
            .severity = Severity::Loss, .code = "b", .message = "a loss", .advice = {}, .firstOffset = 12345};
        const ProblemsModel model(
            test::smallTrace({note("a", "first note"), loss, note("c", "second note")}));
        const auto text = [&](int row, int column) {
            return model.index(row, column).data(Qt::DisplayRole).toString();
        };
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(0, ProblemsModel::MessageColumn), QStringLiteral("a loss"));
        QCOMPARE(text(0, ProblemsModel::OffsetColumn), QStringLiteral("12,345"));
        QCOMPARE(text(0, ProblemsModel::CountColumn), QStringLiteral("1"));
        QCOMPARE(text(1, ProblemsModel::MessageColumn), QStringLiteral("first note"));
        QCOMPARE(text(1, ProblemsModel::OffsetColumn), QString());
        QCOMPARE(text(2, ProblemsModel::MessageColumn), QStringLiteral("second note"));
        QVERIFY(text(0, ProblemsModel::SeverityColumn) != text(1, ProblemsModel::SeverityColumn));
    }
};

QTEST_MAIN(ProblemsModelTest)
#include "test_problems_model.moc"
