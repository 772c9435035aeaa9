#!/usr/bin/env bash
# What one would guess: mrcfile is the reference implementation of MRC2014 in Python. Its set_data() brings the header in line with new data, so
# when one cuts a box out of a map, the voxels keep their size, and a size that was set before the data stays.
# What happens: mrcfile 1.4.3 sets MX, MY and MZ to the new numbers of voxels and leaves CELLA, and the size of a voxel is CELLA / M. A map of 1.5
# Å that is cut to half its side has voxels of 3 Å; a new map whose voxel_size was set before its data has none at all. There is no warning, and
# the validator accepts both files.
# Why it matters: to keep a header, its authors advise to copy the file and to give the copy new data (issue 26 of ccpem/mrcfile). Every length,
# volume and resolution of a cut map is then wrong by the ratio of the boxes, and a ratio near 1 does not catch the eye. One has to set voxel_size
# again, after the data.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack python3-mrcfile=1.4.3-3 python3-numpy=1:1.24.2-1+deb12u1

python3 "$here/lib/map.py" write cut.mrc --size 8,8,8 --voxel 1.5
cp cut.mrc again.mrc
cat > cut.py <<'PY'
import io
import warnings
import mrcfile
import numpy
print('mrcfile', mrcfile.__version__)
warnings.simplefilter('error')


def show(what, name):
    with mrcfile.open(name) as m:
        print(what + ':', m.data.shape[0], 'voxels a side, cell', float(m.header.cella.x), 'Å, voxel', float(m.voxel_size.x), 'Å, valid:',
              mrcfile.validate(name, io.StringIO()))


show('before', 'cut.mrc')
with mrcfile.open('cut.mrc', 'r+') as m:
    m.set_data(m.data[2:6, 2:6, 2:6].copy())
show('cut', 'cut.mrc')
with mrcfile.open('again.mrc', 'r+') as m:
    size = m.voxel_size.copy()
    m.set_data(m.data[2:6, 2:6, 2:6].copy())
    m.voxel_size = size
show('cut, voxel_size set again', 'again.mrc')
with mrcfile.new('new.mrc') as m:
    m.voxel_size = 1.5
    m.set_data(numpy.ones((4, 4, 4), numpy.float32))
show('new, voxel_size set before the data', 'new.mrc')
PY
"$bin/python3.11" cut.py | tee out.txt
for line in 'before: 8 voxels a side, cell 12.0 Å, voxel 1.5 Å, valid: True' 'cut: 4 voxels a side, cell 12.0 Å, voxel 3.0 Å, valid: True' \
	'cut, voxel_size set again: 4 voxels a side, cell 6.0 Å, voxel 1.5 Å, valid: True' \
	'new, voxel_size set before the data: 4 voxels a side, cell 0.0 Å, voxel 0.0 Å, valid: True'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
echo "As described: the cell stays, so the voxel size does not."
