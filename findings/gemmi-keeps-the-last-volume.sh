#!/usr/bin/env bash
# What one would guess: a reader of maps that meets a stack of volumes (ISPG 401 of MRC2014: as many sections as MZ belong to a volume) opens the
# first volume, all of them, or nothing.
# What happens: gemmi 0.5.7 reads the stack as one tall map, and its setup() then writes volume over volume into one cell: what is left is the last
# volume. There is no message, and the grid has the right size for one volume.
# Why it matters: classes and subtomograms come as such stacks. What one measures is the last, often the worst, class under the name of all.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack python3-gemmi=0.5.7+ds-2+b1 python3-numpy=1:1.24.2-1+deb12u1

python3 "$here/lib/map.py" write stack.mrc --size 4,5,6 --volumes 3
cat > stack.py <<'PY'
import gemmi
import numpy
m = gemmi.read_ccp4_map('stack.mrc')
print('gemmi', gemmi.__version__, 'as read', m.grid.shape)
m.setup(float('nan'))
print('after setup', m.grid.shape, 'first voxels', *numpy.array(m.grid, copy=False)[:4, 0, 0].astype(int))
PY
echo "three volumes of 4 x 5 x 6 voxels that begin with 0, 120 and 240:"
"$bin/python3.11" stack.py | tee out.txt
for line in 'gemmi 0.5.7 as read (4, 5, 18)' 'after setup (4, 5, 6) first voxels 240 241 242 243'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
echo "As described: the last volume is left."
