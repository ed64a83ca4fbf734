// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/session/report.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace golanes;

namespace {

ReportItem item(const char* title) {
    ReportItem item;
    item.title = QLatin1String(title);
    return item;
}

QString titles(const Report& report) {
    QStringList out;
    for (const Report::ItemPtr& i : report.items()) out << i->title;
    return out.join(u' ');
}

// All of it, to be compared.
QString content(const Report& report) {
    QString out = report.title();
    for (const Report::ItemPtr& i : report.items()) out += u'|' + i->title + u':' + i->words;
    return out;
}

}  // namespace

class ReportTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        report_ = std::make_unique<Report>();
        for (const char* title : {"a", "b", "c", "d"}) report_->add(item(title));
    }

    void itemsMoveToWhereTheyAreWanted() {
        QSignalSpy touched(report_.get(), &Report::touched);
        report_->move(0, 2);
        QCOMPARE(titles(*report_), QStringLiteral("b c a d"));
        QCOMPARE(touched.last().first().toInt(), 2);
        report_->move(3, 0);
        QCOMPARE(titles(*report_), QStringLiteral("d b c a"));
        report_->move(0, -1);
        report_->move(0, 4);
        QCOMPARE(titles(*report_), QStringLiteral("d b c a"));
    }

    // As views do it when something is dropped.
    void rowsAreDroppedInFrontOfOthers() {
        QVERIFY(report_->moveRow({}, 0, {}, 4));
        QCOMPARE(titles(*report_), QStringLiteral("b c d a"));
        QVERIFY(report_->moveRow({}, 3, {}, 1));
        QCOMPARE(titles(*report_), QStringLiteral("b a c d"));
    }

    void whatIsTypedIsOneStepOfUndo() {
        for (const char* text : {"w", "wh", "why"}) report_->setItemWords(1, QLatin1String(text));
        for (const char* text : {"x", "xy"}) report_->setItemTitle(1, QLatin1String(text));
        report_->undoStack()->undo();
        QCOMPARE(content(*report_), QStringLiteral("Report|a:|b:why|c:|d:"));
        report_->undoStack()->undo();
        QCOMPARE(content(*report_), QStringLiteral("Report|a:|b:|c:|d:"));
    }

    void editsOfAnyOrderAreUndoneAndDoneAgain() {
        const QAbstractItemModelTester tester(report_.get());
        QRandomGenerator random(7);
        QStringList steps{content(*report_)};
        const int first = report_->undoStack()->index();
        for (int i = 0; i < 200; ++i) {
            const int rows = report_->rowCount();
            const int row = rows > 0 ? static_cast<int>(random.bounded(rows)) : -1;
            const QString text = QString::number(i);
            const int before = report_->undoStack()->index();
            switch (row < 0 ? 0 : random.bounded(5)) {
                case 0:
                    report_->add(item("new"));
                    break;
                case 1:
                    report_->remove(row);
                    break;
                case 2:
                    report_->move(row, static_cast<int>(random.bounded(rows)));
                    break;
                case 3:
                    report_->setItemWords(row, text);
                    break;
                default:
                    report_->setTitle(text);
            }
            // What is typed joins the step before.
            if (report_->undoStack()->index() == before)
                steps.last() = content(*report_);
            else
                steps << content(*report_);
        }
        const QString last = content(*report_);
        while (report_->undoStack()->index() > first) {
            QCOMPARE(content(*report_), steps.takeLast());
            report_->undoStack()->undo();
        }
        QCOMPARE(content(*report_), steps.takeLast());
        while (report_->undoStack()->canRedo()) report_->undoStack()->redo();
        QCOMPARE(content(*report_), last);
    }

  private:
    std::unique_ptr<Report> report_;
};

QTEST_MAIN(ReportTest)
#include "test_report.moc"
