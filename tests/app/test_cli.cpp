// SPDX-License-Identifier: GPL-3.0-or-later

// golanes-cli as its users meet it: a process with arguments, input, output and an exit code.

#include "core/session/session_file.h"
#include "tests/support/compress.h"
#include "tests/support/perf_writer.h"
#include "tests/support/shared_data.h"
#include "tests/support/stats_keys.h"
#include "tests/support/v2_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Ended run(const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.start(QStringLiteral(GOLANES_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(120'000);
    const bool crashed =
        process.exitStatus() != QProcess::NormalExit || process.state() != QProcess::NotRunning;
    return {crashed ? -1 : process.exitCode(), process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QJsonObject firstFile(const Ended& ended) {
    return QJsonDocument::fromJson(ended.out).object()["files"].toArray().first().toObject();
}

// One goroutine that runs on one proc, starts another and ends.
constexpr const char* kSmall = R"(go 1.26
gen 1
M 7 t=100
ProcStatus p=0 pstatus=Running
GoStatus dt=1 g=1 m=7 gstatus=Running
GoCreate dt=10 new_g=2 new_stack={main.child main.go:9} stack={main.main main.go:5}
GoDestroy dt=20
GoStart dt=5 g=2 g_seq=1
)";

}  // namespace

class TestCli : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QByteArray small_ = QByteArray::fromStdString(v2FromText(kSmall).bytes);

    QString write(const QString& name, const QByteArray& data) const {
        QFile file(dir_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size()) qFatal("cannot write");
        return file.fileName();
    }

  private slots:
    void initTestCase() { QVERIFY(dir_.isValid()); }

    void badUsageIsTwoAndSaysWhy_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing") << QStringList() << QByteArray("no command");
        QTest::newRow("unknown command")
            << QStringList{"frobnicate"} << QByteArray("unknown command frobnicate");
        QTest::newRow("misspelt command") << QStringList{"inof", "x"} << QByteArray("is info meant?");
        QTest::newRow("unknown option")
            << QStringList{"info", "--jsn", "x"} << QByteArray("is --json meant?");
        QTest::newRow("no file") << QStringList{"stats"} << QByteArray("needs a file");
        QTest::newRow("two files for one") << QStringList{"dump", "a", "b"} << QByteArray("takes one file");
        QTest::newRow("stdin twice") << QStringList{"info", "-", "-"} << QByteArray("only once");
        QTest::newRow("value missing") << QStringList{"dump", "x", "--from"} << QByteArray("needs a value");
        QTest::newRow("value too many")
            << QStringList{"info", "x", "--json=1"} << QByteArray("takes no value");
        QTest::newRow("bad time") << QStringList{"dump", "x", "--events", "--to", "soon"}
                                  << QByteArray("soon");
        QTest::newRow("bad export") << QStringList{"export", "x", "y", "--to", "pdf"}
                                    << QByteArray("folded, pprof or trace");
        QTest::newRow("stacks of a part")
            << QStringList{"export", "x", "y", "--to", "trace", "--weight", "running"}
            << QByteArray("--weight is about stacks");
        QTest::newRow("waits of a part") << QStringList{"export", "x", "y", "--to", "trace", "--wait", "net"}
                                         << QByteArray("--wait is about");
        QTest::newRow("export to nowhere")
            << QStringList{"export", "x", "--to", "folded"} << QByteArray("the file to write");
        QTest::newRow("part of a profile")
            << QStringList{"export", "x", "y", "--to", "folded", "--from", "1ms"}
            << QByteArray("for --to trace");
        QTest::newRow("bad end of a part")
            << QStringList{"export", "x", "y", "--to", "trace", "--until", "soon"} << QByteArray("--until");
        QTest::newRow("bad stage") << QStringList{"bench", "x", "--stop-after", "read"}
                                   << QByteArray("parse, order");
    }
    void badUsageIsTwoAndSaysWhy() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(says), ended.err);
        QVERIFY(ended.out.isEmpty());
    }

    void helpAndVersionAreResults() {
        for (const QStringList& arguments :
             {QStringList{"--help"}, QStringList{"-h"}, QStringList{"help"}, QStringList{"info", "--help"},
              QStringList{"info", "-h"}, QStringList{"bench", "--help"}}) {
            const Ended ended = run(arguments);
            QCOMPARE(ended.code, 0);
            QVERIFY(ended.out.contains("golanes-cli"));
            QVERIFY(ended.err.isEmpty());
        }
        QVERIFY(run({"--version"}).out.startsWith("golanes-cli "));
    }

    void unreadableInputsAreTwo() {
        const Ended missing = run({"info", dir_.filePath("absent")});
        QCOMPARE(missing.code, 2);
        QVERIFY2(missing.err.contains("No such file"), missing.err);
        const Ended text = run({"stats", write("notes.txt", "Dear diary\n")});
        QCOMPARE(text.code, 2);
        QVERIFY2(text.err.contains("Dear diary") && text.err.contains("Go execution trace"), text.err);
        QCOMPARE(run({"info", write("empty", {})}).code, 2);
        // Measuring tells no less.
        const QString notes = write("notes.txt", "Dear diary\n");
        QCOMPARE(run({"bench", notes}).err, run({"info", notes}).err);
    }

    void oneUnreadableInputDoesNotHideTheOthers() {
        const Ended ended = run({"info", "--json", dir_.filePath("absent"), write("small.trace", small_)});
        QCOMPARE(ended.code, 2);
        const QJsonArray files = QJsonDocument::fromJson(ended.out).object()["files"].toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0].toObject()["error"].toObject()["code"].toString(), QStringLiteral("io"));
        QCOMPARE(files[1].toObject()["kind"].toString(), QStringLiteral("go-trace"));
    }

    void stacksAreExported() {
        const QString trace = write("small.trace", small_);
        const Ended folded = run({"export", trace, "--to", "folded", "--weight", "creations", "-"});
        QCOMPARE(folded.code, 0);
        QCOMPARE(folded.out, QByteArray("main.main 1\n"));
        const QString file = dir_.filePath("small.pb");
        QCOMPARE(run({"export", trace, "--to", "pprof", "--weight", "running", file}).code, 0);
        QFile profile(file);
        QVERIFY(profile.open(QIODevice::ReadOnly));
        QVERIFY(profile.readAll().contains("nanoseconds"));
        const Ended wait = run({"export", trace, "--to", "pprof", "--wait", "sched", "-"});
        QCOMPARE(wait.code, 0);
        QVERIFY(wait.out.contains("contentions"));
        QCOMPARE(run({"export", trace, "--to", "folded", "--wait", "sched", "-"}).code, 2);
        QCOMPARE(run({"export", trace, "--to", "pprof", "--wait", "lunch", "-"}).code, 2);
        const Ended wrong = run({"export", trace, "--to", "folded", "--weight", "help", "-"});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains("samples, running, runnable"), wrong.err);
    }

    void aPartIsExported() {
        const QString trace = write("small.trace", small_);
        const QString part = dir_.filePath("part.trace");
        QCOMPARE(run({"export", trace, "--to", "trace", part}).code, 0);
        QCOMPARE(run({"dump", part, "--events"}).out, run({"dump", trace, "--events"}).out);
        const Ended end = run({"export", trace, "--to", "trace", "--from", "2ns", "--until", "4ns", "-"});
        QCOMPARE(end.code, 0);
        QVERIFY(end.out.startsWith("go 1."));
        QCOMPARE(run({"info", "--strict", "-"}, end.out).code, 0);
        const Ended nothing = run({"export", trace, "--to", "trace", "--from", "5s", part});
        QCOMPARE(nothing.code, 2);
        QVERIFY2(nothing.err.contains("--from"), nothing.err);
    }

    void everyStorageGivesTheSame() {
        const QByteArray plain = run({"stats", "--json", "-"}, small_).out;
        QVERIFY(QJsonDocument::fromJson(plain).object()["files"].toArray().size() == 1);
        QCOMPARE(run({"stats", "--json", "-"}, gzip(small_)).out, plain);
        QCOMPARE(run({"stats", "--json", "-"}, zstd(small_)).out, plain);
        for (const QByteArray& stored : {small_, gzip(small_), zstd(small_)}) {
            const QString path = write("stored", stored);
            QByteArray named = run({"stats", "--json", path}).out;
            QCOMPARE(named.replace(path.toUtf8(), "-"), plain);
        }
    }

    void infoJsonHasItsKeys() {
        const Ended ended = run({"info", "--json", "--strict", write("small.trace", small_)});
        QCOMPARE(ended.code, 0);
        const QJsonObject all = QJsonDocument::fromJson(ended.out).object();
        QCOMPARE(all["schema"].toInt(), 1);
        QVERIFY(!all["golanes"].toString().isEmpty());
        const QJsonObject file = firstFile(ended);
        QCOMPARE(file["kind"].toString(), QStringLiteral("go-trace"));
        QCOMPARE(file["format"].toString(), QStringLiteral("go 1.26 trace"));
        QCOMPARE(file["bytes"].toInt(), int(small_.size()));
        QVERIFY(file["problems"].isArray());
        QCOMPARE(file["span_ns"].toDouble(), file["last_ns"].toDouble() - file["first_ns"].toDouble());
        QCOMPARE(file["counts"].toObject()["goroutines"].toInt(), 2);
        QCOMPARE(file["counts"].toObject()["procs"].toInt(), 1);
    }

    void statsJsonHasItsKeys() {
        const QJsonObject file = firstFile(run({"stats", "--json", write("small.trace", small_)}));
        for (const char* key : {"path", "kind", "bytes", "problems"}) {
            QVERIFY2(file.contains(QLatin1String(key)), key);
        }
        QCOMPARE(missingStatsKeys(file), std::string());
        QCOMPARE(file["goroutines_created"].toInt(), 1);
        QCOMPARE(file["goroutines_ended"].toInt(), 1);
    }

    void aPartOfATraceCanBeAskedFor() {
        const QString path = write("small.trace", small_);
        const QJsonObject whole = firstFile(run({"stats", "--json", path}));
        const double span = whole["span_ns"].toDouble();
        const QJsonObject part =
            firstFile(run({"stats", "--json", "--from", "10ns", "--to", "+30ns", "--goroutine", "G1", path}));
        const QJsonObject scope = part["scope"].toObject();
        QVERIFY2(span > 30, qPrintable(QString::number(span)));
        QCOMPARE(scope["start_ns"].toInt(), 10);
        QCOMPARE(scope["dur_ns"].toInt(), 20);
        QCOMPARE(scope["goroutines"].toArray(), QJsonArray{1});
        double sum = 0;
        for (const QJsonValue& time : scope["state_class_totals_ns"].toObject()) sum += time.toDouble();
        QCOMPARE(sum, 20.0);
        for (const char* key : {"gc", "netpoll", "timers", "leaks", "latency", "blocking", "findings"})
            QVERIFY2(part.contains(QLatin1String(key)), key);
        QVERIFY(!part.contains(QStringLiteral("events")));  // of the whole trace only
        const Ended text = run({"stats", "--to", "30ns", path});
        QVERIFY2(text.out.contains("Time of all goroutines by state"), text.out);
    }

    void goroutinesCanBeAskedForByWhatTheyDid() {
        const QString path = write("small.trace", small_);
        const auto goroutines = [&](const QString& filter) {
            return firstFile(run({"stats", "--json", "--filter", filter, path}))["scope"]
                .toObject()["goroutines"]
                .toArray();
        };
        QCOMPARE(goroutines(QStringLiteral("g >= 1")).size(), 2);
        QCOMPARE(goroutines(QStringLiteral("g == 1")), QJsonArray{1});
        const Ended wrong = run({"stats", "--filter", "runing > 1ms", path});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains("did you mean 'running'"), wrong.err);
    }

    void aPartThatIsNotThereIsRefused() {
        const QString path = write("small.trace", small_);
        for (const QStringList& words : {QStringList{"--goroutine", "99"}, QStringList{"--from", "1h"},
                                         QStringList{"--from", "100s"}, QStringList{"--goroutine", "main"}}) {
            const Ended ended = run(QStringList{"stats"} + words + QStringList{path});
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.err.contains(words[0].toUtf8()), ended.err);
        }
    }

    void textIsForPeople() {
        const QString path = write("small.trace", small_);
        const Ended info = run({"info", path});
        QVERIFY2(info.out.contains("go 1.26 trace (Go 1.26 or newer)"), info.out);
        QVERIFY(run({"stats", path}).out.contains("goroutines: 1 created, 1 ended"));
    }

    void traceAndPerfDataAreOneRecording() {
        const QString trace = write("small.trace", small_);
        PerfWriter perf;
        perf.event({.name = "cpu-clock"});
        perf.sample({.pid = 7, .tid = 7, .time = 5'000'000'000});
        perf.sample({.pid = 7, .tid = 7, .time = 5'000'001'000});
        const QString data = write("perf.data", QByteArray::fromStdString(perf.file()));
        for (const QString& command : {QStringLiteral("info"), QStringLiteral("stats")}) {
            const Ended ended = run({command, "--json", trace, data});
            QCOMPARE(ended.code, 0);
            const QJsonObject all = QJsonDocument::fromJson(ended.out).object();
            QCOMPARE(all["files"].toArray().size(), 2);
            const QJsonObject correlation = all["correlation"].toObject();
            for (const char* key :
                 {"method", "offset_ns", "drift_ppm", "error_ns", "anchors", "confidence", "reason"})
                QVERIFY2(correlation.contains(QLatin1String(key)), key);
            QCOMPARE(correlation["method"].toString(), QStringLiteral("none"));
            QVERIFY(correlation["offset_ns"].isNull());
            QVERIFY(!correlation["reason"].toString().isEmpty());
            QVERIFY(run({command, data, trace}).out.contains("One clock: cannot tell"));
            QVERIFY(!run({command, trace, trace}).out.contains("One clock"));
            const QByteArray alone = run({command, "--json", data}).out;
            QVERIFY(!QJsonDocument::fromJson(alone).object().contains("correlation"));
        }
    }

    void recordingsOfOneRunAreCorrelated() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        const QString folder = QString::fromStdString(sharedData()) + "/combined/go1.27-";
        const auto correlation = [&](const QString& name, const QString& perf) {
            const Ended ended =
                run({"info", "--json", folder + name + "/orders.trace", folder + name + perf});
            return QJsonDocument::fromJson(ended.out).object()["correlation"].toObject();
        };
        const QJsonObject exact = correlation("mono", "/perf.data");
        QCOMPARE(exact["method"].toString(), QStringLiteral("exact"));
        QCOMPARE(exact["offset_ns"].toDouble(-1), 0.0);
        QCOMPARE(exact["error_ns"].toDouble(-1), 0.0);
        const QJsonObject fitted = correlation("defclock", "/perf.data.zst");
        QCOMPARE(fitted["method"].toString(), QStringLiteral("fitted"));
        QVERIFY(std::abs(fitted["offset_ns"].toDouble() - 341'736) < 5'000);
        QVERIFY(fitted["error_ns"].toDouble() > 0 && fitted["error_ns"].toDouble() < 5'000);
        QVERIFY(fitted["anchors"].toInt() > 1'000);
    }

    void aTraceTellsMoreWithWhatWasRecordedBesideIt() {
        const QString data = QString::fromStdString(sharedData());
        if (data.isEmpty()) QSKIP("GOLANES_DATA is not set: no recordings");
        const auto besides = [&](const QString& trace, const QString& other) {
            const Ended ended = run({"stats", "--json", data + trace, data + other});
            return QJsonDocument::fromJson(ended.out).object()["files"].toArray()[1].toObject();
        };
        const QJsonObject perf =
            besides("/combined/go1.27-mono/orders.trace", "/combined/go1.27-mono/perf.data");
        for (const char* of : {"goroutines", "functions", "regions", "tasks"})
            QVERIFY2(!perf["cpu_times"].toObject()[QLatin1String(of)].toArray().isEmpty(), of);
        const QJsonObject times = perf["cpu_times"].toObject()["all"].toObject();
        QVERIFY(times["on_cpu_ns"].toDouble() > 0);
        QVERIFY(times["on_cpu_ns"].toDouble() < times["running_ns"].toDouble());
        QVERIFY(perf["netpoll_calls"].toObject()["timed"].toInt() > 0);
        QVERIFY(!perf["hanging_calls"].toObject()["longest"].toArray().isEmpty());
        const QJsonObject usual = perf["hanging_calls"].toObject();
        QCOMPARE(usual["threshold_ns"].toInt(), 10'000'000);
        // Slow ones with the part of the kernel.
        QVERIFY(perf["kernel_runs_complete"].isBool());
        const QJsonObject slow = perf["bottlenecks"].toArray()[0].toObject()["slow"].toObject();
        QVERIFY(slow["kernel"].toObject()["running_ns"].toDouble() > 0);
        const QString folder = data + "/combined/go1.27-mono/";
        const Ended shorter =
            run({"stats", "--json", "--hanging", "1ms", folder + "orders.trace", folder + "perf.data"});
        const QJsonObject more = QJsonDocument::fromJson(shorter.out)
                                     .object()["files"]
                                     .toArray()[1]
                                     .toObject()["hanging_calls"]
                                     .toObject();
        QCOMPARE(more["threshold_ns"].toInt(), 1'000'000);
        QVERIFY(more["network_waits"].toInt() > usual["network_waits"].toInt());
        for (const char* wrong : {"soon", "0ms"})
            QCOMPARE(run({"stats", "--hanging", wrong, folder + "orders.trace"}).code, 2);
        const QJsonObject stat = besides("/throttled/orders-go1.24.trace", "/throttled/cpustat-go1.24.csv");
        QCOMPARE(stat["findings"].toArray()[0].toObject()["kind"].toString(), QStringLiteral("freeze"));
        QCOMPARE(stat["findings"].toArray()[0].toObject()["area"].toString(), QStringLiteral("system"));
        // Everything that stands out, as in the window.
        QStringList kinds;
        for (const auto& f : stat["findings"].toArray()) kinds << f.toObject()["kind"].toString();
        QVERIFY(kinds.contains(QStringLiteral("scheduling")));
        const Ended text =
            run({"stats", data + "/throttled/orders-go1.24.trace", data + "/throttled/cpustat-go1.24.csv"});
        QVERIFY(text.out.contains("told by cpu.stat"));
    }

    void dumpPrintsWhatItIsAskedFor() {
        const QString path = write("small.trace", small_);
        const QByteArray summary = run({"dump", path}).out;
        QVERIFY2(summary.startsWith("trace \"go 1.26 trace\""), summary);
        const QByteArray all = run({"dump", "--events", path}).out;
        QVERIFY(all.contains("G2 NotExist->Runnable"));
        QVERIFY(all.contains("G1 Running->NotExist"));
        const QByteArray none = run({"dump", "--events", "--from", "+1s", path}).out;
        QVERIFY(none.isEmpty());
        const QByteArray some = run({"dump", "--events", "--to", "+5ns", path}).out;
        QVERIFY(all.startsWith(some) && some.size() < all.size());
        QCOMPARE(run({"dump", "--events", "--from", "2ns", "--to", "1ns", path}).code, 2);
        QCOMPARE(run({"dump", "--from", "2ns", path}).code, 2);
    }

    void benchMeasuresEachStage() {
        const QString path = write("small.trace", small_);
        const Ended whole = run({"bench", path});
        QCOMPARE(whole.code, 0);
        for (const char* stage : {"read", "order", "store", "index", "total"}) {
            QVERIFY2(whole.out.contains(QByteArray("\n") + stage), whole.out);
        }
        const Ended part = run({"bench", "--stop-after", "order", path});
        QCOMPARE(part.code, 0);
        QVERIFY2(part.out.contains("\norder") && !part.out.contains("\nindex"), part.out);
    }

    void aCutStreamIsALossUnderStrict() {
        // The first member holds the whole trace, the second breaks off in its header.
        const QString path = write("cut.gz", gzip(small_) + gzip("more").first(12));
        QCOMPARE(run({"info", path}).code, 0);
        const Ended strict = run({"info", "--strict", "--json", path});
        QCOMPARE(strict.code, 3);
        QCOMPARE(firstFile(strict)["problems"].toArray().last().toObject()["code"].toString(),
                 QStringLiteral("input-cut"));
    }

    void anUnknownHeaderIsTriedAndNoted() {
        QByteArray newer = small_;
        newer.replace(0, 16, QByteArray("go 1.97 trace").leftJustified(16, '\0'));
        const Ended ended = run({"info", "--strict", "--json", "-"}, newer);
        QCOMPARE(ended.code, 0);
        const QJsonObject problem = firstFile(ended)["problems"].toArray().last().toObject();
        QCOMPARE(problem["code"].toString(), QStringLiteral("header-unknown"));
        QCOMPARE(problem["severity"].toString(), QStringLiteral("note"));
    }

    void perfDataIsReadTheSameWay() {
        PerfWriter w;
        w.event({.name = "cpu-clock", .ids = {7}});
        w.comm(5, 6, "worker");
        w.sample({.id = 7, .pid = 5, .tid = 6, .time = 1000});
        w.sample({.id = 7, .pid = 5, .tid = 6, .time = 3500});
        const QByteArray bytes = QByteArray::fromStdString(w.file());
        const Ended info = run({"info", "--json", "--strict", "-"}, gzip(bytes));
        QCOMPARE(info.code, 0);
        QCOMPARE(firstFile(info)["kind"].toString(), QStringLiteral("perf.data"));
        QCOMPARE(firstFile(info)["span_ns"].toInt(), 2500);
        QCOMPARE(firstFile(info)["counts"].toObject()["samples"].toInt(), 2);
        const QString path = write("perf.data", bytes);
        QVERIFY(run({"info", path}).out.contains("perf.data (file)"));
        const QJsonObject stats = firstFile(run({"stats", "--json", path}));
        for (const char* key : {"header", "record_counts", "samples", "per_event", "first_ns", "last_ns",
                                "per_tid", "per_pid", "per_comm", "lost", "sched_switch", "build_ids"}) {
            QVERIFY2(stats.contains(QLatin1String(key)), key);
        }
        QCOMPARE(stats["per_comm"].toObject()["worker"].toInt(), 2);
        QVERIFY(run({"stats", path}).out.contains("worker"));
        QVERIFY(run({"bench", path}).out.contains("2 samples"));
        const Ended dump = run({"dump", path});
        QCOMPARE(dump.code, 2);
        QVERIFY2(dump.err.contains("perf.data"), dump.err);
    }

    void textOfPerfIsRead() {
        const QString script = write("script.txt",
                                     "app 5/6 [000] 1.000000500: 10 cycles: \n\t 12 inner+0x2 (/opt/app)\n"
                                     "\t 99 outer+0x9 (/opt/app)\n\n");
        const QString folded = write("folded.txt", "app;outer;inner 3\n");
        const char* kinds[] = {"perf-script", "folded-stacks"};
        int samples = 1;
        for (const QString& path : {script, folded}) {
            const QJsonObject stats = firstFile(run({"stats", "--json", "--strict", path}));
            QCOMPARE(stats["kind"].toString(), QString(kinds[samples / 3]));
            const QJsonObject stack = stats["cpu_clock_folded_top20"].toArray()[0].toObject();
            QCOMPARE(stack["stack"].toString(), QStringLiteral("app;outer;inner"));
            QCOMPARE(stack["count"].toInt(), samples);
            QVERIFY(run({"info", path}).out.contains("samples"));
            samples = 3;
        }
    }

    void readingsOfCpuStatAreRead() {
        const QString path =
            write("stat.csv", "mono_seconds,nr_periods,nr_throttled,throttled_usec\n1,4,0,0\n1.5,6,1,2500\n");
        const QJsonObject info = firstFile(run({"info", "--json", path}));
        QCOMPARE(info["kind"].toString(), QStringLiteral("cgroup-cpu-stat"));
        QCOMPARE(info["clock"].toString(), QStringLiteral("CLOCK_MONOTONIC"));
        const QJsonObject stats = firstFile(run({"stats", "--json", path}));
        QCOMPARE(stats["throttled_ns"].toInt(), 2'500'000);
        QCOMPARE(stats["throttled"].toArray().size(), 1);
        QVERIFY(run({"stats", path}).out.contains("2.50 ms"));
        QVERIFY(run({"info", path}).out.contains("readings"));
        QCOMPARE(run({"dump", path}).code, 2);
        QVERIFY(run({"bench", path}).out.contains("2 readings"));
    }

    void functionsOfPerfDataGetNames() {
        PerfWriter w;
        w.event({.name = "cpu-clock", .ids = {7}});
        w.comm(5, 6, "worker");
        w.mapping(-1, 0xffffffff81000000, 0x1000000, 0xffffffff81000000, "[kernel.kallsyms]_text");
        w.sample({.id = 7,
                  .pid = 5,
                  .tid = 6,
                  .time = 1000,
                  .chain = {0xffffffffffffff80, 0xffffffff81000018, 0xffffffff81000028},
                  .mode = 1});
        const QString path = write("named.data", QByteArray::fromStdString(w.file()));
        const QString kallsyms = write("list",
                                       "ffffffff81000000 T _text\nffffffff81000010 t inner\n"
                                       "ffffffff81000020 t outer\n");
        const QJsonObject stats =
            firstFile(run({"stats", "--json", "--raw-stacks", "--kallsyms", kallsyms, path}));
        const QJsonObject stack = stats["cpu_clock_folded_top20"].toArray()[0].toObject();
        QCOMPARE(stack["stack"].toString(), QStringLiteral("worker;outer;inner"));
        QCOMPARE(stack["count"].toInt(), 1);
        QCOMPARE(stats["binaries"].toArray()[0].toObject()["symbols_from"].toString(), kallsyms);
        QVERIFY(run({"stats", "--kallsyms", kallsyms, path}).out.contains("inner"));
        const Ended wrong = run({"stats", "--kallsyms", kallsyms + ".not", path});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains("does not exist"), wrong.err);
    }

    void aCutPerfDataIsALossUnderStrict() {
        PerfWriter w;
        w.event({.name = "cpu-clock", .ids = {7}});
        w.sample({.id = 7, .pid = 5, .tid = 6, .time = 1000});
        const QString path = write("cut.data", QByteArray::fromStdString(w.pipe()).chopped(5));
        QCOMPARE(run({"info", path}).code, 0);
        QCOMPARE(run({"info", "--strict", path}).code, 3);
    }

    // Go's own collection: what its reader accepts is read without loss, what it refuses is refused, wholly
    // or in part.
    void conformance() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        const auto expectations = sharedFiles(".expect.json");
        QVERIFY(expectations.size() > 10);
        for (const std::string& name : expectations) {
            const QString expectPath = QString::fromStdString(sharedData() + "/" + name);
            QFile file(expectPath);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString expected = QJsonDocument::fromJson(file.readAll()).object()["expect"].toString();
            QString path = expectPath.chopped(int(qstrlen(".expect.json")));
            if (!QFile::exists(path)) path += ".trace";
            const Ended ended = run({"info", "--strict", path});
            const QByteArray what =
                path.toUtf8() + ": " + QByteArray::number(ended.code) + "\n" + ended.out + ended.err;
            if (expected == "success") QVERIFY2(ended.code == 0, what);
            if (expected == "failure") QVERIFY2(ended.code == 2 || ended.code == 3, what);
            QVERIFY2(ended.code == 0 || ended.code == 2 || ended.code == 3, what);
        }
    }

    // A session tells of its recordings, wherever they are now, and of what is left when it is damaged.
    void aSessionTellsOfItsRecordings() {
        QDir(dir_.path()).mkpath(QStringLiteral("kept/runs"));
        write(QStringLiteral("kept/runs/a.trace"), small_);
        Job job;
        const auto hashed = hashFile(dir_.filePath(QStringLiteral("kept/runs/a.trace")).toStdString(), job);
        SessionFile file;
        file.session.recordings.resize(2);
        file.session.recordings[0].file = {"runs/a.trace", hashed->bytes, hashed->hash};
        file.session.recordings[0].annotations.resize(1);
        file.session.recordings[0].annotations[0].id = 1;
        file.session.recordings[1].file = {"gone.trace", 5, {1, 1}};
        const QByteArray bytes = QByteArray::fromStdString(file.bytes().value());
        const QString path = write(QStringLiteral("kept/s.golanes"), bytes);

        const Ended told = run({"info", "--json", path});
        QCOMPARE(told.code, 0);
        QJsonObject json = firstFile(told);
        QCOMPARE(json["kind"].toString(), QStringLiteral("session"));
        const QJsonArray recordings = json["recordings"].toArray();
        QCOMPARE(recordings[0].toObject()["state"].toString(), QStringLiteral("unchanged"));
        QCOMPARE(recordings[0].toObject()["counts"].toObject()["annotations"].toInt(), 1);
        QCOMPARE(recordings[1].toObject()["state"].toString(), QStringLiteral("missing"));
        write(QStringLiteral("kept/runs/a.trace"), small_ + '!');
        QVERIFY(run({"info", path}).out.contains("runs/a.trace, changed"));

        const QString cut = write(QStringLiteral("kept/cut.golanes"), bytes.chopped(bytes.size() / 2));
        json = firstFile(run({"info", "--json", cut}));
        QCOMPARE(json["recordings"].toArray().size(), 2);
        QCOMPARE(json["problems"].toArray().size(), 1);
        QCOMPARE(run({"info", "--strict", cut}).code, 3);
        const Ended broken = run({"info", write(QStringLiteral("none.golanes"), bytes.left(20))});
        QCOMPARE(broken.code, 2);
        QVERIFY(broken.err.contains("Open the recordings themselves"));
        QVERIFY(run({"stats", path}).err.contains("a Golanes session"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
