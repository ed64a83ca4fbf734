// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/distribution.h"
#include "widgets/charts/latency_kinds.h"

#include <array>

namespace golanes {

// How long things of one kind took: a histogram, or the share that took no longer, over a logarithmic axis of
// durations, with marks for percentiles.
class DistributionChart : public Chart {
    Q_OBJECT

  public:
    explicit DistributionChart(Theme* theme, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("distribution"); }
    bool ofAll() const override { return true; }
    QList<ChartOption> options(const Sources& sources) const override;
    void choose(const QString& id, const QString& key) override;
    ChartWork ask(const ChartQuestion& question) const override;
    void show(const ChartQuestion& question, const ChartDataPtr& computed) override;
    QString emptyHint() const override;
    QString summary() const override;
    QString tipAt(QPointF at) const override;
    TimeRange answerAt(QPointF at) const override;
    SpanHighlight::Teller spansWithin(QCPRange x) const override;
    QString answerName(QPointF at) const override;
    const Distribution* distribution() const { return answer_ ? &answer_->distribution : nullptr; }

  protected:
    void restyle() override;
    double nextStop(double x, int direction) const override;
    double cursorHeight(double x) const override;

  private:
    enum class Look : std::uint8_t { Histogram, LogHistogram, Ecdf };
    struct Answer : ChartData {
        LatencyKind kind = LatencyKind::Task;
        Distribution distribution;
        std::vector<TimeRange> longest;  // of each bin: where its longest is
        bool any = false;
    };
    struct Mark {
        QCPItemStraightLine* line;
        QCPItemText* label;
    };
    void showBins();
    void showSteps();
    void showMarks();
    std::optional<std::size_t> binAt(double x) const;
    double shareUpTo(double x) const;

    QCPGraph* bins_;
    QCPGraph* steps_;
    std::array<Mark, 4> marks_;  // P50, P90, P99, max
    LatencyChoice choice_;
    Look look_ = Look::Histogram;
    ChartQuestion question_;
    std::shared_ptr<const Answer> answer_;
    std::shared_ptr<LatencyCache> cache_;  // the computing thread's
};

}  // namespace golanes
