#!/usr/bin/env bash
# What one would guess: MAPC, MAPR and MAPS say which axis runs fastest in a map; RELION, whose own maps are MRC files, honours them, or refuses
# an order that it does not know.
# What happens: RELION 3.1 takes columns for x, rows for y and sections for z whatever the header says, and writes the same voxels under 1, 2, 3.
# It says nothing. NSTART and ORIGIN are set to 0 as well, so the place of the map is lost.
# Why it matters: 3, 2, 1 is the order that crystallographic programs write. Exchanging two axes is a reflection: such a map passes through RELION
# and comes out as its mirror image, with left-handed helices, at another place.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack relion=3.1.3-3+b1

# 4 x 5 x 6 voxels in x, y, z; the file has z fastest
python3 "$here/lib/map.py" write in.mrc --size 6,5,4 --axes 3,2,1 --nstart=-3,-4,-5 --origin 10,20,30
"$bin/relion_image_handler" --i in.mrc --o out.mrc --multiply_constant 1 > log.txt 2>&1
"$bin/relion_image_handler" --version | sed -n 1p
echo "in:"; python3 "$here/lib/map.py" read in.mrc | grep -vE 'statistics|true'
echo "out:"; python3 "$here/lib/map.py" read out.mrc | grep -vE 'statistics|true' | tee out.txt
for line in 'size 6 5 4' 'axes 1 2 3' 'nstart 0 0 0' 'origin 0 0 0' 'first 0 1 2 3'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
echo "As described: the same voxels in the same order, now called x, y, z: the mirror image, placed at 0."
