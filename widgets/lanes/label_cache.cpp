// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/label_cache.h"

#include <cmath>

namespace golanes {

namespace {

constexpr int kElideStep = 6;  // widths are rounded down to this, so that zooming reuses most elisions
constexpr qsizetype kShortest = 3;

}  // namespace

LabelCache::LabelCache(const QFont& font) : font_(font), metrics_(font) {}

void LabelCache::reset(const QFont& font) {
    font_ = font;
    metrics_ = QFontMetricsF(font);
    entries_.clear();
    elided_.clear();
}

LabelCache::Part LabelCache::layOut(const QString& text) const {
    Part part;
    if (text.isEmpty()) return part;
    part.text.setTextFormat(Qt::PlainText);
    part.text.setText(text);
    part.text.prepare({}, font_);
    part.width = metrics_.horizontalAdvance(text);
    return part;
}

const LabelCache::Entry& LabelCache::entry(const Sources& sources, LabelKey key) {
    if (entries_.size() > kLimit) entries_.clear();
    auto it = entries_.find(key);
    if (it == entries_.end()) {
        const SpanLabel label = spanLabel(sources, key);
        const QString gap = label.lead.isEmpty() || label.core.isEmpty() ? QString() : QStringLiteral(" ");
        it = entries_.insert(key, {layOut(label.lead + gap), layOut(label.package), layOut(label.core)});
    }
    return *it;
}

const LabelCache::Part& LabelCache::elided(LabelKey key, const QString& core, int width) {
    if (elided_.size() > kLimit) elided_.clear();
    width -= width % kElideStep;
    auto it = elided_.find({key, width});
    if (it == elided_.end()) {
        QString shorter = metrics_.elidedText(core, Qt::ElideRight, width);
        if (shorter.size() <= kShortest) shorter.clear();
        it = elided_.insert({key, width}, layOut(shorter));
    }
    return *it;
}

void LabelCache::draw(QPainter& painter, const Sources& sources, LabelKey key, QPointF topLeft, qreal width,
                      const QColor& color, const QColor& dimmed) {
    const Entry& e = entry(sources, key);
    const auto put = [&](const Part& part, const QColor& c) {
        if (part.width == 0) return;
        painter.setPen(c);
        painter.drawStaticText(topLeft, part.text);
        topLeft.rx() += part.width;
    };
    if (e.lead.width + e.package.width + e.core.width <= width) {
        put(e.lead, color);
        put(e.package, dimmed);
        put(e.core, color);
    } else if (e.lead.width + e.core.width <= width) {
        put(e.lead, color);
        put(e.core, color);
    } else if (e.lead.width > 0) {
        // The number tells goroutines of one function apart: it comes first, then what fits of the name.
        const double room = width - e.lead.width;
        if (room < 0) return;
        put(e.lead, color);
        constexpr double kWorthIt = 30;
        if (room >= kWorthIt) put(elided(key, e.core.text.text(), static_cast<int>(std::floor(room))), color);
    } else if (e.core.width <= width) {
        put(e.core, color);
    } else {
        put(elided(key, e.core.text.text(), static_cast<int>(std::floor(width))), color);
    }
}

}  // namespace golanes
