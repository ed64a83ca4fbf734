// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_notes.h"

#include "widgets/annotate/annotation_paint.h"
#include "widgets/charts/chart.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/view_state.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace golanes {

namespace {

constexpr double kFar = 4000;  // beyond the edges of the plot all is the same
constexpr double kHundredths = 100;
constexpr double kBracketTop = 0.12;  // of the height of the plot, where there is room for its label above

}  // namespace

// Drawn by the plot, wherever that is drawn.
class ChartNotes::Item : public QCPAbstractItem {
  public:
    explicit Item(ChartNotes* notes) : QCPAbstractItem(notes->chart_), notes_(notes) {
        setLayer(QStringLiteral("overlay"));
        setSelectable(false);
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

  protected:
    QRect clipRect() const override { return notes_->chart_->viewport(); }
    void draw(QCPPainter* painter) override {
        notes_->lay();
        paintAnnotations(*painter, notes_->picture_, *notes_->chart_->theme());
        // Files are for those who only look.
        const bool onScreen = painter->device()->devType() == QInternal::Pixmap;
        if (onScreen && notes_->state_)
            paintGrips(*painter, notes_->picture_, *notes_->chart_->theme(),
                       notes_->state_->annotations()->selected());
    }

  private:
    ChartNotes* notes_;
};

ChartNotes::ChartNotes(Chart* chart, const Theme* theme) : QObject(chart), chart_(chart) {
    new Item(this);  // the plot's
    AnnotationHand::View view;
    view.mouse = view.keys = chart;
    view.theme = theme;
    view.picture = [this]() -> const AnnotationPicture& { return picture_; };
    view.put = [this](Annotation& a, bool end, QPointF at) { return put(a, end, at); };
    view.asText = [](const Annotation& a) {
        return kindName(a.kind) + QStringLiteral(": ") + placeName(a.from) + u'\n' + annotationText(a) +
               u'\n';
    };
    view.repaint = [chart] { chart->replot(QCustomPlot::rpQueuedReplot); };
    hand_ = new AnnotationHand(std::move(view));
}

void ChartNotes::follow(ViewState* state) {
    if (state_) state_->annotations()->disconnect(this);
    state_ = state;
    hand_->follow(state ? state->annotations() : nullptr);
    if (!state) return;
    const auto replot = [this] { chart_->replot(QCustomPlot::rpQueuedReplot); };
    connect(state->annotations(), &Annotations::changed, this, replot);
    connect(state->annotations(), &Annotations::selectionChanged, this, replot);
}

void ChartNotes::setPath(const std::string& path) {
    if (path == path_) return;
    path_ = path;
    chart_->replot(QCustomPlot::rpQueuedReplot);
}

Timestamp ChartNotes::timeAt(double x) const {
    return std::llround(chart_->overTime() ? x : std::pow(10.0, std::clamp(x, 0.0, 18.0)));
}

double ChartNotes::xOf(Timestamp t) const {
    const auto value = static_cast<double>(t);
    return chart_->overTime() ? value : std::log10(std::max(value, 1.0));
}

bool ChartNotes::isHere(const Annotation& a) const {
    return a.from.of == LaneAnchor::Of::Chart && a.from.path == path_;
}

bool ChartNotes::put(Annotation& a, bool end, QPointF at) const {
    const QRectF plot = chart_->axisRect()->rect();
    const QPointF inside(std::clamp(at.x(), plot.left(), plot.right()),
                         std::clamp(at.y(), plot.top(), plot.bottom()));
    const Timestamp t = timeAt(chart_->xAxis->pixelToCoord(inside.x()));
    if (a.kind == AnnotationKind::Bracket) {
        (end ? a.range.end : a.range.begin) = t;
        if (a.range.end < a.range.begin) std::swap(a.range.begin, a.range.end);
        return true;
    }
    a.range = {t, t};
    a.from.height = chart_->yAxis->pixelToCoord(inside.y());
    return true;
}

AnnotationShape ChartNotes::shapeOf(const Annotation& a) const {
    const QRectF plot = chart_->axisRect()->rect();
    const auto pixel = [&](Timestamp t) {
        return std::clamp(chart_->xAxis->coordToPixel(xOf(t)), plot.left() - kFar, plot.right() + kFar);
    };
    AnnotationShape s;
    s.id = a.id;
    s.kind = a.kind;
    s.style = a.style;
    s.text = a.id == hand_->edited() ? QString() : annotationText(a).trimmed();
    s.offset = QPointF(a.label.dx, a.label.dy) / kHundredths;
    const double x0 = pixel(a.range.begin), x1 = pixel(a.range.end);
    if (a.kind == AnnotationKind::Bracket) {
        const double top = plot.top() + kBracketTop * plot.height();
        s.box = {x0, top, x1 - x0, plot.bottom() - top};
        s.from = s.box.topLeft();
        s.to = s.box.topRight();
        return s;
    }
    const double y = chart_->yAxis->coordToPixel(a.from.height);
    s.from =
        s.to = {x0, std::isfinite(y) ? std::clamp(y, plot.top() - kFar, plot.bottom() + kFar) : plot.top()};
    return s;
}

void ChartNotes::lay() {
    std::vector<AnnotationShape> shapes;
    const QRectF plot = chart_->axisRect()->rect();
    if (state_ && state_->trace() && state_->annotations()->shown())
        for (const Annotation& a : state_->annotations()->all()) {
            if (a.hidden || !isHere(a)) continue;
            AnnotationShape s = shapeOf(a);
            const bool range = a.kind == AnnotationKind::Bracket;
            const bool seen = range ? s.to.x() > plot.left() && s.from.x() < plot.right()
                                    : plot.adjusted(-1, -1, 1, 1).contains(s.from);
            if (seen) shapes.push_back(std::move(s));
        }
    picture_.lay(std::move(shapes), plot, chart_->font(), hand_->held());
}

void ChartNotes::add(AnnotationKind kind, QPointF at) {
    if (!state_) return;
    Annotation a;
    a.kind = kind;
    const Timestamp t = timeAt(at.x());
    a.range = {t, t};
    a.from.of = LaneAnchor::Of::Chart;
    a.from.path = path_;
    a.from.height = std::isfinite(at.y()) ? at.y() : 0;
    state_->annotations()->beginGesture();
    const std::uint64_t id = state_->annotations()->add(a);
    lay();
    hand_->edit(id);
}

void ChartNotes::bracket(double from, double to) {
    if (!state_) return;
    Annotation a;
    a.kind = AnnotationKind::Bracket;
    a.range = {timeAt(std::min(from, to)), timeAt(std::max(from, to))};
    a.from.of = LaneAnchor::Of::Chart;
    a.from.path = path_;
    state_->annotations()->beginGesture();
    const std::uint64_t id = state_->annotations()->add(a);
    lay();
    hand_->edit(id);
}

}  // namespace golanes
