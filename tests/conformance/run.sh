#!/usr/bin/env bash
# The conformance gate: sees to its tools, builds what is judged, then hands over to gate.ts.
# A tool that cannot be had fails the gate; nothing is ever skipped.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly here=tests/conformance

fail() {
  printf 'conformance: %s\n' "$1" >&2
  exit 1
}

has_command() { command -v "$1" >/dev/null 2>&1; }
has_font() { has_command fc-list && fc-list : family | grep -q "$1"; }

# Debian packages whose tool, font or dictionary is not there yet.
missing_packages() {
  has_command soffice || echo libreoffice-writer
  # The module that opens slides; soffice alone may come without it.
  [ -e /usr/lib/libreoffice/program/simpress ] || [ -e /usr/lib/libreoffice/program/libsdlo.so ] || echo libreoffice-impress
  has_command qpdf || echo qpdf
  { has_command pdfinfo && has_command pdftotext; } || echo poppler-utils
  has_font 'Liberation Sans' || echo fonts-liberation2
  has_font 'Carlito' || echo fonts-crosextra-carlito
  # Without it LibreOffice divides no German word and its pages are not ours.
  [ -e /usr/share/hyphen/hyph_de_DE.dic ] || echo hyphen-de
}

# Packages are installed on a CI machine or for root only: nobody's own computer is changed by a test.
install_packages() {
  local -a as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  has_command apt-get || fail "these Debian packages are missing and there is no apt-get: $*"
  [ "$(id -u)" = 0 ] || [ "${CI:-}" = true ] || fail "please install: apt-get install $*"
  echo "installing $*"
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Maven needs the network once; from then on the compiled program and its libraries lie in target/.
build_verapdf() {
  local -r project=$here/verapdf built=$here/verapdf/target/built
  [ ! -e "$built" ] || [ -n "$(find "$project/pom.xml" "$project/src" -newer "$built")" ] || return 0
  local said
  said=$(mvn --batch-mode --quiet -f "$project/pom.xml" clean process-classes 2>&1) ||
    fail "veraPDF could not be built with Maven (its first build needs the network):"$'\n'"$said"
  touch "$built"
}

has_command node || fail 'Node.js is missing'
has_command java || fail 'Java (17 or newer) is missing; Debian: default-jdk-headless'
has_command mvn || fail 'Maven is missing; Debian: maven'
[ -d node_modules ] || fail 'node_modules is missing; run npm ci first'

missing=$(missing_packages)
if [ -n "$missing" ]; then
  # shellcheck disable=SC2086 – one word per package is meant
  install_packages $missing
  missing=$(missing_packages)
  [ -z "$missing" ] || fail "still missing after the installation: ${missing//$'\n'/ }"
fi

build_verapdf
npm run -s build
npx tsc -p "$here"
exec node "$here/dist/tests/conformance/gate.js"
