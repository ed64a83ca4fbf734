// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/annotation.h"
#include "widgets/annotate/annotation_picture.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <functional>
#include <optional>

class QContextMenuEvent;
class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace golanes {

class Annotations;
class NoteEditor;
class Theme;

// What hand and keyboard do to annotations over a view that is not the lanes: labels and places are dragged,
// a double click or Enter edits the text, arrows move the label, Del deletes, a right click has the rest.
// What it does not take goes on to the view.
class AnnotationHand : public QObject {
    Q_OBJECT

  public:
    // What it needs of the view.
    struct View {
        QWidget* mouse = nullptr;  // has the mouse, and is what the picture's places are of
        QWidget* keys = nullptr;   // has the keyboard
        const Theme* theme = nullptr;
        std::function<const AnnotationPicture&()> picture;
        // Puts one at a place of the picture; `end`: the end of what has two. False: nothing is there.
        std::function<bool(Annotation&, bool end, QPointF at)> put;
        std::function<QString(const Annotation&)> asText;  // what Copy copies
        std::function<void()> repaint;
    };

    explicit AnnotationHand(View view);

    // Whose annotations it is about; null: nobody's.
    void follow(Annotations* annotations);
    // Whose label is held, and whose text is typed; 0: none.
    std::uint64_t held() const { return drag_ == Drag::Label ? id_ : 0; }
    std::uint64_t edited() const;
    // The text is to be typed, where the label stands; within a gesture, which that ends.
    void edit(std::uint64_t id);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class Drag : std::uint8_t { None, Label, From, To };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    bool menu(const QContextMenuEvent& event);
    void endLabelMove();
    bool isOwnKey(const QKeyEvent& event) const;
    bool key(const QKeyEvent& event);
    std::uint64_t selectedHere() const;

    View view_;
    QPointer<Annotations> annotations_;
    QPointer<NoteEditor> editor_;
    Drag drag_ = Drag::None;
    std::uint64_t id_ = 0;
    QPointF pressed_, grabbed_;
    bool moved_ = false;
    bool movesLabel_ = false;
};

}  // namespace golanes
