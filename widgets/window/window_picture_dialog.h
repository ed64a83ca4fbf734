// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>
#include <QLatin1String>
#include <QList>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;

namespace golanes {

struct Page;
class Settings;
class Theme;
class WindowPicture;

// A part of the window that a picture can be made of.
struct WindowPart {
    QString key;   // what is remembered
    QString name;  // what is chosen
    QPointer<QWidget> widget;
    std::function<Page()> page;  // what it draws for a file; none: the widget with all that is in it
};

// Makes a picture of the window as it is arranged, or of one of its parts, as PNG, SVG, PDF or in the
// clipboard. The preview follows the choices, which are remembered.
class WindowPictureDialog : public QDialog {
    Q_OBJECT

  public:
    // The parts that are visible, the whole first. `file`: beside and like which it is saved; `footer`: where
    // it is from. Settings and theme must outlive it.
    WindowPictureDialog(QList<WindowPart> parts, const QString& file, const QString& footer,
                        Settings* settings, Theme* theme, QWidget* parent = nullptr);
    ~WindowPictureDialog() override;

    // Whether the last picture that was saved is one of these.
    static bool wasLast(const Settings& settings);
    // Chooses the part with this key, if there is one.
    void choose(QLatin1String key);
    // Copies what is chosen without being opened, by the colours and the scale remembered.
    void copyAlone();
    // Saves without asking, by the choices remembered and to a new name beside the last; asks when there is
    // none.
    void repeat();

  signals:
    // Something was saved or copied, or failed, in words.
    void told(const QString& what);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void makeForm();
    void restore();
    void remember(const QString& path);
    void withPicture(double scale, std::function<void(const WindowPicture&)> use);
    void refresh();
    void showPreview();
    void saveAs();
    void save(const QString& path);
    void copy();
    QString title() const;
    double scale() const;

    QList<WindowPart> parts_;
    QString file_, footer_;
    Settings* settings_;
    Theme* theme_;
    QComboBox* what_;
    QComboBox* colors_;
    QComboBox* scale_;
    QLabel* preview_;
    QLabel* note_;
    QPushButton* save_ = nullptr;
    QPushButton* copy_ = nullptr;
    QImage image_;  // of the preview
    std::unique_ptr<WindowPicture> picture_;
};

}  // namespace golanes
