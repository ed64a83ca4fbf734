// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from the window: by key, by dialog, again.
#include "core/base/job.h"
#include "core/store/trace_builder.h"
#include "tests/support/service_trace.h"
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/annotations.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/picture_dialog.h"
#include "widgets/window/picture_words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class PictureDialogTest : public QObject {
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
    }
    void cleanup() {
        window_.reset();
        for (const QFileInfo& file : QDir(dir_.path()).entryInfoList(QDir::Files))
            QFile::remove(file.absoluteFilePath());
    }

    // Annotations are in it unless one does not want them.
    void annotationsAreInItByChoice() {
        Annotation note;
        note.range.begin = note.range.end = 300'000;
        note.text = "why";
        note.from.of = LaneAnchor::Of::Group;
        note.from.group = LaneGroup::Gc;
        window_->currentPage()->viewState()->annotations()->add(note);
        PictureDialog* dialog = open();
        QVERIFY(dialog);
        auto* preview = dialog->findChild<QLabel*>(QStringLiteral("picturePreview"));
        auto* box = dialog->findChild<QCheckBox*>(QStringLiteral("pictureAnnotations"));
        QVERIFY(box && box->isChecked());
        QTRY_VERIFY(!preview->pixmap().isNull());
        const QImage with = preview->pixmap().toImage();
        box->click();
        QTRY_VERIFY(preview->pixmap().toImage() != with);
    }

    void aKeyOpensItAndThePreviewFollowsTheChoices() {
        PictureDialog* dialog = open();
        QVERIFY(dialog);
        auto* preview = dialog->findChild<QLabel*>(QStringLiteral("picturePreview"));
        QTRY_VERIFY(!preview->pixmap().isNull());
        const QImage before = preview->pixmap().toImage();
        dialog->findChild<QComboBox*>(QStringLiteral("pictureColors"))->setCurrentIndex(1);
        QTRY_VERIFY(preview->pixmap().toImage() != before);
    }

    void savingWritesWhatWasChosenAndRemembersIt() {
        PictureDialog* dialog = open();
        QVERIFY(dialog);
        dialog->findChild<QSpinBox*>(QStringLiteral("pictureWidth"))->setValue(800);
        dialog->findChild<QComboBox*>(QStringLiteral("pictureScale"))->setCurrentIndex(2);
        save(dialog, at("first.png"));
        QTRY_VERIFY(QFile::exists(at("first.png")));
        QCOMPARE(QImage(at("first.png")).width(), 3 * 800);
        QTRY_VERIFY(!window_->findChild<PictureDialog*>());
        // Again: the same choices, a name that is free.
        again();
        QTRY_VERIFY(QFile::exists(at("orders.png")));
        QCOMPARE(QImage(at("orders.png")).width(), 3 * 800);
        QTRY_VERIFY(!window_->findChild<PictureDialog*>());
        again();
        QTRY_VERIFY(QFile::exists(at("orders-2.png")));
    }

    void whatCannotBeSavedIsTold() {
        PictureDialog* dialog = open();
        QVERIFY(dialog);
        QStringList told;
        connect(dialog, &PictureDialog::told, this, [&](const QString& what) { told << what; });
        save(dialog, at("not/there.png"));
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told[0].contains(QStringLiteral("there.png")));
        QVERIFY(dialog->isVisible());
    }

    void copyingPutsItIntoTheClipboard() {
        PictureDialog* dialog = open();
        QVERIFY(dialog);
        auto* copy = dialog->findChild<QPushButton*>(QStringLiteral("pictureCopy"));
        QTRY_VERIFY(copy->isEnabled());
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(copy, Qt::LeftButton);
        QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
    }

    void theFooterSaysWhereItIsFrom() {
        const DocumentPage& page = *window_->currentPage();
        const QString words = pictureFooter(*page.document(), *page.viewState(), page.viewState()->bounds());
        QVERIFY(words.startsWith(QStringLiteral("orders.trace · ")));
        QVERIFY(words.contains(QStringLiteral(" to ")));
    }

    void theFooterSaysHowMuchIsMissing() {
        TraceBuilder builder;
        const ProcIndex p0 = builder.proc(0), p1 = builder.proc(1);
        const auto at = [&](Timestamp t, ProcIndex p, ProcState from) {
            builder.procTransition(t, p, from, ProcState::Running, false, {});
        };
        at(0, p0, ProcState::Undetermined);
        at(10, p1, ProcState::Undetermined);
        for (const Timestamp lost : {1'000'000, 5'000'000}) {
            builder.loseProc(lost, p0);
            builder.loseProc(lost, p1);
            at(lost + 3'000'000, p0, ProcState::Undetermined);
            at(lost + 3'500'000, p1, ProcState::Undetermined);
        }
        builder.report().add(Severity::Loss, "generation-missing", "A generation is missing.");
        Job job;
        fake_.result = *builder.finish(job);
        window_->currentPage()->reload();
        DocumentPage& page = *window_->currentPage();
        QTRY_VERIFY(page.viewState()->trace() && page.viewState()->trace()->report.hasLoss());
        const QString words = pictureFooter(*page.document(), *page.viewState(), page.viewState()->bounds());
        QVERIFY2(words.endsWith(QStringLiteral("2 gaps in the recording, 6.00 ms in all")),
                 qPrintable(words));
    }

    void newNamesAreFreeOnes() {
        const auto touch = [&](const char* name) {
            QFile file(at(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        QCOMPARE(newPictureName({}, at("orders.trace.zst")), at("orders.png"));
        QCOMPARE(newPictureName(at("x.svg"), QStringLiteral("/else/where/orders.trace")), at("orders.svg"));
        touch("orders.svg");
        touch("orders-2.svg");
        QCOMPARE(newPictureName(at("x.svg"), at("orders.trace")), at("orders-3.svg"));
    }

  private:
    void again() {
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QTest::keyClick(window_.get(), Qt::Key_E, Qt::ShiftModifier);
    }
    QString at(const char* name) const { return dir_.filePath(QLatin1String(name)); }
    PictureDialog* open() {
        QTest::keyClick(window_.get(), Qt::Key_E);
        auto* dialog = window_->findChild<PictureDialog*>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    void save(PictureDialog* dialog, const QString& path) {
        auto* button = dialog->findChild<QPushButton*>(QStringLiteral("pictureSave"));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        auto* files = dialog->findChild<QFileDialog*>();
        QVERIFY(files);
        emit files->fileSelected(path);
        files->close();
    }

    QTemporaryDir dir_;
    test::FakeSource fake_;
    std::unique_ptr<Settings> settings_;
    Theme theme_;
    std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(PictureDialogTest)
#include "test_picture_dialog.moc"
