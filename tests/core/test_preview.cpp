// SPDX-License-Identifier: GPL-3.0-or-later
// Traces of the first part of a file, while the rest is still being read.
#include "core/import/go/go_trace.h"
#include "core/import/go/v2/batch.h"
#include "core/io/byte_source.h"
#include "core/open.h"
#include "core/store/go_track.h"
#include "core/store/validate.h"
#include "tests/support/shared_data.h"
#include "tests/support/v2_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include <chrono>
#include <semaphore>

using namespace golanes;
using namespace golanes::test;

namespace {

struct Loaded {
    TracePtr whole, preview;
    int previews = 0;
};

enum class Expected : bool { No, Yes };

// Opens a file with a preview of about `bytes`; the whole waits for an expected one, however small the file
// is.
Loaded openWithPreview(const std::string& path, std::uint64_t bytes, Expected expected) {
    Loaded loaded;
    std::binary_semaphore arrived(0);
    Job job;
    job.onEnter = [&](Job::Stage stage) {
        if (stage == Job::Stage::Storing && expected == Expected::Yes)
            (void)arrived.try_acquire_for(std::chrono::seconds(60));
    };
    OpenOptions options;
    options.previewFrom = 0;
    options.previewBytes = bytes;
    options.preview = [&](TracePtr trace) {
        loaded.preview = std::move(trace);
        ++loaded.previews;
        arrived.release();
    };
    auto whole = openTrace(path, job, options);
    if (!whole) qWarning("%s", whole.error().message.c_str());
    if (whole) loaded.whole = *whole;
    return loaded;
}

// Whether there is a preview of about `bytes`: of a third of the file at most, and not of all generations.
Expected expectedOf(const std::string& path, std::uint64_t bytes) {
    Job job;
    const auto source = ByteSource::open(path, job);
    const auto header = readGoTraceHeader((*source)->bytes());
    if (header->minor < 22) return Expected::Yes;
    std::uint64_t first = 0;
    bool all = true;
    v2::GenerationScanner scanner((*source)->bytes(), header->minor, job);
    while (const auto generation = scanner.next()) {
        if (first >= bytes) all = false;
        if (!all) continue;
        for (const v2::Batch& batch : generation->batches) first += batch.data.size();
    }
    return all || first > (*source)->bytes().size() / 3 ? Expected::No : Expected::Yes;
}

// How many spans of the preview that begin before `end` are not those of the whole.
std::size_t differences(const Trace& preview, const Trace& whole, Timestamp end) {
    std::size_t found = 0;
    for (std::uint32_t i = 0; i < preview.goroutines.size(); ++i) {
        const GoTrack a(preview, GoroutineIndex(i)), b(whole, GoroutineIndex(i));
        found += preview.goroutines[i].id != whole.goroutines[i].id;
        for (std::uint32_t k = 0; k < a.size() && a.start(k) < end; ++k)
            found += k >= b.size() || a.start(k) != b.start(k) || a.state(k).state != b.state(k).state;
    }
    return found;
}

}  // namespace

class TestPreview : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    // A file of ten generations, in which P0 is said to run every 100 ns.
    std::string tenGenerations() const {
        std::string text = "go 1.26\n";
        for (int g = 1; g <= 10; ++g)
            text += fmt::format("gen {}\nM 5 t={}\nProcStatus p=0 pstatus=Running\n", g, g * 100);
        QFile file(dir_.filePath("ten.trace"));
        const QByteArray bytes = QByteArray::fromStdString(v2FromText(text).bytes);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.fileName().toStdString();
    }

  private slots:
    void theFirstGenerationsComeBeforeTheWhole() {
        const Loaded loaded = openWithPreview(tenGenerations(), 1, Expected::Yes);
        QVERIFY(loaded.whole);
        QVERIFY(loaded.preview);
        QCOMPARE(loaded.previews, 1);
        QCOMPARE(loaded.preview->info.generations, 1u);
        QCOMPARE(loaded.whole->info.generations, 10u);
        QCOMPARE(loaded.preview->range.begin, loaded.whole->range.begin);
        QVERIFY(loaded.preview->range.end < loaded.whole->range.end);
        QVERIFY(loaded.preview->report.empty());
        QVERIFY(loaded.whole->report.empty());
    }

    // A preview that is most of the file would take as long as the file.
    void noPreviewOfMostOfTheFile() {
        Job job;
        int previews = 0;
        OpenOptions options{.preview = [&](TracePtr) { ++previews; }, .previewFrom = 0};
        QVERIFY(openTrace(tenGenerations(), job, options));
        QCOMPARE(previews, 0);
    }

    void noPreviewOfSmallFiles() {
        Job job;
        int previews = 0;
        OpenOptions options{.preview = [&](TracePtr) { ++previews; }, .previewBytes = 1};
        QVERIFY(openTrace(tenGenerations(), job, options));
        QCOMPARE(previews, 0);
    }

    void cancellingEndsBoth() {
        Job job;
        job.onEnter = [&](Job::Stage stage) {
            if (stage == Job::Stage::Ordering) job.cancel();
        };
        int previews = 0;
        OpenOptions options{.preview = [&](TracePtr) { ++previews; }, .previewFrom = 0, .previewBytes = 1};
        const auto trace = openTrace(tenGenerations(), job, options);
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::Cancelled);
        QVERIFY(previews <= 1);
    }

    void previewsOfRecordingsAreTheirBeginning_data() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA names no recordings");
        QTest::addColumn<QString>("file");
        int rows = 0;
        for (const std::string& file : sharedFiles(".trace")) {
            if (!file.starts_with("orders/") && !file.starts_with("gcheavy/")) continue;
            QTest::newRow(file.c_str()) << QString::fromStdString(file);
            ++rows;
        }
        QVERIFY(rows > 2);
    }
    void previewsOfRecordingsAreTheirBeginning() {
        QFETCH(QString, file);
        const std::string path = sharedData() + "/" + file.toStdString();
        const auto size = static_cast<std::uint64_t>(QFileInfo(QString::fromStdString(path)).size());
        Job job;
        const auto alone = openTrace(path, job);
        const Expected expected = expectedOf(path, size / 8);
        const Loaded loaded = openWithPreview(path, size / 8, expected);
        QVERIFY(alone && loaded.whole);
        QCOMPARE(loaded.whole->eventCount, (*alone)->eventCount);
        QCOMPARE(differences(*loaded.whole, **alone, (*alone)->range.end), std::size_t{0});
        QCOMPARE(loaded.previews, expected == Expected::Yes ? 1 : 0);
        // One generation may be most of a small file.
        if (!loaded.preview) {
            QVERIFY(loaded.whole->info.generations < 8);
            return;
        }
        const Trace& preview = *loaded.preview;
        QVERIFY(validate(preview).empty());
        if (!preview.info.v1) QCOMPARE(preview.range.begin, loaded.whole->range.begin);
        QVERIFY(preview.range.length() < loaded.whole->range.length());
        QCOMPARE(differences(preview, *loaded.whole, preview.range.end), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "test_preview.moc"
