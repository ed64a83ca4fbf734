// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/document.h"
#include "widgets/session/target.h"

#include <QImage>
#include <QString>
#include <QWidget>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace golanes {

class FlamePanel;
class MessageBar;
struct ReportItem;
class Settings;
class Theme;
class TraceView;
class ViewState;

// One tab: a document while it loads, its lanes (of a profile its flame graph), or why there are none; above
// them what is missing of the file and the offer to reload it.
class DocumentPage : public QWidget {
    Q_OBJECT

  public:
    // Loads the file.
    DocumentPage(const QString& path, const DocumentSource& source, Settings* settings, Theme* theme,
                 QWidget* parent = nullptr);
    // Takes over a document as far as it is, which another page may have shown: nothing is read again.
    DocumentPage(Document* document, Settings* settings, Theme* theme, QWidget* parent = nullptr);
    // Ends a load that is going on.
    ~DocumentPage() override;

    Document* document() const { return document_; }
    ViewState* viewState() const { return state_; }
    TraceView* traceView() const { return view_; }

    // What it looks like: its lanes, or the graph of a profile.
    QImage picture() const;
    // Reads the file again; the visible range and the selection stay where they can.
    void reload();

  signals:
    void openOtherRequested();
    void problemsRequested();
    // What can be told of the file without telling what is in it.
    void fileReportRequested();
    // This file, in a tab of its own; perf data to be aligned by hand.
    void openRequested(const QString& path);
    void alignRequested();
    // Something in the lanes was opened: its details are wanted.
    void detailsRequested();
    // Something that the status bar should tell; something that is to go into the report: of a profile.
    void told(const QString& what);
    void reported(const ReportItem& item);
    // A picture of the flame graph of a profile is to be made, or copied at once.
    void pictureWanted(bool copy);

  private:
    void makeBars(Theme* theme);
    void takeOver();
    QWidget* content();
    void documentChanged();
    void takePreview();
    void tellProgress();
    void takeTrace();
    void showReload(qint64 grownBy);
    void focusLanes();

    Document* document_;
    ViewState* state_;
    TraceView* view_;
    QStackedWidget* stack_;
    FlamePanel* profile_ = nullptr;  // instead of lanes, of a profile; made when there is one
    Theme* theme_;
    QWidget* loading_;
    QWidget* failure_;
    MessageBar* reading_ = nullptr;  // over a preview
    MessageBar* losses_ = nullptr;
    MessageBar* changed_ = nullptr;
    MessageBar* notReloaded_ = nullptr;
    QPushButton* reloadButton_ = nullptr;
};

}  // namespace golanes
