#!/usr/bin/env bash
# What one would guess: setup() brings a map to the order x, y, z and its grid can then be written back, as its documentation shows; ORIGIN, which
# gemmi does not use, changes nothing.
# What happens: in gemmi 0.5.7 a map whose ORIGIN is not 0 keeps the axis order "unknown" after setup(), and update_ccp4_header() refuses with
# "run setup() first", however often setup() was run. The same map with ORIGIN 0 works.
# Why it matters: many cropped maps have an ORIGIN. The message sends its reader to what was just done; the way out is to set the
# three words of ORIGIN to 0, which loses the place of the map.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack python3-gemmi=0.5.7+ds-2+b1

python3 "$here/lib/map.py" write zero.mrc
python3 "$here/lib/map.py" write placed.mrc --origin 10,20,30
cat > update.py <<'PY'
import gemmi
print('gemmi', gemmi.__version__)
for name in ('zero.mrc', 'placed.mrc'):
    m = gemmi.read_ccp4_map(name)
    m.setup(0.0)
    try:
        m.update_ccp4_header(2, True)
        said = 'updated'
    except RuntimeError as error:
        said = str(error)
    print(name, str(m.grid.axis_order).split('.')[-1], said)
PY
"$bin/python3.11" update.py | tee out.txt
for line in 'zero.mrc XYZ updated' 'placed.mrc Unknown update_ccp4_header(): run setup() first'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
echo "As described: with an ORIGIN the header cannot be updated after setup()."
