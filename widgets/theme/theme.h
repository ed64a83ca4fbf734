// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/color_role.h"

#include <QColor>
#include <QObject>
#include <QPalette>

#include <array>
#include <cstdint>

namespace golanes {

// Surfaces and lines of the window, apart from the colours of states.
enum class Surface : std::uint8_t {
    Lane,         // behind the spans
    LaneHeader,   // the column of lane names
    GroupHeader,  // bar above a group
    Ruler,
    Separator,  // between lanes
    Border,     // between panes, stronger
    Text,       // names and values
    QuietText,  // packages, units, empty lanes; 4.5:1 on every surface
    Hairline,   // the instant under the pointer
    Accent,     // selection; no state uses it
    HoverLine,  // outline of what the pointer is on
    Tip,        // tooltip background
    TipBorder,
    Warning,  // background of the bar about a damaged file
    WarningText,
    BaseSide,  // what marks the two sides of a comparison; text on it is black or white
    NewSide,
};
inline constexpr std::size_t kSurfaceCount = 17;

// How many colours annotations can have (AnnotationStyle::colour), the usual one first.
inline constexpr std::size_t kAnnotationColors = 6;

// All colours of the window, by role. Lanes hold no colour of their own.
class Theme : public QObject {
    Q_OBJECT

  public:
    enum class Mode : std::uint8_t { System, Light, Dark };
    Q_ENUM(Mode)
    enum class ColorSet : std::uint8_t { Default, ColorBlindSafe, Gotraceui };
    Q_ENUM(ColorSet)

    explicit Theme(QObject* parent = nullptr);

    Mode mode() const { return mode_; }
    void setMode(Mode mode);
    ColorSet colorSet() const { return colorSet_; }
    void setColorSet(ColorSet set);
    bool isDark() const { return dark_; }

    QColor fill(ColorRole role) const { return fills_[static_cast<std::size_t>(role)]; }
    // Line around a fill, at least 3:1 against the lane.
    QColor edge(ColorRole role) const { return edges_[static_cast<std::size_t>(role)]; }
    // The fill alone is under 3:1 against the lane, so that even narrow spans need their edge.
    bool needsEdge(ColorRole role) const { return needsEdge_[static_cast<std::size_t>(role)]; }
    // Black or white, whichever is read better on the fill: at least 4.5:1.
    QColor textOn(ColorRole role) const { return texts_[static_cast<std::size_t>(role)]; }
    // The fill is drawn with diagonal lines over it: what it shows is not known.
    bool isHatched(ColorRole role) const { return role == ColorRole::Unknown; }
    // Of the lines of an annotation, and of text in it: 4.5:1 on lanes, ruler and labels. Numbers beyond the
    // last colour mean the usual one.
    QColor annotation(std::size_t color) const {
        return annotations_[color < annotations_.size() ? color : 0];
    }
    // Black or white, whichever is read better on that: at least 4.5:1.
    QColor textOnAnnotation(std::size_t color) const;
    QColor color(Surface surface) const { return surfaces_[static_cast<std::size_t>(surface)]; }

    // Palette for QApplication::setPalette(), complete; in System mode too, where only the choice between
    // light and dark is the system's.
    QPalette palette() const;

  signals:
    // Colours are others now: repaint.
    void changed();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void update();
    void askSystem();

    Mode mode_ = Mode::System;
    ColorSet colorSet_ = ColorSet::Default;
    bool systemDark_;
    bool asking_ = false;
    bool dark_ = false;
    std::array<QColor, kColorRoleCount> fills_, edges_, texts_;
    std::array<bool, kColorRoleCount> needsEdge_{};
    std::array<QColor, kSurfaceCount> surfaces_;
    std::array<QColor, kAnnotationColors> annotations_;
};

}  // namespace golanes
