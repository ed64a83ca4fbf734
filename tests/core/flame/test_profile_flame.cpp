// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/folded.h"
#include "core/flame/function_weights.h"
#include "core/flame/profile_flame.h"
#include "core/import/pprof/pprof.h"
#include "core/open.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <map>
#include <sstream>

using namespace golanes;
using namespace golanes::test;

namespace {

// main calls work, into which step was inlined; step calls itself. Columns: samples and cpu in ms.
ProfilePtr madeProfile() {
    auto p = std::make_shared<Profile>();
    const auto text = [&](const char* s) { return p->strings.intern(s); };
    p->types = {{text("samples"), text("count")}, {text("cpu"), text("milliseconds")}};
    p->defaultType = 1;
    p->mappings = {{text("/bin/prog"), kEmptyString}, {text("[kernel.kallsyms]"), kEmptyString}};
    p->functions = {{text("main.main"), text("/src/main.go")},
                    {text("main.work"), text("/src/main.go")},
                    {text("main.step"), text("/src/main.go")},
                    {text("do_syscall_64"), kEmptyString},
                    {text("memcpy"), text("string.c")}};
    p->lines = {{0, 1}, {2, 9}, {1, 5}, {3, 0}, {4, 0}};
    p->locations = {{1, 0, 0, 1}, {2, 0, 1, 2}, {3, 1, 3, 1}, {4, 0, 4, 1}, {5, 0, 5, 0}};
    const auto sample = [&](std::initializer_list<std::uint32_t> frames, std::int64_t count,
                            std::int64_t value) {
        p->samples.push_back(
            {static_cast<std::uint32_t>(p->frames.size()), static_cast<std::uint32_t>(frames.size()), 0, 0});
        p->frames.insert(p->frames.end(), frames);
        p->values.insert(p->values.end(), {count, value});
    };
    sample({1, 0}, 1, 10);     // main;work;step
    sample({1, 1, 0}, 2, 20);  // main;work;step;work;step
    sample({2, 1, 0}, 1, 5);   // into the kernel
    sample({3, 0}, 1, 7);
    sample({4, 0}, 1, 3);  // code without a name
    sample({}, 1, 2);
    sample({0}, -1, -4);
    return p;
}

std::string folded(const ProfileFlame& flame, std::size_t type) {
    std::ostringstream out;
    writeFolded(*flameTree(flame.weigh(type), {}), out);
    return out.str();
}

}  // namespace

class TestProfileFlame : public QObject {
    Q_OBJECT

  private slots:
    void inlinedCallsAreFrames() {
        Job job;
        const auto flame = ProfileFlame::build(madeProfile(), job);
        QCOMPARE(folded(*flame, 0), std::string("main.main;main.work;main.step 1\n"
                                                "main.main;main.work;main.step;main.work;main.step 2\n"
                                                "main.main;main.work;main.step;do_syscall_64 1\n"
                                                "main.main;[unknown] 1\n"
                                                "main.main;memcpy 1\n"
                                                "[no stack] 1\n"));
    }

    void weightsAreNanoseconds() {
        Job job;
        const auto flame = ProfileFlame::build(madeProfile(), job);
        QCOMPARE(flame->unit(1), WeightUnit::Nanoseconds);
        QCOMPARE(flame->unit(0), WeightUnit::Count);
        const FlameTreePtr tree = flameTree(flame->weigh(1), {});
        // What is below zero weighs nothing.
        QCOMPARE(tree->total().weight, std::uint64_t{47'000'000});
        QCOMPARE(tree->total().count, std::uint64_t{7});
    }

    void origins() {
        Job job;
        const auto flame = ProfileFlame::build(madeProfile(), job);
        std::map<std::string, CodeOrigin> origins;
        for (const FlameFunction& f : flame->stacks()->functions())
            origins[std::string(flame->stacks()->text(f.name))] = f.origin;
        QCOMPARE(origins["main.work"], CodeOrigin::Own);
        QCOMPARE(origins["do_syscall_64"], CodeOrigin::Kernel);
        QCOMPARE(origins["memcpy"], CodeOrigin::Native);
        QCOMPARE(origins["[unknown]"], CodeOrigin::Unknown);
    }

    // A function counts once a stack, however often it is on it.
    void recursionCountsOnce() {
        Job job;
        const auto flame = ProfileFlame::build(madeProfile(), job);
        const FlameTreePtr tree = flameTree(flame->weigh(1), {});
        const auto rows = functionWeights(*tree);
        QCOMPARE(tree->name(rows[0].function), "main.step");
        QCOMPARE(rows[0].flat.weight, std::uint64_t{30'000'000});
        QCOMPARE(rows[0].cum.weight, std::uint64_t{35'000'000});
    }

    void recordedTotals() {
        if (sharedData().empty()) QSKIP("needs GOLANES_DATA");
        for (const std::string& file : sharedFiles(".pb.gz")) {
            Job job;
            const auto recording = openRecording(sharedData() + "/" + file, job);
            QVERIFY2(recording, file.c_str());
            const ProfilePtr profile = std::get<ProfilePtr>(*recording);
            const auto flame = ProfileFlame::build(profile, job);
            for (std::size_t t = 0; t < profile->types.size(); ++t) {
                const FlameTreePtr tree = flameTree(flame->weigh(t), {});
                QCOMPARE(tree->total().weight, static_cast<std::uint64_t>(profile->total(t)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestProfileFlame)
#include "test_profile_flame.moc"
