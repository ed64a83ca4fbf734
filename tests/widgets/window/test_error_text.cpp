// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/error_text.h"

#include <QSet>
#include <QTest>

using namespace golanes;

class ErrorTextTest : public QObject {
    Q_OBJECT

  private slots:
    void everyErrorHasATitleOfItsOwn() {
        QSet<QString> titles;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Usage); ++code) {
            titles << errorTitle(static_cast<ErrorCode>(code));
        }
        QCOMPARE(titles.size(), static_cast<int>(ErrorCode::Usage) + 1);
        QVERIFY(!titles.contains(QString()));
    }

    void messagesBecomeSentences() {
        QCOMPARE(errorSentence({ErrorCode::Damaged, "batch is cut", Error::kNoOffset}),
                 QStringLiteral("Batch is cut."));
        QCOMPARE(errorSentence({ErrorCode::NotATrace, "a picture", 0}), QStringLiteral("A picture."));
        QCOMPARE(errorSentence({ErrorCode::Damaged, "The batch is cut.", 1234567}),
                 QStringLiteral("The batch is cut. (At byte 1,234,567.)"));
        QCOMPARE(errorSentence({ErrorCode::Cancelled, {}, Error::kNoOffset}), QString());
    }

    void lossesAreOneSentence() {
        ImportReport report;
        QCOMPARE(lossSentence(report), QString());
        report.add(Severity::Note, "region-misnested", "a region ends twice");
        QCOMPARE(lossSentence(report), QString());
        report.add(Severity::Loss, "generation-broken", "generation 3 breaks off", 77);
        QCOMPARE(lossSentence(report),
                 QStringLiteral("Part of this recording is missing. Generation 3 breaks off."));
        report.add(Severity::Loss, "input-cut", "the file is cut");
        QVERIFY(lossSentence(report).endsWith(QStringLiteral("And 1 more.")));
        QCOMPARE(kinds(report, Severity::Loss), 2);
        QCOMPARE(kinds(report, Severity::Note), 1);
    }

    void problemsAsTextTellEverything() {
        ImportReport report;
        report.add(Severity::Loss, "generation-broken", "generation 3 breaks off", 1077, "Record it again.");
        report.add(Severity::Loss, "generation-broken", "generation 4 breaks off", 2077);
        const QString text = problemsText(report);
        for (const char* part :
             {"Loss: generation 3 breaks off", "generation-broken", "×2", "byte 1,077", "Record it again."}) {
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        }
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "test_error_text.moc"
