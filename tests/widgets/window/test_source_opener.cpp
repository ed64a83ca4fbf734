// SPDX-License-Identifier: GPL-3.0-or-later
// Frames open in an editor: one that writes down how it was called.
#include "tests/widgets/no_warnings.h"
#include "widgets/session/settings.h"
#include "widgets/window/source_opener.h"
#include "widgets/window/source_page.h"
#include "widgets/window/stack_list.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class SourceOpenerTest : public QObject {
    Q_OBJECT

  private:
    QString write(const QString& name, const QByteArray& content) {
        const QString path = folder_->filePath(name);
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        file.write(content);
        return path;
    }
    QString called() {
        QFile file(folder_->filePath(QStringLiteral("called")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

  private slots:
    void init() {
        test::failOnWarnings();
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<Settings>(folder_->filePath(QStringLiteral("settings.ini")));
        opener_ = std::make_unique<SourceOpener>(settings_.get());
        const QString script = write(QStringLiteral("editor.sh"),
                                     "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"${0%/*}/called.new\"\n"
                                     "mv \"${0%/*}/called.new\" \"${0%/*}/called\"\n");
        QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        settings_->setEditorCommand(u'"' + script + QStringLiteral("\" +{line} {file}"));
    }

    void aFrameOpensAtItsLine() {
        const QString file = write(QStringLiteral("a $(touch bad) b/main.go"), {});
        QVERIFY(opener_->open({QStringLiteral("main.main"), file, 42}));
        QTRY_COMPARE(called(), QStringLiteral("+42\n") + file + u'\n');
    }

    void whatIsNotHereIsSaid() {
        QSignalSpy failed(opener_.get(), &SourceOpener::failed);
        QVERIFY(!opener_->open({QStringLiteral("main.main"), QStringLiteral("/nowhere/main.go"), 1}));
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains(QLatin1String("main.go")));
        QVERIFY(called().isEmpty());
    }

    void anEditorThatIsNotThereIsSaid() {
        QSignalSpy failed(opener_.get(), &SourceOpener::failed);
        settings_->setEditorCommand(QStringLiteral("/nowhere/editor {file}"));
        QVERIFY(!opener_->open({QStringLiteral("m"), write(QStringLiteral("main.go"), {}), 1}));
        QVERIFY(failed[0][0].toString().contains(QLatin1String("/nowhere/editor")));
    }

    void aChosenFolderIsRemembered() {
        const QString file = write(QStringLiteral("work/cmd/main.go"), {});
        const DetailFrame frame{QStringLiteral("main.main"), QStringLiteral("/ci/build/cmd/main.go"), 3};
        QVERIFY(!opener_->useFolder(frame, folder_->filePath(QStringLiteral("nothing"))));
        QVERIFY(opener_->useFolder(frame, folder_->filePath(QStringLiteral("work"))));
        QCOMPARE(opener_->lookUp(frame).found, file);
        // In another run too.
        const Settings again(folder_->filePath(QStringLiteral("settings.ini")));
        QCOMPARE(again.sourceMappings().size(), 1);
        QCOMPARE(again.sourceMappings()[0].prefix, QStringLiteral("/ci/build"));
    }

    void theMenuTellsWhereItWasLookedFor() {
        QMenu menu;
        opener_->fill(&menu, {QStringLiteral("m"), QStringLiteral("/nowhere/main.go"), 1}, nullptr);
        QVERIFY(!menu.findChild<QAction*>(QStringLiteral("openSource"))->isEnabled());
        QVERIFY(menu.findChild<QAction*>(QStringLiteral("chooseFolder"))->isEnabled());
        QStringList texts;
        for (const QAction* a : menu.actions()) texts << a->text();
        QVERIFY(texts.contains(QStringLiteral("/nowhere/main.go")));
        QMenu found;
        const QString file = write(QStringLiteral("main.go"), {});
        opener_->fill(&found, {QStringLiteral("m"), file, 9}, nullptr);
        found.findChild<QAction*>(QStringLiteral("openSource"))->trigger();
        QTRY_COMPARE(called(), QStringLiteral("+9\n") + file + u'\n');
    }

    void enterAndDoubleClickOpenAFrame() {
        StackList list;
        const QString file = write(QStringLiteral("main.go"), {});
        list.setFrames({{QStringLiteral("runtime.x"), QStringLiteral("/nowhere.go"), 1},
                        {QStringLiteral("main.main"), file, 5}});
        connect(&list, &StackList::frameActivated, opener_.get(), &SourceOpener::open);
        list.resize(300, 200);
        list.show();
        list.setCurrentRow(1);
        QTest::keyClick(&list, Qt::Key_Return);
        QTRY_COMPARE(called(), QStringLiteral("+5\n") + file + u'\n');
        QFile::remove(folder_->filePath(QStringLiteral("called")));
        const QPoint at = list.visualItemRect(list.item(1)).center();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE(called(), QStringLiteral("+5\n") + file + u'\n');
    }

    void thePageKeepsWhatIsTyped() {
        SourcePage page(settings_.get());
        auto* command = page.findChild<QLineEdit*>(QStringLiteral("editorCommand"));
        auto* preset = page.findChild<QComboBox*>(QStringLiteral("editorPreset"));
        QCOMPARE(preset->currentText(), QStringLiteral("Another"));
        command->setText(QStringLiteral("code --goto {file}:{line}:{column}"));
        QCOMPARE(preset->currentText(), QStringLiteral("VS Code"));
        auto* table = page.findChild<QTableWidget*>(QStringLiteral("sourceMappings"));
        page.findChild<QPushButton*>(QStringLiteral("addMapping"))->click();
        table->item(0, 0)->setText(QStringLiteral("/build"));
        table->item(0, 1)->setText(QStringLiteral("/home/me/src"));
        page.findChild<QPushButton*>(QStringLiteral("addMapping"))->click();  // left empty: nothing
        page.apply();
        QCOMPARE(settings_->editorCommand(), QStringLiteral("code --goto {file}:{line}:{column}"));
        QCOMPARE(settings_->sourceMappings(),
                 QList<SourceMapping>({{QStringLiteral("/build"), QStringLiteral("/home/me/src")}}));
    }

  private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<SourceOpener> opener_;
};

QTEST_MAIN(SourceOpenerTest)
#include "test_source_opener.moc"
