#!/usr/bin/env bash
# What one would guess: a viewer of maps that does not know a MODE says so to its user and opens nothing.
# What happens: NGL 2.5 does not know MODE 1 (16-bit integers, in the format since its beginning) nor MODE 6. It opens the map all the same: with
# the right number of voxels, the header's mean and RMS, and a data array of one zero. Only the log of the browser mentions it.
# Why it matters: the volume loads, the panel shows sensible statistics, and there is no surface at any level: it looks like a wrong level or an
# empty map, and people search their data for the fault.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts ngl@2.5.0 > npm.log 2>&1 || { cat npm.log; exit 2; }

for mode in 0 1 2 6; do python3 "$here/lib/map.py" write $mode.mrc --mode $mode; done
cat > open.js <<'JS'
// what NGL asks of a browser when it is loaded and when it reads a file
const thing = { getContext: () => null, style: {}, addEventListener() {} };
globalThis.navigator = globalThis.navigator || { userAgent: 'node', platform: 'node' };
globalThis.document = { createElement: () => thing, addEventListener() {}, documentElement: thing };
globalThis.window = globalThis.self = globalThis;
globalThis.location = { search: '', href: '' };
globalThis.requestAnimationFrame = () => 0;
globalThis.WebGLRenderingContext = function () {};
globalThis.FileReader = class {
  readAsArrayBuffer(blob) { blob.arrayBuffer().then(all => { this.result = all; this.onload({ target: this }); }); }
};
const NGL = require('ngl/dist/ngl.umd.js');
(async () => {
  for (const mode of [0, 1, 2, 6]) {
    const map = await NGL.autoLoad(new Blob([require('fs').readFileSync(mode + '.mrc')]), { ext: 'mrc', name: 'map.mrc' });
    console.log('mode', mode, 'size', map.nx, map.ny, map.nz, 'mean', map.mean, 'data', map.data.length, 'of', map.nx * map.ny * map.nz);
  }
})();
JS
echo "ngl $(node -p "require('./node_modules/ngl/package.json').version"):"
node open.js 2> log.txt | grep '^mode' | tee out.txt
for line in 'mode 0 size 4 5 6 mean 59.5 data 120 of 120' 'mode 1 size 4 5 6 mean 59.5 data 1 of 120' 'mode 2 size 4 5 6 mean 59.5 data 120 of 120' \
	'mode 6 size 4 5 6 mean 59.5 data 1 of 120'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; cat log.txt; exit 1; }
done
echo "As described: MODE 1 and 6 open with a mean of 59.5 and one voxel of data."
