#!/usr/bin/env bash
# What one would guess: a reader of MRC maps looks at MODE, since it says what a voxel is, and refuses what it does not know.
# What happens: 3Dmol.js 2.5.5 never looks at MODE: it takes every map for floats. Of a map of 16-bit integers it takes two voxels for one number,
# and the second half of the map, for which the file has no bytes left, for "not a number". It opens without a message.
# Why it matters: tomograms, masks and maps from cameras are often integers. What is drawn is a surface through meaningless numbers, or nothing
# at all, in a viewer that people put into web pages, where no user can look at the header.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
export BROWSER=$here/lib/browser.js
packages 3dmol@2.5.5

python3 "$here/lib/map.py" write 2.mrc --mode 2 --first 1
python3 "$here/lib/map.py" write 1.mrc --mode 1 --first 1
python3 "$here/lib/map.py" write 0.mrc --mode 0 --first 1
cat > open.js <<'JS'
require(process.env.BROWSER);
const mol = require('3dmol/build/3Dmol.js');
for (const mode of [2, 1, 0]) {
  const bytes = new Uint8Array(require('fs').readFileSync(mode + '.mrc'));
  let line;
  try {
    const map = new mol.VolumeData(bytes.buffer, 'ccp4');
    const all = Array.from(map.data);
    line = `voxels ${all.length}, largest ${Math.max(...all)}, not numbers ${all.filter(Number.isNaN).length}, whole numbers from 1 to 120: `
      + all.filter(v => Number.isInteger(v) && v >= 1 && v <= 120).length;
  } catch (e) {
    line = 'error ' + e.message;
  }
  console.log('mode', mode, line);
}
JS
echo "3dmol $(node -p "require('3dmol/package.json').version"):"
node open.js 2> log.txt | grep '^mode' | tee out.txt
for line in 'mode 2 voxels 120, largest 120, not numbers 0, whole numbers from 1 to 120: 120' \
	'mode 1 voxels 120, largest NaN, not numbers 60, whole numbers from 1 to 120: 0' \
	'mode 0 voxels 120, largest NaN, not numbers 90, whole numbers from 1 to 120: 0'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; cat log.txt; exit 1; }
done
echo "As described: integers are taken for floats, and what is missing for NaN."
