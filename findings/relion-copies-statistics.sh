#!/usr/bin/env bash
# What one would guess: a program that writes new densities writes their minimum, maximum, mean and RMS into the header.
# What happens: relion_image_handler (RELION 3.1) copies DMIN, DMAX, DMEAN and RMS from its input. A map multiplied by 100 has the RMS of the map
# before; a low-passed one has the minimum and maximum of the noise that was filtered away.
# Why it matters: Mol* and NGL take the header's RMS for "sigma" as it stands, so a level of 3 sigma in them is one of 0.03 sigma here, and
# validators of MRC files call the output invalid.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack relion=3.1.3-3+b1

python3 "$here/lib/map.py" write in.mrc --size 32,32,32 --noise 1
"$bin/relion_image_handler" --version | sed -n 1p
for what in "--multiply_constant 100" "--lowpass 12 --angpix 1.5"; do
	"$bin/relion_image_handler" --i in.mrc --o out.mrc $what > log.txt 2>&1
	echo "relion_image_handler $what (DMIN DMAX DMEAN RMS):"
	python3 "$here/lib/map.py" read out.mrc | grep -E 'statistics|true'
	python3 "$here/lib/map.py" read out.mrc > out.txt
	[ "$(grep statistics out.txt)" = "$(python3 "$here/lib/map.py" read in.mrc | grep statistics)" ] \
		|| { echo "CHANGED: the statistics are no longer those of the input"; exit 1; }
	[ "$(grep statistics out.txt | cut -d' ' -f2-)" != "$(grep true out.txt | cut -d' ' -f2-)" ] || { echo "CHANGED: they are true"; exit 1; }
done
echo "As described: the header has the statistics of the input, not those of its voxels."
