// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace golanes {

class Document;

// What is known of a loaded document's recording and file. Can be copied.
class PropertiesDialog : public QDialog {
    Q_OBJECT

  public:
    explicit PropertiesDialog(const Document& document, QWidget* parent = nullptr);
};

}  // namespace golanes
