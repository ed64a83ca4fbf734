// SPDX-License-Identifier: GPL-3.0-or-later

// golanes-cli compare, as a process.

#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes::test;

namespace {

struct Ran {
    int code = -1;
    QString out, messages;
};

Ran run(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral(GOLANES_CLI), QStringList{"compare"} + arguments);
    if (!process.waitForFinished(300'000)) return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList runs(const QString& name, int n) {
    QStringList files;
    for (int i = 1; i <= n; ++i)
        files << QStringLiteral("%1/contrast/%2-run%3.trace")
                     .arg(QString::fromStdString(sharedData()), name)
                     .arg(i);
    return files;
}

QStringList sides(const QString& base, const QString& candidate, int n) {
    return QStringList{"--base"} + runs(base, n) + QStringList{"--new"} + runs(candidate, n);
}

}  // namespace

class TestCompareCli : public QObject {
    Q_OBJECT

  private slots:
    void badUsage() {
        QCOMPARE(run({}).code, 2);
        QCOMPARE(run({"--base", "a"}).code, 2);
        QCOMPARE(run({"file"}).code, 2);
        QCOMPARE(run({"--base", "/nonexistent", "--new", "/nonexistent"}).code, 2);
        const Ran threshold = run({"--base", "a", "--new", "b", "--fail-if", "stw.p99 >> 2x"});
        QCOMPARE(threshold.code, 2);
        QVERIFY2(threshold.messages.contains("No comparison at 9"), qPrintable(threshold.messages));
    }

    void thresholds() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const QStringList files = sides("base", "small-pool", 4);
        const Ran crossed = run(files + QStringList{"--fail-if", "tasks.order.p99 > 1.5x clear", "--fail-if",
                                                    "heap.live.max > 5x"});
        QCOMPARE(crossed.code, 1);
        QVERIFY(crossed.messages.contains("tasks.order.p99 > 1.5x clear: crossed"));
        QVERIFY(crossed.messages.contains("heap.live.max > 5x: kept"));
        QVERIFY(crossed.out.startsWith("Base: 4 runs"));
        QVERIFY(crossed.out.indexOf("To know first") < crossed.out.indexOf("Tasks, regions"));
        QVERIFY(crossed.out.contains("● worse"));
        QVERIFY(crossed.out.contains("Checklist (1 failed, 1 passed)"));
        const Ran unknown = run(files + QStringList{"--fail-if", "task.order.p99 > 2x"});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.messages.contains("did you mean 'tasks.order.p99'?"));
    }

    void profilesGoBehindTheirTrace() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const QString of = QString::fromStdString(sharedData()) + "/profiles/orders-go1.2";
        const auto side = [&](const QString& version) {
            QStringList files{of + version + ".trace"};
            for (const char* kind : {"cpu", "heap", "block", "mutex"})
                files << QStringLiteral("%1%2.%3.pb.gz").arg(of, version, QLatin1String(kind));
            return files;
        };
        const Ran both = run(QStringList{"--base"} + side("1") + QStringList{"--new"} + side("2") +
                             QStringList{"--json", "--fail-if", "profiles.cpu.cpu.at_once > 0.001"});
        QCOMPARE(both.code, 1);
        const QJsonObject metrics = QJsonDocument::fromJson(both.out.toUtf8())
                                        .object()["comparison"]
                                        .toObject()["metrics"]
                                        .toObject();
        for (const char* name :
             {"profiles.cpu.cpu.at_once", "profiles.heap.inuse_space.total",
              "profiles.block_or_mutex.delay.total", "profiles.block_or_mutex_2.delay.total"})
            QVERIFY2(metrics.contains(name), name);
        const Ran alone = run(QStringList{"--base"} + side("1").mid(1) + QStringList{"--new"} + side("2"));
        QCOMPARE(alone.code, 2);
        QVERIFY2(alone.messages.contains("goes behind the Go trace of its run"), qPrintable(alone.messages));
    }

    void perfDataGoBehindTheirTrace() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const QString of = QString::fromStdString(sharedData()) + "/combined/";
        const QString base = of + "go1.27-systemwide/", fresh = of + "go1.24-mono/";
        const Ran both = run({"--base", base + "orders.trace", base + "perf.data.zst", "--new",
                              fresh + "orders.trace", fresh + "perf.data.zst", "--json"});
        QVERIFY2(both.code == 0, qPrintable(both.messages));
        const QJsonObject metrics = QJsonDocument::fromJson(both.out.toUtf8())
                                        .object()["comparison"]
                                        .toObject()["metrics"]
                                        .toObject();
        double shares = 0;
        for (const char* name : {"perf.on_cpu.share", "perf.run_queue.share", "perf.blocked.share"}) {
            const double median = metrics[name].toObject()["base"].toObject()["median"].toDouble(-1);
            QVERIFY2(median >= 0 && median <= 1, name);
            shares += median;
        }
        QVERIFY(shares > 0.5 && shares <= 1.000001);
        QVERIFY(metrics.contains("perf.cpu.per_request"));
        // It does not tell when threads came onto CPUs: said, and compared without it.
        const QString part = of + "go1.22-mono/";
        const Ran incomplete = run({"--base", part + "orders.trace", part + "perf.data.zst", "--new",
                                    fresh + "orders.trace", fresh + "perf.data.zst", "--md"});
        QCOMPARE(incomplete.code, 0);
        QVERIFY2(incomplete.messages.contains("--switch-events"), qPrintable(incomplete.messages));
        // Its clock is not known: said, and compared without it.
        const Ran alien = run({"--base", base + "orders.trace", fresh + "perf.data.zst", "--new",
                               fresh + "orders.trace", "--md"});
        QCOMPARE(alien.code, 0);
        QVERIFY(!alien.out.contains("perf."));
        QVERIFY2(alien.messages.contains("perf.data.zst"), qPrintable(alien.messages));
        QCOMPARE(run({"--base", base + "perf.data.zst", "--new", base + "orders.trace"}).code, 2);
        // Of two nobody knows which is meant, even if the first could not be used.
        for (const QString& first : {base, fresh}) {
            const Ran two = run({"--base", base + "orders.trace", first + "perf.data.zst",
                                 base + "perf.data.zst", "--new", fresh + "orders.trace"});
            QCOMPARE(two.code, 2);
            QVERIFY2(two.messages.contains("is a second perf recording behind one Go trace"),
                     qPrintable(two.messages));
        }
    }

    void countsForEachRequest() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const QStringList files = sides("base", "more-garbage", 4);
        const auto metricsPer = [&](const char* unit) {
            const Ran ran = run(files + QStringList{"--json", "--per", unit});
            return QJsonDocument::fromJson(ran.out.toUtf8())
                .object()["comparison"]
                .toObject()["metrics"]
                .toObject();
        };
        const QJsonObject each = metricsPer("request"), all = metricsPer("run");
        QVERIFY(each.contains("gc.per_request") && !each.contains("gc.per_second"));
        QCOMPARE(each["gc.per_request"].toObject()["basis"].toString(), QStringLiteral("per request"));
        // Collections are counted anyway.
        QVERIFY(!all.contains("gc.per_run"));
        QCOMPARE(all["gc.cycles"].toObject()["base"].toObject()["median"].toDouble(), 4.0);
        QVERIFY(all.contains("heap.allocated.per_run") && !all.contains("heap.allocated.per_second"));
        QCOMPARE(run(files + QStringList{"--per", "fortnight"}).code, 2);
    }

    void sidesHaveLabels() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const QTemporaryDir folder;
        const QString page = folder.filePath("page.html");
        const QStringList files = sides("base", "more-garbage", 4) +
                                  QStringList{"--base-label", "v1.4", "--new-label", "v1.5 <rc>"};
        QVERIFY(run(files).out.startsWith("Base v1.4: 4 runs"));
        const Ran markdown = run(files + QStringList{"--md"});
        QVERIFY(markdown.out.contains("| Base v1.4 | New v1.5 <rc> |"));
        const Ran json = run(files + QStringList{"--json", "--html", page});
        const QJsonObject labels =
            QJsonDocument::fromJson(json.out.toUtf8()).object()["comparison"].toObject()["labels"].toObject();
        QCOMPARE(labels["base"].toString(), QStringLiteral("v1.4"));
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains("<th>New v1.5 &lt;rc&gt;</th>"));
    }

    void formats() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const QTemporaryDir folder;
        const QString page = folder.filePath("page.html");
        const Ran json = run(sides("base", "more-garbage", 4) + QStringList{"--json", "--html", page});
        QCOMPARE(json.code, 0);
        const QJsonObject all = QJsonDocument::fromJson(json.out.toUtf8()).object();
        const QJsonObject metrics = all["comparison"].toObject()["metrics"].toObject();
        const QJsonObject cycles = metrics["gc.cycles"].toObject();
        QCOMPARE(cycles["base"].toObject()["median"].toDouble(), 4.0);
        QCOMPARE(cycles["verdict"].toString(), QStringLiteral("clear"));
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        QVERIFY(html.startsWith("<!DOCTYPE html>") && html.contains("<svg class=\"dots\""));
        QVERIFY(!html.contains("src=") && !html.contains("href="));
        const Ran markdown = run(sides("base", "base", 1) + QStringList{"--md"});
        QCOMPARE(markdown.code, 0);
        QVERIFY(markdown.out.startsWith("## Nothing got better or worse"));
        QVERIFY(markdown.out.contains("One run a side"));
    }
};

QTEST_GUILESS_MAIN(TestCompareCli)
#include "test_compare_cli.moc"
