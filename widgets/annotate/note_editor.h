// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QRectF>

#include <cstdint>

namespace golanes {

class Annotations;

// Where the text of an annotation is typed: over the lanes, at the place of its label. What is typed is there
// at once. Enter, Esc and leaving it end that, Shift+Enter begins another line; a note that is left empty is
// taken back.
class NoteEditor : public QPlainTextEdit {
    Q_OBJECT

  public:
    NoteEditor(Annotations* annotations, QWidget* parent);

    // Begins at a rectangle of the parent; within a gesture of the annotations, which it ends.
    void open(std::uint64_t id, const QRectF& at);
    std::uint64_t annotation() const { return id_; }  // 0: none is edited

  signals:
    void closed();

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void finish();
    void takeText();
    void fit();

    Annotations* annotations_;
    std::uint64_t id_ = 0;
    QPointF corner_;  // lower left, from which it grows upwards
};

}  // namespace golanes
