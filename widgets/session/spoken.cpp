// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/spoken.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>

#include <algorithm>
#include <optional>
#include <vector>

namespace golanes {

namespace {

constexpr int kDepth = 4;  // of texts within texts
constexpr qsizetype kMostCached = 10'000;

// A text of the core with room for what is filled in: literal 0, hole 0, literal 1, … literal n.
struct Pattern {
    const char* text = nullptr;
    QList<QString> literals;
    QList<QString> holes;
    qsizetype length = 0;  // of the literals
};

Pattern patternOf(const char* text) {
    Pattern p;
    p.text = text;
    const QString all = QString::fromUtf8(text);
    qsizetype at = 0;
    for (qsizetype open = all.indexOf(u'{'); open >= 0; open = all.indexOf(u'{', at)) {
        const qsizetype close = all.indexOf(u'}', open);
        p.literals << all.mid(at, open - at);
        p.holes << all.mid(open, close + 1 - open);
        at = close + 1;
    }
    p.literals << all.mid(at);
    for (const QString& literal : p.literals) p.length += literal.size();
    return p;
}

// Those with the most of their own first: they say most about what they fit.
const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char* text : coreTexts())
            if (std::string_view(text).find('{') != std::string_view::npos) made.push_back(patternOf(text));
        std::ranges::stable_sort(made, std::ranges::greater(), &Pattern::length);
        return made;
    }();
    return all;
}

bool isNumber(QStringView text) {
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c == u',' || c == u'.'; });
}

bool fits(const QString& hole, const QString& value) {
    if (hole == QLatin1String("{:d}")) return isNumber(value);
    if (hole == QLatin1String("{:;}")) return !value.isEmpty();
    return !value.isEmpty() && !value.contains(QLatin1String(": ")) && !value.contains(QLatin1String("; "));
}

// What stands in the holes when the text was made of the pattern.
std::optional<QList<QString>> filledIn(const Pattern& p, const QString& text) {
    if (!text.startsWith(p.literals.first()) || !text.endsWith(p.literals.last())) return std::nullopt;
    QList<QString> filled;
    qsizetype at = p.literals.first().size();
    const qsizetype last = text.size() - p.literals.last().size();
    for (qsizetype i = 1; i < p.literals.size(); ++i) {
        const bool atEnd = i + 1 == p.literals.size();
        const qsizetype next = atEnd ? last : text.indexOf(p.literals[i], at);
        if (next < at || next > last) return std::nullopt;
        const QString value = text.mid(at, next - at);
        if (!fits(p.holes[i - 1], value)) return std::nullopt;
        filled << value;
        at = next + p.literals[i].size();
    }
    return filled;
}

// "{}" in turn, "{1}" by number.
QString put(const QString& pattern, const QList<QString>& values) {
    QString out;
    qsizetype at = 0, turn = 0;
    for (qsizetype open = pattern.indexOf(u'{'); open >= 0; open = pattern.indexOf(u'{', at)) {
        const qsizetype close = pattern.indexOf(u'}', open);
        bool named = false;
        const qsizetype number = pattern.mid(open + 1, close - open - 1).toLongLong(&named);
        out += pattern.mid(at, open - at) + values.value(named ? number : turn++);
        at = close + 1;
    }
    return out + pattern.mid(at);
}

QString translated(const char* english) {
    return QCoreApplication::translate("core", english);
}

std::optional<QString> known(const QString& english) {
    const QByteArray utf8 = english.toUtf8();
    const QString found = translated(utf8.constData());
    return found == english ? std::nullopt : std::optional(found);
}

QString spoken(const QString& english, int depth);

std::optional<QString> madeOfPattern(const QString& english, int depth) {
    for (const Pattern& p : patterns()) {
        auto filled = filledIn(p, english);
        if (!filled) continue;
        for (QString& value : *filled) value = spoken(value, depth + 1);
        return put(translated(p.text), *filled);
    }
    return std::nullopt;
}

// Made a sentence of by a capital letter and a full stop.
std::optional<QString> asSentence(const QString& english, int depth) {
    if (!english.endsWith(u'.')) return std::nullopt;
    QString phrase = english.chopped(1);
    phrase[0] = phrase[0].toLower();
    for (const QString& plain : {english.chopped(1), phrase}) {
        if (auto found = known(plain)) return *found + u'。';
        if (auto made = madeOfPattern(plain, depth)) return *made + u'。';
    }
    return std::nullopt;
}

// Sentences, or what stands before a colon and behind it, one by one.
QString inParts(const QString& english, int depth) {
    for (const QLatin1String between : {QLatin1String(". "), QLatin1String(": ")}) {
        const qsizetype at = english.indexOf(between);
        if (at < 0) continue;
        const qsizetype behind = at + (between.front() == QLatin1Char('.') ? 1 : 0);
        return spoken(english.left(behind), depth + 1) + english.mid(behind, at + 2 - behind) +
               spoken(english.mid(at + 2), depth + 1);
    }
    return english;
}

QString spoken(const QString& english, int depth) {
    if (english.isEmpty() || depth > kDepth) return english;
    if (auto found = known(english)) return *found;
    if (auto made = madeOfPattern(english, depth)) return *made;
    if (auto made = asSentence(english, depth)) return *made;
    return inParts(english, depth);
}

}  // namespace

std::span<const char* const> coreTexts() {
    static const std::vector<const char*> all = [] {
        std::vector<const char*> made;
        for (const auto& texts : {textsOfAnalyses(), textsOfComparisons(), textsOfRecordings()})
            made.insert(made.end(), texts.begin(), texts.end());
        return made;
    }();
    return all;
}

QString spoken(std::string_view english) {
    const QString text = QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
    // Where this stays English all does.
    const char* probe = QT_TRANSLATE_NOOP("core", "nothing tells why");
    const QString language = translated(probe);
    if (language == QLatin1String(probe)) return text;
    // A table asks for the same ones again and again.
    static thread_local QString cachedOf;
    static thread_local QHash<QString, QString> cached;
    if (cachedOf != language || cached.size() > kMostCached) cached.clear();
    cachedOf = language;
    QString& found = cached[text];
    if (found.isNull()) found = spoken(text, 0);
    return found;
}

QString spokenWord(std::string_view english) {
    return translated(std::string(english).c_str());
}

}  // namespace golanes
