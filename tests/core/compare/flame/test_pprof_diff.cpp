// SPDX-License-Identifier: GPL-3.0-or-later
// Differences of profiles against what `go tool pprof -top -diff_base` printed of the same files.
#include "core/compare/flame/flame_diff.h"
#include "core/compare/flame/flame_union.h"
#include "core/flame/function_weights.h"
#include "core/flame/profile_flame.h"
#include "core/open.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <map>
#include <optional>
#include <string>

using namespace golanes;
using namespace golanes::test;

namespace {

std::string folder() {
    return sharedData() + "/profiles/";
}

// A number as pprof prints it, "-0.17s", and how far it may be from what was rounded to it.
struct Printed {
    double value = 0;
    double within = 0;

    bool fits(std::int64_t exact) const { return std::abs(static_cast<double>(exact) - value) <= within; }
};

// In the unit that the profile has: ns, bytes or none.
std::optional<Printed> printed(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(-?[0-9.]+)([a-zA-Z]*)$"));
    static const std::map<QString, double> units{{"", 1},    {"ns", 1}, {"us", 1e3},    {"ms", 1e6},
                                                 {"s", 1e9}, {"B", 1},  {"kB", 1024.0}, {"MB", 1048576.0}};
    const auto match = form.match(text);
    const auto unit = units.find(match.captured(2));
    if (!match.hasMatch() || unit == units.end()) return std::nullopt;
    constexpr double kHalfOfLastDigit = 0.00501;
    const bool whole = match.captured(2).isEmpty();
    return Printed{match.captured(1).toDouble() * unit->second, whole ? 0 : kHalfOfLastDigit * unit->second};
}

struct Line {
    std::string function;
    Printed flat, cum;
};

// What pprof printed: the total of the base, and its lines.
struct Text {
    Printed total;
    std::vector<Line> lines;
    bool cut = false;  // only the top of them

    explicit Text(const std::string& path) {
        QFile file(QString::fromStdString(path));
        if (!file.open(QIODevice::ReadOnly)) return;
        for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
            const QStringList words = line.simplified().split(' ');
            if (line.startsWith("Showing nodes")) total = *printed(words[words.size() - 2]);
            if (line.startsWith("Showing top")) cut = true;
            const auto flat = printed(words[0]);
            if (words.size() < 6 || !flat || !words[1].endsWith('%')) continue;
            lines.push_back({words[5].toStdString(), *flat, *printed(words[3])});
        }
    }
};

struct Flames {
    ProfilePtr profile;
    std::shared_ptr<const ProfileFlame> flame;

    explicit Flames(const std::string& path) {
        Job job;
        const auto recording = openRecording(path, job);
        if (!recording) return;
        profile = std::get<ProfilePtr>(*recording);
        flame = ProfileFlame::build(profile, job);
    }
    WeightedStacks weights() const { return flame->weigh(profile->defaultType); }
};

struct Change {
    std::int64_t flat = 0, cum = 0;
};

std::map<std::string, Change> changesOf(const FlameTree& base, const FlameTree& candidate) {
    std::map<std::string, Change> changes;
    const auto add = [&](const FlameTree& tree, std::int64_t sign) {
        for (const FunctionWeight& f : functionWeights(tree)) {
            Change& change = changes[std::string(tree.name(f.function))];
            change.flat += sign * static_cast<std::int64_t>(f.flat.weight);
            change.cum += sign * static_cast<std::int64_t>(f.cum.weight);
        }
    };
    add(base, -1);
    add(candidate, 1);
    return changes;
}

}  // namespace

class TestPprofDiff : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("needs GOLANES_DATA");
    }

    void agreesWithPprof_data() {
        QTest::addColumn<QByteArray>("kind");
        for (const char* kind : {"cpu", "heap", "block", "mutex", "goroutine"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void agreesWithPprof() {
        QFETCH(QByteArray, kind);
        const Text text(folder() + "diff-1.21-to-1.22." + kind.toStdString() + ".txt");
        QVERIFY(!text.lines.empty());
        const Flames base(folder() + "orders-go1.21." + kind.toStdString() + ".pb.gz");
        const Flames candidate(folder() + "orders-go1.22." + kind.toStdString() + ".pb.gz");
        QVERIFY(base.flame && candidate.flame);
        QVERIFY(text.total.fits(static_cast<std::int64_t>(base.weights().total.weight)));

        Job job;
        const auto both =
            FlameUnion::build({Baseline(base.flame->stacks()), Candidate(candidate.flame->stacks())}, job);
        const Baseline was(flameTree(both->of(Baseline(base.weights())), {}));
        const Candidate is(flameTree(both->of(Candidate(candidate.weights())), {}));
        const auto changes = changesOf(**was, **is);
        std::map<std::string, bool> listed;
        for (const Line& line : text.lines) {
            listed[line.function] = true;
            const auto change = changes.find(line.function);
            QVERIFY2(change != changes.end(), line.function.c_str());
            QVERIFY2(line.flat.fits(change->second.flat), line.function.c_str());
            QVERIFY2(line.cum.fits(change->second.cum), line.function.c_str());
        }
        // pprof leaves out what changed by less than a half per cent of the base.
        constexpr double kCutOff = 0.005;
        for (const auto& [function, change] : changes) {
            const bool large = std::abs(static_cast<double>(change.cum)) > kCutOff * text.total.value;
            if (!text.cut && large) QVERIFY2(listed[function], function.c_str());
        }
        sumsAreThoseOfTheDifference(was, is, changes);
    }

  private:
    // The difference flame graph adds up to the same, frame by frame.
    static void sumsAreThoseOfTheDifference(const Baseline<FlameTreePtr>& base,
                                            const Candidate<FlameTreePtr>& candidate,
                                            const std::map<std::string, Change>& changes) {
        const FlameDiffPtr diff = flameDiff(base, candidate, {});
        const FlameTree& tree = *diff->tree();
        std::map<std::string, std::int64_t> flat;
        for (std::uint32_t n = 1; n < tree.nodes().size(); ++n) {
            const FlameDiff::Frame& frame = (*diff)[n];
            flat[std::string(tree.name(tree[n].function))] +=
                static_cast<std::int64_t>(frame.self.candidate->weight - frame.self.base->weight);
            QVERIFY(tree[n].total.weight >=
                    std::max(frame.total.base->weight, frame.total.candidate->weight));
        }
        QCOMPARE(flat.size(), changes.size());
        for (const auto& [function, change] : changes) QCOMPARE(flat[function], change.flat);
    }
};

QTEST_APPLESS_MAIN(TestPprofDiff)
#include "test_pprof_diff.moc"
