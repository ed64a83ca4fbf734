// SPDX-License-Identifier: GPL-3.0-or-later
// One scene, written in both byte orders and every form that perf.data has, is read as the same recording.
#include "core/import/perf/perf_data.h"
#include "core/store/perf_context.h"
#include "core/store/perf_validate.h"
#include "tests/support/perf_writer.h"

#include <QTest>

#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr std::uint64_t kKernel = 0xffffffff81000000;
constexpr std::uint64_t kApp = 0x400000;
constexpr std::uint64_t kStart = 1'000'000'000;

std::span<const std::byte> bytesOf(const std::string& s) {
    return std::as_bytes(std::span(s));
}

Result<PerfPtr> read(const std::string& file, const std::vector<std::string>& streams = {}) {
    ImportInput input{bytesOf(file), {}};
    for (const std::string& s : streams) input.streams.push_back(bytesOf(s));
    Job job;
    auto recording = readPerfData(input, job);
    if (recording) {
        const auto findings = validate(**recording);
        if (!findings.empty()) qFatal("%s", findings[0].c_str());
    }
    return recording;
}

PerfWriter withEvents(bool bigEndian) {
    PerfWriter w(bigEndian);
    w.event({.name = "cpu-clock/freq=997/", .ids = {11, 12}});
    w.event({.name = "sched:sched_switch", .ids = {21, 22}, .type = 2, .config = 372, .period = 1});
    w.event({.name = "sched:sched_wakeup", .ids = {31, 32}, .type = 2, .config = 374, .period = 1});
    w.event({.name = "syscalls:sys_enter_read", .ids = {41}, .type = 2, .config = 700, .period = 1});
    w.event({.name = "syscalls:sys_exit_read", .ids = {51}, .type = 2, .config = 701, .period = 1});
    w.event({.name = "net:net_dev_queue", .ids = {61}, .type = 2, .config = 800, .period = 1});
    w.tracepoint("sched", schedSwitchFormat(372));
    w.tracepoint("sched", schedWakeupFormat(374));
    w.tracepoint("syscalls", sysEnterReadFormat(700));
    w.tracepoint("syscalls", sysExitReadFormat(701));
    w.feature(3, w.bytes().featureText("host"));
    w.feature(7, w.bytes().u32(4).u32(2));
    w.feature(11, w.bytes().u32(2).featureText("perf").featureText("record"));
    w.feature(23, w.bytes().u64(1));
    w.feature(29, w.bytes().u32(1).u32(1).u64(1'795'209'695'461'570'000).u64(2'324'980'405'992));
    return w;
}

std::string switchRaw(const PerfWriter& w, int previous, std::uint64_t state, int next) {
    std::string comm = "next";
    comm.resize(16);
    const auto p = static_cast<std::uint32_t>(previous);
    const auto n = static_cast<std::uint32_t>(next);
    return w.bytes()
        .u64(0)
        .raw(std::string(16, 'p'))
        .u32(p)
        .u32(120)
        .u64(state)
        .raw(comm)
        .u32(n)
        .u32(120)
        .bytes();
}

// What all CPUs share: who is who, and what is where.
void writeSideBand(PerfWriter& w) {
    w.mapping(-1, kKernel, 0x1000000, kKernel, "[kernel.kallsyms]_text");
    w.mapping(100, kApp, 0x10000, 0x1000, "/bin/app");
    w.comm(100, 100, "app");
    w.fork(100, 101, 100, 100, kStart + 5);
    w.comm(100, 101, "worker", kStart + 300);
}

void writeCpu0(PerfWriter& w) {
    const std::uint64_t user = perf_context::kUser;
    const std::uint64_t kernel = perf_context::kKernel;
    w.sample({.id = 11,
              .pid = 100,
              .tid = 100,
              .time = kStart + 10,
              .chain = {user, kApp + 5, kApp + 9},
              .period = 500});
    w.sample({.id = 11, .pid = 100, .tid = 100, .time = kStart + 100, .chain = {user, kApp + 7, kApp + 9}});
    w.sample({.id = 41,
              .pid = 100,
              .tid = 100,
              .time = kStart + 110,
              .raw = w.bytes().u64(0).u64(0).u64(3).u64(4096).u64(512).bytes()});
    w.sample({.id = 51,
              .pid = 100,
              .tid = 100,
              .time = kStart + 140,
              .raw = w.bytes().u64(0).u64(0).u64(77).bytes()});
    w.sample({.id = 21,
              .pid = 100,
              .tid = 100,
              .time = kStart + 200,
              .chain = {kernel, kKernel + 3, user, kApp + 7},
              .raw = switchRaw(w, 100, 1, 101),
              .mode = 1});
    w.sample({.id = 61, .pid = 100, .tid = 101, .time = kStart + 250, .raw = "payload."});
    w.sample({.id = 21,
              .pid = 100,
              .tid = 101,
              .time = kStart + 400,
              .raw = switchRaw(w, 101, 0x100, 555),
              .mode = 1});
}

void writeCpu1(PerfWriter& w) {
    std::string comm(16, '\0');
    w.sample({.id = 32,
              .pid = 200,
              .tid = 200,
              .time = kStart + 50,
              .cpu = 1,
              .raw = w.bytes().u64(0).raw(comm).u32(100).u32(120).u32(0).bytes(),
              .mode = 1});
    w.sample({.id = 12,
              .pid = 200,
              .tid = 200,
              .time = kStart + 150,
              .cpu = 1,
              .chain = {perf_context::kUser, kApp + 5}});
}

void writeScene(PerfWriter& w) {
    writeSideBand(w);
    writeCpu0(w);
    writeCpu1(w);
    w.record(2, 0, w.bytes().u64(12).u64(7).u32(0).u32(0).u64(kStart + 160).u32(1).u32(0).u64(12));
    w.record(68, 0, w.bytes());
    w.record(40, 0, w.bytes().u64(1));
}

std::string framesOf(const PerfRecording& r, std::size_t row) {
    std::string text;
    for (PerfStackId s = r.samples.stack[row]; s != kNoPerfStack; s = r.stacks[s].parent) {
        const PerfFrame& f = r.stacks.frame(r.stacks[s].frame);
        const std::string_view file =
            f.mapping.valid() ? r.strings[r.mappings[f.mapping.value].file] : std::string_view("?");
        text += fmt::format("{}{:x} {}", text.empty() ? "" : "; ", f.address, file);
    }
    return text;
}

void checkScene(const PerfRecording& r) {
    QCOMPARE(r.samples.size(), std::size_t{9});
    for (std::size_t i = 1; i < r.samples.size(); ++i) QVERIFY(r.samples.time[i - 1] <= r.samples.time[i]);
    QCOMPARE(r.range.begin, Timestamp(kStart + 10));
    QCOMPARE(r.range.end, Timestamp(kStart + 401));
    QCOMPARE(r.samples.period[0], std::uint64_t{500});

    // The same address belongs to the program in the process that maps it, and to nothing elsewhere.
    QCOMPARE(QString::fromStdString(framesOf(r, 0)), QString("400005 /bin/app; 400009 /bin/app"));
    QCOMPARE(QString::fromStdString(framesOf(r, 5)), QString("400005 ?"));
    QCOMPARE(QString::fromStdString(framesOf(r, 6)),
             QString("ffffffff81000003 [kernel.kallsyms]_text; 400007 /bin/app"));

    const auto thread = [&](int tid) {
        const auto it = std::ranges::find(r.threads, tid, &PerfThread::tid);
        return PerfThreadIndex(static_cast<PerfThreadIndex::rep>(it - r.threads.begin()));
    };
    QCOMPARE(r.strings[r.commAt(thread(101), kStart + 250)], std::string_view("app"));
    QCOMPARE(r.strings[r.commAt(thread(101), kStart + 300)], std::string_view("worker"));
    QCOMPARE(r.strings[r.threads[thread(555).value].comm], std::string_view("next"));
    QCOMPARE(r.threads[thread(555).value].pid, -1);

    QCOMPARE(r.switches.size(), std::size_t{2});
    QVERIFY(r.switches[0].state == (PerfOffState{'S', false}));
    QVERIFY(r.switches[1].state == (PerfOffState{'R', true}));
    // 100 was seen from 10 on, 101 ran from switch to switch, 555 until the end.
    QCOMPARE(r.runs.size(), std::size_t{3});
    QCOMPARE(r.runs[0].start, Timestamp(kStart + 10));
    QCOMPARE(r.runs[0].end, Timestamp(kStart + 200));
    QVERIFY(r.runs[0].startInferred && !r.runs[0].open);
    QCOMPARE(r.runs[1].start, Timestamp(kStart + 200));
    QCOMPARE(r.runs[1].end, Timestamp(kStart + 400));
    QVERIFY(!r.runs[1].startInferred && r.runs[2].open);
    QCOMPARE(r.runsByCpu[0].size(), std::size_t{3});

    QCOMPARE(r.wakeups.size(), std::size_t{1});
    QCOMPARE(r.wakeups[0].woken, thread(100));
    QCOMPARE(r.wakeups[0].waker, thread(200));
    QCOMPARE(r.syscalls.size(), std::size_t{1});
    QCOMPARE(r.callName(r.syscalls[0]), std::string_view("read"));
    QCOMPARE(r.syscalls[0].result, std::int64_t{77});
    QCOMPARE(r.syscalls[0].end - r.syscalls[0].start, Duration{30});
    QCOMPARE(r.syscallArguments, (std::vector<std::uint64_t>{3, 4096, 512}));
    QCOMPARE(r.rawPayloads.size(), std::size_t{1});
    QCOMPARE(r.samples.time[r.rawPayloads[0].sample], Timestamp(kStart + 250));
    QCOMPARE(r.losses.size(), std::size_t{1});
    QCOMPARE(r.losses[0].count, std::uint64_t{7});

    QCOMPARE(r.info.recordCounts[9], std::uint64_t{9});
    QCOMPARE(r.info.recordCounts[40], std::uint64_t{1});
    QCOMPARE(r.info.hostName, std::string("host"));
    QCOMPARE(r.info.cpusOnline.value(), 2u);
    QCOMPARE(r.info.commandLine.size(), std::size_t{2});
    QCOMPARE(r.info.clock.value().clockNs, Timestamp{2'324'980'405'992});
    QVERIFY(!r.report.hasLoss());
}

}  // namespace

class TestPerfData : public QObject {
    Q_OBJECT

  private slots:
    void everyFormHoldsTheSame_data() {
        QTest::addColumn<bool>("bigEndian");
        QTest::addColumn<QString>("form");
        for (const bool big : {false, true}) {
            for (const char* form : {"file", "pipe", "compressed", "compressed2", "directory"}) {
                QTest::addRow("%s, %s", form, big ? "big endian" : "little endian") << big << QString(form);
            }
        }
    }
    void everyFormHoldsTheSame() {
        QFETCH(bool, bigEndian);
        QFETCH(QString, form);
        PerfWriter w = withEvents(bigEndian);
        Result<PerfPtr> r = fail(ErrorCode::Usage, "no form");
        if (form == "directory") {
            writeSideBand(w);
            w.record(2, 0, w.bytes().u64(12).u64(7).u32(0).u32(0).u64(kStart + 160).u32(1).u32(0).u64(12));
            w.record(40, 0, w.bytes().u64(1));
            const std::string main = w.takeRecords();
            writeCpu0(w);
            const std::string cpu0 = w.takeRecords();
            writeCpu1(w);
            const std::string cpu1 = w.compressed(w.takeRecords(), 100, false);
            r = read(w.file(main), {cpu0, cpu1});
        } else {
            writeScene(w);
            if (form == "file") r = read(w.file());
            if (form == "pipe") r = read(w.pipe());
            if (form.startsWith("compressed")) {
                const std::string records = w.takeRecords();
                // Pieces that cut records anywhere.
                r = read(w.file(w.compressed(records, 37, form == "compressed2")));
            }
        }
        QVERIFY2(r, r ? "" : r.error().message.c_str());
        QCOMPARE((*r)->info.bigEndian, bigEndian);
        checkScene(**r);
    }

    void whatWasReadIsLetGo() {
        PerfWriter w = withEvents(false);
        writeScene(w);
        const std::string file = w.file(w.takeRecords());
        ImportInput input{bytesOf(file), {}};
        w.record(68, 0, w.bytes().raw(std::string(56, '\0')));  // "a round is finished" says nothing
        const std::string nothing = w.takeRecords();
        std::string stream;
        while (stream.size() < 20 << 20) stream += nothing;  // long enough for a thread of its own
        input.streams.push_back(bytesOf(stream));
        std::vector<std::span<const std::byte>> parts;
        input.letGo = [&](std::span<const std::byte> part) { parts.push_back(part); };
        Job job;
        QVERIFY(readPerfData(input, job));
        // The records of the file, and the stream from its beginning to its end, in one piece or more.
        QVERIFY(parts.size() >= 2);
        QVERIFY(parts[0].data() > input.bytes.data());
        QVERIFY(parts[0].data() + parts[0].size() <= input.bytes.data() + input.bytes.size());
        std::size_t told = 0;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            QCOMPARE(parts[i].data(), input.streams[0].data() + told);
            told += parts[i].size();
        }
        QCOMPARE(told, stream.size());
    }

    void whatWasNotFinishedIsReadToItsEnd() {
        PerfWriter w = withEvents(false);
        writeScene(w);
        const auto r = read(w.unfinished());
        QVERIFY(r);
        QCOMPARE((*r)->samples.size(), std::size_t{9});
        QVERIFY((*r)->report.hasLoss());
        // Without the formats nothing is known of the tracepoints, but their bytes are kept.
        QCOMPARE((*r)->switches.size(), std::size_t{0});
        QCOMPARE((*r)->rawPayloads.size(), std::size_t{6});
    }

    // Cut anywhere: what lies before is there, and the report tells.
    void aCutFileKeepsWhatIsWhole() {
        PerfWriter w = withEvents(false);
        writeScene(w);
        for (const std::string& whole : {w.file(), w.pipe()}) {
            std::size_t last = 0;
            for (std::size_t n = 0; n < whole.size(); n += 3) {
                const auto r = read(whole.substr(0, n));
                if (!r) {
                    QVERIFY(!r.error().message.empty());
                    QVERIFY(last == 0);
                    continue;
                }
                QVERIFY((*r)->samples.size() >= last);
                last = (*r)->samples.size();
            }
            QCOMPARE(last, std::size_t{9});
        }
    }

    void brokenBytesDoNoHarm() {
        PerfWriter w = withEvents(true);
        writeScene(w);
        const std::string records = w.takeRecords();
        std::mt19937 random(7);
        for (const std::string& whole : {w.file(records), w.file(w.compressed(records, 90, true))}) {
            for (int round = 0; round < 3000; ++round) {
                std::string broken = whole;
                for (int i = 0; i < 4; ++i) broken[random() % broken.size()] = static_cast<char>(random());
                const auto r = read(broken);
                QVERIFY(r || !r.error().message.empty());
            }
        }
    }

    void everySampleFieldIsPassedOrTaken() {
        constexpr std::uint64_t kAll = (1u << 25) - 1;
        for (const bool big : {false, true}) {
            PerfWriter w(big);
            w.event({.name = "cycles",
                     .ids = {1},
                     .type = 0,
                     .sampleType = kAll & ~(1u << 24),
                     .readFormat = 31,
                     .branchType = 1u << 17,
                     .userRegisters = 0x181,
                     .interruptRegisters = 3});
            PerfBytes b = w.bytes();
            b.u64(1).u64(0x400005).u32(100).u32(101).u64(kStart).u64(0xadd).u64(1).u64(9).u32(3).u32(0).u64(
                1234);
            b.u64(1).u64(5).u64(6).u64(40).u64(1).u64(0);     // read: a group of one
            b.u64(2).u64(perf_context::kUser).u64(0x400005);  // callchain
            b.u32(4).raw("rawb");                             // raw
            b.u64(1).u64(0).u64(0xf).u64(0xe).u64(2);         // branches
            b.u64(2).u64(10).u64(20).u64(30);                 // user registers
            b.u64(16).raw("stack dump here.").u64(10);        // user stack, 10 bytes valid
            b.u64(55).u64(66).u64(77).u64(2).u64(1).u64(2);   // weight … registers at interrupt
            b.u64(88).u64(99).u64(4096).u64(8192).u64(8).raw("auxbytes");  // physical address … aux
            w.record(9, 2, b);
            const auto opened = read(w.file());
            QVERIFY(opened);
            const PerfRecording& r = **opened;
            QVERIFY2(r.report.empty(), r.report.empty() ? "" : r.report.problems()[0].message.c_str());
            QCOMPARE(r.samples.size(), std::size_t{1});
            QCOMPARE(r.samples.period[0], std::uint64_t{1234});
            QCOMPARE(r.samples.cpu[0], std::uint16_t{3});
            QCOMPARE(r.counts.at(0).delta, std::uint64_t{40});
            QCOMPARE(r.branches.at(0).to, std::uint64_t{0xe});
            QCOMPARE(r.userRegisters, (std::vector<std::uint64_t>{10, 20, 30}));
            QCOMPARE(r.userStack.size(), std::size_t{10});
            std::map<PerfValueKind, std::uint64_t> values;
            for (const PerfValue& v : r.values) values[v.kind] = v.value;
            QCOMPARE(values[PerfValueKind::Address], std::uint64_t{0xadd});
            QCOMPARE(values[PerfValueKind::Weight], std::uint64_t{55});
            QCOMPARE(values[PerfValueKind::Cgroup], std::uint64_t{99});
            QCOMPARE(values[PerfValueKind::CodePageSize], std::uint64_t{8192});
        }
    }

    void switchRecordsAreBetterWitnesses() {
        PerfWriter w = withEvents(false);
        writeScene(w);
        // Out at 230 and in at 260, which no tracepoint told.
        w.kernelRecord(14, 1u << 13 | 1u << 14, w.bytes(), 100, 101, kStart + 230);
        w.kernelRecord(14, 0, w.bytes(), 100, 101, kStart + 260);
        w.kernelRecord(14, 1u << 13, w.bytes(), 100, 101, kStart + 420);
        const auto r = read(w.file());
        QVERIFY(r);
        const auto& runs = (*r)->runs;
        const auto run = std::ranges::find(runs, Timestamp(kStart + 260), &PerfRun::start);
        QVERIFY(run != runs.end());
        QCOMPARE(run->end, Timestamp(kStart + 420));
        QVERIFY(run->endState == (PerfOffState{'R', true}));  // as the tracepoint at 400 told
        QCOMPARE((*r)->range.end, Timestamp(kStart + 421));
    }

    void anExecForgetsWhatWasMapped() {
        PerfWriter w = withEvents(false);
        w.mapping(100, kApp, 0x1000, 0, "/bin/old");
        w.sample({.id = 11, .pid = 100, .tid = 100, .time = kStart, .chain = {perf_context::kUser, kApp}});
        w.kernelRecord(3, 1u << 13, w.bytes().u32(100).u32(100).text("new"), 100, 100, kStart + 10);
        w.sample(
            {.id = 11, .pid = 100, .tid = 100, .time = kStart + 20, .chain = {perf_context::kUser, kApp}});
        w.mapping(100, kApp, 0x1000, 0, "/bin/new", kStart + 30);
        w.fork(300, 300, 100, 100, kStart + 40);
        w.sample(
            {.id = 11, .pid = 300, .tid = 300, .time = kStart + 50, .chain = {perf_context::kUser, kApp}});
        const auto r = read(w.file());
        QVERIFY(r);
        QCOMPARE(framesOf(**r, 0), std::string("400000 /bin/old"));
        QCOMPARE(framesOf(**r, 1), std::string("400000 ?"));
        QCOMPARE(framesOf(**r, 2), std::string("400000 /bin/new"));
    }

    void aDeferredUserPartIsJoined() {
        PerfWriter w = withEvents(false);
        w.sample({.id = 11,
                  .pid = 1,
                  .tid = 1,
                  .time = kStart,
                  .chain = {perf_context::kKernel, kKernel, perf_context::kUserDeferred, 99},
                  .mode = 1});
        w.kernelRecord(22, 0, w.bytes().u64(99).u64(2).u64(0x10).u64(0x20), 1, 1, kStart + 5);
        const auto r = read(w.file());
        QVERIFY(r);
        QCOMPARE(framesOf(**r, 0), std::string("ffffffff81000000 ?; 10 ?; 20 ?"));
    }

    void whatCannotBeToldApartIsRefused() {
        PerfWriter w;
        w.event({.name = "a", .ids = {1}, .sampleType = 7});
        w.event({.name = "b", .ids = {2}, .sampleType = 3});
        w.record(9, 2, w.bytes().u64(1).u64(2).u64(3));
        const auto r = read(w.file());
        QVERIFY(!r);
        QCOMPARE(r.error().code, ErrorCode::Unsupported);
    }

    void aCancelledJobReadsNothing() {
        PerfWriter w = withEvents(false);
        writeScene(w);
        const std::string file = w.file();
        for (const Job::Stage stage :
             {Job::Stage::Decoding, Job::Stage::Ordering, Job::Stage::Storing, Job::Stage::Indexing}) {
            Job job;
            job.onEnter = [&](Job::Stage entered) {
                if (entered == stage) job.cancel();
            };
            const auto r = readPerfData({bytesOf(file), {}}, job);
            QVERIFY(!r);
            QCOMPARE(r.error().code, ErrorCode::Cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestPerfData)
#include "test_perf_data.moc"
