// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/file_report.h"
#include "tests/support/read_go_trace.h"
#include "tests/support/v2_text.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

QString reportOf(const std::string& bytes) {
    const auto read = readGoTrace(std::as_bytes(std::span(bytes)));
    ReportedFile file;
    file.version = "9.9";
    file.storedBytes = bytes.size();
    file.bytes = std::as_bytes(std::span(bytes));
    if (read)
        file.trace = read->get();
    else
        file.error = &read.error();
    const Job job;
    return QString::fromStdString(fileReport(file, job));
}

const std::string kSecret = R"(go 1.26
gen 1
M 4711 t=123456789
ProcStatus p=0 pstatus=Running
GoStatusStack g=815 m=4711 gstatus=Running stack={secret.function /home/secret/file.go:7}
UserRegionBegin task=3 name_string="secret region"
UserRegionBegin task=3 name_string="secret inner"
UserRegionEnd task=3 name_string="secret region"
end
gen 2
M 4711 t=123456999
GoBlock reason_string="secret reason"
)";

}  // namespace

class TestFileReport : public QObject {
    Q_OBJECT

  private slots:
    void structureIsToldAndNothingElse() {
        const QString report = reportOf(v2FromText(kSecret).bytes);
        for (const char* told : {"Golanes 9.9", "go-trace", "go 1.26 trace", "Generations", "batches", "note",
                                 "region-misnested", "at byte 16", "StateTransition"})
            QVERIFY2(report.contains(told), qPrintable(QString(told) + " is missing in\n" + report));
        for (const char* secret : {"secret", "home", ".go", "4711", "815", "123456"})
            QVERIFY2(!report.contains(secret), qPrintable(QString(secret) + " is told in\n" + report));
    }

    void aFileThatHasGoneIsSaid() {
        ReportedFile file;
        file.gone = true;
        const Job job;
        const QString report = QString::fromStdString(fileReport(file, job));
        QVERIFY(report.contains("could not be opened again"));
        QVERIFY(!report.contains("0 bytes"));
    }

    void whatIsNoTraceIsNotQuoted() {
        const QString report = reportOf("These are my secret notes.");
        QVERIFY(report.contains("unknown"));
        QVERIFY(report.contains("not recognised"));
        QVERIFY(!report.contains("secret"));
        QVERIFY(reportOf(std::string()).contains("0 bytes"));
    }

    void aCutFileTellsWhere() {
        const std::string whole = v2FromText(kSecret).bytes;
        for (std::size_t n = 0; n < whole.size(); n += 3) {
            const QString report = reportOf(whole.substr(0, n));
            QVERIFY(report.contains("stored"));
            QVERIFY(!report.contains("secret"));
        }
        QVERIFY(reportOf(whole.substr(0, 60)).contains("truncated at byte"));
    }
};

QTEST_GUILESS_MAIN(TestFileReport)
#include "test_file_report.moc"
