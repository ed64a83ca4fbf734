// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_layout.h"
#include "core/flame/flame_search.h"
#include "widgets/flame/flame_paint.h"

#include <QAbstractScrollArea>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace golanes {

class Theme;

// Draws one flame graph, and lets hand and keyboard walk in it. What is zoomed to stays, by its path of
// functions, when the tree is replaced; by their names (sameFrame()) when the next is of other stacks.
class FlameView : public QAbstractScrollArea {
    Q_OBJECT

  public:
    using Path = std::vector<FlameFunctionId>;

    explicit FlameView(Theme* theme, QWidget* parent = nullptr);

    // Null: nothing. `all`: what stands in the root; `rootShown`: false leaves the row of the root out.
    void setTree(FlameTreePtr tree, const QString& all, bool rootShown = true);
    const FlameTreePtr& tree() const { return tree_; }
    // The nodes of this tree that get the sign of what is mostly inferred; empty: none. Lasts until the next.
    void setInferred(std::vector<bool> nodes);
    // Zooms out and selects nothing: what comes next is of other functions.
    void forget();
    void setGrowth(FlameGrowth growth);
    // How the frames of the next tree look; empty: by whose code they are.
    void setLooks(FlameLooks looks) { looks_ = std::move(looks); }
    // What is drawn over it here, and in files. `screen` is told what is seen from the corner of the
    // viewport.
    void setOverlays(FlameOverlay screen, FlameOverlay file);
    // What is looked for; see searchFlame().
    void setSearch(const QString& text);
    const FlameMatches& matches() const { return matches_; }
    // The frame of a stack that something of another view has; none: nothing is marked.
    void setMarked(const std::optional<Path>& path);

    std::uint32_t zoomed() const { return zoomed_; }
    std::uint32_t selected() const { return selected_; }
    std::uint32_t hovered() const { return hovered_; }
    Path zoomPath() const { return zoomPath_; }
    void zoomTo(std::uint32_t node);
    void zoomToPath(const Path& path);
    void select(std::uint32_t node);
    // Selects the next match (`step` 1) or the one before (-1); zooms out where it is out of sight.
    void goToMatch(int step);
    // Selects a frame and brings it into sight; zooms out to its caller where it is not drawn.
    void goTo(std::uint32_t node);

    // The stack of a frame: a line a function, the innermost first.
    QString stackText(std::uint32_t node) const;
    // Where a frame is drawn, in the viewport; empty when it is out of sight.
    QRect rectOf(std::uint32_t node) const;

    // The frame at a place of the viewport; kNone: there is none.
    std::uint32_t nodeAt(QPoint at) const;

    // What to draw into a file of this width: the picture's layout is in `layout`, which must live as long.
    FlamePicture pictureFor(int width, FlameLayout& layout) const;

  signals:
    void zoomChanged();
    void selectionChanged();
    void hoverChanged();
    // A menu for a frame is wanted.
    void menuRequested(std::uint32_t node, QPoint global);
    void searchRequested();
    // Esc where nothing is left to take back here.
    void leaveRequested();
    void backRequested();
    void tipRequested(std::uint32_t node, QPoint global);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void takeOver(const FlameTree& next);
    void place();
    void hover(std::uint32_t node);
    void walk(int key);
    void walkSideways(int step);
    void bringIntoSight(std::uint32_t node);
    // A flame that is lower than the view stands on its bottom: the room above it, device pixels.
    double roomAbove(const FlamePicture& picture) const;
    int rowHeight() const;
    FlamePicture picture() const;

    Theme* theme_;
    FlameTreePtr tree_;
    FlameLayout layout_;
    FlameMatches matches_;
    QString search_;
    QString all_;
    FlameLooks looks_;
    FlameOverlay overScreen_, overFile_;
    std::vector<bool> inferred_;
    FlameGrowth growth_ = FlameGrowth::Down;
    std::uint32_t firstRow_ = 0;
    Path zoomPath_;  // kept over trees that do not have all of it
    Path selectedPath_;
    std::optional<Path> markedPath_;
    std::uint32_t zoomed_ = FlameTree::kRoot;
    std::uint32_t selected_ = FlameTree::kNone;
    std::uint32_t hovered_ = FlameTree::kNone;
    std::uint32_t marked_ = FlameTree::kNone;
    int wheelRest_ = 0;
};

}  // namespace golanes
