// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/session/key_bindings.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/settings_dialog.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace golanes;

namespace {

QTreeWidgetItem* rowOf(const QTreeWidget& list, const QString& text) {
    const auto found = list.findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.first();
}

}  // namespace

class SettingsDialogTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<Settings>(folder_->filePath(QStringLiteral("s.ini")));
        actions_ = std::make_unique<WindowActions>(settings_.get(), nullptr);
        view_ = std::make_unique<ViewState>();
        bindings_ = std::make_unique<KeyBindings>(settings_.get());
        bindings_->add(actions_->all());
        bindings_->add(view_->actions().all());
        show(SettingsDialog::Page::Keys);
    }
    void cleanup() {
        dialog_.reset();
        bindings_.reset();
        view_.reset();
    }

    // No preset may leave a key to two actions, nor an action of the plain one without any.
    void presetsDoNotCollide_data() {
        QTest::addColumn<KeyPreset>("preset");
        for (std::size_t i = 0; i < kKeyPresetCount; ++i)
            QTest::addRow("%d", static_cast<int>(i)) << static_cast<KeyPreset>(i);
    }
    void presetsDoNotCollide() {
        QFETCH(KeyPreset, preset);
        bindings_->setPreset(preset);
        QSet<QString> names;
        for (const QAction* a : actions_->all() + view_->actions().all()) {
            if (!a) continue;
            names << a->objectName();
            for (const QKeySequence& k : a->shortcuts()) {
                const QString holder = bindings_->holderOf(k, a->objectName());
                QVERIFY2(holder.isEmpty(), qPrintable(k.toString() + QStringLiteral(": ") + a->objectName() +
                                                      QStringLiteral(", ") + holder));
            }
        }
        const auto& given = keysOfPreset(preset);
        for (auto it = given.begin(); it != given.end(); ++it)
            QVERIFY2(names.contains(it.key()), qPrintable(it.key()));
    }

    void aPressedKeyIsGiven() {
        select(QStringLiteral("Zoom Out"));
        press(Qt::Key_W);
        QVERIFY(find<QLabel>("keyHolder")->text().contains(QStringLiteral("Zoom In")));
        find<QPushButton>("addKey")->click();
        QCOMPARE(rowOf(*list(), QStringLiteral("Zoom Out"))->text(1), QStringLiteral("W; S; Ctrl+Down"));
        QCOMPARE(rowOf(*list(), QStringLiteral("Zoom In"))->text(1), QStringLiteral("Ctrl+Up"));
        QCOMPARE(view_->action(QStringLiteral("zoomOut"))->shortcut(), QKeySequence(Qt::Key_W));
        find<QPushButton>("resetKeys")->click();
        QCOMPARE(rowOf(*list(), QStringLiteral("Zoom Out"))->text(1), QStringLiteral("S; Ctrl+Down"));

        press(Qt::Key_Y);
        QVERIFY(!find<QLabel>("keyHolder")->text().contains(QStringLiteral("Zoom")));
        find<QPushButton>("setKey")->click();
        QCOMPARE(view_->action(QStringLiteral("zoomOut"))->shortcuts(),
                 QList<QKeySequence>{QKeySequence(Qt::Key_Y)});
        find<QPushButton>("clearKeys")->click();
        QVERIFY(view_->action(QStringLiteral("zoomOut"))->shortcuts().isEmpty());
        QVERIFY(!find<QPushButton>("clearKeys")->isEnabled());
    }

    void aPresetAsksBeforeItReplaces() {
        auto* box = find<QComboBox>("keyPreset");
        choose(box, 1);
        QCOMPARE(bindings_->preset(), KeyPreset::Gotraceui);  // nothing to lose: not asked
        bindings_->setKeys(QStringLiteral("zoomIn"), {QKeySequence(Qt::Key_Y)});
        choose(box, 2);
        answer(QMessageBox::No);
        QCOMPARE(bindings_->preset(), KeyPreset::Gotraceui);
        QCOMPARE(box->currentIndex(), 1);
        choose(box, 2);
        answer(QMessageBox::Yes);
        QCOMPARE(bindings_->preset(), KeyPreset::Perfetto);
        QVERIFY(!bindings_->anyChosen());
    }

    void theListIsFoundByTextOrKey() {
        auto* filter = find<QLineEdit>("keyFilter");
        QTest::keyClicks(filter, QStringLiteral("zoom o"));
        QVERIFY(!rowOf(*list(), QStringLiteral("Zoom Out"))->isHidden());
        QVERIFY(rowOf(*list(), QStringLiteral("Zoom In"))->isHidden());
        filter->setText(QStringLiteral("Ctrl+O"));
        QVERIFY(rowOf(*list(), QStringLiteral("Zoom Out"))->isHidden());
        filter->clear();
        QVERIFY(!rowOf(*list(), QStringLiteral("Zoom In"))->isHidden());
    }

    void appearanceHoldsAtOnce() {
        show(SettingsDialog::Page::Appearance);
        choose(find<QComboBox>("themeBox"), 2);
        QCOMPARE(settings_->theme(), Theme::Mode::Dark);
        choose(find<QComboBox>("colorSetBox"), 1);
        QCOMPARE(settings_->colorSet(), Theme::ColorSet::ColorBlindSafe);
        choose(find<QComboBox>("laneHeightBox"), 0);
        QCOMPARE(settings_->laneHeight(), LaneHeight::Compact);
        choose(find<QComboBox>("timeFormatBox"), 2);
        QCOMPARE(settings_->timeFormat(), TimeFormat::Wall);
    }

    void sourcesHoldWhenItCloses() {
        show(SettingsDialog::Page::Sources);
        QCOMPARE(find<QTabWidget>("settingsPages")->currentIndex(), 2);
        find<QLineEdit>("editorCommand")->setText(QStringLiteral("ed {file}"));
        QTest::keyClick(dialog_.get(), Qt::Key_Escape);
        QCOMPARE(settings_->editorCommand(), QStringLiteral("ed {file}"));
    }

  private:
    template <typename T>
    T* find(const char* name) const {
        return dialog_->findChild<T*>(QLatin1String(name));
    }
    QTreeWidget* list() const { return find<QTreeWidget>("keyList"); }
    void show(SettingsDialog::Page page) {
        dialog_ = std::make_unique<SettingsDialog>(
            settings_.get(), bindings_.get(),
            QList<ActionGroup>{{QStringLiteral("Window"), actions_->all()},
                               {QStringLiteral("Recording"), view_->actions().all()}},
            page);
        dialog_->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog_.get()));
    }
    void select(const QString& text) { list()->setCurrentItem(rowOf(*list(), text)); }
    void press(Qt::Key key) {
        auto* edit = find<QKeySequenceEdit>("keyEdit");
        edit->clear();
        QTest::keyClick(edit, key);
        QTRY_COMPARE(edit->keySequence(), QKeySequence(key));  // once no further key follows
        QTRY_VERIFY(find<QPushButton>("setKey")->isEnabled());
    }
    static void choose(QComboBox* box, int index) {
        box->setCurrentIndex(index);
        emit box->activated(index);
    }
    void answer(QMessageBox::StandardButton button) const {
        auto* box = dialog_->findChild<QMessageBox*>(QStringLiteral("presetQuestion"));
        QVERIFY(box);
        QTest::mouseClick(box->button(button), Qt::LeftButton);
        delete box;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<WindowActions> actions_;
    std::unique_ptr<ViewState> view_;
    std::unique_ptr<KeyBindings> bindings_;
    std::unique_ptr<SettingsDialog> dialog_;
};

QTEST_MAIN(SettingsDialogTest)
#include "test_settings_dialog.moc"
