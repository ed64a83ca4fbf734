// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/open.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "core/store/validate.h"
#include "tests/support/golden.h"
#include "tests/support/shared_data.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <filesystem>

using namespace golanes;
using namespace golanes::test;

namespace {

QString listed(const std::vector<std::string>& lines) {
    QString text;
    for (const std::string& line : lines) text += QString::fromStdString(line) + '\n';
    return text;
}

std::vector<std::string> losses(const Trace& t) {
    std::vector<std::string> messages;
    for (const Problem& p : t.report.problems()) {
        if (p.severity == Severity::Loss) messages.push_back(p.message);
    }
    return messages;
}

// Runs are cut where the next one begins, which would hide that two goroutines run on one proc or thread at a
// time. In recordings there is nothing to hide.
QString overlaps(const Trace& t, const RunTrack& track, const QString& owner) {
    for (std::uint32_t i = 0; i + 1 < track.size(); ++i) {
        const Run run = track[i];
        const bool uncut = run.cls == StateClass::Running;
        if (uncut && spanEnd(t, run.span, run.goroutine) > track.start(i + 1)) {
            return owner + " carries two goroutines at " + QString::number(track.start(i + 1));
        }
    }
    return {};
}

QString overlaps(const Trace& t) {
    QString all;
    for (std::uint16_t p = 0; p < t.procs.size(); ++p)
        all += overlaps(t, RunTrack::ofProc(t, ProcIndex(p)), "proc");
    for (std::uint16_t m = 0; m < t.threads.size(); ++m)
        all += overlaps(t, RunTrack::ofThread(t, ThreadIndex(m)), "thread");
    return all;
}

QJsonObject expectation(const std::string& file) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(readFile(sharedData() + '/' + file))).object();
}

std::string traceOf(const std::string& expectFile) {
    const std::string base = expectFile.substr(0, expectFile.size() - std::string(".expect.json").size());
    const std::string path = sharedData() + '/' + base;
    return std::filesystem::exists(path + ".trace") ? path + ".trace" : path;
}

}  // namespace

// The files of golang/go's own test data and all recordings, with what is known of each.
class TestConformance : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to read");
    }

    void filesMeetTheirExpectation_data() {
        QTest::addColumn<QString>("file");
        for (const std::string& file : sharedFiles(".expect.json"))
            QTest::newRow(file.c_str()) << QString::fromStdString(file);
    }
    void filesMeetTheirExpectation() {
        QFETCH(QString, file);
        const QJsonObject expect = expectation(file.toStdString());
        const QString outcome = expect["expect"].toString();
        Job job;
        const auto trace = openTrace(traceOf(file.toStdString()), job);
        const bool refused = !trace || (*trace)->report.hasLoss();
        if (trace) QCOMPARE(listed(validate(**trace)), QString());
        if (outcome == "success") {
            QVERIFY2(trace, trace ? "" : trace.error().message.c_str());
            QCOMPARE(listed(losses(**trace)), QString());
        } else if (outcome == "failure") {
            QVERIFY(refused);
        } else {
            QCOMPARE(outcome, "no crash");
        }
    }

    void everyRecordingOpensAndIsSound_data() {
        QTest::addColumn<QString>("file");
        for (const char* suffix : {".trace", ".trace.zst", ".trace.gz", "_good"}) {
            for (const std::string& file : sharedFiles(suffix)) {
                if (!file.starts_with("big/")) QTest::newRow(file.c_str()) << QString::fromStdString(file);
            }
        }
    }
    void everyRecordingOpensAndIsSound() {
        QFETCH(QString, file);
        Job job;
        const auto trace = openTrace(sharedData() + '/' + file.toStdString(), job);
        if (!trace) {
            // Only what was made to be refused may be.
            QVERIFY2(file.startsWith("go-conformance/") || file.startsWith("special/"),
                     trace.error().message.c_str());
            QVERIFY(!trace.error().message.empty());
            return;
        }
        QCOMPARE(listed(validate(**trace)), QString());
        QCOMPARE(overlaps(**trace), QString());
        QVERIFY((*trace)->eventCount > 0);
    }
};

QTEST_GUILESS_MAIN(TestConformance)
#include "test_conformance.moc"
