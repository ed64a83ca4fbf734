// SPDX-License-Identifier: GPL-3.0-or-later
// Filters are kept under names, chosen again, renamed and deleted, as a user does.
#include "core/table/column_table.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/filter_edit.h"
#include "widgets/session/settings.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace golanes;

class TestNamedFilters : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = folder_->filePath(QStringLiteral("golanes.ini"));
        settings_ = std::make_unique<Settings>(file_);
        window_ = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(window_.get());
        edit_ = new FilterEdit(&theme_, window_.get());
        column->addWidget(edit_);
        ColumnTable table(
            {{"dur", "Duration", "", FieldType::Length}, {"func", "Function", "", FieldType::Text}});
        table.add({1000, table.intern(1, "net/http.(*conn).serve")});
        edit_->setSchema(schemaOf(table, {}, 0));
        edit_->keepNamesIn(settings_.get());
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        edit_->setFocus();
    }
    void cleanup() { window_.reset(); }

    void listsAreEditedByName() {
        const QList<NamedFilter> two{{QStringLiteral("a"), QStringLiteral("x > 1")},
                                     {QStringLiteral("b"), QStringLiteral("x > 2")}};
        const NamedFilter third{QStringLiteral("c"), QStringLiteral("x > 3")};
        QCOMPARE(withFilter(two, third), two + QList{third});
        const NamedFilter other{QStringLiteral("a"), QStringLiteral("x > 4")};
        QCOMPARE(withFilter(two, other), (QList{other, two[1]}));
        QCOMPARE(withoutFilter(two, QStringLiteral("a")), QList{two[1]});
        QCOMPARE(renamedFilter(two, QStringLiteral("a"), QStringLiteral("z"))[0].name, QStringLiteral("z"));
        // Who had the name gives way.
        const QList<NamedFilter> one = renamedFilter(two, QStringLiteral("b"), QStringLiteral("a"));
        QCOMPARE(one, (QList<NamedFilter>{{QStringLiteral("a"), QStringLiteral("x > 2")}}));
        QCOMPARE(renamedFilter(two, QStringLiteral("a"), QStringLiteral("a")), two);
    }

    void someAreThereAtFirstAndAreGoneWhenDeleted() {
        QCOMPARE(settings_->namedFilters(), firstFilters());
        settings_->setNamedFilters({});
        settings_.reset();
        edit_ = nullptr;
        window_.reset();
        const Settings later(file_);
        QVERIFY(later.namedFilters().isEmpty());
    }

    void whatIsTypedIsKept() {
        edit_->setText(QStringLiteral("dur > 3ms and func ~ \"a/b\""));
        QMenu* menu = openMenu();
        QVERIFY(action(menu, "keepFilter")->isEnabled());
        action(menu, "keepFilter")->trigger();
        menu->close();
        name(QStringLiteral("Mine / yours"));
        const NamedFilter kept = settings_->namedFilters().last();
        QCOMPARE(kept.name, QStringLiteral("Mine / yours"));
        QCOMPARE(kept.text, edit_->text());
        QVERIFY(!action(openMenu(), "keepFilter")->isEnabled());  // it is
        QCOMPARE(Settings(file_).namedFilters().last(), kept);    // another window
    }

    void nothingWrongIsKept() {
        for (const char* text : {"", "dru > 3ms", "dur >"}) {
            edit_->setText(QLatin1String(text));
            QMenu* menu = openMenu();
            QVERIFY2(!action(menu, "keepFilter")->isEnabled(), text);
            menu->close();
        }
    }

    // All are listed; only those that these fields can answer can be chosen.
    void isChosenAgain() {
        settings_->setNamedFilters({{QStringLiteral("Long"), QStringLiteral("dur > 1ms")},
                                    {QStringLiteral("Elsewhere"), QStringLiteral("net > 1ms")}});
        QMenu* menu = openMenu();
        QVERIFY(menu->actions()[0]->isEnabled());
        QVERIFY(!menu->actions()[1]->isEnabled());
        QVERIFY(menu->actions()[1]->toolTip().contains(QStringLiteral("Unknown field 'net'")));
        QSignalSpy chosen(edit_, &FilterEdit::chosen);
        menu->actions()[0]->trigger();
        QCOMPARE(edit_->text(), QStringLiteral("dur > 1ms"));
        QCOMPARE(chosen.size(), 1);
        menu->close();
        const QList<QAction*> commands = edit_->keptFilters();
        QCOMPARE(commands.size(), 2);
        QVERIFY(commands[0]->isEnabled() && !commands[1]->isEnabled());
        edit_->clear();
        commands[0]->trigger();
        QCOMPARE(edit_->text(), QStringLiteral("dur > 1ms"));
    }

    void isRenamedAndDeleted() {
        settings_->setNamedFilters({{QStringLiteral("A & B"), QStringLiteral("dur > 1ms")},
                                    {QStringLiteral("C"), QStringLiteral("dur > 2ms")}});
        QMenu* menu = openMenu();
        submenu(menu, 0)->actions()[0]->trigger();
        menu->close();
        name(QStringLiteral("D"));
        QCOMPARE(settings_->namedFilters()[0].name, QStringLiteral("D"));
        menu = openMenu();
        submenu(menu, 1)->actions()[1]->trigger();
        menu->close();
        QCOMPARE(settings_->namedFilters(),
                 (QList<NamedFilter>{{QStringLiteral("D"), QStringLiteral("dur > 1ms")}}));
    }

    void completionOffersThem() {
        settings_->setNamedFilters({{QStringLiteral("Slow"), QStringLiteral("dur > 1ms")},
                                    {QStringLiteral("Elsewhere"), QStringLiteral("net > 1ms")}});
        QTest::keyClick(edit_, Qt::Key_Down);
        QCOMPARE(offered().first(), QStringLiteral("dur > 1ms"));
        QVERIFY(!offered().contains(QStringLiteral("net > 1ms")));
        edit_->findChild<QCompleter*>()->popup()->hide();
        QTest::keyClicks(edit_, QStringLiteral("slo"));
        QCOMPARE(offered(), QStringList{QStringLiteral("dur > 1ms")});
        emit edit_->findChild<QCompleter*>()->activated(offered().first());
        QCOMPARE(edit_->text(), QStringLiteral("dur > 1ms"));
    }

  private:
    QMenu* openMenu() {
        QTest::keyClick(edit_, Qt::Key_Down, Qt::AltModifier);
        QMenu* newest = nullptr;
        for (QMenu* m : edit_->findChildren<QMenu*>(QStringLiteral("keptFilterMenu")))
            if (m->isVisible()) newest = m;
        return newest;
    }
    static QAction* action(QMenu* menu, const char* name) {
        return menu->findChild<QAction*>(QLatin1String(name), Qt::FindDirectChildrenOnly);
    }
    // "Rename", then "Delete".
    static QMenu* submenu(QMenu* menu, int which) {
        QList<QMenu*> menus;
        for (QAction* a : menu->actions())
            if (a->menu()) menus << a->menu();
        return menus.value(which);
    }
    // Answers the dialog that asks for a name.
    void name(const QString& text) {
        QInputDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window_->findChild<QInputDialog*>()) && dialog->isVisible());
        dialog->setTextValue(text);
        dialog->accept();
        QTRY_VERIFY(!window_->findChild<QInputDialog*>());
    }
    QStringList offered() const {
        const QAbstractItemModel* model = edit_->findChild<QCompleter*>()->popup()->model();
        QStringList out;
        for (int r = 0; r < model->rowCount(); ++r) out << model->index(r, 0).data().toString();
        return out;
    }

    Theme theme_;
    QString file_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<QWidget> window_;
    FilterEdit* edit_ = nullptr;
};

QTEST_MAIN(TestNamedFilters)
#include "test_named_filters.moc"
