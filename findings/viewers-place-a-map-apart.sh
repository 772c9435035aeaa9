#!/usr/bin/env bash
# What one would guess: a map with ORIGIN lies there; where NSTART is set too, programs may differ in which of the two counts, but in nothing else.
# What happens: of two viewers made for the same archives, Mol* 5.11 takes ORIGIN alone and NGL 2.5 the sum of ORIGIN and NSTART, while gemmi 0.5.7
# (and the crystallographic programs like it) takes NSTART alone. One valid file lies in three places.
# Why it matters: cropping and resampling programs set one and leave the other, so maps with both are about. A model that was fitted in one program
# lies beside the map in the next, by exactly one of the two, and no program says which it used.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
export BROWSER=$here/lib/browser.js
unpack python3-gemmi=0.5.7+ds-2+b1
packages molstar@5.11.0 ngl@2.5.0

python3 "$here/lib/map.py" write map.mrc --nstart=-3,-4,-5 --origin 10,20,30 --voxel 1.5
cat > molstar.js <<'JS'
const { parse } = require('molstar/lib/commonjs/mol-io/reader/ccp4/parser.js');
const { volumeFromCcp4 } = require('molstar/lib/commonjs/mol-model-formats/volume/ccp4.js');
const { Grid } = require('molstar/lib/commonjs/mol-model/volume.js');
const { Vec3 } = require('molstar/lib/commonjs/mol-math/linear-algebra.js');
(async () => {
  const read = await parse(new Uint8Array(require('fs').readFileSync('map.mrc')), 'map.mrc').run();
  const grid = (await volumeFromCcp4(read.result).run()).grid;
  const place = Vec3.transformMat4(Vec3(), Vec3(), Grid.getGridToCartesianTransform(grid));
  console.log('molstar', require('molstar/package.json').version, [...place].map(v => v.toFixed(1)).join(' '));
})();
JS
cat > ngl.js <<'JS'
require(process.env.BROWSER);
const NGL = require('ngl/dist/ngl.umd.js');
(async () => {
  const map = await NGL.autoLoad(new Blob([require('fs').readFileSync('map.mrc')]), { ext: 'mrc', name: 'map.mrc' });
  console.log('ngl', require('./node_modules/ngl/package.json').version, Array.from(map.position).slice(0, 3).map(v => v.toFixed(1)).join(' '));
})();
JS
cat > gemmi_place.py <<'PY'
import gemmi
m = gemmi.read_ccp4_map('map.mrc')
box = m.get_extent()  # of the voxels of the file, as fractions of the cell
low = m.grid.unit_cell.orthogonalize(box.minimum)
print('gemmi', gemmi.__version__, *('%.1f' % v for v in low.tolist()))
PY
echo "ORIGIN 10 20 30 Å, NSTART -3 -4 -5 voxels of 1.5 Å; the first voxel lies at"
{ node molstar.js; node ngl.js 2> log.txt | grep '^ngl'; "$bin/python3.11" gemmi_place.py; } | tee out.txt
for line in 'molstar 5.11.0 10.0 20.0 30.0' 'ngl 2.5.0 5.5 14.0 22.5' 'gemmi 0.5.7 -4.5 -6.0 -7.5'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
echo "As described: ORIGIN, ORIGIN + NSTART, NSTART."
