// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/density_clusters.h"
#include "core/analysis/leaks/edit_distance.h"

#include <QTest>

#include <deque>
#include <random>
#include <string>

using namespace golanes;

namespace {

constexpr int kNoise = -1;

// DBSCAN as its paper has it, in any number of dimensions: grow each cluster from core to core.
std::vector<int> labelsByThePaper(const std::vector<Duration>& values, Duration reach, std::size_t minimum) {
    const auto neighbours = [&](std::size_t i) {
        std::vector<std::size_t> near;
        for (std::size_t j = 0; j < values.size(); ++j)
            if (std::abs(values[i] - values[j]) <= reach) near.push_back(j);
        return near;
    };
    std::vector<int> labels(values.size(), kNoise);
    int clusters = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto near = neighbours(i);
        if (labels[i] != kNoise || near.size() < minimum) continue;
        labels[i] = clusters;
        std::deque<std::size_t> open(near.begin(), near.end());
        for (; !open.empty(); open.pop_front()) {
            if (labels[open.front()] != kNoise) continue;
            labels[open.front()] = clusters;
            const auto more = neighbours(open.front());
            if (more.size() >= minimum) open.insert(open.end(), more.begin(), more.end());
        }
        ++clusters;
    }
    return labels;
}

// By trying everything: the shortest way from one text to the other.
std::size_t distanceByTrying(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    return std::min({distanceByTrying(a.substr(1), b) + 1, distanceByTrying(a, b.substr(1)) + 1,
                     distanceByTrying(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1)});
}

}  // namespace

class TestDensityClusters : public QObject {
    Q_OBJECT

  private slots:
    void agreeWithThePaper() {
        std::mt19937 random(3);
        std::size_t found = 0;
        for (int round = 0; round < 300; ++round) {
            std::vector<Duration> values(random() % 60);
            for (Duration& v : values) v = random() % 400;
            std::ranges::sort(values);
            const Duration reach = 1 + random() % 12;
            const std::size_t minimum = 1 + random() % 5;
            std::vector<int> labels(values.size(), kNoise);
            int number = 0;
            for (const DensityCluster& c : densityClusters(values, reach, minimum)) {
                for (std::size_t i = c.first; i < c.last; ++i) labels[i] = number;
                ++number;
                ++found;
            }
            QVERIFY(labels == labelsByThePaper(values, reach, minimum));
        }
        QVERIFY(found > 300);
    }

    void distancesAgreeWithTrying() {
        for (const std::string a : {"", "a", "abcd", "kitten", "aabba"}) {
            for (const std::string b : {"", "b", "abd", "sitting", "babab"})
                QCOMPARE(editDistance<char>(std::span(a), std::span(b)), distanceByTrying(a, b));
        }
    }
};

QTEST_GUILESS_MAIN(TestDensityClusters)
#include "test_density_clusters.moc"
