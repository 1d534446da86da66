# Finds the JDK that the build and the services want.

jdk_version=25

# Sets JAVA_HOME, or says how to get a JDK and ends.
use_jdk() {
  local candidate
  while IFS= read -r candidate; do
    if is_wanted_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done < <(jdk_candidates)
  no_jdk
}

jdk_candidates() {
  echo "${JAVA_HOME:-}"
  jdk_on_path
  local folder
  for folder in \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /opt/homebrew/opt/openjdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    echo "$folder"
  done
}

# The folder that the javac of the PATH really lives in.
jdk_on_path() {
  local javac target
  javac=$(command -v javac) || return 0
  while target=$(readlink "$javac"); do
    case $target in
      /*) javac=$target ;;
      *) javac=$(dirname "$javac")/$target ;;
    esac
  done
  dirname "$(dirname "$javac")"
}

is_wanted_jdk() {
  [ -x "$1/bin/javac" ] && grep -Eqs "^JAVA_VERSION=\"$jdk_version([.\"]|\$)" "$1/release"
}

no_jdk() {
  cat >&2 <<END
Rapport needs a JDK $jdk_version. There is none in JAVA_HOME, on the PATH or in the usual folders. Get one, for instance:
  SDKMAN          sdk install java $jdk_version-tem
  macOS           brew install --cask temurin@$jdk_version
  Debian, Ubuntu  apt install temurin-$jdk_version-jdk   (packages of https://adoptium.net/installation/linux)
  by hand         https://adoptium.net/temurin/releases/?version=$jdk_version , and set JAVA_HOME
END
  exit 1
}
