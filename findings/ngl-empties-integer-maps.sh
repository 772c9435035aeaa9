#!/usr/bin/env bash
# What one would guess: a viewer of maps that does not know a MODE says so to its user and opens nothing.
# What happens: NGL 2.5 does not know MODE 1 (16-bit integers, in the format since its beginning) nor MODE 6. It opens the map all the same: with
# the right number of voxels, the header's mean and RMS, and a data array of one zero. Only the log of the browser mentions it.
# Why it matters: the volume loads, the panel shows sensible statistics, and there is no surface at any level: it looks like a wrong level or an
# empty map, and people search their data for the fault.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
export BROWSER=$here/lib/browser.js
packages ngl@2.5.0

for mode in 0 1 2 6; do python3 "$here/lib/map.py" write $mode.mrc --mode $mode; done
cat > open.js <<'JS'
require(process.env.BROWSER);
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
