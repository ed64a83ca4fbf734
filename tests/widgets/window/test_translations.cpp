// SPDX-License-Identifier: GPL-3.0-or-later
// The files of Qt Linguist are complete, and right in what can be told without knowing the language.
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;  // several of texts with numbers
    bool finished = true;
    bool gone = false;  // from the sources; kept for the case that it comes again
};

QString fileOf(const QString& language) {
    return QStringLiteral(GOLANES_SOURCE_DIR "/resources/translations/golanes_%1.ts").arg(language);
}

Message messageFrom(QXmlStreamReader& xml, const QString& context) {
    Message message{context, {}, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const QStringView type = xml.attributes().value(QLatin1String("type"));
            message.finished = type.isEmpty();
            message.gone = type == QLatin1String("vanished") || type == QLatin1String("obsolete");
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.translations = text.contains(u'\n') && message.source.contains(QLatin1String("%n"))
                                       ? text.split(u'\n', Qt::SkipEmptyParts)
                                       : QStringList{text};
            for (QString& t : message.translations)
                if (message.source.contains(QLatin1String("%n"))) t = t.trimmed();
            message.translations.removeAll(QString());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() != QLatin1String("message")) continue;
        const Message message = messageFrom(xml, context);
        if (!message.gone) all << message;
    }
    return all;
}

QStringList sorted(const QRegularExpression& what, const QString& text) {
    QStringList all;
    for (auto it = what.globalMatch(text); it.hasNext();) all << it.next().captured();
    all.sort();
    return all;
}

// "&File" has f, "文件(&F)" too.
QString acceleratorOf(const QString& text) {
    static const QRegularExpression letter(QStringLiteral("&([^&\\s])"));
    const auto match = letter.match(QString(text).remove(QLatin1String("&&")));
    return match.captured(1).toLower();
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

    static void languages() {
        QTest::addColumn<QString>("language");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
        QTest::newRow("en") << QStringLiteral("en");
    }

  private slots:
    // What lupdate finds in the sources now is all translated, as `--target translations` would have it.
    void theSourcesHaveNoOtherTexts_data() { languages(); }
    void theSourcesHaveNoOtherTexts() {
        QFETCH(QString, language);
        QTemporaryDir dir;
        const QString copy = dir.filePath(QStringLiteral("golanes.ts"));
        QVERIFY(QFile::copy(fileOf(language), copy));
        QStringList arguments{QStringLiteral("-silent"),
                              QStringLiteral("-locations"),
                              QStringLiteral("none"),
                              QStringLiteral("-no-obsolete"),
                              QStringLiteral("-I"),
                              QStringLiteral(GOLANES_SOURCE_DIR),
                              QStringLiteral(GOLANES_SOURCE_DIR "/widgets"),
                              QStringLiteral("-ts"),
                              copy};
        if (language == QLatin1String("en")) arguments.prepend(QStringLiteral("-pluralonly"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(GOLANES_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished());
        QCOMPARE(lupdate.exitCode(), 0);
        QStringList missing;
        for (const Message& m : messagesOf(copy))
            if (!m.finished || m.translations.isEmpty() || m.translations.first().isEmpty())
                missing << m.context + QLatin1String(": ") + m.source;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QCOMPARE(messagesOf(copy).size(), messagesOf(fileOf(language)).size());
    }

    void translationsKeepWhatIsFilledIn_data() { languages(); }
    void translationsKeepWhatIsFilledIn() {
        static const QRegularExpression place(QStringLiteral("%L?(?:\\d|n)"));
        static const QRegularExpression hole(QStringLiteral("\\{[^}]*\\}"));
        QFETCH(QString, language);
        QStringList wrong;
        for (const Message& m : messagesOf(fileOf(language))) {
            for (const QString& t : m.translations) {
                if (sorted(place, m.source) != sorted(place, t) || m.source.count(hole) != t.count(hole) ||
                    m.source.count(u'\n') != t.count(u'\n') || m.source.count(u'\t') != t.count(u'\t'))
                    wrong << m.source;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // Then they are as unique in a menu as the English ones, which test_language.cpp looks at.
    void acceleratorsAreThoseOfTheSources() {
        QStringList wrong;
        for (const Message& m : messagesOf(fileOf(QStringLiteral("zh_CN"))))
            if (!m.context.startsWith(QLatin1String("core")) && !m.source.contains(u'<') &&
                acceleratorOf(m.source) != acceleratorOf(m.translations.value(0)))
                wrong << m.source + QLatin1String(" / ") + m.translations.value(0);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // lupdate reads no C++ but something like it: a text under a name that nobody asks by is never found.
    void everyContextIsAskedFor() {
        static const QRegularExpression asked(QStringLiteral(
            "Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)|(?:translate|TRANSLATE_NOOP)\\(\\s*\"([\\w:]+)\"|"
            "class (\\w+)[^;{]*\\{\\s*Q_OBJECT"));
        QSet<QString> names;
        QDirIterator it(QStringLiteral(GOLANES_SOURCE_DIR "/widgets"),
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = asked.globalMatch(text); match.hasNext();) {
                const auto m = match.next();
                names << (m.hasCaptured(3) ? QLatin1String("golanes::") + m.captured(3)
                                           : m.captured(1) + m.captured(2));
            }
        }
        QSet<QString> unknown;
        for (const Message& m : messagesOf(fileOf(QStringLiteral("zh_CN"))))
            if (!names.contains(m.context)) unknown << m.context + QLatin1String(": ") + m.source;
        QVERIFY2(unknown.isEmpty(), qPrintable(QStringList(unknown.values()).join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
