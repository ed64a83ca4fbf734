// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_accessible.h"

#include "widgets/lanes/describe_bar.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace golanes {

namespace {

using Row = LaneLayout::Row;

// What stays the same of a row when lanes are arranged anew: a lane or a bar.
using RowId = std::tuple<bool, std::size_t, std::uint32_t>;

RowId idOf(const LaneLayout& layout, const Row& row) {
    if (const auto bar = layout.barId(row)) return {true, bar->group, bar->node};
    const LaneKey lane = layout.key(row);
    return {false, static_cast<std::size_t>(lane.kind), lane.entity};
}

std::optional<Row> rowOf(const LaneLayout& layout, const RowId& id) {
    const auto& [bar, first, second] = id;
    if (bar) return layout.rowOfBar({first, second});
    return layout.rowOf({static_cast<LaneKind>(first), second});
}

LaneLayout::Disclosure disclosureOf(const LaneLayout& layout, const Row& row) {
    if (row.lane || layout.barOf(row)) return layout.disclosure(row);
    return layout.groups()[row.group].collapsed ? LaneLayout::Disclosure::Closed
                                                : LaneLayout::Disclosure::Open;
}

struct SeenRow {
    Row row;
    int y = 0;  // of the widget
};

// From top to bottom.
std::vector<SeenRow> rowsInSight(const LaneScene& scene) {
    std::vector<SeenRow> rows;
    if (!scene.held.trace) return rows;
    for (const LaneScene::PlacedHeader& bar : scene.headers()) rows.push_back({bar.row, bar.y});
    for (const Row& lane : scene.lanes()) rows.push_back({lane, scene.yOf(lane)});
    std::ranges::stable_sort(rows, {}, &SeenRow::y);
    return rows;
}

// One lane or bar. Lives as long as the tree keeps it, and is invalid while the row is not shown.
class RowAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    RowAccessible(LaneView* view, RowId id) : view_(view), id_(std::move(id)) {}

    bool isValid() const override { return view_ && row(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(view_); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return QAccessible::TreeItem; }
    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        if (kind == QAccessible::Name) return name();
        const bool told = kind == QAccessible::Description && hasFocus();
        return told ? view_->accessibleDescription() : QString();
    }
    QRect rect() const override {
        if (!isValid()) return {};
        for (const SeenRow& seen : rowsInSight(view_->scene()))
            if (seen.row == *row())
                return {view_->mapToGlobal(QPoint(0, seen.y)), QSize(view_->width(), seen.row.height)};
        return {};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const auto folds = disclosureOf(view_->scene().layout, *row());
        state.focusable = state.selectable = true;
        state.focused = state.selected = hasFocus();
        state.expandable = folds != LaneLayout::Disclosure::None;
        state.expanded = folds == LaneLayout::Disclosure::Open;
        state.collapsed = folds == LaneLayout::Disclosure::Closed;
        state.offscreen = rect().isEmpty();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override {
        QStringList names{setFocusAction()};
        if (isValid() && state().expandable) names << toggleAction();
        return names;
    }
    void doAction(const QString& action) override {
        if (!isValid()) return;
        if (action == setFocusAction()) view_->focusRow(*row());
        if (action == toggleAction() && state().expandable) view_->toggle(*row());
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

  private:
    std::optional<Row> row() const { return rowOf(view_->scene().layout, id_); }
    bool hasFocus() const { return view_->focusedRow() == row(); }
    QString name() const {
        const LaneLayout& layout = view_->scene().layout;
        if (row()->lane) return laneTitle(view_->scene().sources(), layout.key(*row()));
        if (const LaneBar* bar = layout.barOf(*row())) return barName(*view_->scene().held.trace, *bar);
        return groupTitle(layout.groups()[row()->group].group);
    }

    QPointer<LaneView> view_;
    const RowId id_;
};

class LanesAccessible : public QAccessibleWidget {
  public:
    explicit LanesAccessible(LaneView* view)
        : QAccessibleWidget(view, QAccessible::Tree, view->accessibleName()), view_(view) {}
    ~LanesAccessible() override {
        for (const auto& [row, id] : kept_) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(rowsInSight(view_->scene()).size()); }
    QAccessibleInterface* child(int index) const override {
        const auto rows = rowsInSight(view_->scene());
        return index < 0 || index >= std::ssize(rows) ? nullptr
                                                      : of(rows[static_cast<std::size_t>(index)].row);
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        const auto rows = rowsInSight(view_->scene());
        const auto at =
            std::ranges::find_if(rows, [&](const SeenRow& seen) { return of(seen.row) == wanted; });
        return at == rows.end() ? -1 : static_cast<int>(at - rows.begin());
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = view_->mapFromGlobal(QPoint(x, y));
        const auto row = view_->rect().contains(at) ? view_->rowAt(at) : std::nullopt;
        return row ? of(*row) : nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        const auto row = view_->hasFocus() ? view_->focusedRow() : std::nullopt;
        return row ? of(*row) : nullptr;
    }

  private:
    QAccessibleInterface* of(const Row& row) const {
        const RowId id = idOf(view_->scene().layout, row);
        const auto [at, isNew] = kept_.try_emplace(id, 0);
        if (isNew) at->second = QAccessible::registerAccessibleInterface(new RowAccessible(view_, id));
        return QAccessible::accessibleInterface(at->second);
    }

    LaneView* view_;
    mutable std::map<RowId, QAccessible::Id> kept_;  // those that were asked for, at most all lanes
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* view = qobject_cast<LaneView*>(object);
    return view ? new LanesAccessible(view) : nullptr;
}

}  // namespace

void makeLanesAccessible() {
    QAccessible::installFactory(makeAccessible);
}

void announceFocus(LaneView* view) {
    if (!QAccessible::isActive() || !view->hasFocus() || !view->focusedRow()) return;
    const QAccessibleInterface* lanes = QAccessible::queryAccessibleInterface(view);
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(lanes->indexOfChild(lanes->focusChild()));
    QAccessible::updateAccessibility(&event);
}

}  // namespace golanes
