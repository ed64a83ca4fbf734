// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_paint.h"

#include "core/store/timeline_index.h"
#include "widgets/lanes/hatch_paint.h"
#include "widgets/lanes/label_cache.h"
#include "widgets/lanes/rect_batch.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <vector>

namespace golanes {

namespace {

struct LanePaint {
    Q_DECLARE_TR_FUNCTIONS(golanes::LanePaint)
};

constexpr double kLabelPadding = 4;
constexpr double kShortestLabel = 16;

int wide(const LaneGeometry& g) {
    return static_cast<int>(std::lround(kWideSpan * g.scale));
}

// Whether a span of a proc or thread is drawn as bars of how busy its columns were.
bool hasBars(const PlanSpan& s, const LanePlan& plan, const LaneGeometry& g) {
    return !plan.busy.empty() && s.count > 0 && (s.ref == kMerged || s.x1 - s.x0 < wide(g));
}

int barHeight(const LanePlan& plan, int x, int height) {
    const std::uint8_t share = plan.busy[static_cast<std::size_t>(x)];
    return std::max(1, (height * share + LanePlan::kAllBusy / 2) / LanePlan::kAllBusy);
}

// What stands above the bars: pale, so that what was there for a moment only is seen too.
QColor paleOf(ColorRole role, const Theme& theme) {
    constexpr double kShade = 0.34;
    const QColor lane = theme.color(Surface::Lane), fill = theme.fill(role);
    const auto between = [](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * kShade)); };
    return {between(lane.red(), fill.red()), between(lane.green(), fill.green()),
            between(lane.blue(), fill.blue())};
}

// One row of thin things, written as scanlines: thousands of fillRect() cost ten times more.
class Strip {
  public:
    Strip(int first, int last, int height, const Theme& theme)
        : first_(first),
          theme_(theme),
          image_(last - first, height, QImage::Format_RGB32),
          edge_(static_cast<std::size_t>(last - first), theme.color(Surface::Lane).rgb()),
          line_(edge_),
          bar_(edge_),
          top_(static_cast<std::size_t>(last - first), height) {}

    void add(const PlanSpan& s, int x0, int x1) {
        // Too narrow for an edge all around; above and below it keeps pale fills visible.
        const bool edged = theme_.needsEdge(s.role) && s.role != ColorRole::Idle;
        const QRgb fill = theme_.fill(s.role).rgb();
        fillColumns(edge_, x0, x1, edged ? theme_.edge(s.role).rgb() : fill);
        fillColumns(line_, x0, x1, fill);
    }
    void addBars(const PlanSpan& s, int x0, int x1, const LanePlan& plan) {
        const QRgb pale = paleOf(s.role, theme_).rgb();
        fillColumns(edge_, x0, x1, pale);
        fillColumns(line_, x0, x1, pale);
        fillColumns(bar_, x0, x1, theme_.fill(s.role).rgb());
        for (int x = x0; x < x1; ++x)
            top_[static_cast<std::size_t>(x - first_)] =
                image_.height() - barHeight(plan, x, image_.height());
        bars_ = true;
    }
    void paint(QPainter& painter, QPoint at) {
        const int bottom = image_.height() - 1;
        for (int y = 0; y <= bottom; ++y) {
            auto* to = reinterpret_cast<QRgb*>(image_.scanLine(y));
            const std::vector<QRgb>& from = y == 0 || (y == bottom && bottom > 1) ? edge_ : line_;
            std::ranges::copy(from, to);
            for (std::size_t x = 0; bars_ && x < top_.size(); ++x)
                if (y >= top_[x]) to[x] = bar_[x];
        }
        painter.drawImage(at + QPoint(first_, 0), image_);
    }

  private:
    void fillColumns(std::vector<QRgb>& line, int x0, int x1, QRgb color) const {
        std::fill(line.begin() + (x0 - first_), line.begin() + (x1 - first_), color);
    }

    int first_;
    const Theme& theme_;
    QImage image_;
    std::vector<QRgb> edge_, line_, bar_;  // by column: upper and lower line, those between, bars
    std::vector<int> top_;                 // of the bars
    bool bars_ = false;
};

void paintNarrowRow(QPainter& painter, std::span<const PlanSpan> spans, const LanePlan& plan,
                    const LaneGeometry& g, const Theme& theme, QRect row) {
    const int limit = wide(g);
    const auto isIn = [&](const PlanSpan& s) {
        return s.role != ColorRole::None && (s.x1 - s.x0 < limit || hasBars(s, plan, g));
    };
    int first = g.width, last = 0;
    for (const PlanSpan& s : spans) {
        if (!isIn(s)) continue;
        first = std::min(first, std::max(0, s.x0));
        last = std::max(last, std::min(g.width, s.x1));
    }
    if (first >= last || row.height() <= 0) return;
    Strip strip(first, last, row.height(), theme);
    for (const PlanSpan& s : spans) {
        if (!isIn(s)) continue;
        const int x0 = std::clamp(s.x0, first, last), x1 = std::clamp(s.x1, first, last);
        hasBars(s, plan, g) ? strip.addBars(s, x0, x1, plan) : strip.add(s, x0, x1);
    }
    strip.paint(painter, {g.left, row.top()});
}

void addLevelEdges(RectBatch& edges, QRect r, const QColor& edge) {
    edges.add({r.left(), r.top(), r.width(), 1}, edge);
    edges.add({r.left(), r.bottom(), r.width(), 1}, edge);
}

// Edge of one device pixel. Its right side is left to the neighbour that begins there.
void addEdge(RectBatch& edges, QRect r, const QColor& edge, bool rightSide) {
    addLevelEdges(edges, r, edge);
    edges.add({r.left(), r.top() + 1, 1, r.height() - 2}, edge);
    if (rightSide) edges.add({r.right(), r.top() + 1, 1, r.height() - 2}, edge);
}

void paintWideRow(QPainter& painter, std::span<const PlanSpan> spans, const LanePlan& plan,
                  const LaneGeometry& g, const Theme& theme) {
    RectBatch fills(painter, g.vector), edges(painter, g.vector);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const PlanSpan& s = spans[i];
        if (s.x1 - s.x0 < wide(g) || s.role == ColorRole::None || hasBars(s, plan, g)) continue;
        const QRect r = spanRect(s, g);
        if (r.isEmpty()) continue;
        fills.add(r, theme.fill(s.role));
        if (s.inferred || theme.isHatched(s.role)) {
            fills.flush();
            QColor line = theme.edge(s.role);
            line.setAlphaF(0.38f);
            paintHatch(painter, r, line, g, kUnknownTile);
        }
        if (s.role == ColorRole::Idle) continue;
        // Many things must not look like one.
        if (s.ref == kMerged && s.count > 1) {
            if (theme.needsEdge(s.role)) addLevelEdges(edges, r, theme.edge(s.role));
            continue;
        }
        const bool touched = i + 1 < spans.size() && spans[i + 1].x0 == s.x1 &&
                             spans[i + 1].role != ColorRole::None && spans[i + 1].role != ColorRole::Idle;
        addEdge(edges, r, theme.edge(s.role), !touched);
    }
    fills.flush();
    edges.flush();
}

// Where a lane has nothing else to show.
void paintWords(QPainter& painter, const QString& words, const LaneGeometry& g, const Theme& theme,
                const LabelCache& labels) {
    const QRectF body = g.body();
    painter.save();
    painter.scale(g.scale, g.scale);
    painter.setFont(labels.font());
    painter.setPen(theme.color(Surface::QuietText));
    painter.drawText(QRectF(body.topLeft() / g.scale, body.size() / g.scale).adjusted(kLabelPadding, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, words);
    painter.restore();
}

template <class F>
void forEachRow(const std::vector<PlanSpan>& spans, F&& f) {
    for (std::size_t begin = 0; begin < spans.size();) {
        std::size_t end = begin;
        while (end < spans.size() && spans[end].row == spans[begin].row) ++end;
        f(std::span(spans).subspan(begin, end - begin));
        begin = end;
    }
}

}  // namespace

int LaneGeometry::separator() const {
    return std::max(1, static_cast<int>(std::lround(scale)));
}

QRect LaneGeometry::rowRect(int row) const {
    const int pad = std::max(1, static_cast<int>(std::lround(scale)));
    return {left, top + row * rowHeight + pad, width, rowHeight - separator() - 2 * pad};
}

QRect LaneGeometry::spanRow(int row) const {
    QRect r = rowRect(row);
    if (marked) r.setTop(r.top() + r.height() * 5 / 8);
    return r;
}

QRect LaneGeometry::markRow() const {
    QRect r = rowRect(0);
    r.setHeight(r.height() * 5 / 8);
    return r;
}

QRect spanRect(const PlanSpan& span, const LaneGeometry& g) {
    const int x0 = std::clamp(span.x0, 0, g.width), x1 = std::clamp(span.x1, 0, g.width);
    const QRect row = g.spanRow(span.row);
    return {g.left + x0, row.top(), x1 - x0, row.height()};
}

void paintSpans(QPainter& painter, const LanePlan& plan, const LaneGeometry& g, const Theme& theme) {
    forEachRow(plan.spans, [&](std::span<const PlanSpan> spans) {
        if (spans[0].row >= g.rows) return;
        paintNarrowRow(painter, spans, plan, g, theme, g.spanRow(spans[0].row));
        paintWideRow(painter, spans, plan, g, theme);
    });
}

void paintLabels(QPainter& painter, const Sources& sources, const LanePlan& plan, const LaneGeometry& g,
                 const Theme& theme, LabelCache& labels) {
    const double height = g.spanRow(0).height() / g.scale;
    if (height < labels.lineHeight() - 2) return;
    painter.save();
    painter.scale(g.scale, g.scale);
    painter.setFont(labels.font());
    for (const PlanSpan& s : plan.spans) {
        if (s.row >= g.rows || s.role == ColorRole::None) continue;
        const QRect r = spanRect(s, g);
        const double room = r.width() / g.scale - 2 * kLabelPadding;
        if (room < kShortestLabel) continue;
        const LabelKey key = labelKey(sources, plan.lane, s);
        if (key == kNoLabel) continue;
        const QColor color = theme.textOn(s.role);
        QColor dimmed = color;
        dimmed.setAlphaF(0.66f);
        const QPointF at(r.left() / g.scale + kLabelPadding,
                         r.top() / g.scale + (height - labels.lineHeight()) / 2);
        labels.draw(painter, sources, key, at, room, color, dimmed);
    }
    painter.restore();
}

QString emptyStackText(const Sources& sources, const LanePlan& plan) {
    if (plan.lane.kind != LaneKind::Stack || !plan.spans.empty()) return {};
    const auto track = sources.trace.timeline->stacks.of(sources.trace, GoroutineIndex(plan.lane.entity));
    return track->rows() == 0 ? LanePaint::tr("no stack of this goroutine was recorded")
                              : LanePaint::tr("no stack of it is known in what is visible");
}

void paintLane(QPainter& painter, const Sources& sources, const LanePlan& plan, const LaneGeometry& geometry,
               const Theme& theme, LabelCache& labels) {
    paintSeries(painter, plan, geometry, theme);
    paintSpans(painter, plan, geometry, theme);
    if (geometry.labels) paintLabels(painter, sources, plan, geometry, theme, labels);
    paintMarks(painter, plan, geometry, theme, labels.font());
    if (const QString words = emptyStackText(sources, plan); !words.isEmpty())
        paintWords(painter, words, geometry, theme, labels);
}

}  // namespace golanes
