// SPDX-License-Identifier: GPL-3.0-or-later
// A report from the window: gathered by keys and menus, ordered, explained and saved in its dialog.
#include "tests/support/service_trace.h"
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/session/annotations.h"
#include "widgets/session/report.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/table_view.h"
#include "widgets/window/annotations_panel.h"
#include "widgets/window/document_page.h"
#include "widgets/window/finding_card.h"
#include "widgets/window/main_window.h"
#include "widgets/window/report_dialog.h"

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace golanes;

class ReportDialogTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        QVERIFY(dir_.isValid());
        QFile file(at("orders.trace"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("go 1.22 trace\0\0\0", 16) == 16);
        file.close();
        settings_ = std::make_unique<Settings>(at("settings.ini"));
        fake_.result = test::ServiceTrace::make().trace;
        window_ = std::make_unique<MainWindow>(settings_.get(), &theme_, fake_.source());
        window_->resize(1000, 700);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->openFiles({at("orders.trace")});
        QTRY_COMPARE(window_->currentPage()->document()->state(), Document::State::Ready);
        report_ = window_->report();
    }
    void cleanup() {
        window_.reset();
        for (const QFileInfo& file : QDir(dir_.path()).entryInfoList(QDir::Files))
            QFile::remove(file.absoluteFilePath());
    }

    void aKeyAddsTheLanes() {
        QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(report_->rowCount(), 1);
        const ReportItem& item = *report_->items().front();
        QCOMPARE(item.kind, ReportItem::Kind::Picture);
        QCOMPARE(item.origin.name, QStringLiteral("orders.trace"));
        QVERIFY(item.origin.facts.contains(QStringLiteral(" to ")));
        QVERIFY(item.about.contains(QStringLiteral(" to ")));
        QVERIFY(item.picture.svg.contains("</svg>"));
        QVERIFY(!item.picture.svg.contains("orders.trace</text>"));  // the heading says it
    }

    void aFindingIsAddedByItsMenu() {
        QTRY_VERIFY(window_->findChild<FindingCard*>());
        auto* card = window_->findChild<FindingCard*>();
        ask(card, "findingToReport");
        QCOMPARE(report_->rowCount(), 1);
        const ReportItem& item = *report_->items().front();
        QCOMPARE(item.kind, ReportItem::Kind::Finding);
        QVERIFY(card->accessibleName().endsWith(item.title));
        QVERIFY(!item.lines.isEmpty());
        QCOMPARE(item.origin.name, QStringLiteral("orders.trace"));
    }

    void aTableIsAddedAsItIsShown() {
        window_->findChild<QAction*>(QStringLiteral("tables"))->trigger();
        auto* panel = window_->findChild<TablePanel*>();
        panel->openTable(QStringLiteral("goroutines"));
        panel->setFilter(QStringLiteral("g > 0"));
        QTRY_VERIFY(panel->query()->table() && !panel->query()->busy() && !panel->query()->rows().empty());
        QTRY_VERIFY(panel->view()->model()->rowCount() > 0 && panel->view()->isVisible());
        const QModelIndex cell = panel->view()->model()->index(0, 0);
        emit panel->view()->menuRequested(cell, panel->mapToGlobal(QPoint(5, 5)));
        choose("tableToReport");
        QCOMPARE(report_->rowCount(), 1);
        const ReportItem& item = *report_->items().front();
        QCOMPARE(item.title, QStringLiteral("Goroutines"));
        QCOMPARE(item.table.rows.size(), qsizetype(panel->view()->model()->rowCount()));
        QCOMPARE(item.table.rows[0][0], cell.data().toString());
        QVERIFY(item.about.contains(QStringLiteral("g > 0")));
    }

    void chartsAndFlameGraphsAreAddedAsPictures() {
        for (const char* dock : {"charts", "flameGraph"})
            window_->findChild<QAction*>(QLatin1String(dock))->trigger();
        auto* flame = window_->findChild<FlamePanel*>();
        QTRY_VERIFY(flame->model()->tree());
        flame->findChild<QAction*>(QStringLiteral("flameToReport"))->trigger();
        QCOMPARE(report_->rowCount(), 1);
        QVERIFY(report_->items()[0]->picture.svg.contains("</svg>"));
        window_->findChild<QAction*>(QStringLiteral("charts"))->trigger();
        window_->findChild<QAction*>(QStringLiteral("charts"))->trigger();
        auto* charts = window_->findChild<ChartPanel*>();
        charts->showChart(QStringLiteral("states"));
        QTRY_VERIFY(charts->settled());
        charts->findChild<QAction*>(QStringLiteral("chartToReport"))->trigger();
        QCOMPARE(report_->rowCount(), 2);
        QVERIFY(report_->items()[1]->picture.svg.contains("</svg>"));
    }

    void notesAreAddedTogether() {
        for (const char* text : {"**why**", "second"}) {
            Annotation note;
            note.range.begin = note.range.end = 300'000;
            note.text = text;
            note.from.of = LaneAnchor::Of::Group;
            note.from.group = LaneGroup::Gc;
            window_->currentPage()->viewState()->annotations()->add(note);
        }
        auto* panel = window_->findChild<AnnotationsPanel*>();
        auto* list = panel->findChild<QListView*>(QStringLiteral("annotationList"));
        emit list->customContextMenuRequested(list->visualRect(list->model()->index(0, 0)).center());
        choose("notesToReport");
        QCOMPARE(report_->rowCount(), 1);
        QCOMPARE(report_->items()[0]->table.rows.size(), 2);
        QCOMPARE(report_->items()[0]->table.rows[0][1], QStringLiteral("**why**"));
    }

    // By keys in the list, and by typing.
    void theDialogOrdersNamesExplainsAndRemoves() {
        for (const char* title : {"a", "b", "c"}) add(title);
        ReportDialog* dialog = open();
        QVERIFY(dialog);
        auto* list = dialog->findChild<QListView*>(QStringLiteral("reportItems"));
        list->setCurrentIndex(report_->index(0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(titles(), QStringLiteral("b a c"));
        QCOMPARE(list->currentIndex().row(), 1);
        auto* heading = dialog->findChild<QLineEdit*>(QStringLiteral("reportHeading"));
        QCOMPARE(heading->text(), QStringLiteral("a"));
        heading->setFocus();
        heading->selectAll();
        QTest::keyClicks(heading, QStringLiteral("cause"));
        auto* words = dialog->findChild<QPlainTextEdit*>(QStringLiteral("reportWords"));
        words->setFocus();
        QTest::keyClicks(words, QStringLiteral("it is **this**"));
        QCOMPARE(titles(), QStringLiteral("b cause c"));
        QCOMPARE(report_->items()[1]->words, QStringLiteral("it is **this**"));
        auto* preview = dialog->findChild<QTextEdit*>(QStringLiteral("reportPreview"));
        QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("it is this")));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(titles(), QStringLiteral("b c"));
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(titles(), QStringLiteral("b cause c"));
        dialog->findChild<QAction*>(QStringLiteral("reportAddText"))->trigger();
        QCOMPARE(titles(), QStringLiteral("b cause c Text"));
        QCOMPARE(list->currentIndex().row(), 3);
    }

    // The window can be worked in meanwhile, and what is added there is seen.
    void itStaysOpenWhileMoreIsAdded() {
        ReportDialog* dialog = open();
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal());
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("reportEmpty"))->isVisible());
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("reportSave"))->isEnabled());
        add("found");
        auto* preview = dialog->findChild<QTextEdit*>(QStringLiteral("reportPreview"));
        QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("found")));
        QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("reportSave"))->isEnabled());
    }

    void itIsSavedAsWhatTheNameSays() {
        add("found");
        ReportDialog* dialog = open();
        QVERIFY(dialog);
        save(dialog, at("a.html"));
        QTRY_VERIFY(read("a.html").startsWith("<!DOCTYPE html>"));
        QVERIFY(read("a.html").contains("found"));
        save(dialog, at("a.pdf"));
        QTRY_VERIFY(read("a.pdf").startsWith("%PDF-"));
        QStringList told;
        connect(dialog, &ReportDialog::told, this, [&](const QString& what) { told << what; });
        save(dialog, at("not/there.html"));
        QTRY_VERIFY(!told.isEmpty() && told.last().contains(QStringLiteral("there.html")));
    }

  private:
    QString at(const char* name) const { return dir_.filePath(QLatin1String(name)); }
    QByteArray read(const char* name) const {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void add(const char* title) {
        ReportItem item;
        item.title = QLatin1String(title);
        report_->add(item);
    }
    QString titles() const {
        QStringList out;
        for (const Report::ItemPtr& item : report_->items()) out << item->title;
        return out.join(u' ');
    }
    ReportDialog* open() {
        QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = window_->findChild<ReportDialog*>();
        if (!dialog || !dialog->isVisible()) return nullptr;
        dialog->activateWindow();
        const auto active = [dialog] { return QApplication::activeWindow() == dialog; };
        return QTest::qWaitFor(active) ? dialog : nullptr;
    }
    // Chooses from the menu of a widget.
    void ask(QWidget* widget, const char* action) {
        const QPoint place = widget->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget->mapToGlobal(place));
        QApplication::sendEvent(widget, &event);
        choose(action);
    }
    void choose(const char* name) {
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        auto* action = menu->findChild<QAction*>(QLatin1String(name));
        QVERIFY(action);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    void save(ReportDialog* dialog, const QString& path) {
        auto* button = dialog->findChild<QPushButton*>(QStringLiteral("reportSave"));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        auto* files = dialog->findChild<QFileDialog*>();
        QVERIFY(files);
        emit files->fileSelected(path);
        files->close();
        delete files;
    }

    QTemporaryDir dir_;
    Theme theme_;
    test::FakeSource fake_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<MainWindow> window_;
    Report* report_ = nullptr;
};

QTEST_MAIN(ReportDialogTest)
#include "test_report_dialog.moc"
