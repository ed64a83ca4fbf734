// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe.h"
#include "widgets/session/source_paths.h"

#include <QObject>
#include <QString>

class QMenu;

namespace golanes {

class Settings;

// Opens the place in a source that a frame of a stack names, in the user's editor.
class SourceOpener : public QObject {
    Q_OBJECT

  public:
    // `settings` must outlive it.
    explicit SourceOpener(Settings* settings, QObject* parent = nullptr);

    SourceLookup lookUp(const DetailFrame& frame) const;
    // Starts the editor. False when the file is not here or the editor does not start: failed() says why.
    bool open(const DetailFrame& frame);
    // Remembers where the frame's file lies, if `folder` holds it.
    bool useFolder(const DetailFrame& frame, const QString& folder);

    // Adds to the menu of a frame: open it, or where it was looked for and "Choose Folder…".
    void fill(QMenu* menu, const DetailFrame& frame, QWidget* parent);

  signals:
    void failed(const QString& why);

  private:
    void chooseFolder(const DetailFrame& frame, QWidget* parent);

    Settings* settings_;
};

}  // namespace golanes
