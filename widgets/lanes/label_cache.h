// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/span_label.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QStaticText>
#include <QString>

namespace golanes {

// Laid-out labels. Laying out text is what painting lanes costs most, so each distinct label is laid out
// once, and each shortened form once a width.
class LabelCache {
  public:
    explicit LabelCache(const QFont& font);

    // Forgets everything: another trace or font.
    void reset(const QFont& font);
    const QFont& font() const { return font_; }
    // Height a line needs, device-independent pixels.
    qreal lineHeight() const { return metrics_.height(); }

    // Draws the longest form of the label that fits into `width` from (x, baseline) on; nothing if none does.
    // Units: device-independent pixels. The package is drawn in `dimmed`.
    void draw(QPainter& painter, const Sources& sources, LabelKey key, QPointF topLeft, qreal width,
              const QColor& color, const QColor& dimmed);

  private:
    struct Part {
        QStaticText text;
        qreal width = 0;
    };
    struct Entry {
        Part lead, package, core;
    };
    Part layOut(const QString& text) const;
    const Entry& entry(const Sources& sources, LabelKey key);
    // `core`, shortened at its end to at most `width`; empty when fewer than three letters are left.
    const Part& elided(LabelKey key, const QString& core, int width);

    // More than a screen can hold; a cache beyond that is emptied instead of searched for victims.
    static constexpr qsizetype kLimit = 20'000;

    QFont font_;
    QFontMetricsF metrics_;
    QHash<LabelKey, Entry> entries_;
    QHash<std::pair<LabelKey, int>, Part> elided_;
};

}  // namespace golanes
