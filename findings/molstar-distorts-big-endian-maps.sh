#!/usr/bin/env bash
# What one would guess: a reader that sees the machine stamp of a big-endian map swaps its voxels, or refuses it.
# What happens: Mol* 5.11 reads the header rightly, and of each voxel the first half of its bytes only, which it then repeats backwards: a float of 1
# becomes 1.0039, of 4 becomes 4.0157, within 0.8 % at worst; 16-bit integers (MODE 1) below 256 become 0. There is no message, and the
# statistics shown are the header's.
# Why it matters: an error below 0.8 % leaves a surface that looks right, so nothing tells that each level is off and small differences of
# densities are gone; a map of small integers shows nothing at all.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
packages molstar@5.11.0

python3 "$here/lib/map.py" write little-float.mrc
python3 "$here/lib/map.py" write big-float.mrc --big
python3 "$here/lib/map.py" write big-integer.mrc --big --mode 1
cat > voxels.js <<'JS'
const fs = require('fs');
const { parse } = require('molstar/lib/commonjs/mol-io/reader/ccp4/parser.js');
const { volumeFromCcp4 } = require('molstar/lib/commonjs/mol-model-formats/volume/ccp4.js');
(async () => {
  for (const file of ['little-float.mrc', 'big-float.mrc', 'big-integer.mrc']) {
    const read = await parse(new Uint8Array(fs.readFileSync(file)), file).run();
    if (read.isError) throw new Error(read.message);
    const grid = (await volumeFromCcp4(read.result).run()).grid;
    console.log(file, 'voxels', Array.from(grid.cells.data).slice(0, 5).map(v => v.toFixed(4)).join(' '), 'maximum', grid.stats.max,
      'largest error', (100 * Math.max(...Array.from(grid.cells.data).map((v, k) => k === 0 ? 0 : Math.abs(v / k - 1)))).toFixed(2) + ' %');
  }
})();
JS
echo "molstar $(node -p "require('molstar/package.json').version"); the true voxels are 0 1 2 3 4, the maximum is 119:"
node voxels.js | tee out.txt
for line in 'little-float.mrc voxels 0.0000 1.0000 2.0000 3.0000 4.0000 maximum 119 largest error 0.00 %' 'big-float.mrc voxels 0.0000 1.0039 2.0000 3.0039 4.0157 maximum 119 largest error 0.39 %' \
	'big-integer.mrc voxels 0.0000 0.0000 0.0000 0.0000 0.0000 maximum 119 largest error 100.00 %'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
echo "As described: floats are off by up to 0.4 % here, small integers are 0."
