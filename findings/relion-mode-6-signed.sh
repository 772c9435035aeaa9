#!/usr/bin/env bash
# What one would guess: MODE 6 of an MRC map is an unsigned integer of 16 bits, as MRC2014 says, so RELION reads a voxel of 40000 as 40000.
# What happens: RELION 3.1 reads it as a signed integer: 40000 becomes -25536. It says nothing, ends with status 0, and writes the negative
# densities as floats under a header that still announces a minimum of 40000.
# Why it matters: cameras and tomograms come as MODE 6. Up to 32767 all is well, so a first test with weak maps does not show it; the strongest
# densities turn into the deepest holes.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack relion=3.1.3-3+b1

python3 "$here/lib/map.py" write in.mrc --mode 6 --first 40000
"$bin/relion_image_handler" --i in.mrc --o out.mrc --multiply_constant 1 > log.txt 2>&1
"$bin/relion_image_handler" --version | sed -n 1p
echo "in:"; python3 "$here/lib/map.py" read in.mrc | grep -E 'statistics|first'
echo "out:"; python3 "$here/lib/map.py" read out.mrc | grep -E 'statistics|first'
python3 "$here/lib/map.py" read out.mrc | grep '^first -25536 -25535' > /dev/null || { echo "CHANGED: RELION no longer reads MODE 6 as signed"; exit 1; }
echo "As described: 40000 became -25536, without a message."
