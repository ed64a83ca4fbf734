// SPDX-License-Identifier: GPL-3.0-or-later
// The four wait profiles against those of `go tool trace -pprof`, and against a walk over all events.
#include "core/flame/wait_pprof.h"
#include "core/open.h"
#include "core/store/event_list.h"
#include "tests/support/pprof_reader.h"
#include "tests/support/random_process.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

namespace {

// The recording that a profile was made of. Of the orders there are two of one name: it is that without CPU
// profile, in the folder of all versions.
std::string recordingOf(const std::string& stem) {
    const auto files = test::sharedFiles("/" + stem + ".trace");
    const auto inOwn = std::ranges::find_if(files, [&](const std::string& f) {
        return f == stem.substr(0, stem.find('-')) + "/" + stem + ".trace";
    });
    return test::sharedData() + "/" + (inOwn != files.end() ? *inOwn : files.at(0));
}

test::PprofFile written(const Trace& trace, const std::vector<StackSum>& profile) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wait.pb"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(QByteArray::fromStdString(waitPprof(trace, profile)));
    file.close();
    return test::readPprof(path.toStdString());
}

// How Go does it: an event that enters the state opens a sample, the next one that leaves it closes it.
std::map<std::uint32_t, TimeCount> replayed(const Trace& trace, GoState state, std::string_view reason,
                                            TimeRange range) {
    struct G {
        bool open = false, ran = false;
        StackId stack = kNoStack;
        Timestamp since = 0;
    };
    std::map<std::uint32_t, G> goroutines;
    std::map<std::uint32_t, TimeCount> sums;
    const EventList events(trace, {});
    for (std::size_t i = 0; i < events.size(); ++i) {
        const TraceEvent e = events[i];
        if (e.source != EventSource::GoSpan) continue;
        G& g = goroutines[e.subject.value];
        if (g.open && e.to != state) {
            g.open = false;
            const Duration d = std::min(e.time, range.end) - std::max(g.since, range.begin);
            if (g.ran && d > 0) sums[g.stack.valid() ? g.stack.value : 0].add(d);
        }
        g.ran |= e.to == GoState::Running;
        const bool wanted =
            e.to == state && (reason.empty() || trace.strings[e.text].find(reason) != std::string::npos);
        if (!g.open && wanted) g = {true, g.ran, e.stack, e.time};
    }
    return sums;
}

}  // namespace

class WaitPprofTest : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithGo_data() {
        QTest::addColumn<QString>("profile");
        for (const std::string& file : test::sharedFiles(".pb.gz"))
            if (file.starts_with("waits/")) QTest::addRow("%s", file.c_str()) << QString::fromStdString(file);
        if (test::sharedData().empty()) QTest::addRow("none") << QString();
    }
    void agreesWithGo() {
        QFETCH(QString, profile);
        if (profile.isEmpty()) QSKIP("GOLANES_DATA is not set");
        const QStringList parts = profile.section(u'/', 1).split(u'.');  // orders-go1.21.net.pb.gz
        const QString kind = parts[parts.size() - 3];
        const QString stem = profile.section(u'/', 1).chopped(kind.size() + 7);
        Job job;
        const auto trace = openTrace(recordingOf(stem.toStdString()), job);
        QVERIFY(trace);
        const WaitProfiles profiles = waitProfiles(**trace, wholeOf(**trace), job);
        for (std::size_t p = 0; p < kWaitProfileCount; ++p) {
            if (name(static_cast<WaitProfile>(p)) != kind.toStdString()) continue;
            const test::PprofFile ours = written(**trace, profiles[p]);
            const test::PprofFile go = test::readPprof(test::sharedData() + "/" + profile.toStdString());
            QCOMPARE(ours.types, go.types);
            QCOMPARE(ours.period, go.period);
            QVERIFY(!go.samples.empty());
            for (const auto& [stack, values] : go.samples) {
                const auto it = ours.samples.find(stack);
                const QString where = QString::fromStdString(stack.empty() ? "no stack" : stack.front());
                QVERIFY2(it != ours.samples.end(), qPrintable(where));
                QVERIFY2(it->second == values, qPrintable(where));
            }
            QCOMPARE(ours.samples.size(), go.samples.size());
            return;
        }
        QFAIL("a profile of another name");
    }

    void agreesWithReplayingTheEvents() {
        const struct {
            WaitProfile profile;
            GoState state;
            std::string_view reason;
        } cases[] = {{WaitProfile::Network, GoState::Waiting, "network"},
                     {WaitProfile::Syscall, GoState::Syscall, ""},
                     {WaitProfile::Scheduler, GoState::Runnable, ""}};
        for (unsigned seed = 1; seed <= 15; ++seed) {
            const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 2500});
            const Duration third = trace->range.length() / 3;
            for (const TimeRange range :
                 {trace->range, TimeRange{trace->range.begin + third, trace->range.end - third}}) {
                Job job;
                const WaitProfiles profiles = waitProfiles(*trace, {range, {}}, job);
                for (const auto& c : cases) {
                    const auto expected = replayed(*trace, c.state, c.reason, range);
                    const auto& rows = profiles[static_cast<std::size_t>(c.profile)];
                    QVERIFY(!expected.empty());
                    QCOMPARE(rows.size(), expected.size());
                    for (const StackSum& row : rows) QVERIFY(expected.at(row.stack.value) == row.sum);
                }
            }
        }
    }

    void onlyTheGoroutinesOfTheScopeCount() {
        const TracePtr trace = test::runRandomProcess({.seed = 3, .events = 2500});
        Job job;
        Scope none = wholeOf(*trace);
        none.goroutines.assign(trace->goroutines.size(), false);
        for (const auto& profile : waitProfiles(*trace, none, job)) QVERIFY(profile.empty());
        // Each goroutine for itself, together, is all.
        Duration apart = 0, together = 0;
        for (const auto& profile : waitProfiles(*trace, wholeOf(*trace), job))
            for (const StackSum& row : profile) together += row.sum.time;
        for (std::size_t g = 0; g < trace->goroutines.size(); ++g) {
            Scope one = none;
            one.goroutines[g] = true;
            for (const auto& profile : waitProfiles(*trace, one, job))
                for (const StackSum& row : profile) apart += row.sum.time;
        }
        QVERIFY(together > 0);
        QCOMPARE(apart, together);
    }
};

QTEST_GUILESS_MAIN(WaitPprofTest)
#include "test_wait_pprof.moc"
