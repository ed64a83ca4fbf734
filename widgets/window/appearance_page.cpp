// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/appearance_page.h"

#include "widgets/session/settings.h"
#include "widgets/window/language.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

template <typename T>
using Choices = QList<std::pair<QString, T>>;

// A box to choose one of `choices`, which `take` is told.
template <typename T, typename Take>
QComboBox* choiceBox(const char* name, const Choices<T>& choices, T now, Take take, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    for (const auto& [text, value] : choices) {
        box->addItem(text, static_cast<int>(value));
        if (value == now) box->setCurrentIndex(box->count() - 1);
    }
    QObject::connect(box, &QComboBox::activated, parent,
                     [box, take](int i) { take(static_cast<T>(box->itemData(i).toInt())); });
    return box;
}

QComboBox* languageBox(Settings* settings, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("languageBox"));
    box->addItem(AppearancePage::tr("As the system"), QString());
    for (const Language& language : kLanguages)
        box->addItem(QString::fromUtf8(language.name), QLatin1String(language.tag));
    box->setCurrentIndex(std::max(0, box->findData(settings->language())));
    QObject::connect(box, &QComboBox::activated, settings,
                     [settings, box](int i) { settings->setLanguage(box->itemData(i).toString()); });
    return box;
}

QLabel* hint(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

AppearancePage::AppearancePage(Settings* settings, QWidget* parent) : SettingsPage(parent) {
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Theme"),
                 choiceBox(
                     "themeBox",
                     Choices<Theme::Mode>{{tr("As the system"), Theme::Mode::System},
                                          {tr("Light"), Theme::Mode::Light},
                                          {tr("Dark"), Theme::Mode::Dark}},
                     settings->theme(), [settings](Theme::Mode m) { settings->setTheme(m); }, this));
    form->addRow(tr("&Language"), languageBox(settings, this));
    form->addRow(
        tr("&Colours of lanes"),
        choiceBox(
            "colorSetBox",
            Choices<Theme::ColorSet>{{tr("Standard"), Theme::ColorSet::Default},
                                     {tr("Colour-blind safe"), Theme::ColorSet::ColorBlindSafe},
                                     {tr("As in gotraceui"), Theme::ColorSet::Gotraceui}},
            settings->colorSet(), [settings](Theme::ColorSet c) { settings->setColorSet(c); }, this));
    form->addRow(tr("&Height of lanes"),
                 choiceBox(
                     "laneHeightBox",
                     Choices<LaneHeight>{{tr("Compact"), LaneHeight::Compact},
                                         {tr("Normal"), LaneHeight::Normal},
                                         {tr("Roomy"), LaneHeight::Roomy}},
                     settings->laneHeight(), [settings](LaneHeight h) { settings->setLaneHeight(h); }, this));
    form->addRow(tr("T&imes"),
                 choiceBox(
                     "timeFormatBox",
                     Choices<TimeFormat>{{tr("Since the start of the recording"), TimeFormat::Relative},
                                         {tr("Of the trace's clock"), TimeFormat::Absolute},
                                         {tr("Wall clock, where it is known"), TimeFormat::Wall}},
                     settings->timeFormat(), [settings](TimeFormat f) { settings->setTimeFormat(f); }, this));
    form->addRow(QString(),
                 hint(tr("Height and times are what recordings opened from now on begin with."), this));
}

}  // namespace golanes
