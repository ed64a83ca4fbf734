// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window as it is arranged, and of its parts, drawn anew.
#include "tests/support/service_trace.h"
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/compare/compare_page.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/table_view.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/window_picture_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace golanes;

class WindowPictureTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        for (const char* name : {"orders.trace", "new.trace"}) {
            QFile file(at(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("go 1.22 trace\0\0\0", 16) == 16);
        }
        settings_ = std::make_unique<Settings>(at("settings.ini"));
        fake_.result = test::ServiceTrace::make().trace;
        window_ = std::make_unique<MainWindow>(settings_.get(), &theme_, fake_.source());
        window_->resize(1400, 1000);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->openFiles({at("orders.trace")});
        QTRY_COMPARE(window_->currentPage()->document()->state(), Document::State::Ready);
    }
    void cleanup() {
        window_.reset();
        settings_.reset();
        for (const QFileInfo& file : QDir(dir_.path()).entryInfoList(QDir::Files))
            QFile::remove(file.absoluteFilePath());
    }

    void anSvgHasTheTextsOfAllParts() {
        window_->findChild<QAction*>(QStringLiteral("flameGraph"))->trigger();
        auto* flame = window_->findChild<FlamePanel*>();
        QTRY_VERIFY(flame->model()->tree() && !flame->model()->busy());
        WindowPictureDialog* dialog = open();
        QVERIFY(dialog);
        save(dialog, at("w.svg"));
        QTRY_VERIFY(QFile::exists(at("w.svg")));
        const QString texts = textsOf(read(at("w.svg")));
        // The toolbar's tabs, a lane, a frame, the footer.
        for (const char* text : {"orders.trace", "Findings", "Goroutines", "serve", "main"})
            QVERIFY2(texts.contains(QLatin1String(text)), text);
        QVERIFY(read(at("w.svg")).size() < 3'000'000);
    }

    void aPngHasTheScaleAndAgainMakesTheNext() {
        WindowPictureDialog* dialog = open();
        QVERIFY(dialog);
        dialog->findChild<QComboBox*>(QStringLiteral("windowPictureScale"))->setCurrentIndex(2);
        save(dialog, at("first.png"));
        QTRY_VERIFY(QFile::exists(at("first.png")));
        const QImage image(at("first.png"));
        QCOMPARE(image.width(), 3 * window_->width());
        QVERIFY(image.height() >= 3 * window_->height());
        // Lanes are drawn for that scale: somewhere neighbouring pixels differ.
        const QPoint lanes = (window_->currentPage()->mapTo(window_.get(), QPoint(600, 250))) * 3;
        bool differs = false;
        for (int x = 0; x < 1500 && !differs; ++x)
            differs = image.pixel(lanes + QPoint(x, 0)) != image.pixel(lanes + QPoint(x + 1, 0));
        QVERIFY(differs);
        QTRY_VERIFY(!window_->findChild<WindowPictureDialog*>());
        window_->findChild<QAction*>(QStringLiteral("repeatPicture"))->trigger();
        QTRY_VERIFY(QFile::exists(at("orders.png")));
        QCOMPARE(QImage(at("orders.png")).size(), image.size());
    }

    // For print it is light, whatever the window wears, which stays so.
    void coloursAreChosen() {
        theme_.setMode(Theme::Mode::Dark);
        window_->setPalette({});
        QApplication::setPalette(theme_.palette());
        const QColor dark = theme_.color(Surface::Lane);
        WindowPictureDialog* dialog = open();
        QVERIFY(dialog);
        auto* colors = dialog->findChild<QComboBox*>(QStringLiteral("windowPictureColors"));
        auto* what = dialog->findChild<QComboBox*>(QStringLiteral("windowPictureWhat"));
        what->setCurrentIndex(1);
        colors->setCurrentIndex(1);
        save(dialog, at("dark.png"));
        QTRY_VERIFY(QFile::exists(at("dark.png")));
        QTRY_VERIFY(!window_->findChild<WindowPictureDialog*>());
        dialog = open();
        dialog->findChild<QComboBox*>(QStringLiteral("windowPictureColors"))->setCurrentIndex(0);
        save(dialog, at("light.png"));
        QTRY_VERIFY(QFile::exists(at("light.png")));
        QCOMPARE(window_->palette().color(QPalette::Window), theme_.palette().color(QPalette::Window));
        QVERIFY(theme_.mode() == Theme::Mode::Dark && theme_.color(Surface::Lane) == dark);
        theme_.setMode(Theme::Mode::Light);
        const auto countOf = [](const QImage& image, const QColor& color) {
            int count = 0;
            for (int y = 0; y < image.height(); y += 3)
                for (int x = 0; x < image.width(); x += 3) count += image.pixelColor(x, y) == color;
            return count;
        };
        QApplication::setPalette(theme_.palette());
        const QImage inDark(at("dark.png")), inLight(at("light.png"));
        QVERIFY(countOf(inDark, dark) > 1000 && countOf(inDark, theme_.color(Surface::Lane)) < 100);
        QVERIFY(countOf(inLight, theme_.color(Surface::Lane)) > 1000 && countOf(inLight, dark) < 100);
    }

    void aTableAloneGoesIntoAPdf() {
        window_->findChild<QAction*>(QStringLiteral("tables"))->trigger();
        auto* tables = window_->findChild<TablePanel*>();
        tables->openTable(QStringLiteral("goroutines"));
        QTRY_VERIFY(tables->query()->table() && !tables->query()->busy() && tables->view()->isVisible());
        WindowPictureDialog* dialog = open();
        QVERIFY(dialog);
        auto* what = dialog->findChild<QComboBox*>(QStringLiteral("windowPictureWhat"));
        const int row = what->findText(QStringLiteral("Tables"));
        QVERIFY(row > 0);
        what->setCurrentIndex(row);
        save(dialog, at("t.pdf"));
        QTRY_VERIFY(QFile::exists(at("t.pdf")));
        QVERIFY(read(at("t.pdf")).startsWith("%PDF"));
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty()) return;
        QProcess process;
        process.start(reader, {at("t.pdf"), QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        QVERIFY(process.readAllStandardOutput().contains("main.main"));
    }

    void aChartIsLinesAndTextToo() {
        window_->findChild<QAction*>(QStringLiteral("charts"))->trigger();
        auto* charts = window_->findChild<ChartPanel*>();
        charts->showChart(QStringLiteral("states"));
        QTRY_VERIFY(charts->settled());
        WindowPictureDialog* dialog = open();
        QVERIFY(dialog);
        auto* what = dialog->findChild<QComboBox*>(QStringLiteral("windowPictureWhat"));
        what->setCurrentIndex(what->findText(QStringLiteral("Charts")));
        save(dialog, at("c.svg"));
        QTRY_VERIFY(QFile::exists(at("c.svg")));
        QVERIFY(read(at("c.svg")).size() < 500'000);  // lines, and no picture of it
        QVERIFY(textsOf(read(at("c.svg"))).contains(QStringLiteral("ms")));
    }

    void lanesBringTheirLegend() {
        WindowPictureDialog* dialog = open();
        QVERIFY(dialog);
        dialog->findChild<QComboBox*>(QStringLiteral("windowPictureWhat"))->setCurrentIndex(1);
        save(dialog, at("l.svg"));
        QTRY_VERIFY(QFile::exists(at("l.svg")));
        const QByteArray svg = read(at("l.svg"));
        for (const char* state : {">running<", ">runnable<", ">sleep<"}) QVERIFY2(svg.contains(state), state);
    }

    // Their menus ask like Export Window does, and that is what is done again.
    void chartsAndFlameGraphsAloneHaveThemeScaleAndOrigin() {
        theme_.setMode(Theme::Mode::Dark);
        window_->findChild<QAction*>(QStringLiteral("flameGraph"))->trigger();
        auto* flame = window_->findChild<FlamePanel*>();
        QTRY_VERIFY(flame->model()->tree() && !flame->model()->busy());
        flame->findChild<QAction*>(QStringLiteral("flameExport"))->trigger();
        auto* dialog = window_->findChild<WindowPictureDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QComboBox*>(QStringLiteral("windowPictureWhat"))->currentText(),
                 QStringLiteral("The flame graph alone"));
        dialog->findChild<QComboBox*>(QStringLiteral("windowPictureScale"))->setCurrentIndex(3);
        save(dialog, at("f.png"));
        const QImage png(at("f.png"));
        QVERIFY(png.width() > 4 * 1600 && png.width() < 5 * 1600);
        QVERIFY(png.pixelColor(4, 4).lightness() > 200);  // for print
        QCOMPARE(theme_.mode(), Theme::Mode::Dark);
        QTRY_VERIFY(!window_->findChild<WindowPictureDialog*>());
        window_->findChild<QAction*>(QStringLiteral("repeatPicture"))->trigger();
        QTRY_COMPARE(QImage(at("orders.png")).size(), png.size());
        flame->findChild<QAction*>(QStringLiteral("flameCopy"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), png.size());
        window_->findChild<QAction*>(QStringLiteral("charts"))->trigger();
        auto* charts = window_->findChild<ChartPanel*>();
        charts->showChart(QStringLiteral("states"));
        QTRY_VERIFY(charts->settled());
        charts->findChild<QAction*>(QStringLiteral("chartExport"))->trigger();
        QTRY_COMPARE(window_->findChildren<WindowPictureDialog*>().size(), 1);
        dialog = window_->findChild<WindowPictureDialog*>();
        save(dialog, at("c.svg"));
        const QString texts = textsOf(read(at("c.svg")));
        for (const char* text : {"ms", "orders.trace"})
            QVERIFY2(texts.contains(QLatin1String(text)), qPrintable(texts));
        theme_.setMode(Theme::Mode::Light);
    }

    void theComparisonIsAPart() {
        window_->compareFiles({{at("orders.trace")}, {at("new.trace")}});
        QTRY_VERIFY(window_->currentComparison());
        for (const Side side : kSides) QTRY_VERIFY(window_->currentComparison()->pane(side).state->trace());
        WindowPictureDialog* dialog = open();
        QVERIFY(dialog);
        auto* what = dialog->findChild<QComboBox*>(QStringLiteral("windowPictureWhat"));
        QCOMPARE(what->itemText(1), QStringLiteral("The comparison"));
        what->setCurrentIndex(1);
        save(dialog, at("c.svg"));
        QTRY_VERIFY(QFile::exists(at("c.svg")));
        const QString texts = textsOf(read(at("c.svg")));
        for (const char* text : {"Base", "New", "new.trace"})
            QVERIFY2(texts.contains(QLatin1String(text)), text);
    }

    void theClipboardTakesOne() {
        WindowPictureDialog* dialog = open();
        QVERIFY(dialog);
        auto* preview = dialog->findChild<QLabel*>(QStringLiteral("windowPicturePreview"));
        QTRY_VERIFY(!preview->pixmap().isNull());
        dialog->findChild<QPushButton*>(QStringLiteral("windowPictureCopy"))->click();
        QTRY_COMPARE(QGuiApplication::clipboard()->image().width(), 2 * window_->width());
    }

    void whatCannotBeSavedIsTold() {
        WindowPictureDialog* dialog = open();
        QVERIFY(dialog);
        QStringList told;
        connect(dialog, &WindowPictureDialog::told, this, [&](const QString& what) { told << what; });
        save(dialog, at("not/there.png"));
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(dialog->isVisible());
    }

  private:
    QString at(const char* name) const { return dir_.filePath(QLatin1String(name)); }
    WindowPictureDialog* open() {
        window_->findChild<QAction*>(QStringLiteral("exportWindow"))->trigger();
        return window_->findChild<WindowPictureDialog*>();
    }
    static void save(WindowPictureDialog* dialog, const QString& path) {
        dialog->findChild<QPushButton*>(QStringLiteral("windowPictureSave"))->click();
        auto* files = dialog->findChild<QFileDialog*>();
        emit files->fileSelected(path);
        files->close();
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString textsOf(const QByteArray& svg) {
        QXmlStreamReader xml(svg);
        QString text;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters() && !xml.isWhitespace()) text += xml.text();
        }
        return xml.hasError() ? xml.errorString() : text;
    }

    QTemporaryDir dir_;
    Theme theme_;
    std::unique_ptr<Settings> settings_;
    test::FakeSource fake_;
    std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(WindowPictureTest)
#include "test_window_picture.moc"
