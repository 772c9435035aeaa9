# $here is the folder of the scripts, $work a temporary one, which is the current folder and goes at the end.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/lib/debian.sh"
cd "$work"

# packages of npm, as NAME@VERSION
packages() {
	npm install --silent --no-fund --no-audit --ignore-scripts "$@" > npm.log 2>&1 || { cat npm.log; exit 2; }
}
