#!/usr/bin/env bash
# What one would guess: MRC and CCP4 are two names of one format, so a program that opens both puts a map at one place, whatever the file is
# called.
# What happens: PyMOL 2.5 takes ORIGIN (where it is not 0), and not NSTART, from a file whose name ends in .mrc or .map, and NSTART, and not
# ORIGIN, where the name of the same file ends in .ccp4. It says nothing. The option `format` of its command `load` does the same.
# Why it matters: maps of crystallography are often called .ccp4, and people rename a file so that a program accepts it. A model that fitted the
# map then lies beside it, though nothing in the file has changed, and a comparison of the two files finds no difference.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack python3-pymol=2.5.0+dfsg-1+b3

python3 "$here/lib/map.py" write map.mrc --nstart=-3,-4,-5 --origin 10,20,30 --voxel 1.5
cp map.mrc map.map
cp map.mrc map.ccp4
cat > place.py <<'PY'
from pymol import cmd
print('pymol', cmd.get_version()[0])
cmd.set('normalize_ccp4_maps', 0)
for name, how in [('map.mrc', ''), ('map.map', ''), ('map.ccp4', ''), ('map.mrc', 'ccp4'), ('map.ccp4', 'mrc')]:
    cmd.load(name, 'map', format=how)
    low, high = cmd.get_extent('map')
    values = cmd.get_volume_field('map').ravel()
    print(name + (', format ' + how if how else ''),
          'first voxel at', *('%.1f' % v for v in low), 'Å; densities', values.min(), 'to', values.max())
    cmd.delete('map')
PY
echo "ORIGIN 10 20 30 Å, NSTART -3 -4 -5 voxels of 1.5 Å; the three files are the same, byte by byte:"
"$bin/python3.11" place.py 2> log.txt | tee out.txt || { cat log.txt; exit 2; }
origin='first voxel at 10.0 20.0 30.0 Å; densities 0.0 to 119.0'
nstart='first voxel at -4.5 -6.0 -7.5 Å; densities 0.0 to 119.0'
for line in 'pymol 2.5.0' "map.mrc $origin" "map.map $origin" "map.ccp4 $nstart" "map.mrc, format ccp4 $nstart" "map.ccp4, format mrc $origin"; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
echo "As described: the name decides which part of the header counts."
