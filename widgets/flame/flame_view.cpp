// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_view.h"

#include "core/flame/same_frame.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace golanes {

namespace {

constexpr int kRowPadding = 5;  // around the text of a row, logical pixels

}  // namespace

FlameView::FlameView(Theme* theme, QWidget* parent) : QAbstractScrollArea(parent), theme_(theme) {
    setObjectName(QStringLiteral("flameView"));
    setAccessibleName(tr("Flame graph"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(theme_, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void FlameView::setTree(FlameTreePtr tree, const QString& all, bool rootShown) {
    if (tree_ && tree && tree->shared() != tree_->shared()) takeOver(*tree);
    tree_ = std::move(tree);
    inferred_.clear();
    all_ = all;
    firstRow_ = rootShown ? 0 : 1;
    hovered_ = FlameTree::kNone;
    const auto nodeOf = [&](const Path& path) {
        const std::uint32_t node = tree_->find(path);
        return (*tree_)[node].depth == path.size() ? node : FlameTree::kNone;
    };
    if (tree_) {
        zoomed_ = tree_->find(zoomPath_);
        selected_ = selectedPath_.empty() ? FlameTree::kNone : nodeOf(selectedPath_);
        marked_ = markedPath_ ? tree_->find(*markedPath_) : FlameTree::kNone;
        matches_ = searchFlame(*tree_, search_.toStdString());
    } else {
        zoomed_ = FlameTree::kRoot;
        selected_ = marked_ = FlameTree::kNone;
        matches_ = {};
    }
    place();
    emit hoverChanged();
    emit selectionChanged();
    emit zoomChanged();
}

// Of other stacks functions are others, but their names tell the frames.
void FlameView::takeOver(const FlameTree& next) {
    zoomPath_ = next.path(sameFrame(*tree_, zoomPath_, next));
    if (!selectedPath_.empty()) {
        const std::uint32_t node = sameFrame(*tree_, selectedPath_, next);
        const bool there =
            node != FlameTree::kRoot && next.name(next[node].function) == tree_->name(selectedPath_.back());
        selectedPath_ = there ? next.path(node) : Path();
    }
    markedPath_.reset();
}

void FlameView::setInferred(std::vector<bool> nodes) {
    inferred_ = std::move(nodes);
    viewport()->update();
}

void FlameView::forget() {
    zoomPath_.clear();
    selectedPath_.clear();
    markedPath_.reset();
    setTree(nullptr, {});
}

void FlameView::setGrowth(FlameGrowth growth) {
    if (growth == growth_) return;
    growth_ = growth;
    place();
    verticalScrollBar()->setValue(growth_ == FlameGrowth::Up ? verticalScrollBar()->maximum() : 0);
}

void FlameView::setSearch(const QString& text) {
    if (text == search_) return;
    search_ = text;
    if (tree_) matches_ = searchFlame(*tree_, search_.toStdString());
    viewport()->update();
}

void FlameView::setMarked(const std::optional<Path>& path) {
    markedPath_ = path;
    const std::uint32_t node = path && tree_ ? tree_->find(*path) : FlameTree::kNone;
    if (node == marked_) return;
    marked_ = node;
    viewport()->update();
}

void FlameView::zoomTo(std::uint32_t node) {
    if (!tree_ || node >= tree_->nodes().size()) return;
    zoomPath_ = tree_->path(node);
    if (node == zoomed_) return;
    zoomed_ = node;
    place();
    bringIntoSight(node);
    emit zoomChanged();
}

void FlameView::zoomToPath(const Path& path) {
    zoomPath_ = path;
    if (!tree_) return;
    zoomed_ = tree_->find(path);
    place();
    emit zoomChanged();
}

void FlameView::select(std::uint32_t node) {
    if (node == selected_) return;
    selected_ = node;
    selectedPath_ = tree_ && node != FlameTree::kNone ? tree_->path(node) : Path();
    viewport()->update();
    emit selectionChanged();
}

void FlameView::goToMatch(int step) {
    const std::vector<std::uint32_t>& frames = matches_.frames;
    if (frames.empty()) return;
    const auto now = std::ranges::find(frames, selected_);
    const auto count = static_cast<std::ptrdiff_t>(frames.size());
    const std::ptrdiff_t at = now == frames.end() ? (step > 0 ? -1 : count) : now - frames.begin();
    const std::uint32_t node = frames[static_cast<std::size_t>((at + step + count) % count)];
    goTo(node);
}

void FlameView::goTo(std::uint32_t node) {
    const FlameBox* box = boxOf(layout_, *tree_, node);
    if (node != FlameTree::kRoot && (!box || box->node != node || box->outside))
        zoomTo((*tree_)[node].parent);
    select(node);
    bringIntoSight(node);
}

void FlameView::setOverlays(FlameOverlay screen, FlameOverlay file) {
    overScreen_ = std::move(screen);
    overFile_ = std::move(file);
}

int FlameView::rowHeight() const {
    return fontMetrics().height() + kRowPadding;
}

FlamePicture FlameView::picture() const {
    const double dpr = devicePixelRatioF();
    FlamePicture p;
    p.tree = tree_.get();
    p.layout = &layout_;
    p.matches = &matches_;
    p.growth = growth_;
    p.firstRow = firstRow_;
    p.rowHeight = std::round(rowHeight() * dpr);
    p.pixel = std::max(1.0, std::round(dpr));
    p.font = font();
    p.font.setPixelSize(static_cast<int>(std::round(QFontInfo(font()).pixelSize() * dpr)));
    p.all = all_;
    p.looks = looks_;
    p.scale = dpr;
    p.over = overScreen_;
    p.inferred = &inferred_;
    p.selected = selected_;
    p.hovered = hovered_;
    p.marked = marked_;
    return p;
}

FlamePicture FlameView::pictureFor(int width, FlameLayout& layout) const {
    FlamePicture p = picture();
    layout = tree_ ? flameLayout(*tree_, zoomed_, width) : FlameLayout();
    p.layout = &layout;
    p.rowHeight = rowHeight();
    p.pixel = p.scale = 1;
    p.over = overFile_;
    p.font.setPixelSize(QFontInfo(font()).pixelSize());
    p.selected = p.hovered = p.marked = FlameTree::kNone;
    return p;
}

void FlameView::place() {
    const double dpr = devicePixelRatioF();
    const int width = static_cast<int>(std::floor(viewport()->width() * dpr));
    layout_ =
        tree_ ? flameLayout(*tree_, zoomed_, width, std::max(2, static_cast<int>(2 * dpr))) : FlameLayout();
    const int height = static_cast<int>(std::ceil(picture().height() / dpr));
    const int hidden = std::max(0, height - viewport()->height());
    QScrollBar* bar = verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    bar->setRange(0, hidden);
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(rowHeight());
    if (growth_ == FlameGrowth::Up && atEnd) bar->setValue(hidden);
    viewport()->update();
}

double FlameView::roomAbove(const FlamePicture& picture) const {
    if (growth_ == FlameGrowth::Down) return 0;
    return std::max(0.0, std::round(viewport()->height() * devicePixelRatioF() - picture.height()));
}

void FlameView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme_->color(Surface::Lane));
    if (!tree_) return;
    const double dpr = devicePixelRatioF();
    const FlamePicture p = picture();
    const double up = verticalScrollBar()->value() * dpr - roomAbove(p);
    painter.scale(1 / dpr, 1 / dpr);
    painter.translate(0, -std::round(up));
    paintFlame(painter, p, *theme_, QRectF(0, up, viewport()->width() * dpr, viewport()->height() * dpr));
}

std::uint32_t FlameView::nodeAt(QPoint at) const {
    if (!tree_) return FlameTree::kNone;
    const double dpr = devicePixelRatioF();
    const FlamePicture p = picture();
    const double y = (at.y() + verticalScrollBar()->value()) * dpr - roomAbove(p);
    if (y < 0 || y >= p.height()) return FlameTree::kNone;
    const auto row =
        static_cast<std::uint32_t>((growth_ == FlameGrowth::Down ? y : p.height() - 1 - y) / p.rowHeight);
    const FlameBox* box = boxAt(layout_, static_cast<int>(at.x() * dpr), row + firstRow_);
    return box ? box->node : FlameTree::kNone;
}

QRect FlameView::rectOf(std::uint32_t node) const {
    if (!tree_ || node == FlameTree::kNone) return {};
    const FlameBox* box = boxOf(layout_, *tree_, node);
    if (!box || box->row < firstRow_) return {};
    const double dpr = devicePixelRatioF();
    const FlamePicture p = picture();
    const double y = p.top(box->row) + roomAbove(p) - verticalScrollBar()->value() * dpr;
    return QRectF(box->x / dpr, y / dpr, box->width / dpr, p.rowHeight / dpr).toAlignedRect();
}

void FlameView::bringIntoSight(std::uint32_t node) {
    const QRect rect = rectOf(node);
    QScrollBar* bar = verticalScrollBar();
    if (rect.top() < 0) bar->setValue(bar->value() + rect.top());
    if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + rect.bottom() - viewport()->height());
}

void FlameView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    place();
}

void FlameView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) place();
}

}  // namespace golanes
