# SPDX-License-Identifier: GPL-3.0-or-later
# What packaging/run, packaging/test and .ci/run share. Sourced by bash with `set -euo pipefail`; expects $root, the
# folder of the sources.

say() { printf '%s\n' "golanes: $*" >&2; }

# packages_of GROUP...: names of the packages of these groups.
packages_of() {
    local group
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 }' "$root/packaging/packages.txt"
    done | sort -u
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_packages GROUP...: installs those that are missing, as root or through sudo.
install_packages() {
    local package missing=() as_root=()
    if ! command -v dpkg-query >/dev/null; then
        say "this is not Debian; if the build fails, these are its packages there:" $(packages_of "$@")
        return
    fi
    for package in $(packages_of "$@"); do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "packages are missing, and neither are you root nor is there sudo. Have somebody run:"
            say "    apt-get install --no-install-recommends ${missing[*]}"
            exit 1
        fi
        as_root=(sudo)
    fi
    say "installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build FOLDER [TARGET...] -- [CMAKE ARGUMENTS...]: configures the release preset into build/FOLDER and builds what
# changed.
build() {
    local folder="$root/build/$1" targets=() log
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        targets+=("$1")
        shift
    done
    [ $# -eq 0 ] || shift
    log="$folder.configure.log"
    mkdir -p "$root/build"
    if ! (cd "$root" && cmake --preset release -B "$folder" "$@") >"$log" 2>&1; then
        cat "$log" >&2
        say "configuring failed"
        return 1
    fi
    say "building in build/${folder##*/}"
    cmake --build "$folder" ${targets[@]:+--target "${targets[@]}"}
}

# test_totals BUILD_FOLDER: "passed failed skipped" of the test functions in the last run of ctest there. A program
# that ended without its totals (crash, time limit) counts as one failed.
test_totals() {
    awk '
        /^[0-9]+\/[0-9]+ Testing: / { if (open) failed++; open = 1 }
        /^Totals: / { passed += $2; failed += $4; skipped += $6; open = 0 }
        END { if (open) failed++; print passed + 0, failed + 0, skipped + 0 }
    ' "$1/Testing/Temporary/LastTest.log"
}
