// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/file_text.h"

#include <QDir>
#include <QTest>

using namespace golanes;

class FileTextTest : public QObject {
    Q_OBJECT

    static QDateTime at(int year, int month, int day, int hour) {
        return {QDate(year, month, day), QTime(hour, 5)};
    }

  private slots:
    void whenIsTheShorterTheNearer() {
        const QDateTime now = at(2026, 3, 10, 9);
        QCOMPARE(whenText(at(2026, 3, 10, 8), now), QStringLiteral("today 08:05"));
        QCOMPARE(whenText(at(2026, 3, 9, 23), now), QStringLiteral("yesterday 23:05"));
        QCOMPARE(whenText(at(2026, 2, 1, 8), now), QStringLiteral("1 Feb"));
        QCOMPARE(whenText(at(2025, 12, 31, 8), now), QStringLiteral("31 Dec 2025"));
    }

    void theHomeFolderIsATilde() {
        const QString home = QDir::homePath();
        QCOMPARE(shortPath(home + QStringLiteral("/a.trace")), QStringLiteral("~/a.trace"));
        QCOMPARE(shortPath(home + QStringLiteral("-other/a")), home + QStringLiteral("-other/a"));
        QCOMPARE(shortPath(QStringLiteral("/var/a")), QStringLiteral("/var/a"));
    }

    void sizesHaveUnits() {
        QCOMPARE(sizeText(312), QStringLiteral("312 B"));
        QCOMPARE(sizeText(4'100'000), QStringLiteral("4.1 MB"));
    }
};

QTEST_GUILESS_MAIN(FileTextTest)
#include "test_file_text.moc"
