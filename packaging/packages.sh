# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# To be sourced: the Debian packages that Triptych is built and run with, and triptych_install_packages.

# A line is one package; `a|b` takes the first that the release has; a leading `?` is left out where no release has it.
triptych_packages_build=(
    g++ cmake ninja-build git '?ccache'
    qt6-base-dev qt6-websockets-dev 'qt6-svg-dev|libqt6svg6-dev' qt6-httpserver-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools # lrelease, and the CMake files that find it
    qt6-image-formats-plugins # WebP thumbnails
    'fonts-dejavu-core|fonts-noto-core'
    '?qt6-translations-l10n' # the texts of Qt's own dialogs
    '?qt6-wayland'
)
# clang-format 14 is what the formatting lint accepts; other releases do without that one lint.
triptych_packages_tests=(python3 '?clang-format-14')

triptych_is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

triptych_is_available() {
    # Not grep -q: it would end first, and pipefail would take apt-cache's broken pipe for a no.
    apt-cache policy "$1" 2> /dev/null | grep '^ *Candidate: *[^ (]' > /dev/null
}

# Prints the entries of which no alternative is installed.
triptych_missing() {
    local entry name
    for entry in "$@"; do
        for name in ${entry//[?|]/ }; do
            triptych_is_installed "$name" && continue 2
        done
        printf '%s\n' "$entry"
    done
}

# Prints the name to install for each entry: the first one that this release has.
triptych_resolve() {
    local entry name
    for entry in "$@"; do
        for name in ${entry//[?|]/ }; do
            triptych_is_available "$name" && printf '%s\n' "$name" && continue 2
        done
        [ "${entry#'?'}" != "$entry" ] || printf '%s\n' "${entry%%|*}" # let apt say that it is not there
    done
}

# Prints the entries that are not optional.
triptych_required() {
    local entry
    for entry in "$@"; do
        [ "${entry#'?'}" != "$entry" ] || printf '%s\n' "$entry"
    done
}

# Runs a command as root; fails when there is no way to become it. Asks for a password only at a terminal.
triptych_as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif ! command -v sudo > /dev/null; then
        return 1
    elif [ -t 0 ]; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

triptych_say_needed() {
    echo "$1" >&2
    echo "Needed are a C++20 compiler, CMake 3.25, Ninja and Qt 6.4 or newer with Widgets, Network, WebSockets, Svg," >&2
    echo "HttpServer, Concurrent, Test and LinguistTools. On Debian and Ubuntu these are the packages:" >&2
    echo "  $(triptych_required "${triptych_packages_build[@]}" | sed 's/|/ or /' | tr '\n' ' ')" >&2
    echo "Going on with what is here." >&2
}

# triptych_install_packages LOG [tests]: installs what is missing; where it cannot, says what is needed and goes on,
# since Qt may have come another way. The build then tells.
triptych_install_packages() {
    local log=$1
    local wanted=("${triptych_packages_build[@]}")
    [ "${2:-}" != tests ] || wanted+=("${triptych_packages_tests[@]}")
    if ! command -v apt-get > /dev/null || ! command -v dpkg-query > /dev/null; then
        triptych_say_needed "This system has no apt-get, so nothing is installed."
        return 0
    fi
    local missing required names
    mapfile -t missing < <(triptych_missing "${wanted[@]}")
    mapfile -t names < <(triptych_resolve "${missing[@]}")
    [ ${#names[@]} -gt 0 ] || return 0
    echo "Installing packages: ${names[*]}"
    triptych_as_root apt-get update -q >> "$log" 2>&1 || true # old lists may do
    mapfile -t names < <(triptych_resolve "${missing[@]}")
    triptych_as_root apt-get install -y -q --no-install-recommends "${names[@]}" >> "$log" 2>&1 < /dev/null && return 0
    mapfile -t required < <(triptych_required "${missing[@]}")
    [ ${#required[@]} -eq 0 ] || triptych_say_needed "Not installed (see $log): ${required[*]}"
}
