# Builds what a run needs, and only when something has changed.

services="tracking-service survey-service metrics-service gateway"
build_stamp="$home/local/target/built"
build_log="$home/local/target/build.log"

build_what_changed() {
  if is_built; then
    return
  fi
  require_nothing_runs
  mkdir -p "$home/local/target"
  echo "Building what has changed (the first time takes some minutes) …"
  # Older than the build: what is edited meanwhile counts as changed.
  touch "$build_stamp.next"
  maven_with_progress -Dquick -Dmaven.test.skip=true -pl "local,${services// /,}" -am package
  mv "$build_stamp.next" "$build_stamp"
}

is_built() {
  local service
  for service in $services; do
    [ -f "$home/$service/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  [ -d "$home/local/target/lib" ] && [ -f "$build_stamp" ] && [ -z "$(changed_since_build)" ]
}

# A build would change the jars under the feet of what runs from them.
require_nothing_runs() {
  if pgrep -f "rapport\.data=.*$home/.*/quarkus-run\.jar" >/dev/null 2>&1; then
    echo "Rapport runs from here, and a build would change it on the way. Stop it first: ./rapport down" >&2
    exit 1
  fi
}

# One source that is newer than the build. Folders count too: they tell of deleted files.
changed_since_build() {
  (
    cd "$home"
    shopt -s nullglob
    find pom.xml .mvn ./*/pom.xml ./*/*/pom.xml ./*/src/main ./*/*/src/main web \
      -name node_modules -prune -o -newer "$build_stamp" -print 2>/dev/null | head -n 1
  )
}

# Shows which module is at work; the whole output goes to the log, and its end to the terminal when the build fails.
maven_with_progress() {
  if ! (cd "$home" && ./mvnw --batch-mode --no-transfer-progress "$@" 2>&1) |
    tee "$build_log" | show_modules; then
    grep -E '^\[ERROR\]' "$build_log" | head -n 40 >&2
    echo "The build has failed; all of it is in $build_log" >&2
    exit 1
  fi
}

show_modules() {
  awk '/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ {
    sub(/^\[INFO\] Building /, ""); sub(/ *[0-9.]+-SNAPSHOT */, " "); print "  " $0; fflush() }'
}

require_launcher() {
  if [ ! -d "$home/local/target/lib" ]; then
    echo "Nothing is built yet, so nothing runs. Start with: ./rapport up" >&2
    exit 1
  fi
}
