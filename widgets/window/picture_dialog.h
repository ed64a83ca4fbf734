// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/lane_picture.h"
#include "widgets/session/background.h"
#include "widgets/session/page_file.h"
#include "widgets/theme/theme.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace golanes {

class DocumentPage;
class Settings;
struct ReportItem;

// Makes a picture of the lanes that explains itself, as PNG, SVG, PDF or in the clipboard. The preview
// follows the choices, which are remembered.
class PictureDialog : public QDialog {
    Q_OBJECT

  public:
    // `page` has a trace; the dialog closes with it.
    PictureDialog(DocumentPage* page, Settings* settings, QWidget* parent = nullptr);

    // Saves without asking, by the choices remembered and to a new name beside the last; asks when there is
    // none.
    void repeat();
    // Adds the picture to the report by the choices remembered, without asking.
    void report();

  signals:
    // Something was saved or copied, or failed, in words.
    void told(const QString& what);
    // This is to go into the report.
    void reported(const ReportItem& item);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void makeForm();
    void restore();
    void remember();
    PictureWish wish() const;
    void refresh();
    void showPreview();
    void withPicture(Background& background, double scale, const PictureWish& wish,
                     std::function<void(LanePicture&)> use);
    Page pageOf(LanePicture& picture) const;
    void saveAs();
    void save(const QString& path);
    void copy();

    QPointer<DocumentPage> page_;
    Settings* settings_;
    Theme theme_;
    QComboBox* time_;
    QComboBox* lanes_;
    QComboBox* colors_;
    QSpinBox* width_;
    QComboBox* scale_;
    QLineEdit* title_;
    QCheckBox* legend_;
    QCheckBox* footer_;
    QCheckBox* annotations_;
    QLabel* preview_;
    QLabel* note_;
    QPushButton* save_;
    QPushButton* copy_;
    QPushButton* report_;
    QTimer settle_;  // after a choice
    QImage image_;   // of the preview
    Background previewing_, writing_;
};

}  // namespace golanes
