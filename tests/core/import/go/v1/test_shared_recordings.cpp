// SPDX-License-Identifier: GPL-3.0-or-later
// Event counts, transitions and stop-the-world times of the shared recordings against the reference results
// of Go's own readers.
#include "core/io/byte_source.h"
#include "core/store/go_track.h"
#include "core/store/validate.h"
#include "tests/support/shared_data.h"
#include "tests/support/v1_trace_writer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace golanes;
using namespace golanes::test;

namespace {

QString text(std::string_view s) {
    return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size()));
}

QJsonObject readJson(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

bool isV1(const QJsonObject& truth) {
    return truth[u"format"].toString().section(u'.', 1).section(u' ', 0, 0).toInt() < 22;
}

TracePtr readFile(const std::string& path) {
    Job job;
    const auto source = ByteSource::open(path, job);
    if (!source) return nullptr;
    const auto bytes = (*source)->bytes();
    const auto trace = readV1({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    return trace ? *trace : nullptr;
}

// The recording of a truth file: the same name without the ending, or a compressed one.
std::string recordingOf(const std::string& truth, std::string_view ending) {
    const std::string plain = truth.substr(0, truth.size() - ending.size());
    return QFile::exists(QString::fromStdString(plain)) ? plain : plain + ".zst";
}

QJsonObject eventKinds(const Trace& t) {
    QJsonObject kinds;
    for (std::size_t k = 0; k < kEventKindCount; ++k) {
        if (t.eventCounts[k] != 0) kinds[text(name(static_cast<EventKind>(k)))] = double(t.eventCounts[k]);
    }
    return kinds;
}

void count(QJsonObject& counts, const QString& key) {
    counts[key] = counts[key].toDouble() + 1;
}

QJsonObject transitions(const Trace& t) {
    QJsonObject counts;
    for (std::uint32_t g = 0; g < t.goroutines.size(); ++g) {
        const GoTrack track(t, GoroutineIndex(g));
        GoState from = t.goroutines[g].firstFrom;
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            const StateInfo& to = track.state(i);
            count(counts, QStringLiteral("Goroutine %1->%2 [%3]")
                              .arg(text(name(from)), text(name(to.state)), text(t.strings[to.reason])));
            from = to.state;
        }
    }
    for (const Proc& p : t.procs) {
        for (const ProcSpan& s : p.spans) {
            count(counts, QStringLiteral("Proc %1->%2 []").arg(text(name(s.from)), text(name(s.state))));
        }
    }
    return counts;
}

QJsonArray threadIds(const Trace& t) {
    std::vector<double> ids;
    for (const Thread& m : t.threads) {
        if (m.hasEvents) ids.push_back(double(m.id));
    }
    std::sort(ids.begin(), ids.end());
    QJsonArray array;
    for (const double id : ids) array.append(id);
    return array;
}

// Complete ones, in order of `when`.
QJsonArray stopTheWorlds(const Trace& t, Timestamp Range::*when) {
    std::vector<Range> ranges;
    for (const Range& r : t.ranges) {
        if (r.kind == RangeKind::StopTheWorld && r.begun && !r.openAtEnd) ranges.push_back(r);
    }
    std::ranges::stable_sort(ranges, {}, when);
    QJsonArray stops;
    for (const Range& r : ranges) {
        stops.append(QJsonObject{{u"name"_qs, u"stop-the-world ("_qs + text(t.strings[r.reason]) + u')'},
                                 {u"start_ns"_qs, double(r.start - t.range.begin)},
                                 {u"dur_ns"_qs, double(r.end - r.start)}});
    }
    return stops;
}

}  // namespace

class TestSharedRecordings : public QObject {
    Q_OBJECT

  private slots:
    void agreeWithGo127_data() {
        // Where Go's reader found nothing (cut files, formats before 1.11) there is nothing to agree with.
        addRows(".truth.json", [](const std::string& file) {
            const QJsonObject truth = readJson(file);
            return isV1(truth) && truth[u"events"].toDouble() > 0;
        });
    }
    void agreeWithGo127() {
        QFETCH(QString, truthFile);
        const std::string path = truthFile.toStdString();
        const QJsonObject truth = readJson(path);
        const TracePtr t = readFile(recordingOf(path, ".truth.json"));
        QVERIFY(t);
        QVERIFY(t->report.empty());
        QCOMPARE(double(t->eventCount), truth[u"events"].toDouble());
        QCOMPARE(eventKinds(*t), truth[u"event_kinds"].toObject());
        QCOMPARE(transitions(*t), truth[u"transitions"].toObject());
        QCOMPARE(double(t->range.begin), truth[u"first_ns"].toDouble());
        QCOMPARE(double(t->range.end - 1), truth[u"last_ns"].toDouble());
        QCOMPARE(threadIds(*t), truth[u"thread_ids"].toArray());
        QCOMPARE(stopTheWorlds(*t, &Range::end), truth[u"stw"].toArray());
        QCOMPARE(validate(*t), std::vector<std::string>());
    }

    // Traces of Go 1.5 to 1.10, which only the readers up to Go 1.21 read. That one gives two events the same
    // time, ours moves the second one on by a nanosecond.
    void agreeWithGo121_data() {
        addRows(".go121.truth.json", [](const std::string& file) {
            const std::string recording = recordingOf(file, ".go121.truth.json");
            const QString format = readJson(recording + ".truth.json")[u"format"].toString();
            return format.section(u'.', 1).section(u' ', 0, 0).toInt() <= 10;
        });
    }
    void agreeWithGo121() {
        QFETCH(QString, truthFile);
        const std::string path = truthFile.toStdString();
        const std::string recording = recordingOf(path, ".go121.truth.json");
        const QJsonObject truth = readJson(path);
        const TracePtr t = readFile(recording);
        QVERIFY(t);
        QVERIFY(t->report.empty());
        QCOMPARE(double(t->info.wireEvents), truth[u"events"].toDouble());
        QCOMPARE(double(t->goroutines.size()), truth[u"goroutines"].toDouble());
        const QJsonObject counts = truth[u"event_counts"].toObject();
        QCOMPARE(double(t->eventCounts[std::size_t(EventKind::Label)]), counts[u"GoStartLabel"].toDouble());
        const QJsonArray stops = stopTheWorlds(*t, &Range::start), expected = truth[u"stw"].toArray();
        QCOMPARE(stops.size(), expected.size());
        for (qsizetype i = 0; i < stops.size(); ++i) {
            QCOMPARE(stops[i][u"name"].toString(),
                     u"stop-the-world (GC %1)"_qs.arg(expected[i][u"kind"].toString()));
            const double shift = stops[i][u"start_ns"].toDouble() - expected[i][u"start_ns"].toDouble();
            QVERIFY(shift >= 1 && shift <= 3);
            QVERIFY(std::abs(stops[i][u"dur_ns"].toDouble() - expected[i][u"dur_ns"].toDouble()) <= 2);
        }
        QCOMPARE(validate(*t), std::vector<std::string>());
    }

  private:
    template <class Wanted>
    static void addRows(const std::string& ending, Wanted wanted) {
        QTest::addColumn<QString>("truthFile");
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        for (const std::string& file : sharedFiles(ending)) {
            if (ending == ".truth.json" && file.ends_with(".go121.truth.json")) continue;
            const std::string path = sharedData() + "/" + file;
            if (wanted(path)) QTest::newRow(file.c_str()) << QString::fromStdString(path);
        }
    }
};

QTEST_GUILESS_MAIN(TestSharedRecordings)
#include "test_shared_recordings.moc"
