#!/usr/bin/env bash
# Everything CI runs, in the order in which a mistake is cheapest to find.
# Installs the Debian packages it lacks when it may (root and apt-get); otherwise it says what is missing and fails.
# Every phase runs even when an earlier one failed; the last line counts over all of them.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 CI="${CI:-true}"
# One compiler for all projects, warm after the first, whatever the machine's setting; it is ended at the end.
export UseSharedCompilation=true

passed=0 failed=0 skipped=0
started=$SECONDS
artifacts="${HUE_ARTIFACTS:-$PWD/artifacts}"
mkdir -p "$artifacts"

count() { passed=$((passed + $1)); failed=$((failed + $2)); skipped=$((skipped + $3)); }

finish() {
  dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
  printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit $?
}

# phase NAME COMMAND…: a check that passes or fails as a whole.
phase() {
  local name=$1 from=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if "$@"; then
    count 1 0 0
    printf -- '-- %s: ok, %s s\n' "$name" $((SECONDS - from))
  else
    count 0 1 0
    printf -- '-- %s: FAILED, %s s\n' "$name" $((SECONDS - from))
    return 1
  fi
}

# counted NAME COMMAND…: a runner that prints its own counts; they are added up. A runner without counts has failed.
counted() {
  local name=$1 from=$SECONDS log code p f s
  shift
  log="$artifacts/$(tr -c 'a-z0-9\n' '-' <<<"${name,,}").txt"
  printf '\n== %s\n' "$name"
  "$@" 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  read -r p f s < <(sed 's/\x1b\[[0-9;]*m//g' "$log" | awk '
    /(Passed!|Failed!) +- Failed: / { gsub(",", ""); for (i = 1; i < NF; i++) {
      if ($i == "Passed:") p += $(i+1); if ($i == "Failed:") f += $(i+1); if ($i == "Skipped:") s += $(i+1) } }
    /^ +Tests  / { for (i = 2; i <= NF; i++) {
      if ($i ~ /^passed/) p += $(i-1); if ($i ~ /^failed/) f += $(i-1); if ($i ~ /^(skipped|todo)/) s += $(i-1) } }
    /^[0-9]+ passed, [0-9]+ failed/ { p += $1; f += $3; if ($5 ~ /^[0-9]+$/) s += $5 }
    END { print p + 0, f + 0, s + 0 }')
  if [ "$((p + f + s))" -eq 0 ] || { [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; }; then f=$((f + 1)); fi
  count "$p" "$f" "$s"
  printf -- '-- %s: %s passed, %s failed, %s skipped, %s s\n' "$name" "$p" "$f" "$s" $((SECONDS - from))
  [ "$f" -eq 0 ]
}

postgres_bin() {
  local folder
  for folder in "$(pg_config --bindir 2>/dev/null)" /usr/lib/postgresql/*/bin; do
    [ -x "$folder/initdb" ] && [ -x "$folder/pgbench" ] && { echo "$folder"; return 0; }
  done
  return 1
}

missing_packages() {
  postgres_bin >/dev/null || echo postgresql
  command -v chromium >/dev/null || echo chromium
  command -v sqlite3 >/dev/null || echo sqlite3
  fc-list 2>/dev/null | grep -qi 'noto\|dejavu' || echo fonts-noto-core
}

prerequisites() {
  local lacking=() version
  version=$(dotnet --version 2>/dev/null)
  case "$version" in
    10.*) ;;
    *) version=$(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ')
      echo "The .NET 10 SDK is missing (found: ${version:-none}). Get it from https://dot.net/download or as dotnet-sdk-10.0 of your distribution."; return 1 ;;
  esac
  version=$(node --version 2>/dev/null)
  case "$version" in
    v2[0-9].* | v[3-9][0-9].*) ;;
    *) echo "Node 20 or newer is missing (found: ${version:-none}). Get it from https://nodejs.org; from Debian 13 on also: apt-get install nodejs npm (Debian 12 has 18)"; return 1 ;;
  esac
  command -v npm >/dev/null || { echo "npm is missing: it comes with Node from https://nodejs.org; on Debian: apt-get install npm"; return 1; }
  mapfile -t lacking < <(missing_packages)
  if [ "${#lacking[@]}" -gt 0 ]; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
      echo "Installing: ${lacking[*]}"
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${lacking[@]}" >"$artifacts/apt.txt" 2>&1 ||
        { tail -5 "$artifacts/apt.txt"; return 1; }
    else
      echo "Missing: ${lacking[*]}. Run as root: apt-get install ${lacking[*]}"
      return 1
    fi
  fi
  mapfile -t lacking < <(missing_packages)
  [ "${#lacking[@]}" -eq 0 ] || { echo "Still missing after the installation: ${lacking[*]}"; return 1; }
}

hue() { dotnet engine/Hue.Workflows.Cli/bin/Release/net10.0/hue.dll "$@"; }
web() { npm --prefix designer run --silent "$@"; }
tests() { dotnet test "tests/$1" -c Release --no-build --nologo --logger "console;verbosity=minimal" "${@:2}"; }

phase "Prerequisites" prerequisites || finish
phase "Build" dotnet build Hue.Workflows.sln -c Release --nologo -v quiet -p:BuildWeb=false || finish
# Style rules are errors of the build already; what is left is white space.
phase "Format of the code" dotnet format whitespace Hue.Workflows.sln --no-restore --verify-no-changes --verbosity quiet
phase "Format of the catalogue" hue format --check
phase "Lint of the catalogue" hue lint
phase "Index of the catalogue" hue publish --check
counted "Scenarios" hue scenarios --coverage "$artifacts/coverage.html"
counted "Unit and property tests" tests Hue.Workflows.Tests
phase "20,000 terms and ladders against a walked clock" hue simulate --only terms --seed 20260301 --cases 20000
phase "Simulation of 10,000 dossiers" hue simulate --seed 20260301 --dossiers 10000
phase "Web packages" npm --prefix designer ci --no-audit --no-fund --silent
phase "Web lint" web lint
phase "Web types" web types
counted "Web tests" web test
phase "Web build" web build
counted "System tests" tests Hue.Workflows.SystemTests

printf '\nTook %s s.\n' $((SECONDS - started))
finish
