// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/shortcuts_dialog.h"

#include "widgets/window/close_box.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace golanes {

namespace {

QTreeWidgetItem* addGroup(QTreeWidget* list, const QString& title) {
    auto* group = new QTreeWidgetItem(list, {title});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

void addKeys(QTreeWidget* list, const ActionGroup& group) {
    QTreeWidgetItem* parent = nullptr;
    for (const QAction* action : group.actions) {
        if (!action || action->shortcuts().isEmpty()) continue;
        if (!parent) parent = addGroup(list, group.title);
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        new QTreeWidgetItem(parent, {action->iconText(), keys});
    }
}

void addMouseUse(QTreeWidget* list) {
    QTreeWidgetItem* parent = addGroup(list, ShortcutsDialog::tr("Mouse"));
    const auto add = [parent](const QString& does, const QString& input) {
        new QTreeWidgetItem(parent, {does, input});
    };
    add(ShortcutsDialog::tr("Pan both ways"), ShortcutsDialog::tr("Drag"));
    add(ShortcutsDialog::tr("Zoom to a time range"), ShortcutsDialog::tr("Ctrl+Drag"));
    add(ShortcutsDialog::tr("Scroll lanes"), ShortcutsDialog::tr("Wheel"));
    add(ShortcutsDialog::tr("Scroll time"), ShortcutsDialog::tr("Shift+Wheel"));
    add(ShortcutsDialog::tr("Zoom at the pointer"), ShortcutsDialog::tr("Ctrl+Wheel, pinch"));
    add(ShortcutsDialog::tr("Change the height of lanes"),
        ShortcutsDialog::tr("Alt+Wheel, drag a lower edge"));
    add(ShortcutsDialog::tr("Move a lane"), ShortcutsDialog::tr("Drag its name"));
    add(ShortcutsDialog::tr("Set the clock of perf data by hand"),
        ShortcutsDialog::tr("Alt+Drag in one of their lanes"));
    add(ShortcutsDialog::tr("Select"), ShortcutsDialog::tr("Click"));
    add(ShortcutsDialog::tr("Select an area, or time in the ruler"), ShortcutsDialog::tr("Shift+Drag"));
    add(ShortcutsDialog::tr("Extend the area"), ShortcutsDialog::tr("Shift+Click, drag its edges"));
    add(ShortcutsDialog::tr("Zoom to it"), ShortcutsDialog::tr("Ctrl+Click"));
    add(ShortcutsDialog::tr("Show its details"), ShortcutsDialog::tr("Double-click"));
}

void addSearchUse(QTreeWidget* list) {
    QTreeWidgetItem* parent = addGroup(list, ShortcutsDialog::tr("In the Search Field"));
    const auto add = [parent](const QString& does, const QString& input) {
        new QTreeWidgetItem(parent, {does, input});
    };
    add(ShortcutsDialog::tr("Go to the answer, then to the next match"), ShortcutsDialog::tr("Enter"));
    add(ShortcutsDialog::tr("Go to the match before"), ShortcutsDialog::tr("Shift+Enter"));
    add(ShortcutsDialog::tr("Choose among the answers"), ShortcutsDialog::tr("Up, Down"));
    add(ShortcutsDialog::tr("Back to the lanes"), ShortcutsDialog::tr("Esc"));
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const QList<ActionGroup>& groups, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keys and Mouse"));
    resize(460, 600);
    auto* list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("shortcutsList"));
    list->setAccessibleName(windowTitle());
    list->setColumnCount(2);
    list->setHeaderLabels({tr("What"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    for (const ActionGroup& group : groups) addKeys(list, group);
    addSearchUse(list);
    addMouseUse(list);
    list->expandAll();

    auto* buttons = closeBox(this);
    QPushButton* change = buttons->addButton(tr("C&hange…"), QDialogButtonBox::ActionRole);
    change->setAutoDefault(false);
    connect(change, &QPushButton::clicked, this, &ShortcutsDialog::changeRequested);
    auto* column = new QVBoxLayout(this);
    column->addWidget(list, 1);
    column->addWidget(buttons);
}

}  // namespace golanes
