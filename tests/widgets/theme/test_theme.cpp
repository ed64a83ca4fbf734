// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/color_math.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace golanes;

namespace {

using Pair = std::pair<ColorRole, ColorRole>;

// States that touch in a lane: what follows what in a goroutine, on a proc, in stacked counts.
std::vector<Pair> touching() {
    std::vector<Pair> out{{ColorRole::Running, ColorRole::Runnable}, {ColorRole::Running, ColorRole::Gc},
                          {ColorRole::Running, ColorRole::Idle},     {ColorRole::Gc, ColorRole::Idle},
                          {ColorRole::Syscall, ColorRole::Idle},     {ColorRole::Syscall, ColorRole::Gc},
                          {ColorRole::Gc, ColorRole::StopTheWorld}};
    for (const ColorRole wait : {ColorRole::Channel, ColorRole::Sync, ColorRole::Network, ColorRole::Syscall,
                                 ColorRole::Sleep, ColorRole::Gc, ColorRole::Other, ColorRole::Unknown}) {
        out.emplace_back(ColorRole::Runnable, wait);
        out.emplace_back(ColorRole::Running, wait);
    }
    return out;
}

QString named(ColorRole a, ColorRole b) {
    return QStringLiteral("%1/%2").arg(static_cast<int>(a)).arg(static_cast<int>(b));
}

}  // namespace

class ThemeTest : public QObject {
    Q_OBJECT

  private:
    static void modesAndSets() {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::addColumn<Theme::ColorSet>("set");
        for (const auto set :
             {Theme::ColorSet::Default, Theme::ColorSet::ColorBlindSafe, Theme::ColorSet::Gotraceui})
            for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark})
                QTest::addRow("set %d, mode %d", static_cast<int>(set), static_cast<int>(mode))
                    << mode << set;
    }
    static void arrange(Theme& theme) {
        QFETCH(Theme::Mode, mode);
        QFETCH(Theme::ColorSet, set);
        theme.setMode(mode);
        theme.setColorSet(set);
    }

  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // WCAG 2.1 AA: what is written about the lanes can be read, on each surface it stands on.
    void annotationsReachTheirContrast_data() { modesAndSets(); }
    void annotationsReachTheirContrast() {
        Theme theme;
        arrange(theme);
        for (std::size_t i = 0; i < kAnnotationColors; ++i) {
            const QColor line = theme.annotation(i);
            for (const Surface behind : {Surface::Lane, Surface::Ruler, Surface::Tip})
                QVERIFY2(contrast(line, theme.color(behind)) >= 4.5, qPrintable(QString::number(i)));
            QVERIFY(contrast(theme.textOnAnnotation(i), line) >= 4.5);
            for (std::size_t k = 0; k < i; ++k) QVERIFY(distance(line, theme.annotation(k)) > 10);
        }
        QVERIFY(contrast(theme.color(Surface::Text), theme.color(Surface::Tip)) >= 4.5);
        QCOMPARE(theme.annotation(200), theme.annotation(0));
    }

    void labelsAndEdgesReachTheirContrast_data() { modesAndSets(); }
    void labelsAndEdgesReachTheirContrast() {
        Theme theme;
        arrange(theme);
        const QColor lane = theme.color(Surface::Lane);
        for (std::size_t i = 0; i + 1 < kColorRoleCount; ++i) {
            const auto role = static_cast<ColorRole>(i);
            const QByteArray name = QByteArray::number(static_cast<int>(i));
            QVERIFY2(contrast(theme.textOn(role), theme.fill(role)) >= 4.5, name.constData());
            QVERIFY2(contrast(theme.edge(role), lane) >= 3, name.constData());
            QCOMPARE(theme.needsEdge(role), contrast(theme.fill(role), lane) < 3);
        }
    }

    void textIsReadableOnEverySurface_data() { modesAndSets(); }
    void textIsReadableOnEverySurface() {
        Theme theme;
        arrange(theme);
        for (const Surface s :
             {Surface::Lane, Surface::LaneHeader, Surface::GroupHeader, Surface::Ruler, Surface::Tip}) {
            QVERIFY(contrast(theme.color(Surface::Text), theme.color(s)) >= 7);
            QVERIFY(contrast(theme.color(Surface::QuietText), theme.color(s)) >= 4.5);
            QVERIFY(contrast(theme.color(Surface::Accent), theme.color(s)) >= 3);
        }
        QVERIFY(contrast(theme.color(Surface::WarningText), theme.color(Surface::Warning)) >= 4.5);
    }

    void sidesOfAComparisonAreToldApart_data() { modesAndSets(); }
    void sidesOfAComparisonAreToldApart() {
        Theme theme;
        arrange(theme);
        const QColor base = theme.color(Surface::BaseSide), candidate = theme.color(Surface::NewSide);
        for (const Vision v : {Vision::Normal, Vision::Deuteranopia, Vision::Protanopia, Vision::Tritanopia})
            QVERIFY(distance(seenBy(v, base), seenBy(v, candidate)) >= 20);
        for (const QColor& side : {base, candidate}) {
            QVERIFY(contrast(readableOn(side), side) >= 4.5);
            QVERIFY(contrast(side, theme.color(Surface::LaneHeader)) >= 3);
            QVERIFY(distance(side, theme.color(Surface::Accent)) >= 20);
        }
    }

    // ΔE (CIE76): 2 is just noticeable side by side.
    void statesThatTouchAreToldApart_data() {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::addColumn<Theme::ColorSet>("set");
        QTest::addColumn<double>("least");
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            const char* name = mode == Theme::Mode::Light ? "light" : "dark";
            QTest::addRow("default, %s", name) << mode << Theme::ColorSet::Default << 10.0;
            QTest::addRow("colour-blind-safe, %s", name) << mode << Theme::ColorSet::ColorBlindSafe << 17.0;
        }
    }
    void statesThatTouchAreToldApart() {
        Theme theme;
        arrange(theme);
        QFETCH(double, least);
        for (const Vision v :
             {Vision::Normal, Vision::Deuteranopia, Vision::Protanopia, Vision::Tritanopia}) {
            for (const auto& [a, b] : touching()) {
                const double d = distance(seenBy(v, theme.fill(a)), seenBy(v, theme.fill(b)));
                QVERIFY2(d >= least, qPrintable(QStringLiteral("%1 in vision %2: %3")
                                                    .arg(named(a, b))
                                                    .arg(static_cast<int>(v))
                                                    .arg(d)));
            }
        }
    }

    void noStateLooksLikeTheSelection_data() { modesAndSets(); }
    void noStateLooksLikeTheSelection() {
        Theme theme;
        arrange(theme);
        for (std::size_t i = 0; i + 1 < kColorRoleCount; ++i)
            QVERIFY(distance(theme.fill(static_cast<ColorRole>(i)), theme.color(Surface::Accent)) >= 20);
    }

    void followsTheSystemsPalette() {
        const QPalette before = QApplication::palette();
        Theme theme;
        QVERIFY(!theme.isDark());
        QSignalSpy changed(&theme, &Theme::changed);
        QPalette dark(QColor(40, 40, 40), QColor(30, 30, 30));
        dark.setColor(QPalette::WindowText, Qt::white);
        QApplication::setPalette(dark);
        QTRY_VERIFY(theme.isDark());
        QCOMPARE(changed.size(), 1);
        QApplication::setPalette(before);
        QTRY_VERIFY(!theme.isDark());
    }

    void aChosenModeDoesNotFollow() {
        const QPalette before = QApplication::palette();
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        QPalette dark(QColor(40, 40, 40), QColor(30, 30, 30));
        dark.setColor(QPalette::WindowText, Qt::white);
        QApplication::setPalette(dark);
        QCoreApplication::processEvents();
        QVERIFY(!theme.isDark());
        QApplication::setPalette(before);
    }

    void thePaletteFitsTheMode() {
        Theme theme;
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            theme.setMode(mode);
            const QPalette p = theme.palette();
            QVERIFY(contrast(p.color(QPalette::WindowText), p.color(QPalette::Window)) >= 7);
            QVERIFY(contrast(p.color(QPalette::Text), p.color(QPalette::Base)) >= 7);
            QVERIFY(contrast(p.color(QPalette::ButtonText), p.color(QPalette::Button)) >= 7);
            QVERIFY(contrast(p.color(QPalette::HighlightedText), p.color(QPalette::Highlight)) >= 4.5);
            QCOMPARE(luminance(p.color(QPalette::Window)) < 0.2, mode == Theme::Mode::Dark);
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "test_theme.moc"
