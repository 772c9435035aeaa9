#!/usr/bin/env bash
# What one would guess: the FSC of two half maps is the correlation of their Fourier coefficients in a shell, each counted once. It is the same
# after both maps were turned by 90°, which moves voxels and changes none.
# What happens: RELION 3.1 adds up the half of the transform that it keeps (kx >= 0). Of each pair of coefficients k and -k, which say the same,
# this half holds one, but in the plane kx = 0 both, so this plane has twice the weight of the rest. With maps that are worse along one axis, as
# with preferred views, the FSC of the same pair depends on which axis is x, and so may the shell in which it falls below 0.143.
# Why it matters: one's own FSC differs from RELION's in the second or third digit, and one searches for the fault in the mask or the transform.
# The share of the plane falls as 1 / shell: a box of 32 voxels, as here, shows more of it at its resolution than a large one does.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
unpack relion=3.1.3-3+b1 python3-numpy=1:1.24.2-1+deb12u1

cat > fsc.py <<'PY'
import struct
import sys
import numpy

N = 32
k = numpy.fft.fftfreq(N, 1 / N)


def voxels(name):
    return numpy.fromfile(name, '<f4', offset=1024).reshape(N, N, N)


def make():
    """Two halves of noise with one signal, which is weak at large kx (the last axis), and the same halves turned by 90° about y."""
    with open('template.mrc', 'rb') as source:
        head = bytearray(source.read(1024))
    chance = numpy.random.RandomState(1)
    square = k[:, None, None] ** 2 + k[:, None] ** 2 + k ** 2
    signal = numpy.fft.ifftn(numpy.fft.fftn(chance.normal(size=(N, N, N))) * numpy.exp(-square / 81 - k ** 2 / 9)).real
    for half in '12':
        data = (signal / signal.std() + chance.normal(size=(N, N, N))).astype('<f4')
        for name, turned in [('straight', data), ('turned', data.transpose(2, 1, 0)[:, :, ::-1])]:
            struct.pack_into('<3f', head, 76, turned.min(), turned.max(), turned.mean())
            struct.pack_into('<f', head, 216, turned.std())
            with open(name + half + '.mrc', 'wb') as out:
                out.write(head + turned.tobytes())


def fsc(first, second, whole):
    """Each coefficient once: over the whole transform, or over the half with kx >= 0 that transforms of real numbers give."""
    a, b = (numpy.fft.fftn(v) if whole else numpy.fft.rfftn(v) for v in (first, second))
    x = k if whole else numpy.arange(N // 2 + 1)
    shell = numpy.rint(numpy.sqrt(k[:, None, None] ** 2 + k[:, None] ** 2 + x ** 2)).astype(int).ravel()
    add = lambda v: numpy.bincount(shell, v.ravel())[:N // 2]
    return add((a * b.conj()).real) / numpy.sqrt(add(abs(a) ** 2) * add(abs(b) ** 2))


def relion(name):
    """The column of the unmasked maps in the table of the FSC."""
    with open(name) as source:
        words = [line.split() for line in source.read().split('data_fsc')[1].split('data_')[0].splitlines()]
    column = next(int(w[1][1:]) - 1 for w in words if w and w[0] == '_rlnFourierShellCorrelationUnmaskedMaps')
    return numpy.array([float(w[column]) for w in words if len(w) > column])[:N // 2]


def compare():
    found = {}
    for name in ['straight', 'turned']:
        maps = voxels(name + '1.mrc'), voxels(name + '2.mrc')
        found[name] = relion(name + '.star'), fsc(*maps, False), fsc(*maps, True)
    print('shell  RELION  RELION, turned  each once  each once, turned')
    for shell in [8, 10, 12, 13, 14]:
        print('%5d  %.4f  %14.4f  %9.4f  %17.4f' % (shell, *(found[name][which][shell] for which in (0, 2) for name in found)))
    reach = [int(numpy.argmax(found[name][which] < 0.143)) for which in (0, 2) for name in found]
    print('falls below 0.143 in shell', *reach)
    far = lambda a, b: abs(a - b).max()
    once, turned = found['straight'], found['turned']
    print('largest difference of RELION from the half kx >= 0: %.1e' % max(far(*once[:2]), far(*turned[:2])))
    print('largest difference between straight and turned: RELION %.3f, each once %.1e' % (far(once[0], turned[0]), far(once[2], turned[2])))
    same = max(far(*once[:2]), far(*turned[:2])) < 3e-6 and far(once[2], turned[2]) < 1e-6
    sys.exit(0 if same and far(once[0], turned[0]) > 0.05 and reach[0] != reach[1] and reach[2] == reach[3] else 1)


make() if sys.argv[1] == 'make' else compare()
PY
python3 "$here/lib/map.py" write template.mrc --size 32,32,32
python3 "$here/lib/map.py" write mask.mrc --size 32,32,32 --first 1 --scale 0
"$bin/python3.11" fsc.py make
mkdir straight turned
"$bin/relion_postprocess" --version | sed -n 1p
for name in straight turned; do
	"$bin/relion_postprocess" --i ${name}1.mrc --i2 ${name}2.mrc --angpix 1.5 --mask mask.mrc --o $name > log.txt 2>&1 || { cat log.txt; exit 2; }
done
"$bin/python3.11" fsc.py compare || { echo "CHANGED"; exit 1; }
echo "As described: RELION counts the plane kx = 0 twice."
