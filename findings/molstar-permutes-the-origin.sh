#!/usr/bin/env bash
# What one would guess: ORIGIN of an MRC map is a place in Å: x, y, z. Whichever axis runs fastest in the file (MAPC, MAPR, MAPS), the map lies there.
# What happens: Mol* 5.11 (RCSB, PDBe and EMDB show maps with it) orders the voxels by the header's axes, as it should, and ORIGIN along with them.
# With axes 3, 2, 1 a map with ORIGIN (10, 20, 30) is drawn at (30, 20, 10), without a message. NSTART, which is counted in the file's
# order, is placed rightly.
# Why it matters: the model and the map of one entry fit in other viewers and lie apart in this one, and both look right by themselves.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
packages molstar@5.11.0

# the same 4 x 5 x 6 voxels in x, y, z, at the same place, in three orders of the file
python3 "$here/lib/map.py" write xyz.mrc --size 4,5,6 --axes 1,2,3 --origin 10,20,30
python3 "$here/lib/map.py" write zyx.mrc --size 6,5,4 --axes 3,2,1 --origin 10,20,30
python3 "$here/lib/map.py" write yxz.mrc --size 5,4,6 --axes 2,1,3 --origin 10,20,30
# NSTART -3, -4, -5 voxels of 1.5 Å in x, y, z
python3 "$here/lib/map.py" write start.mrc --size 6,5,4 --axes 3,2,1 --nstart=-5,-4,-3
cat > place.js <<'JS'
const fs = require('fs');
const { parse } = require('molstar/lib/commonjs/mol-io/reader/ccp4/parser.js');
const { volumeFromCcp4 } = require('molstar/lib/commonjs/mol-model-formats/volume/ccp4.js');
const { Grid } = require('molstar/lib/commonjs/mol-model/volume.js');
const { Vec3 } = require('molstar/lib/commonjs/mol-math/linear-algebra.js');
(async () => {
  for (const file of ['xyz.mrc', 'zyx.mrc', 'yxz.mrc', 'start.mrc']) {
    const read = await parse(new Uint8Array(fs.readFileSync(file)), file).run();
    if (read.isError) throw new Error(read.message);
    const grid = (await volumeFromCcp4(read.result).run()).grid;
    const place = Vec3.transformMat4(Vec3(), Vec3(), Grid.getGridToCartesianTransform(grid));
    console.log(file, 'voxels', grid.cells.space.dimensions.join(' '), 'first voxel at', [...place].map(v => v.toFixed(1)).join(' '));
  }
})();
JS
echo "molstar $(node -p "require('molstar/package.json').version"), ORIGIN (10, 20, 30):"
node place.js | tee out.txt
for line in 'xyz.mrc voxels 4 5 6 first voxel at 10.0 20.0 30.0' 'zyx.mrc voxels 4 5 6 first voxel at 30.0 20.0 10.0' \
	'yxz.mrc voxels 4 5 6 first voxel at 20.0 10.0 30.0' 'start.mrc voxels 4 5 6 first voxel at -4.5 -6.0 -7.5'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
echo "As described: ORIGIN goes with the axes of the file."
