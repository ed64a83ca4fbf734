// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/tab_menu.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::TabMenu)
};

}  // namespace

void addTabMenu(QTabWidget* tabs, std::function<void(int)> close) {
    QTabBar* bar = tabs->tabBar();
    bar->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(bar, &QWidget::customContextMenuRequested, tabs, [tabs, bar, close](const QPoint& at) {
        const int tab = bar->tabAt(at);
        if (tab < 0) return;
        auto* menu = new QMenu(tabs);
        menu->setObjectName(QStringLiteral("tabMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto add = [&](const char* name, const QString& text, auto f) {
            QAction* a = menu->addAction(text);
            a->setObjectName(QLatin1String(name));
            QObject::connect(a, &QAction::triggered, tabs, f);
            return a;
        };
        QWidget* page = tabs->widget(tab);
        add("closeThis", Words::tr("Close"), [tabs, page, close] { close(tabs->indexOf(page)); });
        add("closeOthers", Words::tr("Close Others"), [tabs, page, close] {
            for (int i = tabs->count() - 1; i >= 0; --i)
                if (tabs->widget(i) != page) close(i);
        })->setEnabled(tabs->count() > 1);
        menu->addSeparator();
        add("copyPath", Words::tr("Copy Path"),
            [path = tabs->tabToolTip(tab)] { QGuiApplication::clipboard()->setText(path); });
        menu->popup(bar->mapToGlobal(at));
    });
}

}  // namespace golanes
