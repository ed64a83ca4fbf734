// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/goroutines/parse_dump.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <fstream>
#include <iterator>

using namespace golanes;
using namespace golanes::test;

class TestParseDump : public QObject {
    Q_OBJECT

  private slots:
    void everythingThatGoPrints() {
        const auto dump = parseGoroutineDump(
            "2024/05/06 log line\n"
            "goroutine 5 [chan receive, 3 minutes, locked to thread]:\n"
            "main.(*service).worker(0xc0000ba0e0, {0x1, ...})\n"
            "\t/src/a b/main.go:188 +0x10e\n"
            "main.run.func1()\n"
            "\t/src/main.go:7 +0x1\n"
            "created by main.main in goroutine 1\n"
            "\t/src/main.go:337 +0x5ef\n"
            "\n"
            "goroutine 6 gp=0xc000 m=4 mp=0xc001 [select] {endpoint: /order}:\r\n"
            "...additional frames elided...\r\n"
            "created by old.Style\r\n"
            "\tC:/go/old.go:3 +0x2\r\n"
            "\n"
            "exit status 2\n");
        QVERIFY(dump);
        QCOMPARE(dump->goroutines.size(), std::size_t{2});
        const DumpedGoroutine& a = dump->goroutines[0];
        QCOMPARE(a.id, std::uint64_t{5});
        QCOMPARE(a.state, std::string("chan receive"));
        QCOMPARE(a.minutes, std::uint64_t{3});
        QVERIFY(a.lockedToThread);
        QCOMPARE(a.frames.size(), std::size_t{2});
        QVERIFY((a.frames[0] == DumpFrame{"main.(*service).worker", "/src/a b/main.go", 188}));
        QVERIFY((a.frames[1] == DumpFrame{"main.run.func1", "/src/main.go", 7}));
        QVERIFY((a.createdBy == DumpFrame{"main.main", "/src/main.go", 337}));
        QCOMPARE(a.creator, std::uint64_t{1});
        const DumpedGoroutine& b = dump->goroutines[1];
        QCOMPARE(b.state, std::string("select"));
        QCOMPARE(b.labels, std::string("endpoint: /order"));
        QVERIFY(!b.lockedToThread && b.minutes == 0 && b.creator == 0 && b.frames.empty());
        QVERIFY((b.createdBy == DumpFrame{"old.Style", "C:/go/old.go", 3}));
        QCOMPARE(dump->skippedLines, std::uint64_t{3});
    }

    void whatIsNoDumpIsRefused() {
        for (const char* text :
             {"", "\n\n", "goroutine x [running]:\n", "goroutine profile: total 3\n", "\t\t\n"})
            QVERIFY(!parseGoroutineDump(text));
        QVERIFY(parseGoroutineDump("goroutine 18446744073709551616 [running]:").error().code ==
                ErrorCode::NotATrace);
    }

    void dumpsOfRecordings() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no dumps to read");
        for (const std::string name :
             {"special/procs8-leak-go1.27.goroutines.txt", "profiles/orders-go1.21.goroutines.txt"}) {
            std::ifstream in(sharedData() + "/" + name);
            const std::string text{std::istreambuf_iterator<char>(in), {}};
            const auto dump = parseGoroutineDump(text);
            QVERIFY(dump);
            QCOMPARE(dump->skippedLines, std::uint64_t{0});
            std::size_t headers = 0;
            for (std::size_t at = text.find("goroutine "); at != std::string::npos;
                 at = text.find("\ngoroutine ", at + 1))
                ++headers;
            QCOMPARE(dump->goroutines.size(), headers);
            for (const DumpedGoroutine& g : dump->goroutines) {
                QVERIFY(!g.state.empty() && !g.frames.empty());
                for (const DumpFrame& f : g.frames) QVERIFY(!f.function.empty() && f.line > 0);
                QVERIFY(g.id == 1 || !g.createdBy.file.empty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestParseDump)
#include "test_parse_dump.moc"
