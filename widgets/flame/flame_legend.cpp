// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_legend.h"

#include "widgets/flame/flame_paint.h"
#include "widgets/flame/flame_words.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>

namespace golanes {

namespace {

constexpr double kGap = 5;       // between sample and name
constexpr double kBetween = 14;  // between entries

double widthOf(const QFontMetricsF& metrics, CodeOrigin origin) {
    return metrics.height() * 1.5 + kGap + metrics.horizontalAdvance(originText(origin)) + kBetween;
}

QString inferredText() {
    return QStringLiteral("%1 %2").arg(QChar(kInferredSign)).arg(FlameLegend::tr("mostly inferred"));
}

}  // namespace

QList<CodeOrigin> originsOf(const FlameTree& tree) {
    std::array<bool, kCodeOriginCount> there{};
    for (const FlameTree::Node& node : tree.nodes())
        if (node.depth > 0) there[static_cast<std::size_t>(tree.origin(node.function))] = true;
    QList<CodeOrigin> list;
    for (std::size_t i = 0; i < there.size(); ++i)
        if (there[i]) list << static_cast<CodeOrigin>(i);
    return list;
}

double paintFlameLegend(QPainter& painter, const QList<CodeOrigin>& origins, bool inferred,
                        const Theme& theme, QPointF at) {
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height() - 2;
    for (const CodeOrigin origin : origins) {
        paintOriginSample(painter, origin, theme, QRectF(at.x(), at.y() + 1, metrics.height() * 1.5, height),
                          1);
        painter.setPen(theme.color(Surface::QuietText));
        painter.drawText(QPointF(at.x() + metrics.height() * 1.5 + kGap, at.y() + metrics.ascent()),
                         originText(origin));
        at.rx() += widthOf(metrics, origin);
    }
    if (inferred) {
        painter.setPen(theme.color(Surface::QuietText));
        painter.drawText(QPointF(at.x(), at.y() + metrics.ascent()), inferredText());
        at.rx() += metrics.horizontalAdvance(inferredText()) + kBetween;
    }
    return at.x();
}

FlameLegend::FlameLegend(Theme* theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setObjectName(QStringLiteral("flameLegend"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FlameLegend::setTree(const FlameTreePtr& tree, bool inferred) {
    const QList<CodeOrigin> origins = tree ? originsOf(*tree) : QList<CodeOrigin>();
    if (origins == origins_ && inferred == inferred_) return;
    origins_ = origins;
    inferred_ = inferred;
    updateGeometry();
    update();
}

QSize FlameLegend::sizeHint() const {
    const QFontMetricsF metrics(font());
    double width = 0;
    for (const CodeOrigin origin : origins_) width += widthOf(metrics, origin);
    if (inferred_) width += metrics.horizontalAdvance(inferredText()) + kBetween;
    return QSize(qCeil(width), qCeil(metrics.height()) + 2);
}

void FlameLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFlameLegend(painter, origins_, inferred_, *theme_,
                     QPointF(0, (height() - QFontMetricsF(font()).height()) / 2));
}

}  // namespace golanes
