// SPDX-License-Identifier: GPL-3.0-or-later
// Who goes along with a reader lets go of everything once, from front to back, and of nothing before it was
// read; and lives through a file that is cut meanwhile.
#include "core/base/read_ahead.h"
#include "core/io/byte_source.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <vector>

using namespace golanes;

namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20;

}  // namespace

class ReadAheadTest : public QObject {
    Q_OBJECT

  private slots:
    void everythingIsLetGoOnceAndInOrder_data() {
        QTest::addColumn<std::size_t>("size");
        QTest::newRow("nothing") << std::size_t{0};
        QTest::newRow("too little for a thread") << std::size_t{100'001};
        QTest::newRow("a thread") << 33 * kMegabyte + 5;
    }
    void everythingIsLetGoOnceAndInOrder() {
        QFETCH(std::size_t, size);
        const std::vector<std::byte> bytes(size);
        std::atomic<std::size_t> read{0};
        std::size_t told = 0;
        bool early = false, gap = false;
        {
            ReadAhead ahead(bytes, [&](std::span<const std::byte> part) {
                gap |= part.data() != bytes.data() + told;
                told += part.size();
                early |= told > read;
            });
            for (std::size_t at = 0; at < size; at += std::min(kMegabyte, size - at)) {
                read = at;
                ahead.readTo(at);
            }
            read = size;
        }
        QVERIFY(!gap);
        QVERIFY(!early);
        QCOMPARE(told, size);
    }

    void whoStopsAtOnceWaitsForNothing() {
        const std::vector<std::byte> bytes(64 * kMegabyte);
        std::size_t told = 0;
        {
            ReadAhead ahead(bytes, [&](std::span<const std::byte> part) { told += part.size(); });
        }
        QCOMPARE(told, bytes.size());
    }

    // What was read of a mapped file stays readable; what was cut off reads as zeros, as without help.
    void aFileThatIsCutMeanwhile() {
        QTemporaryDir folder;
        QFile file(folder.filePath("data"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(static_cast<qsizetype>(24 * kMegabyte), 'x'));
        file.close();
        Job job;
        const auto source = ByteSource::open(file.fileName().toStdString(), job);
        QVERIFY(source);
        const auto bytes = (*source)->bytes();
        std::size_t whole = 0, zeros = 0;
        {
            ReadAhead ahead(bytes, [&](std::span<const std::byte> part) { (*source)->letGo(part); });
            QVERIFY(QFile::resize(file.fileName(), static_cast<qint64>(12 * kMegabyte)));
            for (std::size_t at = 0; at < bytes.size(); ++at) {
                if (at % kMegabyte == 0) ahead.readTo(at);
                whole += bytes[at] == std::byte{'x'};
                zeros += bytes[at] == std::byte{0};
            }
        }
        QCOMPARE(whole, 12 * kMegabyte);
        QCOMPARE(zeros, 12 * kMegabyte);
        QVERIFY(bytes[0] == std::byte{'x'});
    }
};

QTEST_APPLESS_MAIN(ReadAheadTest)
#include "test_read_ahead.moc"
