// SPDX-License-Identifier: GPL-3.0-or-later
// The look of open lanes follows the system while they are shown.
#include "tests/widgets/lanes_fixture.h"
#include "widgets/session/settings.h"
#include "widgets/window/appearance.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace golanes;

class AppearanceTest : public QObject, private test::LanesFixture {
    Q_OBJECT

  private slots:
    void init() {
        before_ = QApplication::palette();
        showLanes(500);
        settings_ = std::make_unique<Settings>(folder_.filePath(QStringLiteral("a.ini")));
        settings_->setTheme(Theme::Mode::System);
        followAppearance(settings_.get(), theme_.get());
    }
    void cleanup() {
        view_.reset();
        theme_.reset();
        QApplication::setPalette(before_);
    }

    void lanesAreRepaintedWhenTheSystemTurnsDark() {
        const QColor light = theme_->color(Surface::Lane);
        QVERIFY(!theme_->isDark());
        QCOMPARE(background(), light);
        turn(true);
        QTRY_VERIFY(theme_->isDark());
        QVERIFY(theme_->color(Surface::Lane) != light);
        QTRY_COMPARE(background(), theme_->color(Surface::Lane));
        // Dialogs and menus too: the whole palette is ours again.
        QTRY_COMPARE(QApplication::palette().color(QPalette::Window),
                     theme_->palette().color(QPalette::Window));
        turn(false);
        QTRY_VERIFY(!theme_->isDark());
        QTRY_COMPARE(background(), light);
    }

    void whoChoseALookKeepsIt() {
        settings_->setTheme(Theme::Mode::Light);
        const QColor light = background();
        turn(true);
        QCoreApplication::processEvents();
        QVERIFY(!theme_->isDark());
        QCOMPARE(background(), light);
        settings_->setTheme(Theme::Mode::Dark);
        QTRY_VERIFY(background() != light);
    }

    // What platforms send beside a new palette: the system is asked, which is light here.
    void aNewSystemThemeIsAskedFor() {
        turn(true);
        QTRY_VERIFY(theme_->isDark());
        QEvent changed(QEvent::ThemeChange);
        QCoreApplication::sendEvent(view_->windowHandle(), &changed);
        QTRY_VERIFY(!theme_->isDark());
        QTRY_COMPARE(background(), theme_->color(Surface::Lane));
    }

  private:
    // As the system does it.
    static void turn(bool dark) {
        QPalette p(dark ? QColor(40, 40, 40) : QColor(240, 240, 240),
                   dark ? QColor(30, 30, 30) : QColor(240, 240, 240));
        p.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
        QApplication::setPalette(p);
    }

    // Of the lanes, where nothing is drawn: the lowest line of a lane before the first event.
    QColor background() {
        const LaneKey lane{LaneKind::StopTheWorld, 0};
        view_->reveal(lane);
        const QImage image = lanes_->grab().toImage();
        const LaneScene& scene = lanes_->scene();
        const LaneGeometry g = scene.geometry(*scene.layout.rowOf(lane));
        return image.pixelColor(g.left + 20, g.rowRect(0).center().y());
    }

    QTemporaryDir folder_;
    QPalette before_;
    std::unique_ptr<Settings> settings_;
};

QTEST_MAIN(AppearanceTest)
#include "test_appearance.moc"
