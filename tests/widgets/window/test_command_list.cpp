// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/command_list.h"

#include <QAction>
#include <QTest>

using namespace golanes;

class CommandListTest : public QObject {
    Q_OBJECT

    QAction in_{QStringLiteral("Zoom &In"), nullptr}, out_{QStringLiteral("Zoom Out"), nullptr},
        start_{QStringLiteral("Start of Recording"), nullptr}, hidden_{QStringLiteral("Zoom Away"), nullptr};
    QList<QAction*> all_{&in_, nullptr, &out_, &start_, &hidden_};

    QStringList found(const char* query) const {
        QStringList texts;
        for (const Choice& c : commandChoices(all_, QString::fromLatin1(query)))
            if (c.enabled) texts << c.text;
        return texts;
    }

  private slots:
    void initTestCase() {
        hidden_.setEnabled(false);
        in_.setShortcut(QKeySequence(QStringLiteral("W")));
    }

    void lettersInOrderFindIt() {
        QCOMPARE(found(""), (QStringList{QStringLiteral("Zoom In"), QStringLiteral("Zoom Out"),
                                         QStringLiteral("Start of Recording")}));
        QCOMPARE(found("zo"), (QStringList{QStringLiteral("Zoom In"), QStringLiteral("Zoom Out")}));
        QCOMPARE(found("ZOUT"), QStringList{QStringLiteral("Zoom Out")});
        QCOMPARE(found("sor"), QStringList{QStringLiteral("Start of Recording")});
        QCOMPARE(found("o"), (QStringList{QStringLiteral("Zoom Out"), QStringLiteral("Start of Recording"),
                                          QStringLiteral("Zoom In")}));
        QVERIFY(found("xyz").isEmpty());
    }

    // Last, with the reason instead of the key.
    void whatIsUnavailableIsThereToBeSeen() {
        const QList<Choice> choices = commandChoices(all_, QStringLiteral("zoom"));
        QCOMPARE(choices.size(), 3);
        QCOMPARE(choices[2].text, QStringLiteral("Zoom Away"));
        QVERIFY(!choices[2].enabled);
        QVERIFY(!choices[2].detail.isEmpty());
        QVERIFY(choices[0].enabled && choices[1].enabled);
    }

    void choosingTriggers() {
        int times = 0;
        connect(&in_, &QAction::triggered, this, [&] { ++times; });
        const QList<Choice> choices = commandChoices(all_, QStringLiteral("zoom i"));
        QCOMPARE(choices.size(), 1);
        QCOMPARE(choices[0].detail, QStringLiteral("W"));
        choices[0].take();
        QCOMPARE(times, 1);
    }
};

QTEST_MAIN(CommandListTest)
#include "test_command_list.moc"
