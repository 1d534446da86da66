# ./rapport test and ./rapport bench: what they need, and how they end.

# Every test there is; what cannot be had on this machine is named as skipped by the tests that want it.
prove() {
  local since result=0
  since=$(date +%s)
  require_nothing_runs
  install_npm_packages
  find_browser
  # What the tests start with ./rapport up is what this very build has packaged.
  mkdir -p "$home/local/target"
  touch "$build_stamp"
  # Two modules at once: the tests of one wait for its brokers and databases a third of the time.
  (cd "$home" && ./mvnw --batch-mode --no-transfer-progress --fail-at-end --threads 2 verify "$@") ||
    result=$?
  echo
  "$JAVA_HOME/bin/java" "$home/local/src/main/java/io/rapport/local/report/TestSummary.java" "$home" "$since"
  if [ "$result" -ne 0 ]; then
    echo "The build has failed; the reason is above." >&2
  fi
  # Only a whole and good build is what the next start may take.
  if [ "$result" -ne 0 ] || [ $# -gt 0 ]; then
    rm -f "$build_stamp"
  fi
  exit "$result"
}

# Exactly the packages of each lock file.
install_npm_packages() {
  local lock folder
  for lock in "$home"/*/package-lock.json "$home"/*/*/package-lock.json; do
    folder=$(dirname "$lock")
    if [ -f "$lock" ] && [ "$lock" -nt "$folder/node_modules/.package-lock.json" ]; then
      echo "Installing the npm packages of ${folder#"$home"/}"
      npm ci --prefix "$folder" --no-audit --no-fund ||
        echo "They cannot be had; the tests that want them are skipped." >&2
    fi
  done
}

# Sets RAPPORT_BROWSER to an installed Chromium, else to one that can be had, else to nothing.
find_browser() {
  RAPPORT_BROWSER=${RAPPORT_BROWSER:-$(installed_browser)}
  if [ -z "$RAPPORT_BROWSER" ]; then
    echo "There is no Chromium; trying to get one"
    install_browser_package >&2 || true
    RAPPORT_BROWSER=$(installed_browser)
  fi
  if [ -z "$RAPPORT_BROWSER" ]; then
    RAPPORT_BROWSER=$(downloaded_browser)
  fi
  export RAPPORT_BROWSER
  echo "Browser: ${RAPPORT_BROWSER:-none, the tests that want one are skipped}"
}

installed_browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    # Some systems ship a script of that name which only advises to install something.
    if "$name" --version >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
}

install_browser_package() {
  if command -v apt-get >/dev/null; then
    as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium
  elif command -v dnf >/dev/null; then
    as_root dnf install -y -q chromium
  elif command -v apk >/dev/null; then
    as_root apk add --quiet chromium
  else
    return 1
  fi
}

# Only where nobody has to be asked for a password.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# Playwright's own Chromium, where the tests have Playwright.
downloaded_browser() {
  local playwright
  for playwright in "$home"/*/node_modules/playwright "$home"/*/*/node_modules/playwright; do
    if [ -d "$playwright" ] && node "$playwright/cli.js" install chromium >&2; then
      node -e 'console.log(require(process.argv[1]).chromium.executablePath())' "$playwright"
      return
    fi
  done
}

# Every benchmark there is, on what was built from these sources.
bench() {
  require_nothing_runs
  build_what_changed
  maven_with_progress -Dquick -Dmaven.test.skip=true -pl bench -am package \
    dependency:build-classpath -Dmdep.outputFile=target/class-path
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$home/bench/target/classes:$(cat "$home/bench/target/class-path")" \
    "-Drapport.home=$home" io.rapport.bench.Main "$@"
}
