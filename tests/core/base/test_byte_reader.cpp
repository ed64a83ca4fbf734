// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/byte_reader.h"

#include <QTest>

#include <initializer_list>
#include <span>
#include <vector>

using namespace golanes;

namespace {

std::vector<std::byte> bytes(std::initializer_list<int> values) {
    std::vector<std::byte> result;
    for (const int v : values) result.push_back(static_cast<std::byte>(v));
    return result;
}

}  // namespace

class TestByteReader : public QObject {
    Q_OBJECT

  private slots:
    void readsNumbersOfEveryLength_data() {
        QTest::addColumn<quint64>("value");
        for (int bit = 0; bit < 64; ++bit) QTest::addRow("2^%d", bit) << (quint64(1) << bit);
        QTest::newRow("0") << quint64(0);
        QTest::newRow("largest") << ~quint64(0);
    }
    void readsNumbersOfEveryLength() {
        QFETCH(quint64, value);
        std::vector<std::byte> encoded;
        for (quint64 rest = value;; rest >>= 7) {
            encoded.push_back(static_cast<std::byte>((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0)));
            if (rest <= 0x7f) break;
        }
        ByteReader r(encoded);
        QCOMPARE(quint64(r.uvarint()), value);
        QVERIFY(r.atEnd() && !r.failed());
        // Cut by one byte it fails and stays at the end.
        ByteReader cut(std::span<const std::byte>(encoded).first(encoded.size() - 1));
        QCOMPARE(quint64(cut.uvarint()), quint64(0));
        QVERIFY(cut.failed() && cut.atEnd());
    }

    void refusesNumbersBeyond64Bits() {
        const auto tooLarge = bytes({0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02});
        const auto tooLong = bytes({0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00});
        for (const auto& encoded : {tooLarge, tooLong}) {
            ByteReader r(encoded);
            r.uvarint();
            QVERIFY(r.failed());
        }
    }

    void neverReadsPastTheEnd() {
        const auto three = bytes({1, 2, 3});
        ByteReader r(three);
        QCOMPARE(r.take(2).size(), std::size_t(2));
        QVERIFY(r.take(~std::uint64_t{0}).empty());
        QVERIFY(r.failed());
        QCOMPARE(int(r.byte()), 0);
        QCOMPARE(r.left(), std::size_t(0));
        QVERIFY(ByteReader().atEnd());
    }
};

QTEST_GUILESS_MAIN(TestByteReader)
#include "test_byte_reader.moc"
