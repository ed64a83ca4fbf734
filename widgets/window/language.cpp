// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/language.h"

#include "widgets/session/settings.h"
#include "widgets/window/main_window.h"

#include <QApplication>
#include <QTranslator>

// In a static library resources are there only when they are asked for, outside of any namespace.
static void initTexts() {
    Q_INIT_RESOURCE(translations);
}

namespace golanes {

std::optional<QString> languageNamed(const QString& name) {
    const QString wanted = QString(name).replace(u'-', u'_').toLower();
    for (const Language& language : kLanguages) {
        const QString tag = QLatin1String(language.tag);
        if (!wanted.isEmpty() && (wanted == tag.toLower() || wanted == tag.section(u'_', 0, 0))) return tag;
    }
    return std::nullopt;
}

QString languageOf(const QLocale& system) {
    for (const QString& ui : system.uiLanguages()) {
        const QLocale locale(ui);
        if (locale.language() == QLocale::English) return QStringLiteral("en");
        // Traditional characters are another matter.
        if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript)
            return QStringLiteral("zh_CN");
    }
    return QStringLiteral("en");
}

namespace {

// The tag of the language that the texts are in.
QString spokenNow() {
    const auto* texts = qApp->findChild<QTranslator*>(QStringLiteral("golanesTexts"));
    return texts ? texts->language() : QString();
}

}  // namespace

void speak(const QString& language) {
    initTexts();
    const QString tag = language.isEmpty() ? languageOf(QLocale::system()) : language;
    // Of the system one keeps its dates and numbers, also where its language is not spoken.
    QLocale::setDefault(language.isEmpty() ? QLocale::system() : QLocale(tag));
    for (QTranslator* before : qApp->findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly))
        delete before;
    for (const char* part : {"qtbase", "golanes"}) {
        auto* texts = new QTranslator(qApp);
        texts->setObjectName(QLatin1String(part) + QStringLiteral("Texts"));
        // English has no file of Qt's.
        if (texts->load(QStringLiteral(":/translations/%1_%2.qm").arg(QLatin1String(part), tag)))
            QCoreApplication::installTranslator(texts);
    }
}

void followLanguage(Settings* settings) {
    speak(settings->language());
    QObject::connect(
        settings, &Settings::languageChanged, qApp,
        [](const QString& language) {
            const QString before = spokenNow();
            speak(language);
            if (spokenNow() == before) return;  // that of the system
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (auto* window = qobject_cast<MainWindow*>(widget)) window->renew();
        },
        // Not from within the dialog that asked for it, which goes with its window.
        Qt::QueuedConnection);
}

}  // namespace golanes
