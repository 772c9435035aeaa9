#!/usr/bin/env bash
# What one would guess: NSYMBT of an MRC map is the length of the extended header in bytes, EXTTYPE says what it holds, and a reader that does not
# need it skips it.
# What happens: Jmol 14.31 takes every extended header for symmetry, in lines of 80 characters. It rounds NSYMBT up to whole lines: behind 1024
# empty bytes it loses the first 4 voxels, and the map lies 4 voxels to the left. Where the first line has binary numbers, it goes back and reads
# the extended header as densities: with 1024 bytes the map lies 256 voxels later, and its end is missing. It opens the map all the same; only the
# log has a line about symmetry.
# Why it matters: of the extended headers only symmetry comes in lines of 80 bytes; those of type FEI1, from microscopes, have 768 an image. The
# map looks right and fits no model, and its first voxels are no densities.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
version=14.31.10
jars net.sourceforge.jmol:jmol:$version

cat > extended.py <<'PY'
# a cube of 3 x 3 x 3 voxels of 100 (7 to 9 of 0 to 15 along each axis) in voxels of 0, of 1 Å; no extended header and three of them
import struct
N = 16
with open('template.mrc', 'rb') as source:
    head = bytearray(source.read(1024))
inside = range(7, 10)
values = [100.0 * (x in inside and y in inside and z in inside) for z in range(N) for y in range(N) for x in range(N)]
mean = sum(values) / len(values)
struct.pack_into('<3f', head, 76, 0, 100, mean)
struct.pack_into('<f', head, 216, (sum((v - mean) ** 2 for v in values) / len(values)) ** 0.5)
for name, kind, extended in [('none', bytes(4), b''), ('symmetry', b'CCP4', b'X, Y, Z'.ljust(80)), ('empty', b'AGAR', bytes(1024)),
                             ('numbers', b'AGAR', struct.pack('<16f', *(3 * k for k in range(N))).ljust(1024, b'\0'))]:
    struct.pack_into('<i', head, 92, len(extended))
    head[104:108] = kind
    with open(name + '.mrc', 'wb') as out:
        out.write(head + extended + struct.pack('<%df' % len(values), *values))
PY
cat > Finding.java <<'JAVA'
import java.util.Hashtable;
import java.util.Map;
import org.jmol.adapter.smarter.SmarterJmolAdapter;
import org.jmol.viewer.Viewer;

public class Finding {

	public static void main(final String[] names) {
		final Map<String, Object> options = new Hashtable<>();
		options.put("adapter", new SmarterJmolAdapter());
		options.put("noDisplay", Boolean.TRUE);
		final Viewer viewer = new Viewer(options);
		System.out.println("result: Jmol " + Viewer.getJmolVersion().split(" ")[0]);
		for (final String name : names) {
			viewer.scriptWait("isosurface s cutoff 50 '" + name + ".mrc'; boundbox $s");
			final String box = String.valueOf(viewer.getProperty("readable", "boundBoxInfo", ""));
			System.out.println("result: " + name + ": the cube reaches from " + corner(box, "corner0")
				+ " to " + corner(box, "corner1"));
			viewer.scriptWait("isosurface s delete");
		}
		System.exit(0);
	}

	private static String corner(final String box, final String name) {
		final String[] xyz = box.replaceAll("(?s).*" + name + "\\s*\\{([^}]*)}.*", "$1").trim().split(" ");
		return String.format("%.1f %.1f %.1f", Float.valueOf(xyz[0]), Float.valueOf(xyz[1]), Float.valueOf(xyz[2]));
	}
}
JAVA
python3 "$here/lib/map.py" write template.mrc --size 16,16,16 --voxel 1
python3 extended.py
javac -nowarn -cp "lib/*" Finding.java
echo "a cube from 6.5 to 9.5 along each axis, behind an extended header of 0, 80, 1024 (empty) and 1024 bytes (16 numbers):"
java -Djava.awt.headless=true -Duser.language=en -cp "lib/*:." Finding none symmetry empty numbers > log.txt 2>&1
sed -n 's/^result: //p; s/^File indicates/in the log: &/p' log.txt | tee out.txt
for line in "Jmol $version" 'none: the cube reaches from 6.5 6.5 6.5 to 9.5 9.5 9.5' 'symmetry: the cube reaches from 6.5 6.5 6.5 to 9.5 9.5 9.5' \
	'empty: the cube reaches from 2.5 6.5 6.5 to 5.5 9.5 9.5' 'in the log: File indicates 1024 symmetry lines, but 0 found!' \
	'numbers: the cube reaches from 6.5 6.5 7.5 to 9.5 9.5 10.5'; do
	grep -qx "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done
echo "As described: right behind 0 and 80 bytes, shifted behind 1024."
