// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/window/drop_plan.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace golanes;

class DropPlanTest : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    QUrl file(const char* name, const QByteArray& bytes) const {
        const QString path = dir_.filePath(QLatin1String(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qFatal("cannot write");
        return QUrl::fromLocalFile(path);
    }
    static QList<DropItem> plan(const QList<QUrl>& urls, const QStringList& open = {}) {
        QMimeData data;
        data.setUrls(urls);
        return planDrop(data, open);
    }

  private slots:
    void init() { test::failOnWarnings(); }

    void onlyTheFirstFileOpensHere() {
        const QUrl a = file("a.trace", QByteArray("go 1.22 trace\0\0\0", 16));
        const QUrl b = file("b.trace", QByteArray("go 1.19 trace\0\0\0", 16));
        const auto items = plan({a, b});
        QCOMPARE(items.size(), 2);
        QVERIFY(items[0].opens && items[1].opens);
        QCOMPARE(items[0].name, QStringLiteral("a.trace"));
        QCOMPARE(items[0].intent, QStringLiteral("opens here"));
        QCOMPARE(items[1].intent, QStringLiteral("opens in a new tab"));
        QCOMPARE(plan({a}, {QStringLiteral("/other.trace")})[0].intent, QStringLiteral("opens in a new tab"));
    }

    // Opening it again would show nothing new.
    void whatIsOpenComesToTheFront() {
        const QUrl a = file("a.trace", QByteArray("go 1.22 trace\0\0\0", 16));
        const auto items = plan({a, a}, {QStringLiteral("/other.trace"), a.toLocalFile()});
        QVERIFY(items[0].opens);
        QCOMPARE(items[0].intent, QStringLiteral("is open: comes to the front"));
        QCOMPARE(plan({a, a})[0].intent, QStringLiteral("opens here"));
        QCOMPARE(plan({a, a})[1].intent, QStringLiteral("is open: comes to the front"));
    }

    void looksIntoCompressedFiles() {
        const QString sample = QStringLiteral(GOLANES_SOURCE_DIR "/resources/samples/orders.trace.zst");
        QVERIFY(plan({QUrl::fromLocalFile(sample)})[0].opens);
        // A gzip header without data: nothing to look at yet, so opening it will tell.
        QVERIFY(plan({file("x.gz", QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10))})[0].opens);
    }

    void saysWhyNot_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n----") << QStringLiteral("PNG");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
        QTest::newRow("text") << QByteArray("just some words\n") << QStringLiteral("not like a trace");
    }
    void saysWhyNot() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, why);
        const auto items = plan({file("f", bytes)});
        QVERIFY(!items[0].opens);
        QVERIFY2(items[0].intent.contains(why), qPrintable(items[0].intent));
    }

    void foldersAddressesAndMissingFilesAreRefused() {
        const auto items =
            plan({QUrl::fromLocalFile(dir_.path()), QUrl(QStringLiteral("https://example.com/app.trace")),
                  QUrl::fromLocalFile(dir_.filePath(QStringLiteral("gone")))});
        for (const DropItem& item : items) {
            QVERIFY(!item.opens);
            QVERIFY(!item.intent.isEmpty());
        }
        // A device would block, or never end, when it is read.
        QVERIFY(!plan({QUrl::fromLocalFile(QStringLiteral("/dev/zero"))})[0].opens);
    }

    void textIsNoDropAtAll() {
        QMimeData data;
        data.setText(QStringLiteral("hello"));
        QVERIFY(planDrop(data, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DropPlanTest)
#include "test_drop_plan.moc"
