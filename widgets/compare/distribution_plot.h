// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot_view.h"
#include "widgets/compare/distribution_query.h"

#include <memory>
#include <vector>

namespace golanes {

class SideNames;

// The distributions of both sides laid over each other. The base is dashed, the new one solid, each in the
// colour of its side and named in the legend; single runs are thin lines of the same kind.
class DistributionPlot : public PlotView {
    Q_OBJECT

  public:
    enum class Look : std::uint8_t {
        Ecdf,        // the share that took no longer, over a logarithmic axis of durations
        Histogram,   // the share in each bin, over the same axis
        Difference,  // new − base, quantile by quantile; the axis gives room to the longest
        Ratio,       // new / base
    };

    // `theme` and `names` must outlive it.
    DistributionPlot(Theme* theme, const SideNames* names, QWidget* parent = nullptr);

    // `things`: "tasks".
    void show(std::shared_ptr<const DistributionAnswer> answer, Look look, const QString& things);
    // What both sides have at a place, as rows of rich text; "" where there is nothing.
    QString tipAt(double x) const;
    QSize minimumSizeHint() const override { return {200, 120}; }

  protected:
    void restyle() override;
    void resizeEvent(QResizeEvent* event) override;
    double nextStop(double x, int direction) const override;

  private:
    bool isShift() const { return look_ == Look::Difference || look_ == Look::Ratio; }
    QCPGraph* addCurve(Side side, bool single);
    void showDistributions();
    void showShifts();
    void fit(bool afresh);
    QString shiftTip(double x) const;

    struct Curve {
        QCPGraph* graph;
        Side side;
        bool single;  // of one run
    };

    std::vector<Curve> curves_;
    const SideNames* names_;
    QCPItemStraightLine* zero_;  // where nothing has changed
    std::shared_ptr<const DistributionAnswer> answer_;
    Look look_ = Look::Ecdf;
    QString things_;
};

}  // namespace golanes
