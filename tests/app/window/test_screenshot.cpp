// SPDX-License-Identifier: GPL-3.0-or-later
// golanes --screenshot: pictures without a display, for pipelines.
#include "core/session/session_file.h"

#include <QFile>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

class ScreenshotTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QVERIFY(dir_.isValid()); }

    void twoRunsGiveTheSameBytes_data() {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("png") << "png";
        QTest::newRow("svg") << "svg";
    }
    void twoRunsGiveTheSameBytes() {
        QFETCH(QString, suffix);
        QByteArray bytes[2];
        for (QByteArray& b : bytes) {
            const QString out = at("a.") + suffix;
            QCOMPARE(
                run({"--screenshot", out, "--from", "0.7s", "--to", "0.76s", "--size", "900x600", sample()}),
                QString());
            QFile file(out);
            QVERIFY(file.open(QIODevice::ReadOnly));
            b = file.readAll();
            QVERIFY(b.size() > 10'000);
        }
        QVERIFY(bytes[0] == bytes[1]);
    }

    // As two words or as one; with what was put down in it, that which must be looked for too.
    void aSessionTellsWhatToDraw() {
        golanes::SessionFile file;
        golanes::KeptRecording recording;
        recording.file.path = sample().toStdString();
        golanes::Annotation highlight;
        highlight.id = 1;
        highlight.kind = golanes::AnnotationKind::Highlight;
        highlight.query = "dur > 20ms and state == network";
        recording.annotations = {highlight};
        file.session.recordings = {recording};
        QVERIFY(file.save(at("kept.golanes").toStdString()).has_value());
        QCOMPARE(run({"--screenshot", at("a.svg"), "--session", at("kept.golanes")}), QString());
        QCOMPARE(run({"--session=" + at("kept.golanes"), "--screenshot", at("b.svg")}), QString());
        QFile a(at("a.svg")), b(at("b.svg"));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        const QByteArray svg = a.readAll();
        QVERIFY(svg.contains("state == network · "));
        QVERIFY(svg == b.readAll());
    }

    void rangeLanesAndScaleAreThoseAskedFor() {
        QCOMPARE(run({"--screenshot", at("all.png"), "--size", "900x600", sample()}), QString());
        QCOMPARE(run({"--screenshot", at("gc.png"), "--size", "900x600", "--lanes", "gc", sample()}),
                 QString());
        QCOMPARE(run({"--screenshot", at("two.png"), "--size", "900x600", "--scale", "2", sample()}),
                 QString());
        const QSize all = pngSize("all.png"), gc = pngSize("gc.png"), two = pngSize("two.png");
        QCOMPARE(all.width(), 900);
        QVERIFY(gc.height() < all.height());
        QCOMPARE(two, all * 2);
    }

    // Its texts are text, so that they can be read there.
    void picturesSpeakTheLanguageAskedFor() {
        const auto svgIn = [this](const char* language) {
            run({"--language", language, "--screenshot", at("c.svg"), "--lanes", "gc", sample()});
            QFile file(at("c.svg"));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        QVERIFY(svgIn("zh_CN").contains(QString::fromUtf8("全局暂停")));
        QVERIFY(svgIn("en").contains("stop-the-world"));
        QVERIFY(run({"--language", "fish", "--screenshot", at("b.svg"), sample()}).contains("--language"));
    }

    void mistakesAreTold() {
        QVERIFY(run({"--screenshot", at("b.png"), at("none.trace")}).contains("none.trace"));
        QVERIFY(run({"--screenshot", at("b.png"), "--lanes", "fish", sample()}).contains("fish"));
        QVERIFY(run({"--screenshot", at("b.png"), "--size", "9x9", sample()}).contains("--size"));
        QVERIFY(
            run({"--screenshot", at("b.png"), "--from", "2s", "--to", "1s", sample()}).contains("--from"));
        QVERIFY(run({"--screenshot", at("b.png")}).contains("one recording"));
        QVERIFY(!QFile::exists(at("b.png")));
    }

  private:
    QString at(const char* name) const { return dir_.filePath(QLatin1String(name)); }
    // From its header, for this test knows no QImage.
    QSize pngSize(const char* name) const {
        QFile file(at(name));
        const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(24) : QByteArray();
        if (head.size() < 24) return {};
        return {qFromBigEndian<qint32>(head.constData() + 16), qFromBigEndian<qint32>(head.constData() + 20)};
    }
    static QString sample() {
        return QStringLiteral(GOLANES_SOURCE_DIR "/resources/samples/orders.trace.zst");
    }
    // What it wrote to the error stream; nothing else may be written there, and only failures write.
    QString run(const QStringList& arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), dir_.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), dir_.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GOLANES_APP), arguments);
        if (!process.waitForFinished(120'000)) return QStringLiteral("it does not end");
        const QString told = QString::fromUtf8(process.readAllStandardError()).trimmed();
        if ((process.exitCode() == 0) != told.isEmpty())
            return QStringLiteral("exit code and words differ: ") + told;
        return told;
    }

    QTemporaryDir dir_;
};

QTEST_GUILESS_MAIN(ScreenshotTest)
#include "test_screenshot.moc"
