// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/merge_runs.h"

#include <QTest>

#include <random>

using namespace golanes;

namespace {

struct Item {
    int key = 0;
    int arrival = 0;
    bool operator==(const Item&) const = default;
};

bool before(const Item& a, const Item& b) {
    return a.key < b.key;
}

}  // namespace

class TestMergeRuns : public QObject {
    Q_OBJECT

  private slots:
    void sortsLikeAStableSort() {
        std::mt19937 random(3);
        for (int round = 0; round < 500; ++round) {
            const int n = static_cast<int>(random() % 300);
            const int runLength = 1 + static_cast<int>(random() % 40);
            std::vector<Item> items;
            int key = 0;
            for (int i = 0; i < n; ++i) {
                key = i % runLength == 0 ? static_cast<int>(random() % 50)
                                         : key + static_cast<int>(random() % 3);
                items.push_back({key, i});
            }
            std::vector<Item> expected = items;
            std::ranges::stable_sort(expected, before);
            Job job;
            QVERIFY(mergeRuns(items, job, before));
            QVERIFY(items == expected);
        }
    }

    void hearsACancelledJob() {
        std::vector<Item> items(200'000);
        for (std::size_t i = 0; i < items.size(); ++i) items[i].key = static_cast<int>(i * 7919 % 1000);
        Job job;
        job.cancel();
        QVERIFY(!mergeRuns(items, job, before));
    }
};

QTEST_GUILESS_MAIN(TestMergeRuns)
#include "test_merge_runs.moc"
