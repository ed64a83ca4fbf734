// SPDX-License-Identifier: GPL-3.0-or-later
// Counting what protobuf would allocate, of messages of known parts and of what is no message.
#include "core/session/field_count.h"

#include <QTest>

#include <string>
#include <string_view>

using namespace golanes;
using namespace std::string_view_literals;

class TestFieldCount : public QObject {
    Q_OBJECT

  private slots:
    void countsWhatIsNested_data() {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("parts");
        const auto row = [](const char* name, std::string_view bytes, int parts) {
            QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << parts;
        };
        row("nothing", ""sv, 0);
        row("numbers", "\x08\x96\x01\x15\1\2\3\4\x19\1\2\3\4\5\6\7\b"sv, 0);
        row("empty ones", "\x0a\x00\x0a\x00\x12\x00"sv, 3);
        row("in each other", "\x0a\x04\x0a\x02\x0a\x00\x12\x00"sv, 4);
        row("in a group", "\x0b\x0a\x00\x0a\x00\x0c"sv, 2);
        row("cut", "\x0a\x00\x0a"sv, 1);
        row("longer than there is", "\x0a\x7f\x0a\x00"sv, 2);
        row("no length", "\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"sv, 0);
        row("a text", "\x0a\x05<svg>"sv, 1);
    }

    void countsWhatIsNested() {
        QFETCH(QByteArray, message);
        QFETCH(int, parts);
        QCOMPARE(countNested(message.toStdString(), 100), static_cast<std::size_t>(parts));
    }

    void stopsBehindTheMost() {
        QCOMPARE(countNested(QByteArray("\x0a\x00", 2).repeated(100).toStdString(), 20), std::size_t{21});
    }
};

QTEST_GUILESS_MAIN(TestFieldCount)
#include "test_field_count.moc"
