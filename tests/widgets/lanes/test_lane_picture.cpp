// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the lanes: which lanes and times are in them, and that pixels, SVG and PDF tell the same.
#include "tests/widgets/lanes_by_hand.h"
#include "widgets/lanes/lane_picture.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/page_file.h"

#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace golanes;
using test::ServiceTrace;

class LanePictureTest : public QObject, private test::LanesByHand {
    Q_OBJECT

  private slots:
    void init() { showLanes(420); }
    void cleanup() { view_.reset(); }

    void ofAnyWidthItHasWholeLanes() {
        scrollBar_->setValue(37);
        for (const int width : {500, 900, 1400}) {
            PictureWish wish = plain();
            wish.width = width;
            LanePicture picture = planned(wish, 1);
            QCOMPARE(picture.size().width(), width);
            const int height = picture.size().height();
            QVERIFY(height > 300 && height < 420 + 100);
            wish.title = QStringLiteral("What is slow");
            QVERIFY(planned(wish, 1).size().height() > height);
        }
    }

    void allLanesAreMoreThanThoseInSight() {
        PictureWish wish = plain();
        const int inSight = planned(wish, 1).size().height();
        wish.lanes = PictureWish::Lanes::All;
        LanePicture all = planned(wish, 1);
        QVERIFY(all.size().height() > inSight);
        QCOMPARE(all.leftOut(), 0);
        QVERIFY(all.size().height() >= view_->scene().layout.height());
    }

    void itsTimeIsTheOneAskedFor() {
        look(300, 400);
        QVERIFY(pictureRange(*state_, PictureWish::Time::Visible) == state_->visible());
        QVERIFY(pictureRange(*state_, PictureWish::Time::Whole) == state_->bounds());
        // Without an area, what is visible.
        QVERIFY(pictureRange(*state_, PictureWish::Time::Area) == state_->visible());
        const TimeRange range{ServiceTrace::at(310), ServiceTrace::at(320)};
        state_->area()->set(range, LaneSet::all());
        QVERIFY(pictureRange(*state_, PictureWish::Time::Area) == range);
    }

    // What is selected and marked belongs into it, what follows the pointer does not.
    void itHoldsTheSelectionButNotThePointer() {
        const QImage before = image(plain());
        state_->setCursor(ServiceTrace::at(250));
        state_->setHover(spanOf(service_.worker, 250));
        QCOMPARE(image(plain()), before);
        state_->setSelection(spanOf(service_.worker, 250));
        view_->reveal(state_->selection()->lane);
        QVERIFY(image(plain()) != before);
    }

    void drawnTwiceItIsTheSame() {
        PictureWish wish = plain();
        wish.footer = QStringLiteral("from a test");
        QCOMPARE(image(wish), image(wish));
        QCOMPARE(svg(wish), svg(wish));
    }

    void anSvgHasTheTextAsText() {
        PictureWish wish = plain();
        wish.title = QStringLiteral("<slow> & steady");
        wish.footer = QStringLiteral("from a test");
        wish.lanes = PictureWish::Lanes::All;
        QXmlStreamReader xml(svg(wish));
        QString text;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters()) text += xml.text();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        for (const char* word : {"<slow> & steady", "from a test", "running", "worker", "Processors", "P1"})
            QVERIFY2(text.contains(QLatin1String(word)), word);
    }

    // In a narrow picture the legend takes more lines; a bar tells how long something is.
    void theLegendIsWholeAtAnyWidth() {
        look(0, 1000);
        for (const int width : {500, 1400}) {
            PictureWish wish = plain();
            wish.width = width;
            wish.lanes = PictureWish::Lanes::All;
            const QString all = QString::fromUtf8(svg(wish));
            for (const char* word : {">running<", ">runnable<", ">network<", ">channel<", ">sleep<"})
                QVERIFY2(all.contains(QLatin1String(word)), word);
            QVERIFY(all.contains(width == 500 ? QStringLiteral(">200 µs<") : QStringLiteral(">100 µs<")));
        }
    }

    // Few paths instead of a rectangle each: a lane with a thousand spans costs hardly more than one.
    void anSvgGrowsByPixelsNotBySpans() {
        look(0, 1000);
        const qsizetype whole = svg(plain()).size();
        look(480, 500);
        const qsizetype part = svg(plain()).size();
        QVERIFY2(whole < 200'000 && part < 200'000,
                 qPrintable(QStringLiteral("%1 and %2 bytes").arg(whole).arg(part)));
    }

  private:
    static PictureWish plain() {
        PictureWish wish;
        wish.width = 900;
        return wish;
    }
    LanePicture planned(const PictureWish& wish, double scale) {
        LanePicture picture(*state_, view_->scene(), wish, scale);
        PlanCache plans = picture.plans();
        plans.prepare(state_->sources(), picture.lanes());
        picture.takePlans(std::move(plans));
        return picture;
    }
    Page pageOf(LanePicture& picture, const PictureWish& wish) {
        return {picture.size(), wish.title, wish.footer,
                [&](QPainter& p, bool vector) { picture.paint(p, *theme_, vector); }};
    }
    QImage image(const PictureWish& wish) {
        LanePicture picture = planned(wish, 1);
        return pageImage(pageOf(picture, wish), 1);
    }
    QByteArray svg(const PictureWish& wish) {
        LanePicture picture = planned(wish, 2);
        const QString path = dir_.filePath(QStringLiteral("a.svg"));
        if (!savePage(path, pageOf(picture, wish), 2).isEmpty()) return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir dir_;
};

QTEST_MAIN(LanePictureTest)
#include "test_lane_picture.moc"
