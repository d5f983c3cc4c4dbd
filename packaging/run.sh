#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From a clone to the open program: installs what is missing, builds the release and starts Triptych.
#
#   packaging/run.sh                     the window on the embedded demo server
#   packaging/run.sh --server URL ...    the window on your server; all arguments go to the program
#
# Where there is no display, the main job is done with triptych-cli instead: a workflow becomes pictures in ./triptych-pictures.
set -euo pipefail
called_from=$PWD
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
. packaging/packages.sh
. packaging/build.sh

names_server() {
    local argument
    [ -z "${TRIPTYCH_SERVER:-}" ] || return 0
    for argument in "$@"; do
        case $argument in --server | --server=* | --demo) return 0 ;; esac
    done
    return 1
}

# Prints, one a line, the arguments that mean the same to the window and to triptych-cli.
shared_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
            --server | --token-file) [ $# -lt 2 ] || printf '%s\n' "$1" "$2"; shift ;;
            --server=* | --token-file=* | --demo) printf '%s\n' "$1" ;;
        esac
        shift
    done
}

picture_folder() {
    local parent=$called_from
    [ -w "$parent" ] || parent=${HOME:-/tmp}
    printf '%s\n' "$parent/triptych-pictures"
}

# The main job without a window.
run_headless() {
    local out server=()
    out=$(picture_folder)
    mapfile -t server < <(shared_arguments "$@")
    echo "No display (DISPLAY and WAYLAND_DISPLAY are not set): running the example workflow on the command line."
    "$top/build/release/src/app/triptych-cli" "${server[@]}" \
        workflow run "$top/resources/workflows/text-to-image.json" --out "$out" || {
        status=$?
        echo "The workflow did not run to its end (exit $status)." >&2
        exit "$status"
    }
    echo "The pictures are in $out"
}

mkdir -p build
log=$top/build/run.log
: > "$log"
triptych_install_packages "$log"
triptych_build "$log" release

names_server "$@" || set -- --demo "$@"
cd "$called_from" # files in the arguments are named from where the user stands
if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    run_headless "$@"
else
    echo "Starting Triptych"
    exec "$top/build/release/src/app/triptych" "$@"
fi
