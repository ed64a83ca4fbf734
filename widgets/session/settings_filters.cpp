// SPDX-License-Identifier: GPL-3.0-or-later
// The filters that Settings keep under names.
#include "widgets/session/settings.h"

namespace golanes {

namespace {

constexpr QLatin1String kFilters("filters");
constexpr QLatin1String kSize("filters/size");
constexpr QLatin1String kName("name");
constexpr QLatin1String kText("text");

}  // namespace

QList<NamedFilter> Settings::namedFilters() const {
    if (!store_->contains(kSize)) return firstFilters();
    QList<NamedFilter> out;
    const int n = store_->beginReadArray(kFilters);
    for (int i = 0; i < n; ++i) {
        store_->setArrayIndex(i);
        const NamedFilter f{store_->value(kName).toString(), store_->value(kText).toString()};
        if (!f.name.isEmpty() && !f.text.isEmpty()) out << f;
    }
    store_->endArray();
    return out;
}

void Settings::setNamedFilters(const QList<NamedFilter>& filters) {
    if (filters == namedFilters()) return;
    store_->remove(kFilters);
    store_->beginWriteArray(kFilters, static_cast<int>(filters.size()));
    for (int i = 0; i < filters.size(); ++i) {
        store_->setArrayIndex(i);
        store_->setValue(kName, filters[i].name);
        store_->setValue(kText, filters[i].text);
    }
    store_->endArray();
    emit namedFiltersChanged();
}

}  // namespace golanes
