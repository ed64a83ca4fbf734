// SPDX-License-Identifier: GPL-3.0-or-later
// Perf data as the window opens them: their stacks made right by programs that lie beside them, led on by the
// Go trace of the same run, and made right again when programs are added later.
#include "core/stacks/repair_stacks.h"
#include "core/stacks/stack_ends.h"
#include "core/store/perf_validate.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/document.h"
#include "widgets/session/open_with_stacks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr int kLongMs = 60'000;
constexpr auto kRecording = "/combined/go1.24-dwarf";
constexpr auto kProgram = "/elf/orders-go1.24-dwarf.zst";

QString shared(const char* name) {
    return QString::fromStdString(sharedData()) + QString::fromLatin1(name);
}

PerfPtr openedBy(Result<Recording> (*open)(const std::string&, Job&, const OpenOptions&),
                 const QString& path) {
    Job job;
    const auto recording = open(path.toStdString(), job, {});
    return recording ? std::get<PerfPtr>(*recording) : nullptr;
}

// The name under which the recording knows its program.
QString programOf(const PerfRecording& perf) {
    for (const PerfMapping& m : perf.mappings) {
        const QFileInfo file(QString::fromUtf8(perf.strings[m.file]));
        if (file.fileName().startsWith(QLatin1String("orders"))) return file.fileName();
    }
    return {};
}

StackEnds endsOf(const PerfRecording& perf, const QString& folder) {
    Job job;
    SymbolCache cache;
    SymbolOptions options;
    options.places.beside = folder.toStdString();
    return stackEnds(perf, **symbolize(perf, options, cache, job));
}

// From the innermost frame.
std::vector<PerfFrame> framesOf(const PerfRecording& perf, std::size_t row) {
    std::vector<PerfFrame> frames;
    for (PerfStackId id = perf.samples.stack[row]; id != kNoPerfStack; id = perf.stacks[id].parent)
        frames.push_back(perf.stacks.frame(perf.stacks[id].frame));
    return frames;
}

// Samples with frames that the recording does not hold.
std::size_t inferredStacks(const PerfRecording& perf) {
    std::size_t n = 0;
    for (std::size_t row = 0; row < perf.samples.size(); ++row)
        n += std::ranges::any_of(framesOf(perf, row), &PerfFrame::inferred) ? 1 : 0;
    return n;
}

bool sameStacks(const PerfRecording& a, const PerfRecording& b) {
    if (a.samples.size() != b.samples.size()) return false;
    for (std::size_t row = 0; row < a.samples.size(); ++row)
        if (framesOf(a, row) != framesOf(b, row)) return false;
    return true;
}

// A folder with the recording alone, to which its program can be added.
struct Folder {
    Folder() {
        QFile::copy(shared(kRecording) + QLatin1String("/perf.data"), perf());
        name = programOf(*openedBy(openRecording, perf()));
    }
    QString perf() const { return folder.filePath(QStringLiteral("perf.data")); }
    // Puts the program below the folder; returns its path.
    QString addProgram(const QString& below = QStringLiteral(".")) {
        QDir(folder.path()).mkpath(below);
        const QString path = folder.filePath(below + u'/' + name + QLatin1String(".zst"));
        return QFile::copy(shared(kProgram), path) ? path : QString();
    }

    QTemporaryDir folder;
    QString name;
};

DocumentSource source() {
    return {openWithStacks, [] { return std::uint64_t{0}; }};
}

}  // namespace

class TestOpenWithStacks : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
    }
    void init() { failOnWarnings(); }

    void withoutTheProgramTheyStayAsRecorded() {
        const QString path = shared("/combined/go1.27-mono/perf.data");
        const PerfPtr plain = openedBy(openRecording, path);
        const PerfPtr opened = openedBy(openWithStacks, path);
        QVERIFY(plain && opened && !programOf(*plain).isEmpty());
        QVERIFY(sameStacks(*plain, *opened));
        QCOMPARE(inferredStacks(*opened), std::size_t{0});
    }

    void withTheProgramBesideTheyReachABeginning() {
        Folder folder;
        QVERIFY(!folder.addProgram().isEmpty());
        const PerfPtr plain = openedBy(openRecording, folder.perf());
        const PerfPtr opened = openedBy(openWithStacks, folder.perf());
        QCOMPARE(validate(*opened), std::vector<std::string>());
        const StackEnds before = endsOf(*plain, folder.folder.path());
        const StackEnds after = endsOf(*opened, folder.folder.path());
        QCOMPARE(before.whole, std::uint64_t{0});
        QVERIFY(after.samples > 40);
        QVERIFY(after.whole * 100 >= after.samples * 99);
    }

    void madeRightTwiceTheyAreTheSame() {
        const QString path = shared("/combined/go1.27-mono/perf.data");
        SymbolOptions options;
        options.places.symfs = sharedData() + "/elf";
        Job job;
        SymbolCache cache;
        const PerfPtr once = openedBy(openRecording, path);
        const PerfPtr twice = openedBy(openRecording, path);
        QVERIFY(repairStacks(once, options.places, cache, job));
        for (int i = 0; i < 2; ++i) QVERIFY(repairStacks(twice, options.places, cache, job));
        QVERIFY(inferredStacks(*once) > 0);
        QVERIFY(sameStacks(*once, *twice));
    }

    void programsAddedLaterMakeThemRightAndTheTraceLeadsThemOn() {
        Folder folder;
        Document document(shared(kRecording) + QLatin1String("/orders.trace"), source());
        document.perf()->open(folder.perf());
        document.load();
        const PerfCompanion* perf = document.perf();
        QTRY_VERIFY_WITH_TIMEOUT(perf->kernel() && perf->symbols(), kLongMs);
        const PerfPtr before = perf->kernel()->perf;
        const Correlation clock = perf->correlation();
        QCOMPARE(inferredStacks(*before), std::size_t{0});

        const QString program = folder.addProgram(QStringLiteral("elsewhere"));
        document.perf()->addBinaries({program});
        QCOMPARE(perf->kernel()->perf, before);  // until the new ones are there
        QTRY_VERIFY_WITH_TIMEOUT(perf->kernel()->perf != before && perf->symbols(), kLongMs);
        QCOMPARE(perf->state(), PerfCompanion::State::Ready);
        QCOMPARE(perf->correlation().map.offset, clock.map.offset);
        QCOMPARE(validate(*perf->kernel()->perf), std::vector<std::string>());
        const StackEnds after = stackEnds(*perf->kernel()->perf, *perf->symbols());
        QVERIFY(after.whole * 100 >= after.samples * 99);

        // What the trace knows of is more than the program alone tells.
        QVERIFY(!folder.addProgram().isEmpty());
        const PerfPtr alone = openedBy(openWithStacks, folder.perf());
        QVERIFY(!sameStacks(*alone, *perf->kernel()->perf));
        QVERIFY(inferredStacks(*perf->kernel()->perf) >= inferredStacks(*alone));
    }

    void openedByThemselvesTheyAreMadeRightLaterToo() {
        Folder folder;
        Document document(folder.perf(), source());
        document.load();
        const PerfCompanion* perf = document.perf();
        QTRY_VERIFY_WITH_TIMEOUT(perf->kernel() && perf->symbols(), kLongMs);
        const PerfPtr before = perf->kernel()->perf;
        document.perf()->addBinaries({folder.addProgram(QStringLiteral("elsewhere"))});
        QTRY_VERIFY_WITH_TIMEOUT(perf->kernel()->perf != before && perf->symbols(), kLongMs);
        const StackEnds after = stackEnds(*perf->kernel()->perf, *perf->symbols());
        QVERIFY(after.whole * 100 >= after.samples * 99);
        QVERIFY(perf->alone());
    }
};

QTEST_GUILESS_MAIN(TestOpenWithStacks)
#include "test_open_with_stacks.moc"
