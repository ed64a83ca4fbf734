// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/content_hash.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <utility>

using namespace golanes;

class TestContentHash : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    QString write(const char* name, const QByteArray& bytes) const {
        QFile file(dir_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.fileName();
    }
    static HashedFile hashed(const QString& path) {
        Job job;
        return hashFile(path.toStdString(), job).value();
    }
    static ContentHash of(std::string_view text) { return contentHash(std::as_bytes(std::span(text))); }

  private slots:
    // It stands in files: it must never change.
    void staysTheSame() {
        QVERIFY(of("").known());
        QCOMPARE(of("golanes").a, std::uint64_t{1197477881286881858U});
        QCOMPARE(of("golanes").b, std::uint64_t{2556495679032758353U});
    }

    void contentsDiffer() {
        std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
        std::string text(40, '\0');
        const auto put = [&](std::string_view t) {
            const ContentHash h = of(t);
            return seen.emplace(h.a, h.b).second;
        };
        for (std::size_t n = 0; n <= text.size(); ++n) QVERIFY(put(std::string_view(text).substr(0, n)));
        for (std::size_t i = 0; i < text.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                std::string other = text;
                other[i] = static_cast<char>(1 << bit);
                QVERIFY(put(other));
            }
        }
    }

    void largeFilesAreLookedAtInPlaces() {
        QByteArray bytes(static_cast<qsizetype>(kHashedWhole) + 5'000'000, 'x');
        const HashedFile before = hashed(write("large", bytes));
        QCOMPARE(before.bytes, static_cast<std::uint64_t>(bytes.size()));
        QVERIFY(hashed(write("again", bytes)).hash == before.hash);
        for (const qsizetype at : {qsizetype{0}, qsizetype{2'000'000}, bytes.size() - 1}) {
            QByteArray other = bytes;
            other[at] = 'y';
            QVERIFY(hashed(write("other", other)).hash != before.hash);
        }
        QVERIFY(hashed(write("longer", bytes + 'x')).hash != before.hash);
        QVERIFY(hashed(write("shorter", bytes.chopped(1))).hash != before.hash);
    }

    void foldersOfPerfAreOne() {
        QDir(dir_.path()).mkdir(QStringLiteral("perf"));
        write("perf/data", "PERFILE2 main");
        write("perf/data.0", "first");
        const QString second = write("perf/data.1", "second");
        const HashedFile before = hashed(dir_.filePath(QStringLiteral("perf")));
        QCOMPARE(before.bytes, std::uint64_t{13 + 5 + 6});
        write("perf/data.1", "Second");
        QVERIFY(hashed(dir_.filePath(QStringLiteral("perf"))).hash != before.hash);
    }

    void errorsAreTold() {
        Job job;
        QVERIFY(hashFile(dir_.filePath(QStringLiteral("none")).toStdString(), job).error().code ==
                ErrorCode::Io);
        QVERIFY(hashFile("/dev/null", job).error().code == ErrorCode::Io);
        job.cancel();
        const QString path = write("some", "text");
        QVERIFY(hashFile(path.toStdString(), job).error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestContentHash)
#include "test_content_hash.moc"
