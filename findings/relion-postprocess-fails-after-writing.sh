#!/usr/bin/env bash
# What one would guess: relion_postprocess without a mask is a legitimate, if modest, use (the program says "Not performing any masking"), prints
# FINAL RESOLUTION and ends with status 0; where it fails, it leaves no finished files.
# What happens: RELION 3.1 fits the B-factor, writes the sharpened map and its STAR file completely, then stops with an error about a plot
# ("cannot find y-axis label"), status 1, and without the line FINAL RESOLUTION. With a mask of ones all is well.
# Why it matters: a pipeline that trusts the exit status throws good files away; one that trusts the files never sees the failure; one that parses
# the resolution from the text gets nothing, though the FSC is in the STAR file.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack relion=3.1.3-3+b1

for half in 1 2; do python3 "$here/lib/map.py" write half$half.mrc --size 32,32,32 --noise $half; done
python3 "$here/lib/map.py" write mask.mrc --size 32,32,32 --first 1 --scale 0
"$bin/relion_postprocess" --version | sed -n 1p
post() { # writes its status to $status
	status=0
	"$bin/relion_postprocess" --i half1.mrc --i2 half2.mrc --angpix 1.5 --auto_bfac --autob_lowres 10 "$@" > log.txt 2>&1 || status=$?
	echo "status $status; $(grep -c 'FINAL RESOLUTION' log.txt || true) line(s) FINAL RESOLUTION; $(grep -m1 'y-axis' log.txt || true)"
}
mkdir plain masked
echo "without a mask:"
post --o plain/post
ls -l plain/post.mrc plain/post.star | awk '{print $NF, $5, "bytes"}'
[ $status = 1 ] && grep -q 'y-axis label' log.txt && ! grep -q 'FINAL RESOLUTION' log.txt && grep -q '^data_fsc' plain/post.star \
	&& python3 "$here/lib/map.py" read plain/post.mrc | grep '^size 32 32 32' > /dev/null || { echo "CHANGED"; exit 1; }
echo "with a mask of ones:"
post --o masked/post --mask mask.mrc
[ $status = 0 ] && grep -q 'FINAL RESOLUTION' log.txt || { echo "CHANGED: a mask of ones does not help"; exit 1; }
echo "As described: complete files, then status 1."
