#!/usr/bin/env bash
# What one would guess: mrcfile, the reference implementation of MRC2014 in Python, writes maps of half floats (MODE 12) that its own validator
# accepts.
# What happens: mrcfile 1.4.3 calls an ordinary map of half floats invalid: "RMS deviation is inf". The validator adds up the squares in half
# floats, which end at 65504; the header, which was written with more care, is right.
# Why it matters: EMDB and others advise mrcfile.validate before a deposition. MODE 12 was made to halve the size of maps; whoever uses it is told
# that good files are bad, and learns to ignore the validator.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack python3-mrcfile=1.4.3-3 python3-numpy=1:1.24.2-1+deb12u1

cat > half.py <<'PY'
import warnings
import mrcfile
import numpy
warnings.simplefilter('ignore')
print('mrcfile', mrcfile.__version__, 'numpy', numpy.__version__)
density = numpy.random.default_rng(1).normal(0, 100, (32, 32, 32))
for kind in (numpy.float32, numpy.float16):
    with mrcfile.new('map.mrc', overwrite=True) as f:
        f.set_data(density.astype(kind))
        f.voxel_size = 1.5
    with mrcfile.open('map.mrc') as f:
        print('mode', f.header.mode, 'RMS of the header %.1f' % f.header.rms, 'valid:', mrcfile.validate('map.mrc'))
PY
"$bin/python3.11" half.py | tee out.txt
for line in 'mode 2 RMS of the header 99.1 valid: True' 'mode 12 RMS of the header 99.1 valid: False'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
grep 'RMS deviation is inf' out.txt > /dev/null || { echo "CHANGED: another reason"; exit 1; }
echo "As described: the same densities are valid as floats and invalid as half floats."
