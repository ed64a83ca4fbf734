// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/go_trace.h"
#include "core/store/dump.h"
#include "core/store/validate.h"
#include "tests/support/golden.h"
#include "tests/support/read_go_trace.h"
#include "tests/support/shared_data.h"
#include "tests/support/v2_text.h"

#include <QDir>
#include <QTest>

#include <sstream>

using namespace golanes;
using namespace golanes::test;

// Traces that look wrong and are not: each must be read to the last event (tests/fixtures/v2/accepted) and
// say what its golden dump says (tests/golden/v2). They show what no given recording does.
class TestAccepted : public QObject {
    Q_OBJECT

  private slots:
    void everyEventIsRead_data() {
        QTest::addColumn<QString>("name");
        const QDir dir(QString::fromStdString(fixture("v2/accepted")));
        const QStringList files = dir.entryList({"*.txt"}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QString& file : files) QTest::newRow(qPrintable(file)) << file;
    }
    void everyEventIsRead() {
        QFETCH(QString, name);
        const std::string file = name.toStdString();
        const V2Text text = v2FromText(readFile(fixture("v2/accepted/" + file)));
        const auto trace = readGoTrace(std::as_bytes(std::span(text.bytes)));
        QVERIFY2(trace, trace ? "" : trace.error().message.c_str());

        const std::vector<std::string> findings = validate(**trace);
        QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().c_str());
        QVERIFY(!(*trace)->report.hasLoss());
        std::ostringstream dump;
        dumpSummary(**trace, dump);
        dumpEvents(**trace, {}, dump);
        const std::string difference =
            compareGolden("v2/" + file.substr(0, file.size() - 4) + ".dump", dump.str());
        QVERIFY2(difference.empty(), difference.c_str());
    }
};

QTEST_GUILESS_MAIN(TestAccepted)
#include "test_accepted.moc"
