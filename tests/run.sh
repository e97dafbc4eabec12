#!/usr/bin/env bash
# Installs what is missing, builds once and runs every test project.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only when tests ran and none failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

results=artifacts/test-results
tools=.tools
vnu=vnu-jar@26.9.27
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }

has() { command -v "$1" >/dev/null 2>&1; }

install() {
  local sudo=()
  if ! has apt-get; then
    say "Missing: $*. This script installs them on Debian only; install them yourself."
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || { say "Missing: $*. Run this as root, or install sudo."; return 1; }
    sudo=(sudo)
  fi
  say "Installing $*"
  if [ -z "${apt_updated:-}" ]; then
    "${sudo[@]}" apt-get update -qq >&2 && apt_updated=1
  fi
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Without these the tests cannot run, or fail.
require() {
  has dotnet || { say "Missing: the .NET SDK that global.json names."; exit 1; }
  has chromium || install chromium || exit 1
  if ! has fc-list || [ -z "$(fc-list :lang=ja)" ]; then
    install fontconfig fonts-noto-cjk || exit 1
  fi
}

# Without the first the tests take longer; without the others some are skipped, and say so.
prefer() {
  has chromium-headless-shell || install chromium-headless-shell || say "No Chromium without a window: a whole one opens the pages."
  has firefox-esr || has firefox || install firefox-esr || say "No Firefox: the second engine is skipped."
  has java || install default-jre-headless || say "No Java: the HTML validator is skipped."
  has pdftotext || install poppler-utils || say "No pdftotext: what is on paper is not read."
  [ -f "$tools/vnu.jar" ] || fetch_validator || say "No $vnu: the HTML validator is skipped."
}

fetch_validator() {
  has npm || install npm || return 1
  local unpacked
  unpacked=$(mktemp -d) || return 1
  (cd "$unpacked" && npm pack --silent "$vnu" >/dev/null && tar -xzf vnu-jar-*.tgz) \
    && mkdir -p "$tools" && mv "$unpacked/package/build/dist/vnu.jar" "$tools/vnu.jar"
  local landed=$?
  rm -rf "$unpacked"
  return $landed
}

count() { cat "$results"/*.trx 2>/dev/null | grep -oE '<UnitTestResult [^>]*>' | grep -cE "outcome=\"($1)\""; }

require
prefer
rm -rf "$results"
dotnet restore --locked-mode && dotnet build --no-restore --configuration Debug || exit 1

broken=()
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  say "== $name"
  dotnet test "$project" --no-build --configuration Debug --results-directory "$results" \
    --logger "trx;LogFileName=$name.trx" --blame-hang-timeout 5m --blame-hang-dump-type none || broken+=("$name")
done

passed=$(count Passed)
failed=$(count 'Failed|Error|Timeout|Aborted')
skipped=$(count NotExecuted)
[ ${#broken[@]} -eq 0 ] || say "Failed or did not finish: ${broken[*]}"
echo "$passed passed, $failed failed, $skipped skipped"
[ ${#broken[@]} -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
