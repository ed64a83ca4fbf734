// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pprof_reader.h"

#include <fmt/format.h>
#include <zlib.h>

#include <array>
#include <stdexcept>
#include <string_view>

namespace golanes::test {

namespace {

// Files that are not compressed are taken as they are.
std::string inflated(const std::string& path) {
    gzFile file = gzopen(path.c_str(), "rb");
    if (!file) throw std::runtime_error("cannot open " + path);
    std::string bytes;
    std::array<char, 1 << 14> block;
    for (int n = 0; (n = gzread(file, block.data(), block.size())) > 0;)
        bytes.append(block.data(), static_cast<std::size_t>(n));
    gzclose(file);
    return bytes;
}

std::uint64_t takeVarint(std::string_view& in) {
    std::uint64_t value = 0;
    for (int shift = 0; !in.empty(); shift += 7) {
        const auto byte = static_cast<std::uint8_t>(in.front());
        in.remove_prefix(1);
        value |= std::uint64_t{byte & 0x7fu} << shift;
        if (byte < 0x80) return value;
    }
    throw std::runtime_error("a number is cut");
}

struct Field {
    std::uint64_t number = 0;
    std::uint64_t value = 0;
    bool isBytes = false;
    std::string_view bytes;
};
Field takeField(std::string_view& in) {
    const std::uint64_t key = takeVarint(in);
    Field f{key >> 3, 0, (key & 7) == 2, {}};
    if ((key & 7) == 0) {
        f.value = takeVarint(in);
    } else if (f.isBytes) {
        const std::uint64_t size = takeVarint(in);
        if (size > in.size()) throw std::runtime_error("a field is cut");
        f.bytes = in.substr(0, size);
        in.remove_prefix(size);
    } else {
        throw std::runtime_error("a wire type that profiles do not use");
    }
    return f;
}

// The numbers of a message; those of a repeated or nested field are in `nested`.
std::map<std::uint64_t, std::uint64_t> numbersOf(std::string_view in) {
    std::map<std::uint64_t, std::uint64_t> numbers;
    while (!in.empty()) {
        const Field f = takeField(in);
        numbers[f.number] = f.value;
    }
    return numbers;
}

void appendNumbers(const Field& f, std::vector<std::uint64_t>& to) {
    if (!f.isBytes) return to.push_back(f.value);
    for (std::string_view in = f.bytes; !in.empty();) to.push_back(takeVarint(in));
}

struct Function {
    std::uint64_t name = 0, file = 0;
};
struct Tables {
    std::vector<std::string> texts;
    std::map<std::uint64_t, Function> functions;
    std::map<std::uint64_t, std::string_view> locations;

    std::string frame(std::uint64_t id) const {
        std::uint64_t pc = 0;
        std::string text;
        for (std::string_view in = locations.at(id); !in.empty();) {
            const Field f = takeField(in);
            if (f.number == 3) pc = f.value;
            if (f.number != 4) continue;
            auto line = numbersOf(f.bytes);
            const Function& function = functions.at(line[1]);
            text += fmt::format(" {} {}:{}", texts.at(function.name), texts.at(function.file), line[2]);
        }
        return fmt::format("{:#x}{}", pc, text);
    }
};

}  // namespace

PprofFile readPprof(const std::string& path) {
    const std::string bytes = inflated(path);
    Tables tables;
    std::vector<std::string_view> types, periods, samples;
    for (std::string_view in = bytes; !in.empty();) {
        const Field f = takeField(in);
        if (f.number == 1) types.push_back(f.bytes);
        if (f.number == 2) samples.push_back(f.bytes);
        if (f.number == 6) tables.texts.emplace_back(f.bytes);
        if (f.number == 11) periods.push_back(f.bytes);
        if (f.number == 4) tables.locations[numbersOf(f.bytes)[1]] = f.bytes;
        if (f.number == 5) {
            auto n = numbersOf(f.bytes);
            tables.functions[n[1]] = {n[2], n[4]};
        }
    }
    const auto typeText = [&](std::string_view type) {
        auto n = numbersOf(type);
        return tables.texts.at(n[1]) + "/" + tables.texts.at(n[2]);
    };
    PprofFile file;
    for (const auto type : types) file.types.push_back(typeText(type));
    for (const auto period : periods) file.period = typeText(period);
    for (std::string_view in : samples) {
        std::vector<std::uint64_t> ids, values;
        while (!in.empty()) {
            const Field f = takeField(in);
            if (f.number == 1) appendNumbers(f, ids);
            if (f.number == 2) appendNumbers(f, values);
        }
        std::vector<std::string> stack;
        for (const std::uint64_t id : ids) stack.push_back(tables.frame(id));
        std::vector<std::int64_t>& sums = file.samples[stack];
        sums.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) sums[i] += static_cast<std::int64_t>(values[i]);
    }
    return file;
}

}  // namespace golanes::test
