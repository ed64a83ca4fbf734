// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/distribution.h"
#include "core/analysis/requests/latency_map.h"
#include "core/compare/statistics/quantile_shift.h"
#include "widgets/compare/compare_run.h"
#include "widgets/compare/side.h"
#include "widgets/session/background.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace golanes {

// How long things of one kind took, of all runs of a side together and of each.
struct SideDistribution {
    Distribution pooled;
    std::vector<Distribution> runs;
    // Of each run against the pooled base.
    std::vector<std::vector<QuantileShift>> shifts;
};

struct DistributionAnswer {
    LatencyKind kind = LatencyKind::Task;
    PerSide<SideDistribution> sides;
    std::vector<QuantileShift> shift;  // of all of both sides
};

// Gathers the latencies of one kind of all runs of both sides, behind the scenes. Runs that no pane shows are
// read again for each kind; what was gathered of them is kept within bounds.
class DistributionQuery : public QObject {
    Q_OBJECT

  public:
    struct Question {
        PerSide<std::vector<CompareRun>> runs;
        LatencyKind kind = LatencyKind::Task;
        std::string name;  // of tasks and regions, or the reason of waits; "": of any
    };
    static constexpr int kBinsPerDecade = 10;

    explicit DistributionQuery(DocumentSource source, QObject* parent = nullptr);

    // What was asked before is given up.
    void ask(const Question& question);
    void cancel() { background_.cancel(); }
    // What was gathered of a file that holds something else now.
    void forget(const QString& path);
    bool busy() const { return background_.busy(); }
    double fraction() const { return background_.fraction(); }
    // Null until there is one.
    const std::shared_ptr<const DistributionAnswer>& answer() const { return answer_; }

  signals:
    void busyChanged();
    // answer() is another.
    void changed();

  private:
    using Kept = std::shared_ptr<const std::vector<Duration>>;  // sorted
    struct Key {
        std::string path;
        LatencyKind kind;
        std::string name;
        auto operator<=>(const Key&) const = default;
    };
    using Gathered = std::map<Key, Kept>;
    struct Result {
        Gathered gathered;
        std::shared_ptr<const DistributionAnswer> answer;
    };

    static Result find(const DocumentSource& source, const Question& question, Gathered gathered, Job& job);

    DocumentSource source_;
    Gathered gathered_;
    std::shared_ptr<const DistributionAnswer> answer_;
    Background background_;
};

}  // namespace golanes
