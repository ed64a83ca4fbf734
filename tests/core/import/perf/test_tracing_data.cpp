// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/tracing_data.h"

#include <QTest>

using namespace golanes;
using namespace golanes::perf;

namespace {

constexpr const char* kFormat =
    "name: net_dev_queue\nID: 1432\nformat:\n"
    "\tfield:unsigned short common_type;\toffset:0;\tsize:2;\tsigned:0;\n\n"
    "\tfield:void * skbaddr;\toffset:8;\tsize:8;\tsigned:0;\n"
    "\tfield:int delta;\toffset:16;\tsize:4;\tsigned:1;\n"
    "\tfield:__data_loc char[] name;\toffset:20;\tsize:4;\tsigned:0;\n"
    "\tfield:__rel_loc char[] other;\toffset:24;\tsize:4;\tsigned:0;\n"
    "\tfield:unsigned long args[2];\toffset:32;\tsize:16;\tsigned:0;\n\n"
    "print fmt: \"dev=%s\", __get_str(name)\n";

std::span<const std::byte> bytesOf(std::string_view s) {
    return std::as_bytes(std::span(s.data(), s.size()));
}

}  // namespace

class TestTracingData : public QObject {
    Q_OBJECT

  private slots:
    void aFormatTellsItsFields() {
        const auto t = readTracepointFormat("net", kFormat);
        QVERIFY(t);
        QCOMPARE(t->name, std::string("net_dev_queue"));
        QCOMPARE(t->id, std::uint64_t{1432});
        QCOMPARE(t->printFormat, std::string("\"dev=%s\", __get_str(name)"));
        QCOMPARE(t->fields.size(), std::size_t{6});
        QCOMPARE(t->field("skbaddr")->type, std::string("void *"));
        QVERIFY(t->field("delta")->isSigned);
        QVERIFY(t->field("name")->place == PerfField::Place::DataLoc);
        QCOMPARE(t->field("name")->type, std::string("char[]"));
        QVERIFY(t->field("args")->isArray);
        QVERIFY(!t->field("missing"));
        QVERIFY(!readTracepointFormat("net", "name: x\nformat:\n"));
    }

    void fieldsAreFoundInTheRawBytes() {
        const auto t = readTracepointFormat("net", kFormat);
        std::string raw(48, '\0');
        raw.replace(16, 4, "\xfe\xff\xff\xff");                       // -2
        raw.replace(20, 4, std::string_view("\x30\x00\x05\x00", 4));  // 5 bytes at 48
        raw.replace(24, 4, std::string_view("\x19\x00\x03\x00", 4));  // 3 bytes, 25 behind the field
        raw += std::string_view("eth0\0wl\0", 8);
        QCOMPARE(fieldNumber(*t->field("delta"), bytesOf(raw), false), std::optional<std::int64_t>(-2));
        QCOMPARE(fieldText(*t->field("name"), bytesOf(raw), false), std::string_view("eth0"));
        QCOMPARE(fieldText(*t->field("other"), bytesOf(raw), false), std::string_view("wl"));
        // What is cut has no value.
        QVERIFY(!fieldNumber(*t->field("delta"), bytesOf(raw).first(18), false));
        QCOMPARE(fieldText(*t->field("name"), bytesOf(raw).first(50), false), std::string_view());
        // The other byte order.
        raw.replace(16, 4, "\xff\xff\xff\xfe");
        QCOMPARE(fieldNumber(*t->field("delta"), bytesOf(raw), true), std::optional<std::int64_t>(-2));
    }

    void whatIsCutGivesWhatIsWhole() {
        QVERIFY(!readTracingData(bytesOf("nonsense")).whole);
        QVERIFY(readTracingData({}).tracepoints.empty());
    }
};

QTEST_GUILESS_MAIN(TestTracingData)
#include "test_tracing_data.moc"
