// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/truth_compare.h"

#include <algorithm>
#include <cmath>

namespace golanes::test {

namespace {

using nlohmann::json;

bool isFloat(const json& a, const json& b) {
    return a.is_number() && b.is_number() && (a.is_number_float() || b.is_number_float());
}

bool nearlyEqual(double a, double b) {
    return std::abs(a - b) <= 1e-9 + 1e-6 * std::max(std::abs(a), std::abs(b));
}

bool isEmptyList(const json& v) {
    return v.is_null() || (v.is_array() && v.empty());
}

// "key" of a site, "id" of a goroutine: what names an entry of a list whose order ties leave open.
std::string nameKey(const json& list) {
    if (!list.is_array() || list.empty() || !list[0].is_object()) return {};
    if (list[0].contains("key") && list[0].contains("count")) return "key";
    if (list[0].contains("id") && list[0].contains("exec_ns")) return "id";
    return {};
}

// The length at which the reference cuts the list `key`, 0: not cut.
std::size_t cutAt(const std::string& key) {
    struct Cut {
        std::string_view key;
        std::size_t length;
    };
    static constexpr Cut kCuts[] = {{"creation_sites", 20}, {"cpu_samples.top_leaf", 20}, {"wakeups", 40},
                                    {"block_sites", 30},    {"top_goroutines", 25},       {"syncs.first", 8}};
    for (const Cut& c : kCuts) {
        if (key == c.key) return c.length;
    }
    return 0;
}

class Comparer {
  public:
    std::vector<Difference> take() { return std::move(differences_); }

    void compare(const std::string& key, const json& a, const json& b) {
        if (isEmptyList(a) && isEmptyList(b)) return;
        if (a.is_object() && b.is_object()) {
            compareObjects(key, a, b);
        } else if (a.is_array() && b.is_array()) {
            compareLists(key, a, b);
        } else if (isFloat(a, b)) {
            if (!nearlyEqual(a.get<double>(), b.get<double>())) differ(key, a.dump(), b.dump());
        } else if (a != b) {
            differ(key, shown(a), shown(b));
        }
    }

  private:
    static std::string shown(const json& v) {
        std::string text = v.dump(-1, ' ', false, json::error_handler_t::replace);
        if (text.size() <= 300) return text;
        text.resize(300);
        return text.append("…");
    }
    void differ(std::string key, std::string a, std::string b) {
        differences_.push_back({std::move(key), std::move(a), std::move(b)});
    }

    void compareObjects(const std::string& key, const json& a, const json& b) {
        for (const auto& [name, value] : a.items()) {
            if (name == "note") continue;
            const std::string path = key + "." + name;
            if (b.contains(name)) {
                compare(path, value, b[name]);
            } else {
                differ(path, shown(value), "missing");
            }
        }
        for (const auto& [name, value] : b.items()) {
            // The right value beside the one that cmd/trace prints; the reference has the latter only.
            if (key == "mmu" && name == "stw_background_assist") continue;
            if (!a.contains(name)) differ(key + "." + name, "missing", shown(value));
        }
    }

    void compareLists(const std::string& key, const json& a, const json& b) {
        const std::size_t cut = cutAt(key);
        const bool longer = b.size() > a.size() && cut != 0 && a.size() == cut;
        if (a.size() != b.size() && !longer) {
            differ(key + ".length", std::to_string(a.size()), std::to_string(b.size()));
        }
        const std::string named = nameKey(a);
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::string path = key + "[" + std::to_string(i) + "]";
            if (named.empty()) {
                if (i < b.size()) compare(path, a[i], b[i]);
                continue;
            }
            const auto found =
                std::find_if(b.begin(), b.end(), [&](const json& e) { return e[named] == a[i][named]; });
            if (found == b.end()) {
                differ(path, shown(a[i]), "missing");
            } else {
                compare(path, a[i], *found);
            }
        }
    }

    std::vector<Difference> differences_;
};

}  // namespace

std::vector<Difference> compareStats(const std::string& key, const json& reference, const json& ours) {
    Comparer comparer;
    comparer.compare(key, reference, ours);
    return comparer.take();
}

}  // namespace golanes::test
