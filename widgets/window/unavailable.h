// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;

namespace golanes {

// Why an action, which is disabled, cannot be used now: "select something first".
QString whyUnavailable(const QAction& action);

}  // namespace golanes
