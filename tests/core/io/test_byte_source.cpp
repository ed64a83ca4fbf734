// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/byte_source.h"
#include "tests/support/compress.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>
#include <vector>

using namespace golanes;
using namespace golanes::test;

class TestByteSource : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    std::string write(const QByteArray& data, const char* name = "input") {
        const QString path = dir_.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size()) qFatal("cannot write");
        return path.toStdString();
    }
    static QByteArray contents(const ByteSource& source) {
        const auto bytes = source.bytes();
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<int>(bytes.size()));
    }

    // How many pages that hold some of the bytes this process has at hand.
    static std::size_t residentPages(std::span<const std::byte> bytes) {
        QFile map(QStringLiteral("/proc/self/pagemap"));
        if (!map.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) qFatal("no pagemap");
        const auto begin = reinterpret_cast<std::uintptr_t>(bytes.data()) / kPage;
        const auto end = (reinterpret_cast<std::uintptr_t>(bytes.data() + bytes.size()) + kPage - 1) / kPage;
        std::vector<std::uint64_t> entries(end - begin);
        const auto size = static_cast<qint64>(entries.size() * sizeof(entries[0]));
        if (!map.seek(static_cast<qint64>(begin * sizeof(entries[0]))) ||
            map.read(reinterpret_cast<char*>(entries.data()), size) != size)
            qFatal("cannot read pagemap");
        constexpr int kPresent = 63;
        return static_cast<std::size_t>(
            std::ranges::count_if(entries, [](std::uint64_t entry) { return (entry >> kPresent) != 0; }));
    }
    static constexpr std::size_t kPage = 4096;

  private slots:
    void init() { QVERIFY(dir_.isValid()); }

    void readsEveryStorage_data() {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray a = compressibleBytes(3'000'001), b = compressibleBytes(70'000);
        QTest::newRow("plain") << a << a;
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("one byte") << QByteArray("\x1f") << QByteArray("\x1f");
        QTest::newRow("gzip") << gzip(a) << a;
        QTest::newRow("gzip of nothing") << gzip({}) << QByteArray();
        QTest::newRow("gzip members") << gzip(a) + gzip({}) + gzip(b) << a + b;
        QTest::newRow("gzip padded with zeros") << gzip(b) + QByteArray(1024, '\0') << b;
        QTest::newRow("zstd") << zstd(a) << a;
        QTest::newRow("zstd of nothing") << zstd({}) << QByteArray();
        QTest::newRow("zstd frames") << zstd(a) + zstdSkippable("x") + zstd({}) + zstd(b) << a + b;
        QTest::newRow("zstd, skippable first") << zstdSkippable("0123456789") + zstd(b) << b;
    }
    void readsEveryStorage() {
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, expected);
        Job job;
        const auto source = ByteSource::open(write(stored), job);
        QVERIFY(source);
        QCOMPARE(contents(**source), expected);
        QCOMPARE((*source)->storedBytes(), static_cast<std::uint64_t>(stored.size()));
        QCOMPARE((*source)->truncatedAt(), std::int64_t{-1});
    }

    void aCutStreamKeepsWhatCameOut_data() {
        QTest::addColumn<QByteArray>("whole");
        const QByteArray a = compressibleBytes(1'000'000), b = compressibleBytes(50'000);
        QTest::newRow("gzip") << gzip(a) + gzip(b);
        QTest::newRow("zstd") << zstd(a) + zstd(b);
    }
    void aCutStreamKeepsWhatCameOut() {
        QFETCH(QByteArray, whole);
        const QByteArray all = compressibleBytes(1'000'000) + compressibleBytes(50'000);
        for (const int cut : {1, 9, static_cast<int>(whole.size()) / 3}) {
            Job job;
            const auto source = ByteSource::open(write(whole.chopped(cut)), job);
            QVERIFY(source);
            const QByteArray got = contents(**source);
            QVERIFY(!got.isEmpty());
            QVERIFY(all.startsWith(got));
            QCOMPARE((*source)->truncatedAt(), std::int64_t{whole.size() - cut});
        }
    }

    void garbageBehindTheStreamIsTold() {
        for (const QByteArray& stored : {gzip(compressibleBytes(1000)), zstd(compressibleBytes(1000))}) {
            Job job;
            const auto source = ByteSource::open(write(stored + "no magic"), job);
            QVERIFY(source);
            QCOMPARE(contents(**source), compressibleBytes(1000));
            QVERIFY((*source)->truncatedAt() >= stored.size());
        }
    }

    void nothingReadableIsAnError_data() {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("gzip header only") << QByteArray("\x1f\x8b\x08\x00", 4);
        QTest::newRow("gzip, invalid block") << gzip({}).first(10) + QByteArray(100, '\xff');
        QTest::newRow("zstd magic only") << QByteArray("\x28\xb5\x2f\xfd");
        QTest::newRow("zstd, reserved bits") << QByteArray("\x28\xb5\x2f\xfd") + QByteArray(100, '\xff');
    }
    void nothingReadableIsAnError() {
        QFETCH(QByteArray, stored);
        Job job;
        const auto source = ByteSource::open(write(stored), job);
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::Damaged);
        QVERIFY(source.error().offset >= 0);
    }

    void whatCannotBeOpenedSaysWhy() {
        Job job;
        const auto missing = ByteSource::open(dir_.filePath(QStringLiteral("absent")).toStdString(), job);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::Io);
        QVERIFY(missing.error().message.find("No such file") != std::string::npos);
        const auto folder = ByteSource::open(dir_.path().toStdString(), job);
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, ErrorCode::Usage);
        QVERIFY(folder.error().message.find("folder") != std::string::npos);
    }

    void aBombStopsAtTheLimit() {
        const QByteArray zeros(64 << 20, '\0');
        for (const QByteArray& stored : {gzip(zeros), zstd(zeros)}) {
            Job job;
            const auto source = ByteSource::open(write(stored), job, {.maxInflatedBytes = 5 << 20});
            QVERIFY(!source);
            QCOMPARE(source.error().code, ErrorCode::TooLarge);
        }
        Job job;
        const auto exact =
            ByteSource::open(write(gzip(zeros)), job, {.maxInflatedBytes = std::uint64_t{64} << 20});
        QVERIFY(exact);
    }

    void cancelEndsInflating() {
        Job job;
        job.cancel();
        const auto source = ByteSource::open(write(gzip(compressibleBytes(1000))), job);
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::Cancelled);
    }

    void cancelEndsWaitingForAPipe() {
        const std::string path = dir_.filePath(QStringLiteral("pipe")).toStdString();
        QCOMPARE(mkfifo(path.c_str(), 0600), 0);
        Job job;
        std::thread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            job.cancel();
        });
        const auto source = ByteSource::open(path, job);  // nobody ever writes to it
        canceller.join();
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::Cancelled);
    }

    void aPipeIsReadToItsEndAndInflated() {
        const std::string path = dir_.filePath(QStringLiteral("pipe2")).toStdString();
        QCOMPARE(mkfifo(path.c_str(), 0600), 0);
        const QByteArray data = compressibleBytes(2'000'000);
        std::thread writer([&] {
            const QByteArray stored = zstd(data);
            const int fd = open(path.c_str(), O_WRONLY);
            for (qsizetype done = 0; done < stored.size();) {
                done +=
                    write_(fd, stored.constData() + done, std::min<qsizetype>(stored.size() - done, 4096));
            }
            close(fd);
        });
        Job job;
        const auto source = ByteSource::open(path, job);
        writer.join();
        QVERIFY(source);
        QCOMPARE(contents(**source), data);
        QCOMPARE((*source)->storedBytes(), std::uint64_t{0});
    }

    void aFileThatSaysItIsEmptyIsReadAnyway() {
        Job job;
        const auto source = ByteSource::open("/proc/self/status", job);
        QVERIFY(source);
        QVERIFY(contents(**source).startsWith("Name:"));
    }

    void aFileCutWhileMappedReadsAsZeros() {
        const std::string path = write(QByteArray(1 << 20, 'x'));
        Job job;
        const auto source = ByteSource::open(path, job);
        QVERIFY(source);
        QCOMPARE(truncate(path.c_str(), 8192), 0);
        const auto bytes = (*source)->bytes();
        QCOMPARE(bytes[100], std::byte{'x'});
        QCOMPARE((*source)->truncatedAt(), std::int64_t{-1});
        QCOMPARE(bytes[500'000], std::byte{0});
        QCOMPARE(bytes[20'000], std::byte{0});
        QCOMPARE((*source)->truncatedAt(), std::int64_t{16384});
    }

    void whatIsLetGoStaysReadable() {
        std::mt19937 random(7);
        QByteArray data(3 << 20, 0);
        for (char& c : data) c = static_cast<char>(random());
        Job job;
        const auto source = ByteSource::open(write(data), job);
        QVERIFY(source);
        const auto bytes = (*source)->bytes();
        QCOMPARE(contents(**source), data);
        const auto before = residentPages(bytes);
        QCOMPARE(before, std::size_t{3 << 20} / kPage);
        (*source)->letGo(bytes.subspan(10'000, 1'000'000));
        (*source)->letGo(bytes.subspan(1'010'000, 1'000'000));
        // Pages 2 … 489, those in the middle of two parts too; the system may give back more.
        QVERIFY(residentPages(bytes) <= before - 488);
        QCOMPARE(contents(**source), data);
    }

    void nothingElseIsLetGo() {
        const QByteArray data(100'000, 'x');
        Job job;
        const auto source = ByteSource::open(write(data), job);
        const auto inflated = ByteSource::open(write(gzip(data), "inflated"), job);
        QVERIFY(source && inflated);
        const QByteArray elsewhere(100'000, 'y');
        for (const auto& s : {*source, *inflated}) {
            s->letGo(std::as_bytes(std::span(elsewhere)));
            s->letGo((*inflated)->bytes());
            s->letGo({});
        }
        QCOMPARE(elsewhere, QByteArray(100'000, 'y'));
        QCOMPARE(contents(**source), data);
        QCOMPARE(contents(**inflated), data);
    }

  private:
    static qsizetype write_(int fd, const char* data, qsizetype n) {
        return ::write(fd, data, static_cast<std::size_t>(n));
    }
};

QTEST_GUILESS_MAIN(TestByteSource)
#include "test_byte_source.moc"
