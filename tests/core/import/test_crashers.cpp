// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/open.h"
#include "core/store/validate.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QTest>

using namespace golanes;

// Inputs that once crashed a reader, made it slow, or gave an unsound trace, found by the fuzz targets
// (tests/fuzz). Each must open soundly or be refused with a reason.
class TestCrashers : public QObject {
    Q_OBJECT

  private slots:
    void nothingHappens_data() {
        QTest::addColumn<QString>("path");
        const QDir dir(QString::fromStdString(test::fixture("crashers")));
        const QStringList files = dir.entryList(QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QString& file : files) QTest::newRow(qPrintable(file)) << dir.filePath(file);
    }
    void nothingHappens() {
        QFETCH(QString, path);
        Job job;
        const auto trace = openTrace(path.toStdString(), job);
        if (!trace) {
            QVERIFY(!trace.error().message.empty());
            return;
        }
        QString findings;
        for (const std::string& finding : validate(**trace))
            findings += QString::fromStdString(finding) + '\n';
        QCOMPARE(findings, QString());
    }
};

QTEST_GUILESS_MAIN(TestCrashers)
#include "test_crashers.moc"
