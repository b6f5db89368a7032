# What the scripts of this folder share. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

BROKER=cafezinho-broker
STORE=cafezinho-store
NEEDED_MB=4000

fail() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# Debian's client belongs to Debian's engine; another one may come first in PATH.
DOCKER=${DOCKER:-$([ -x /usr/bin/docker ] && echo /usr/bin/docker || echo docker)}
docker() { command "$DOCKER" "$@"; }

require_docker() {
  command -v "$DOCKER" >/dev/null ||
    fail "Docker is missing. Install it, on Debian with: apt-get install docker.io"
  docker info >/dev/null 2>&1 ||
    fail "the Docker engine does not answer. Start it: systemctl start docker, or dockerd as root."
}

# An image that was half written for want of room is harder to understand than this.
require_room() {
  local root free
  root=$(docker info --format '{{.DockerRootDir}}')
  [ -d "$root" ] || return 0 # the engine is on another machine
  free=$(df -Pm "$root" | awk 'NR == 2 {print $4}')
  [ "$free" -ge "$NEEDED_MB" ] ||
    fail "$root has $free MB left and the images need $NEEDED_MB. 'docker system prune' frees what nothing uses."
}

has_image() { docker image inspect "$1" >/dev/null 2>&1; }

# Whether a container was made from an image that has been built anew since.
is_outdated() {
  [ "$(docker container inspect --format '{{.Image}}' "$1" 2>/dev/null)" != "$(docker image inspect --format '{{.Id}}' "$1" 2>/dev/null)" ]
}

# created, running, exited, …; nothing if there is no such container
state() { docker container inspect --format '{{.State.Status}}' "$1" 2>/dev/null || true; }
