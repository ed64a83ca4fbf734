// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/note_markup.h"

namespace golanes {

namespace {

class Parser {
  public:
    explicit Parser(const QString& line) : line_(line) {}

    std::vector<NoteRun> runs() {
        while (at_ < line_.size()) {
            if (line_[at_] == u'*' &&
                (turn(QStringLiteral("**"), bold_) || turn(QStringLiteral("*"), italic_)))
                continue;
            text_ += line_[at_++];
        }
        flush();
        return std::move(runs_);
    }

  private:
    // Begins or ends an emphasis at this place, if that makes sense.
    bool turn(const QString& sign, bool& on) {
        const qsizetype size = sign.size(), end = at_ + size;
        if (!line_.mid(at_).startsWith(sign)) return false;
        if (on ? !closes(at_) : !opens(end, sign)) return false;
        flush();
        on = !on;
        at_ = end;
        return true;
    }
    bool closes(qsizetype at) const { return at > 0 && !line_[at - 1].isSpace(); }
    bool opens(qsizetype from, const QString& sign) const {
        const qsizetype stars = starsAt(from);
        const qsizetype word = from + stars;
        if (stars > (sign.size() == 2 ? 1 : 0) || word >= line_.size() || line_[word].isSpace()) return false;
        // Two asterisks do not close one: three may.
        for (qsizetype at = line_.indexOf(u'*', word); at > 0; at = line_.indexOf(u'*', at + starsAt(at))) {
            const qsizetype run = starsAt(at);
            if (closes(at) && (sign.size() == 2 ? run >= 2 : run % 2 == 1)) return true;
        }
        return false;
    }
    // How many asterisks stand from a place on.
    qsizetype starsAt(qsizetype at) const {
        qsizetype end = at;
        while (end < line_.size() && line_[end] == u'*') ++end;
        return end - at;
    }
    void flush() {
        if (!text_.isEmpty()) runs_.push_back({std::move(text_), bold_, italic_});
        text_.clear();
    }

    const QString& line_;
    qsizetype at_ = 0;
    bool bold_ = false, italic_ = false;
    QString text_;
    std::vector<NoteRun> runs_;
};

}  // namespace

std::vector<NoteRun> markupRuns(const QString& line) {
    return Parser(line).runs();
}

QString withoutMarkup(const QString& line) {
    QString out;
    for (const NoteRun& run : markupRuns(line)) out += run.text;
    return out;
}

}  // namespace golanes
