# SPDX-License-Identifier: GPL-3.0-or-later
# What ./sable and ./verify share: Java, Maven, a Python that can train. Sourced, not run.

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
