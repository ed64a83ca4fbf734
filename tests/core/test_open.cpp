// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/open.h"
#include "tests/support/compress.h"
#include "tests/support/perf_writer.h"
#include "tests/support/shared_data.h"
#include "tests/support/v2_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace golanes;
using namespace golanes::test;

class TestOpen : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QByteArray small_ = QByteArray::fromStdString(
        v2FromText("go 1.26\ngen 1\nM 5 t=100\nProcStatus p=0 pstatus=Running\n").bytes);

    std::string write(const QByteArray& data) const {
        QFile file(dir_.filePath("input"));
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size()) qFatal("cannot write");
        return file.fileName().toStdString();
    }

  private slots:
    void aTraceOpensFromEveryStorage() {
        for (const QByteArray& stored : {small_, gzip(small_), zstd(small_)}) {
            Job job;
            const auto trace = openTrace(write(stored), job);
            QVERIFY(trace);
            QCOMPARE((*trace)->info.format, std::string("go 1.26 trace"));
            QCOMPARE((*trace)->info.fileBytes, static_cast<std::uint64_t>(small_.size()));
            QCOMPARE(job.stage(), Job::Stage::Done);
        }
    }

    void whatIsNoTraceSaysWhatItIs() {
        Job job;
        const auto trace = openTrace(write("<html>"), job);
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::NotATrace);
        QVERIFY(trace.error().message.find("an HTML page") != std::string::npos);
    }

    void perfDataIsARecordingButNoGoTrace() {
        PerfWriter w;
        w.event({.name = "cpu-clock", .ids = {7}});
        w.sample({.id = 7, .pid = 1, .tid = 1, .time = 1000});
        const QByteArray bytes = QByteArray::fromStdString(w.file());
        for (const QByteArray& stored : {bytes, gzip(bytes), zstd(bytes)}) {
            const std::string path = write(stored);
            Job job;
            const auto recording = openRecording(path, job, {.memoryLimit = std::uint64_t{1} << 30});
            QVERIFY(recording);
            QCOMPARE(std::get<PerfPtr>(*recording)->samples.size(), std::size_t{1});
            const auto trace = openTrace(path, job);
            QVERIFY(!trace);
            QCOMPARE(trace.error().code, ErrorCode::NotATrace);
            QVERIFY(trace.error().message.find("golanes-cli") != std::string::npos);
        }
    }

    // As `perf record --threads` leaves it: a file with the header, and a stream for each CPU.
    void aFolderOfPerfIsOneRecording() {
        PerfWriter w;
        w.event({.name = "cpu-clock", .ids = {7}});
        const QString folder = dir_.filePath("perf.data");
        QVERIFY(QDir().mkpath(folder));
        const auto put = [&](const QString& name, const std::string& bytes) {
            QFile file(folder + "/" + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes.data(), qint64(bytes.size())), qint64(bytes.size()));
        };
        put("data", w.file(""));
        w.sample({.id = 7, .pid = 1, .tid = 1, .time = 2000});
        put("data.0", w.takeRecords());
        put("data.1", "");
        w.sample({.id = 7, .pid = 1, .tid = 1, .time = 1000, .cpu = 2});
        put("data.2", w.takeRecords());
        Job job;
        const auto recording =
            openRecording(folder.toStdString(), job, {.memoryLimit = std::uint64_t{1} << 30});
        QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
        const PerfRecording& perf = *std::get<PerfPtr>(*recording);
        QCOMPARE(perf.samples.size(), std::size_t{2});
        QCOMPARE(perf.samples.time[0], Timestamp{1000});
        QVERIFY(perf.info.form == PerfInfo::Form::Directory);
        QVERIFY(foretellMemory(folder.toStdString()).value() > perf.info.fileBytes);

        const auto other = openRecording(dir_.path().toStdString(), job);
        QVERIFY(!other);
        QVERIFY(other.error().message.find("folder") != std::string::npos);
    }

    void aLoadBeyondTheLimitDoesNotStart() {
        const QByteArray large = small_ + QByteArray(4 << 20, '\0');
        for (const QByteArray& stored : {large, gzip(large), zstd(large)}) {
            const std::string path = write(stored);
            const auto needed = foretellMemory(path);
            QVERIFY(needed);
            QVERIFY(*needed > static_cast<std::uint64_t>(large.size()));
            Job job;
            const auto trace = openTrace(path, job, {.memoryLimit = *needed - 1});
            QVERIFY(!trace);
            QCOMPARE(trace.error().code, ErrorCode::TooLarge);
            QCOMPARE(job.stage(), Job::Stage::Waiting);
        }
    }

    // A gzip file tells its inflated size only modulo 4 GiB, and of its last member: the real size counts.
    void theInflatedSizeCounts() {
        const std::string path = write(gzip(small_ + QByteArray(32 << 20, '\0')) + gzip("x"));
        const auto foretold = foretellMemory(path);
        QVERIFY(foretold);
        Job job;
        const auto trace = openTrace(path, job, {.memoryLimit = *foretold});
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::TooLarge);
    }

    void severalLoadsShareWhatIsFree() {
        const std::string path = write(small_);
        const auto foretold = foretellMemory(path);
        QVERIFY(foretold);
        const OpenOptions oneFits{.memoryLimit = *foretold + *foretold / 2};
        ErrorCode meanwhile = ErrorCode::Usage;
        Job first;
        first.onEnter = [&](Job::Stage stage) {
            if (stage != Job::Stage::Ordering) return;
            Job second;
            const auto refused = openTrace(path, second, oneFits);
            if (!refused) meanwhile = refused.error().code;
        };
        QVERIFY(openTrace(path, first, oneFits));
        QCOMPARE(meanwhile, ErrorCode::TooLarge);
        Job third;
        QVERIFY(openTrace(path, third, oneFits));
    }

    void foretellingNamesWhatCannotBeRead() {
        const auto missing = foretellMemory(dir_.filePath("absent").toStdString());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::Io);
        QCOMPARE(foretellMemory("-").value(), std::uint64_t{0});
    }

    void aCancelledJobLoadsNothing() {
        Job job;
        job.cancel();
        const auto trace = openTrace(write(small_), job);
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::Cancelled);
    }

    // A file that ends while its generations are looked for is not taken for a cut one.
    void cancelledIsNotDamaged() {
        Job job;
        job.onEnter = [&](Job::Stage stage) {
            if (stage == Job::Stage::Decoding) job.cancel();
        };
        const auto trace = openTrace(write(small_), job);
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::Cancelled);
    }

    // Cancelled in every stage it goes through, a load ends as cancelled and not with half a trace.
    void cancelIsHeardInEveryStage() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        for (const char* name : {"/orders/orders-go1.27.trace", "/orders/orders-go1.19.trace"}) {
            const std::string path = sharedData() + name;
            std::set<Job::Stage> stages;
            Job whole;
            whole.onEnter = [&](Job::Stage stage) { stages.insert(stage); };
            QVERIFY(openTrace(path, whole));
            QVERIFY(stages.contains(Job::Stage::Storing) && stages.contains(Job::Stage::Indexing));
            stages.erase(Job::Stage::Done);
            for (const Job::Stage stage : stages) {
                Job job;
                job.onEnter = [&](Job::Stage entered) {
                    if (entered == stage) job.cancel();
                };
                const auto trace = openTrace(path, job);
                QVERIFY(!trace);
                QCOMPARE(trace.error().code, ErrorCode::Cancelled);
            }
        }
    }

    // The estimate is not below what the trace holds at its end.
    void theForecastHolds() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        for (const std::string& name : sharedFiles(".trace")) {
            Job job;
            const auto trace = openTrace(sharedData() + "/" + name, job);
            if (!trace) continue;
            const auto needed = foretellMemory(sharedData() + "/" + name);
            QVERIFY(needed);
            QVERIFY2(*needed >= (*trace)->bytes(), name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestOpen)
#include "test_open.moc"
