// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"
#include "core/compare/normalize.h"
#include "widgets/compare/compare_run.h"
#include "widgets/compare/side.h"
#include "widgets/session/background.h"
#include "widgets/session/document.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace golanes {

// Measures the runs of both sides, and compares them, behind the scenes. A run that was measured once is not
// measured again, whichever side it is on.
class ComparisonQuery : public QObject {
    Q_OBJECT

  public:
    using Run = CompareRun;

    explicit ComparisonQuery(DocumentSource source, QObject* parent = nullptr);

    // What is compared from now on. What was asked before is given up.
    void ask(const PerSide<std::vector<Run>>& runs);
    // What was measured of a file, or with it, that holds something else now.
    void forget(const QString& path);
    void cancel();
    // What counts are divided by in comparison().
    void setCountsPer(CountsPer per);
    // What the sides are called in comparison().
    void setLabels(const PerSide<QString>& labels);
    bool busy() const { return background_.busy(); }
    // Share of the runs that are measured, 0…1; -1 when unknown.
    double fraction() const { return background_.fraction(); }

    // Null until there is one.
    const std::shared_ptr<const Comparison>& comparison() const { return comparison_; }
    // Runs, and files beside them, that could not be read, with the reason each.
    const QStringList& failures() const { return failures_; }

  signals:
    void busyChanged();
    // comparison() is another.
    void changed();

  private:
    // What was measured of a run, and what stands beside it but could not be.
    struct Known {
        std::shared_ptr<const RunMetrics> metrics;
        QStringList failures;
    };
    using Measured = std::map<QStringList, Known>;
    struct Answer {
        Measured measured;
        QStringList failures;
        std::shared_ptr<const Comparison> comparison;
    };

    static Answer answer(const DocumentSource& source, const PerSide<std::vector<Run>>& runs,
                         Measured measured, CountsPer per, Job& job);
    static void measureRun(const DocumentSource& source, const Run& run, Known& into, Job& job);
    void label();

    DocumentSource source_;
    Measured measured_;
    PerSide<QString> labels_;
    CountsPer per_ = CountsPer::Second;
    PerSide<std::vector<Run>> asked_;
    std::shared_ptr<const Comparison> comparison_;
    QStringList failures_;
    Background background_;
};

}  // namespace golanes
