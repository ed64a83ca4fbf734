// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/session/action_keys.h"
#include "widgets/session/key_bindings.h"
#include "widgets/session/settings.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace golanes;

namespace {

QString text(const QAction& action) {
    return keysText(action.shortcuts());
}

}  // namespace

class KeyBindingsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<Settings>(folder_->filePath(QStringLiteral("s.ini")));
        bindings_ = std::make_unique<KeyBindings>(settings_.get());
        back_ = make("back", "Alt+Left");
        zoomOut_ = make("zoomOut", "S; Ctrl+Down");
        stacks_ = make("stackTracks", "Shift+K");
        bindings_->add({back_.get(), nullptr, zoomOut_.get(), stacks_.get()});
    }

    void actionsBeginWithTheirOwn() {
        QCOMPARE(text(*zoomOut_), QStringLiteral("S; Ctrl+Down"));
        QCOMPARE(zoomOut_->toolTip(), QStringLiteral("zoomOut (S)"));
        QVERIFY(!bindings_->anyChosen());
    }

    void aPresetMovesKeysAndGivesThemBack() {
        bindings_->setPreset(KeyPreset::Gotraceui);
        QCOMPARE(text(*stacks_), QStringLiteral("S"));
        QVERIFY(!zoomOut_->shortcuts().contains(QKeySequence(Qt::Key_S)));
        QCOMPARE(back_->shortcut(), QKeySequence(QStringLiteral("Ctrl+Z")));
        QCOMPARE(stacks_->toolTip(), QStringLiteral("stackTracks (S)"));
        bindings_->setPreset(KeyPreset::Golanes);
        QCOMPARE(text(*zoomOut_), QStringLiteral("S; Ctrl+Down"));
        QCOMPARE(text(*stacks_), QStringLiteral("Shift+K"));
    }

    void aKeyIsTakenFromWhoHadIt() {
        QCOMPARE(bindings_->holderOf(QKeySequence(Qt::Key_S), QStringLiteral("back")),
                 QStringLiteral("zoomOut"));
        bindings_->setKeys(QStringLiteral("back"), keysOf(QStringLiteral("S; B")));
        QCOMPARE(text(*back_), QStringLiteral("S; B"));
        QCOMPARE(text(*zoomOut_), QStringLiteral("Ctrl+Down"));
        QVERIFY(bindings_->isChosen(QStringLiteral("zoomOut")));
        bindings_->reset(QStringLiteral("zoomOut"));
        QCOMPARE(text(*zoomOut_), QStringLiteral("S; Ctrl+Down"));
        QCOMPARE(text(*back_), QStringLiteral("B"));
        QVERIFY(!bindings_->isChosen(QStringLiteral("zoomOut")));
    }

    // Qt would wait for more keys, or call both ambiguous.
    void beginningsOfOtherKeysCollideToo() {
        bindings_->setKeys(QStringLiteral("back"), keysOf(QStringLiteral("Ctrl+K, B")));
        QCOMPARE(bindings_->holderOf(QKeySequence(QStringLiteral("Ctrl+K"))), QStringLiteral("back"));
        bindings_->setKeys(QStringLiteral("zoomOut"), keysOf(QStringLiteral("Ctrl+K")));
        QVERIFY(back_->shortcuts().isEmpty());
    }

    void anActionMayHaveNoKey() {
        bindings_->setKeys(QStringLiteral("zoomOut"), {});
        QVERIFY(zoomOut_->shortcuts().isEmpty());
        QCOMPARE(zoomOut_->toolTip(), QStringLiteral("zoomOut"));
        const KeyBindings again(settings_.get());
        QVERIFY(again.isChosen(QStringLiteral("zoomOut")));
        QVERIFY(again.keys(QStringLiteral("zoomOut")).isEmpty());
    }

    void theyAreKeptAndFollowedByOtherWindows() {
        KeyBindings other(settings_.get());
        const auto twin = make("zoomOut", "S; Ctrl+Down");
        other.add({twin.get()});
        QSignalSpy changed(&other, &KeyBindings::changed);
        bindings_->setKeys(QStringLiteral("zoomOut"), keysOf(QStringLiteral("Q")));
        QCOMPARE(text(*twin), QStringLiteral("Q"));
        QCOMPARE(changed.size(), 1);
        bindings_->setPreset(KeyPreset::Perfetto);
        QVERIFY(!other.anyChosen());
        const Settings reread(folder_->filePath(QStringLiteral("s.ini")));
        QCOMPARE(reread.keys().value(QStringLiteral("preset")).toString(), QStringLiteral("perfetto"));
    }

    // A tab that moves to another window brings actions along whose keys are changed already.
    void anActionThatMovesKeepsItsOwnKeys() {
        bindings_->setKeys(QStringLiteral("zoomOut"), keysOf(QStringLiteral("Q")));
        KeyBindings other(settings_.get());
        other.add({zoomOut_.get()});
        other.reset(QStringLiteral("zoomOut"));
        QCOMPARE(text(*zoomOut_), QStringLiteral("S; Ctrl+Down"));
    }

    void actionsMayGo() {
        stacks_.reset();
        bindings_->setPreset(KeyPreset::Gotraceui);
        QCOMPARE(back_->shortcut(), QKeySequence(QStringLiteral("Ctrl+Z")));
    }

    void whatIsNoKeyIsLeftOut() {
        QCOMPARE(keysOf(QStringLiteral("Ctrl+nonsense; W; ")), QList<QKeySequence>{QKeySequence(Qt::Key_W)});
        settings_->setKeys(
            {{QStringLiteral("preset"), 7}, {QStringLiteral("zoomOut"), QStringLiteral("bogus")}});
        QCOMPARE(bindings_->preset(), KeyPreset::Golanes);
        QVERIFY(zoomOut_->shortcuts().isEmpty());
    }

  private:
    static std::unique_ptr<QAction> make(const char* name, const char* keys) {
        auto action = std::make_unique<QAction>(QLatin1String(name));
        action->setObjectName(QLatin1String(name));
        setActionKeys(action.get(), keysOf(QLatin1String(keys)));
        return action;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<KeyBindings> bindings_;
    std::unique_ptr<QAction> back_, zoomOut_, stacks_;
};

QTEST_MAIN(KeyBindingsTest)
#include "test_key_bindings.moc"
