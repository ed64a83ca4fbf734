// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/group_menu.h"

#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/view_state.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace golanes {

namespace {

struct GroupMenu {
    Q_DECLARE_TR_FUNCTIONS(golanes::GroupMenu)
};

void addHeights(QMenu* menu, LaneChoices* choices, LaneGroup group) {
    auto* heights = new QActionGroup(menu);
    const auto height = [&](const char* name, const QString& text, LaneHeight h) {
        QAction* a = heights->addAction(menu->addAction(text));
        a->setObjectName(QLatin1String(name));
        a->setCheckable(true);
        a->setChecked(choices->laneHeight(group) == pixels(h));
        QObject::connect(a, &QAction::triggered, choices, [choices, group, h] {
            choices->setLaneHeight(group, pixels(h));
            for (std::size_t k = 0; k < kLaneKindCount; ++k)
                if (groupOf(static_cast<LaneKind>(k)) == group)
                    choices->setPlotHeight(static_cast<LaneKind>(k), std::nullopt);
        });
    };
    height("groupCompact", GroupMenu::tr("Compact"), LaneHeight::Compact);
    height("groupNormal", GroupMenu::tr("Normal"), LaneHeight::Normal);
    height("groupRoomy", GroupMenu::tr("Roomy"), LaneHeight::Roomy);
}

}  // namespace

void addGroupChoices(QMenu* menu, ViewState& state, LaneGroup group) {
    LaneChoices* choices = state.lanes();
    const bool folded = choices->isCollapsed(group);
    QAction* fold = menu->addAction(folded ? GroupMenu::tr("Unfold Group") : GroupMenu::tr("Fold Group"));
    fold->setObjectName(QStringLiteral("foldGroup"));
    QObject::connect(fold, &QAction::triggered, choices,
                     [choices, group, folded] { choices->setCollapsed(group, !folded); });
    if (group == LaneGroup::Pinned) {
        QAction* unpin = menu->addAction(GroupMenu::tr("Unpin All"));
        unpin->setObjectName(QStringLiteral("unpinAll"));
        QObject::connect(unpin, &QAction::triggered, choices, &LaneChoices::unpinAll);
        return;
    }
    const auto hidden = std::ranges::count_if(choices->hidden(),
                                              [group](LaneKey lane) { return groupOf(lane.kind) == group; });
    QAction* show = menu->addAction(GroupMenu::tr("Show Hidden Lanes (%1)").arg(hidden));
    show->setObjectName(QStringLiteral("showHidden"));
    show->setVisible(hidden > 0);
    QObject::connect(show, &QAction::triggered, choices, [choices, group] { choices->showHidden(group); });
    if (group == LaneGroup::Goroutines) {
        menu->addSeparator();
        addGroupings(menu, state);
        menu->addSeparator();
        for (const char* name : {"foldWithin", "unfoldWithin", "filterLanes", "stackTracks"})
            menu->addAction(state.action(QLatin1String(name)));
    }
    menu->addSeparator();
    addHeights(menu, choices, group);
}

void addGroupings(QMenu* menu, ViewState& state) {
    for (const char* name : {"groupFlat", "groupFunction", "groupCreator", "groupTask"})
        menu->addAction(state.action(QLatin1String(name)));
}

void addFolding(QMenu* menu, ViewState& state) {
    for (const char* name : {"foldAll", "unfoldAll"}) menu->addAction(state.action(QLatin1String(name)));
}

}  // namespace golanes
