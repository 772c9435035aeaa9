#!/usr/bin/env python3
"""Writes a small, valid MRC2014 map, or prints what one says; needs nothing but Python.

map.py write FILE [--size 4,5,6] [--mode 2] [--axes 1,2,3] [--nstart 0,0,0] [--origin 0,0,0] [--voxel 1.5] [--first 0]
                  [--scale 1] [--volumes N] [--noise SEED] [--big]
    Sizes are those of columns, rows and sections, as in the file. Voxel k of the file has the value first + scale * k; --volumes writes a
    stack of N volumes (ISPG 401) of as many sections each; --noise adds noise to a ball instead, and --big writes big-endian.
map.py read FILE
    prints a line each: size, axes, nstart, origin, statistics (DMIN DMAX DMEAN RMS), true (the same, from the voxels), first (four voxels).
"""
import argparse
import math
import random
import struct

TYPES = {0: 'b', 1: 'h', 2: 'f', 6: 'H'}


def numbers(kind):
    return lambda text: [kind(part) for part in text.split(',')]


def statistics(values):
    mean = math.fsum(values) / len(values)
    return [min(values), max(values), mean, math.sqrt(math.fsum((v - mean) ** 2 for v in values) / len(values))]


def ball(size, seed):
    """A lopsided ball of density with noise: the ball is always the same one, the noise is that of the seed."""
    chance = random.Random(seed)
    middle = [n / 2 for n in size]
    for z in range(size[2]):
        for y in range(size[1]):
            for x in range(size[0]):
                square = (x - middle[0]) ** 2 + 1.3 * (y - middle[1]) ** 2 + (z - middle[2] - 2) ** 2
                knob = (x - middle[0] - 4) ** 2 + (y - middle[1] + 3) ** 2 + (z - middle[2]) ** 2
                yield 5 * math.exp(-square / 30) + 3 * math.exp(-knob / 8) + chance.uniform(-0.3, 0.3)


def write(o):
    volumes = o.volumes or 1
    size = [o.size[0], o.size[1], o.size[2] * volumes]
    if o.noise is not None:
        values = list(ball(size, o.noise))
    else:
        values = [o.first + o.scale * k for k in range(size[0] * size[1] * size[2])]
    end = '>' if o.big else '<'
    kind = TYPES[o.mode]
    if kind != 'f':
        values = [round(v) for v in values]
    sampling = [0, 0, 0]
    for place, axis in enumerate(o.axes):
        sampling[axis - 1] = o.size[place]
    head = struct.pack(end + '10i', *size, o.mode, *o.nstart, *sampling)
    head += struct.pack(end + '6f', *(n * o.voxel for n in sampling), 90, 90, 90)
    head += struct.pack(end + '3i', *o.axes)
    stats = statistics(values)
    head += struct.pack(end + '3f', *stats[:3])
    head += struct.pack(end + '2i', 401 if o.volumes else 1, 0)
    head += bytes(8) + b'    ' + struct.pack(end + 'i', 20140)
    head = head.ljust(196, b'\0') + struct.pack(end + '3f', *o.origin) + b'MAP '
    head += b'\x11\x11\0\0' if o.big else b'\x44\x44\0\0'
    head += struct.pack(end + 'f', stats[3])
    with open(o.file, 'wb') as out:
        out.write(head.ljust(1024, b'\0'))
        out.write(struct.pack(end + str(len(values)) + kind, *values))


def read(o):
    with open(o.file, 'rb') as source:
        data = source.read()
    end = '>' if data[212] == 0x11 else '<'
    word = lambda kind, first, count: struct.unpack_from(end + str(count) + kind, data, 4 * first)
    size = word('i', 0, 3)
    mode = word('i', 3, 1)[0]
    values = struct.unpack_from(end + str(size[0] * size[1] * size[2]) + TYPES[mode], data, 1024 + word('i', 23, 1)[0])
    show = lambda name, items: print(name, *('%.6g' % item for item in items))
    show('size', size)
    show('axes', word('i', 16, 3))
    show('nstart', word('i', 4, 3))
    show('origin', word('f', 49, 3))
    show('statistics', word('f', 19, 3) + word('f', 54, 1))
    show('true', statistics(values))
    show('first', values[:4])


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
commands = parser.add_subparsers(dest='command', required=True)
writer = commands.add_parser('write')
writer.add_argument('file')
for name, kind, default in [('size', numbers(int), [4, 5, 6]), ('axes', numbers(int), [1, 2, 3]), ('nstart', numbers(int), [0, 0, 0]),
                            ('origin', numbers(float), [0, 0, 0]), ('mode', int, 2), ('voxel', float, 1.5), ('first', float, 0),
                            ('scale', float, 1), ('volumes', int, None), ('noise', int, None)]:
    writer.add_argument('--' + name, type=kind, default=default)
writer.add_argument('--big', action='store_true')
commands.add_parser('read').add_argument('file')
options = parser.parse_args()
write(options) if options.command == 'write' else read(options)
