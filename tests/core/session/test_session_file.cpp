// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lane_words.h"
#include "core/session/session_file.h"
#include "core/session/session_parts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>
#include <set>

using namespace golanes;

namespace {

LaneAnchor goroutine(std::uint64_t number, std::uint32_t row = 0) {
    LaneAnchor a;
    a.of = LaneAnchor::Of::Lane;
    a.kind = LaneKind::Goroutine;
    a.number = number;
    a.row = row;
    return a;
}

LaneAnchor named(LaneAnchor::Of of, std::string path) {
    LaneAnchor a;
    a.of = of;
    a.path = std::move(path);
    return a;
}

Annotation annotation(std::uint64_t id, AnnotationKind kind) {
    Annotation a;
    a.id = id;
    a.kind = kind;
    a.range = {10 * static_cast<Timestamp>(id), 10 * static_cast<Timestamp>(id) + 5};
    a.from = goroutine(57, 2);
    a.to = goroutine(58);
    a.text = "**Here** it waits\nfor *the lock*, \xe9\x94\x81";
    a.style = {3, true, 4};
    a.label = {-250, 1200};
    a.hidden = id % 2 == 0;
    return a;
}

KeptReport report() {
    KeptReportItem table;
    table.key = 4;
    table.kind = KeptReportItem::Kind::Table;
    table.title = "Waits";
    table.words = "**Look**";
    table.about = "all of it";
    table.lines = {"one", "two"};
    table.columns = {{"Name", 0}, {"Count", 1}};
    table.rows = {{"a", "1"}, {"b", "2"}};
    table.rowsLeftOut = 7;
    table.originName = "a.trace";
    table.originFacts = "Go 1.27";
    KeptReportItem picture;
    picture.key = 2;
    picture.kind = KeptReportItem::Kind::Picture;
    picture.svg = "<svg/>";
    picture.width = 100;
    picture.height = 50;
    return {"Why it is slow",
            {std::make_shared<const KeptReportItem>(table), std::make_shared<const KeptReportItem>(picture)}};
}

// Everything that a session can hold, none of it as at first.
std::string repeated(std::string_view what, std::size_t times) {
    std::string out;
    while (times-- > 0) out += what;
    return out;
}

// A message in a message, as protobuf writes it.
std::string nested(int field, std::string_view content) {
    std::string out(1, static_cast<char>(field << 3 | 2));
    std::size_t length = content.size();
    for (; length >= 0x80; length >>= 7) out += static_cast<char>(length | 0x80);
    return out + static_cast<char>(length) + std::string(content);
}

// Tables of as many columns and rows as are taken, with nothing in them; field numbers of session.proto.
std::string reportOfEmptyRows() {
    std::string items;
    for (char key = 1; key <= 20; ++key)
        items += nested(2, std::string{14 << 3, key, 1 << 3, 3} + repeated(nested(6, {}), 200) +
                               repeated(nested(7, {}), 1000));
    return sessionHeader() + sessionPart(SessionPart::Whole, nested(7, items));
}

Session everything() {
    Session s;
    for (int i = 0; i < 2; ++i) {
        KeptRecording r;
        r.key = static_cast<std::uint64_t>(7 - i);
        r.file = {"runs/slow\xff.trace", 123'456'789'012, {1, 2}};
        r.perf.emplace();
        r.perf->file = {"../perf.data", 5, {}};
        r.perf->clockByHand = -3'000'000'000;
        r.perf->binaries = {"/opt/server"};
        r.perf->symfs = "/srv/root";
        r.cpuStat = KeptFile{"cpu.stat.csv", 77, {5, 6}};
        r.dump = KeptFile{"goroutines.txt", 78, {7, 8}};
        r.view.visible = {100, 200};
        r.view.folds = {{10, 20}, {30, 40}};
        r.view.zero = 0;
        r.view.timeFormat = "wall";
        r.view.selection = KeptSelection{goroutine(9), true, {5, 9}, 6};
        r.view.area = {50, 60};
        r.view.areaLanes = {goroutine(1), goroutine(2)};
        r.view.marks = {{1, 40}, {3, 10}};
        r.view.measure = TimeRange{40, 10};
        r.view.highlight = KeptHighlight{6, 1000, 2000, "http", "dur > 1ms"};
        r.view.scroll = 333;
        r.lanes.pinned = {goroutine(3), goroutine(1)};
        r.lanes.hidden = {goroutine(4)};
        r.lanes.moves = {{goroutine(5), goroutine(6)}, {goroutine(7), std::nullopt}};
        r.lanes.turned = {1, ~std::uint64_t{0}};
        r.lanes.stacks = {goroutine(8)};
        r.lanes.filterText = "worker";
        r.lanes.filterStates = 12;
        r.lanes.visibleOnly = true;
        r.lanes.choices = {{"folded-gc", "true"}, {"height-procs", "30"}};
        for (std::uint64_t k = 0; k < kAnnotationKindCount; ++k)
            r.annotations.push_back(annotation(k + 1, static_cast<AnnotationKind>(k)));
        r.annotations[1].range = {90, 20};  // an arrow back in time
        r.annotations[2].from = r.annotations[2].to = {};
        r.annotations[3].from = named(LaneAnchor::Of::Chart, "latency");
        r.annotations[3].from.height = 2.5;
        r.annotations[4].from = named(LaneAnchor::Of::Frame, "main.main\nmain.work");
        r.annotations[5].query = "dur > 1ms\nhttp";
        r.lastAnnotation = 20;
        s.recordings.push_back(std::move(r));
    }
    s.front = 1;
    s.origin = "/home/me/slow.golanes";
    s.filters = {{"slow", "dur > 1ms"}};
    s.comparisons = {{.name = "after the fix",
                      .base = {{"a", 1, {}}},
                      .candidate = {{"b", 2, {3, 4}}},
                      .baseLabel = "v1.4",
                      .candidateLabel = "v1.5",
                      .runs = {s.recordings.front()},
                      .checklist = {"stw.p99 > 1.05x", "heap.live.max > +10%"},
                      .link = {KeptLink::Fit::Instants, 5, -7, false},
                      .front = true}};
    s.report = report();
    return s;
}

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

std::string fileOf(const Session& session) {
    SessionFile file;
    file.session = session;
    return file.bytes().value();
}

std::string varint(std::uint64_t value) {
    std::string out;
    for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(0x80 | (value & 0x7f)));
    out.push_back(static_cast<char>(value));
    return out;
}
std::string field(std::uint64_t number, const std::string& bytes) {
    return varint(number << 3 | 2) + varint(bytes.size()) + bytes;
}
std::string field(std::uint64_t number, std::uint64_t value) {
    return varint(number << 3) + varint(value);
}

std::string contentOf(const std::string& file, SessionPart kind) {
    for (const FoundPart& part : sessionParts(bytesOf(file)).whole)
        if (part.kind == kind) return part.content;
    return {};
}

std::vector<std::string> pathsOf(const Session& session) {
    std::vector<std::string> paths;
    for (const KeptRecording& r : session.recordings) paths.push_back(r.file.path);
    return paths;
}

}  // namespace

class TestSessionFile : public QObject {
    Q_OBJECT

  private slots:
    void whatIsWrittenIsRead() {
        const Session before = everything();
        const auto read = SessionFile::read(bytesOf(fileOf(before)));
        QVERIFY(read.has_value());
        QVERIFY(read->session == before);
        QCOMPARE(read->brokenAt(), Error::kNoOffset);
        QVERIFY(!read->onlyRecordings());
        QVERIFY(!read->writtenBy().empty());
        QVERIFY(SessionFile::read(bytesOf(fileOf({})))->session == Session());
    }

    void theSameIsWrittenTheSame() { QCOMPARE(fileOf(everything()), fileOf(everything())); }

    void everyLaneHasItsWord() {
        std::set<std::string_view> words;
        for (std::size_t k = 0; k < kLaneKindCount; ++k) {
            const auto kind = static_cast<LaneKind>(k);
            QVERIFY(laneKindOf(wordOf(kind)) == kind);
            words.insert(wordOf(kind));
        }
        QCOMPARE(words.size(), kLaneKindCount);
        for (std::size_t g = 0; g < kLaneGroupCount; ++g)
            QVERIFY(laneGroupOf(wordOf(static_cast<LaneGroup>(g))) == static_cast<LaneGroup>(g));
        QVERIFY(!laneKindOf("quantum") && !laneKindOf(""));
    }

    // A session of a later version is read, changed and written: what it alone knows is still there.
    void whatIsNotKnownStays() {
        const std::string unknown = field(99, "later");
        const std::string note = field(1, 5) + field(2, 1) + field(6, "old text") + unknown;
        const std::string strange = field(1, 9) + field(2, 77) + field(6, "of a kind to come");
        const std::string view = field(500, "view") + field(12, 8);
        const std::string recording = field(1, 3) + field(2, field(1, "a.trace") + unknown) + field(4, view) +
                                      field(6, note) + field(6, strange) + field(200, "recording");
        const std::string content = field(1, recording) + field(300, "session");
        const std::string file = sessionHeader() + sessionPart(SessionPart::Whole, content);

        auto read = SessionFile::read(bytesOf(file));
        QVERIFY(read.has_value());
        KeptRecording& r = read->session.recordings.at(0);
        QCOMPARE(r.annotations.size(), std::size_t{1});  // the strange one cannot be shown
        QCOMPARE(r.lastAnnotation, std::uint64_t{9});    // and its id is not given again
        QCOMPARE(r.view.scroll, 4);
        r.annotations[0].text = "new text";
        KeptRecording other;
        other.file.path = "b.trace";
        read->session.recordings.insert(read->session.recordings.begin(), other);
        const std::string again = read->bytes().value();
        const std::string whole = contentOf(again, SessionPart::Whole);
        for (const char* kept : {"later", "of a kind to come", "view", "recording", "session", "new text"})
            QVERIFY2(whole.find(kept) != std::string::npos, kept);
        QVERIFY(whole.find("old text") == std::string::npos);
        const auto third = SessionFile::read(bytesOf(again));
        QCOMPARE(pathsOf(third->session), (std::vector<std::string>{"b.trace", "a.trace"}));
        // Both know their recordings still, by keys that differ.
        QVERIFY(third->session.recordings[0].key != third->session.recordings[1].key);
        QCOMPARE(third->session.recordings[1].key, std::uint64_t{3});
    }

    // In runs of comparisons and items of a report too, wherever they stand afterwards.
    void whatIsNotKnownOfListsStays() {
        const auto runOf = [](const char* path, const char* later) {
            return field(2, field(1, path) + field(99, later));
        };
        const auto itemOf = [](std::uint64_t key, const char* later) {
            return field(2, field(14, key) + field(3, "title") + field(99, later));
        };
        const std::string strange = field(2, field(1, 77) + field(14, 9) + field(3, "of a kind to come"));
        const std::string content =
            field(1, field(2, field(1, "a.trace"))) +
            field(4, field(1, "c") + runOf("x", "of x") + runOf("x", "of the other x") + runOf("y", "of y")) +
            field(7, itemOf(1, "of one") + strange + itemOf(2, "of two"));
        auto read = SessionFile::read(bytesOf(sessionHeader() + sessionPart(SessionPart::Whole, content)));
        QVERIFY(read.has_value());
        QCOMPARE(read->session.report.items.size(), std::size_t{2});
        std::swap(read->session.report.items[0], read->session.report.items[1]);
        read->session.comparisons[0].base.pop_back();
        const std::string whole = contentOf(read->bytes().value(), SessionPart::Whole);
        for (const char* kept : {"of x", "of the other x", "of one", "of two", "of a kind to come"})
            QVERIFY2(whole.find(kept) != std::string::npos, kept);
        QVERIFY(whole.find("of y") == std::string::npos);
        QVERIFY(whole.find("of two") < whole.find("of one"));
    }

    // A height that is no number would not be equal to itself; fields of rows are as many as there are
    // columns.
    void whatMakesNoSenseInReportsAndChartsIsMended() {
        std::string nan(9, '\0');
        nan[0] = 8 << 3 | 1;  // field 8, 64 bits
        nan[7] = static_cast<char>(0xf8);
        nan[8] = 0x7f;
        const std::string note = field(1, 5) + field(2, 1) + field(4, field(3, "latency") + nan);
        const std::string table =
            field(1, 3) + field(6, field(1, "Name") + field(2, 99)) + field(7, field(1, "a") + field(1, "b"));
        const std::string content = field(1, field(2, field(1, "a.trace")) + field(6, note)) +
                                    field(7, field(2, table + field(10, ~std::uint64_t{0})));
        const auto read =
            SessionFile::read(bytesOf(sessionHeader() + sessionPart(SessionPart::Whole, content)));
        QVERIFY(read.has_value());
        QCOMPARE(read->session.recordings[0].annotations[0].from.height, 0.0);
        QVERIFY(read->session == Session(read->session));
        const KeptReportItem& item = *read->session.report.items.at(0);
        QCOMPARE(item.rows, (std::vector<std::vector<std::string>>{{"a"}}));
        QVERIFY(item.columns[0].cells <= 2 && item.width <= 20'000);
    }

    void whatMakesNoSenseIsBroughtWithinBounds() {
        const std::string farRange = field(1, ~std::uint64_t{0} - 1) + field(2, ~std::uint64_t{0});
        const std::string note = field(1, 5) + field(2, 1) + field(3, farRange);
        const std::string twice = field(1, 5) + field(2, 2);
        const std::string lane = field(1, "quantum") + field(5, 4);
        const std::string recording = field(2, field(1, "a.trace")) + field(6, note) + field(6, twice) +
                                      field(5, field(1, lane)) + field(4, field(6, farRange));
        // A run without a file, a way to fit that is none, and an instant beyond all times.
        const std::string link = field(1, 99) + field(2, ~std::uint64_t{0});
        const std::string comparison = field(1, "c") + field(2, "") + field(2, field(1, "a.trace")) +
                                       field(5, "stw.p99 > 1x") + field(6, link);
        const std::string content = field(1, recording) + field(1, "") + field(2, 17) + field(4, comparison);
        const auto read =
            SessionFile::read(bytesOf(sessionHeader() + sessionPart(SessionPart::Whole, content)));
        QVERIFY(read.has_value());
        QCOMPARE(read->session.recordings.size(), std::size_t{1});  // the other has no file
        QCOMPARE(read->session.front, 0u);
        const KeptRecording& r = read->session.recordings[0];
        QCOMPARE(r.annotations.size(), std::size_t{1});
        QVERIFY(r.annotations[0].range.begin <= r.annotations[0].range.end);
        QVERIFY(r.annotations[0].range.length() > 0);  // did not overflow
        QVERIFY(r.view.area.length() > 0);
        QVERIFY(r.lanes.pinned.empty());
        QVERIFY(r.key != 0);
        QCOMPARE(read->session.comparisons.size(), std::size_t{1});
        const KeptComparison& c = read->session.comparisons[0];
        QCOMPARE(c.base.size(), std::size_t{1});
        QVERIFY(c.candidate.empty());
        QCOMPARE(c.checklist, std::vector<std::string>{"stw.p99 > 1x"});
        QCOMPARE(c.link.fit, KeptLink::Fit::Starts);
        QVERIFY(c.link.base > std::numeric_limits<Timestamp>::min() / 2);
    }

    // Wherever it breaks off behind its first part, and whichever byte is another: the recordings are there.
    void damageLeavesTheRecordings() {
        Session session = everything();
        session.recordings.resize(2);
        const std::string file = fileOf(session);
        const std::size_t first =
            sessionHeader().size() +
            sessionPart(SessionPart::Recordings, contentOf(file, SessionPart::Recordings)).size();
        QVERIFY(file.size() > 2 * first);
        for (std::size_t size = 0; size < file.size(); ++size) {
            const auto read = SessionFile::read(bytesOf(file.substr(0, size)));
            QCOMPARE(read.has_value(), size >= first);
            if (!read) {
                QVERIFY(!read.error().message.empty());
                continue;
            }
            QCOMPARE(pathsOf(read->session), pathsOf(session));
            QVERIFY(read->session.recordings[0].perf.has_value());
            QCOMPARE(read->session.recordings[0].cpuStat->path, std::string("cpu.stat.csv"));
            QCOMPARE(read->session.recordings[0].dump->path, std::string("goroutines.txt"));
            QVERIFY(read->onlyRecordings() ? read->brokenAt() >= 0 : read->session == session);
        }
        for (std::size_t at = 0; at < file.size(); ++at) {
            for (const int flip : {0x01, 0x80, 0xff}) {
                std::string broken = file;
                broken[at] = static_cast<char>(broken[at] ^ flip);
                const auto read = SessionFile::read(bytesOf(broken));
                // A version that is too high is refused.
                const bool ofVersion = at >= kSessionMagic.size() && at < sessionHeader().size();
                if (!read && ofVersion) continue;
                QVERIFY(read.has_value());
                QCOMPARE(pathsOf(read->session), pathsOf(session));
            }
        }
    }

    void laterVersionsAreRefusedWithARemedy() {
        std::string file = fileOf(everything());
        file[kSessionMagic.size()] = 2;
        const auto read = SessionFile::read(bytesOf(file));
        QVERIFY(!read.has_value());
        QVERIFY(read.error().code == ErrorCode::Unsupported);
        QVERIFY(read.error().message.find("Update Golanes") != std::string::npos);
    }

    void otherFilesAreNoSessions() {
        for (const std::string text : {"", "go 1.22 trace", "\x89PNG\r\n"}) {
            const auto read = SessionFile::read(bytesOf(text));
            QVERIFY(!read.has_value());
            QVERIFY(read.error().code == ErrorCode::NotATrace);
        }
        QTemporaryDir dir;
        const std::string path = dir.filePath(QStringLiteral("s.golanes")).toStdString();
        QVERIFY(!isSessionFile(path));
        QVERIFY(!isSessionFile(dir.path().toStdString()));
        SessionFile file;
        file.session = everything();
        QVERIFY(file.save(path).has_value());
        QVERIFY(isSessionFile(path));
        QVERIFY(SessionFile::open(path)->session == file.session);
        QVERIFY(SessionFile::open(path + "x").error().code == ErrorCode::Io);
    }

    // A small file must not take all memory.
    void bombsStop() {
        const std::string bomb =
            sessionHeader() + sessionPart(SessionPart::Whole, std::string(kLargestContent + 1, 'a'));
        QVERIFY(bomb.size() < 100'000);
        const auto read = SessionFile::read(bytesOf(bomb));
        QVERIFY(!read.has_value());
        QVERIFY(read.error().code == ErrorCode::Damaged);
        // Small in the file, and large when it is read: empty messages, and rows that have no fields.
        const std::string nothing =
            sessionHeader() + sessionPart(SessionPart::Whole, repeated(nested(1, {}), kMostNested + 1));
        QVERIFY(nothing.size() < 100'000);
        QVERIFY(SessionFile::read(bytesOf(nothing)).error().code == ErrorCode::Damaged);
        const SessionFile rows = SessionFile::read(bytesOf(reportOfEmptyRows())).value();
        std::size_t fields = 0;
        for (const auto& item : rows.session.report.items)
            for (const auto& row : item->rows) fields += row.size();
        QVERIFY(fields > 0 && fields <= kMostReportFields);
        QVERIFY(rows.session.report.items.back()->rowsLeftOut > 0);
        Session large;
        large.recordings.resize(1);
        large.recordings[0].file.path = "a";
        large.recordings[0].lanes.filterText.assign(kLargestContent, 'x');
        SessionFile file;
        file.session = large;
        QVERIFY(file.bytes().error().code == ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestSessionFile)
#include "test_session_file.moc"
