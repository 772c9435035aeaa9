#!/usr/bin/env python3
"""Everything that check 0.b measures, in NumPy and scipy.ndimage, to compare values and time with.

    python3 bench/masks.py MAP CONTOUR [RUNS]

MAP is an MRC or CCP4 map as bench/local_checks.py reads it. Each run prints the processor seconds of reading, of labelling and dilation
(the components of the raw mask, and the hard mask made of the largest), and of all together: reading, both masks, the overlap, what the
remaining components are, the typical density, and the voxels above 24 gray levels. Needs numpy and scipy. This project's program beside it,
after `mvn test-compile`:

    java -cp target/classes:target/test-classes:LIBRARIES io.github.emvalidation.check.MaskBenchmark MAP CONTOUR RUNS

`bin/benchmark others` runs both in turn.
"""
import sys
import time

import numpy as np
from local_checks import read
from scipy import ndimage


def masks(density, contour, voxel):
    """Raw mask, hard mask, and the sizes of the components, largest first."""
    raw = density >= contour
    labels, _ = ndimage.label(raw, np.ones((3, 3, 3)))
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    hard = ndimage.binary_dilation(labels == sizes.argmax(), ndimage.generate_binary_structure(3, 2), int(np.ceil(2 / voxel)))
    return raw, hard, np.sort(sizes[1:])[::-1]


def values(density, voxel, raw, hard, sizes):
    main = int(np.searchsorted(np.cumsum(sizes), 0.95 * sizes.sum())) + 1
    rest = sizes[main:]
    inside = density[raw]
    ascending = np.sort(density[density > density.max() / 25], axis=None)
    levels = np.arange(1, 25) * density.max() / 25
    above = ascending.size - np.searchsorted(ascending, levels, "right")
    return {"components": sizes.size, "main": main, "remaining mean": rest.mean() * voxel**3 if rest.size else 0, "hard": int(hard.sum()),
            "overlap": (raw & hard).sum() / raw.sum(), "density": (inside**2).sum() / inside.sum(), "above 1/25 and 24/25": (above[0], above[-1])}


def main(path, contour, runs):
    for _ in range(runs):
        start = time.process_time()
        density, voxel = read(path, np.float32)
        reading = time.process_time()
        made = masks(density, contour, voxel)
        labelled = time.process_time()
        found = values(density, voxel, *made)
        end = time.process_time()
        print(f"reading: {reading - start:.3f} processor s")
        print(f"labelling and dilation: {labelled - reading:.3f} processor s")
        print(f"reading and masks: {end - start:.3f} processor s")
    print(", ".join(f"{name} {value}" for name, value in found.items()))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
