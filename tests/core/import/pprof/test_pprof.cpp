// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/proto_writer.h"
#include "core/import/importer.h"
#include "core/import/pprof/pprof.h"
#include "core/open.h"
#include "core/store/pprof_fields.h"
#include "tests/support/pprof_reader.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QTest>

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

using namespace golanes;
using namespace golanes::test;
using namespace golanes::pprof;

namespace {

Result<ProfilePtr> parse(const std::string& bytes) {
    Job job;
    return readProfile(std::as_bytes(std::span(bytes)), job);
}

// A profile of one column, "cpu" in "nanoseconds", function 1 "main.f" and location 1 in its line 7. What is
// added stands behind.
struct Writer {
    ProtoWriter out;

    void message(std::uint32_t field,
                 std::initializer_list<std::pair<std::uint32_t, std::uint64_t>> numbers) {
        ProtoWriter m;
        for (const auto& [number, value] : numbers) m.number(number, value);
        out.message(field, m);
    }
    void location(std::uint64_t id, std::initializer_list<std::uint64_t> functions) {
        ProtoWriter m;
        m.number(field_of_location::Id, id);
        for (const std::uint64_t f : functions) {
            ProtoWriter line;
            line.number(field_of_line::FunctionId, f);
            line.number(field_of_line::Line, 7);
            m.message(field_of_location::Line, line);
        }
        out.message(field_of_profile::Location, m);
    }
    void sample(std::initializer_list<std::uint64_t> locations, std::initializer_list<std::int64_t> values) {
        ProtoWriter ids, numbers, m;
        for (const std::uint64_t id : locations) ids.packed(id);
        for (const std::int64_t v : values) numbers.packed(static_cast<std::uint64_t>(v));
        m.message(field_of_sample::LocationId, ids);
        m.message(field_of_sample::Value, numbers);
        out.message(field_of_profile::Sample, m);
    }
    Writer& head() {
        message(field_of_profile::SampleType, {{1, 1}, {2, 2}});
        for (const char* text : {"", "cpu", "nanoseconds", "main.f", "main.go"})
            out.bytes(field_of_profile::StringTable, text, true);
        message(field_of_profile::Function, {{1, 1}, {2, 3}, {4, 4}});
        location(1, {1});
        return *this;
    }
    const std::string& text() const { return out.text(); }
};

// Every sample as the independent reader of the tests writes it, values added up.
std::map<std::vector<std::string>, std::vector<std::int64_t>> samplesOf(const Profile& p) {
    std::map<std::vector<std::string>, std::vector<std::int64_t>> all;
    for (std::size_t s = 0; s < p.samples.size(); ++s) {
        std::vector<std::string> stack;
        for (const std::uint32_t f : p.framesOf(p.samples[s])) {
            std::string text = fmt::format("{:#x}", p.locations[f].address);
            for (const Profile::Line& line : p.linesOf(p.locations[f])) {
                const Profile::Function& function = p.functions[line.function];
                text +=
                    fmt::format(" {} {}:{}", p.strings[function.name], p.strings[function.file], line.line);
            }
            stack.push_back(text);
        }
        auto& sums = all[stack];
        sums.resize(p.types.size());
        for (std::size_t t = 0; t < sums.size(); ++t) sums[t] += p.value(s, t);
    }
    return all;
}

}  // namespace

class TestPprof : public QObject {
    Q_OBJECT

  private slots:
    void oneSample() {
        Writer w;
        w.head().sample({1}, {30});
        const auto profile = parse(w.text());
        QVERIFY(profile);
        const Profile& p = **profile;
        QVERIFY(p.report.empty());
        QVERIFY(validate(p).empty());
        QCOMPARE(p.typeName(0), "cpu");
        QCOMPARE(p.unitName(0), "nanoseconds");
        QCOMPARE(kindOf(p), "CPU");
        QCOMPARE(p.total(0), std::int64_t{30});
        const Profile::Line line = p.linesOf(p.locations[p.framesOf(p.samples[0])[0]])[0];
        QCOMPARE(line.line, std::int64_t{7});
        QCOMPARE(p.strings[p.functions[line.function].name], "main.f");
    }

    // Samples that stand before the tables, as others than Go write them, and ids far apart.
    void anyOrder() {
        Writer w;
        w.sample({0xffff'ffff'ffff'ffff}, {1});
        w.location(0xffff'ffff'ffff'ffff, {1});
        w.head();
        const auto profile = parse(w.text());
        QVERIFY(profile);
        QCOMPARE((*profile)->samples.size(), std::size_t{1});
        QVERIFY((*profile)->report.empty());
    }

    void brokenSamplesAreLeftOut_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* code, auto&& add) {
            Writer w;
            w.head().sample({1}, {5});
            add(w);
            QTest::newRow(code) << QByteArray(code) << QByteArray::fromStdString(w.text());
        };
        row("pprof-location-missing", [](Writer& w) { w.sample({1, 99}, {1}); });
        row("pprof-values", [](Writer& w) { w.sample({1}, {1, 2}); });
        row("pprof-sample-broken", [](Writer& w) { w.out.bytes(field_of_profile::Sample, "\x0a\x09"); });
        row("pprof-cut", [](Writer& w) { w.out.bytes(field_of_profile::Comment, std::string(9, '\xff')); });
    }
    void brokenSamplesAreLeftOut() {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, bytes);
        // What breaks off does so within its last field.
        if (code == "pprof-cut") bytes.chop(4);
        const auto profile = parse(bytes.toStdString());
        QVERIFY(profile);
        QVERIFY(validate(**profile).empty());
        QCOMPARE((*profile)->samples.size(), std::size_t{1});
        QCOMPARE((*profile)->total(0), std::int64_t{5});
        QCOMPARE((*profile)->report.problems().size(), std::size_t{1});
        const Problem& problem = (*profile)->report.problems()[0];
        QCOMPARE(problem.code, code.toStdString());
        QCOMPARE(problem.severity, Severity::Loss);
        QVERIFY(problem.firstOffset > 0 && problem.firstOffset < bytes.size());
    }

    void namesThatAreMissing() {
        Writer w;
        w.head();
        w.location(2, {77});
        w.message(field_of_profile::Function, {{1, 2}, {2, 1000}});
        w.sample({2}, {1});
        const auto profile = parse(w.text());
        QVERIFY(profile);
        QCOMPARE((*profile)->samples.size(), std::size_t{1});
        QCOMPARE((*profile)->report.problems().size(), std::size_t{2});
        QVERIFY((*profile)->report.hasLoss());
    }

    void refused() {
        Writer none;
        none.out.bytes(field_of_profile::StringTable, "", true);
        const auto untyped = parse(none.text());
        QVERIFY(!untyped);
        QCOMPARE(untyped.error().code, ErrorCode::Damaged);
        Writer nameless;
        nameless.message(field_of_profile::SampleType, {{1, 1}, {2, 2}});
        const auto names = parse(nameless.text());
        QVERIFY(!names);
        QCOMPARE(names.error().code, ErrorCode::Damaged);
        Writer broken;
        broken.head().sample({99}, {1});
        const auto samples = parse(broken.text());
        QVERIFY(!samples);
        QCOMPARE(samples.error().code, ErrorCode::Damaged);
        QVERIFY(samples.error().message.find("99") != std::string::npos);
    }

    // A location with many inlined calls, named by every byte of many samples.
    void stacksThatUnfoldWithoutEnd() {
        Writer w;
        w.head();
        ProtoWriter location, line;
        line.number(field_of_line::FunctionId, 1);
        location.number(field_of_location::Id, 2);
        for (int i = 0; i < 10'000; ++i) location.message(field_of_location::Line, line);
        w.out.message(field_of_profile::Location, location);
        for (int i = 0; i < 10'000; ++i) w.sample({2, 2, 2, 2}, {1});
        const auto profile = parse(w.text());
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::TooLarge);
    }

    void cancelled() {
        Writer w;
        w.head();
        for (int i = 0; i < 10'000; ++i) w.sample({1}, {1});
        Job job;
        job.cancel();
        const auto profile = readProfile(std::as_bytes(std::span(w.text())), job);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::Cancelled);
    }

    void notMistaken() {
        for (const char* text :
             {"\n\n\n\n", "hello", "go 1.22 trace\0\0\0", "a;b;c 12\n", "\x0a\x02hi", ""}) {
            const std::string bytes(text);
            const Importer* importer = importerFor(std::as_bytes(std::span(bytes)));
            QVERIFY2(!importer || importer->kind != kPprofImporter.kind, text);
        }
    }

    // What Go wrote, against a reader that shares no code with ours.
    void recordedProfiles() {
        const QDir folder(QString::fromStdString(sharedData() + "/profiles"));
        if (sharedData().empty()) QSKIP("needs GOLANES_DATA");
        const QStringList files = folder.entryList({"*.pb.gz"});
        QCOMPARE(files.size(), 10);
        for (const QString& file : files) {
            const std::string path = folder.filePath(file).toStdString();
            Job job;
            const auto recording = openRecording(path, job);
            QVERIFY2(recording, path.c_str());
            const Profile& p = *std::get<ProfilePtr>(*recording);
            QVERIFY(p.report.empty());
            QVERIFY(validate(p).empty());
            const PprofFile truth = readPprof(path);
            QCOMPARE(p.types.size(), truth.types.size());
            for (std::size_t t = 0; t < p.types.size(); ++t)
                QCOMPARE(fmt::format("{}/{}", p.typeName(t), p.unitName(t)), truth.types[t]);
            QVERIFY(samplesOf(p) == truth.samples);
        }
    }
};

QTEST_APPLESS_MAIN(TestPprof)
#include "test_pprof.moc"
