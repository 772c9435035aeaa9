#!/usr/bin/env python3
"""Local B-factor and local occupancy by the formulas of the published programs, in NumPy, to compare figures and time with.

    python3 bench/local_checks.py MAP CONTOUR RESOLUTION

MAP is a cubic MRC or CCP4 map (mode 2, little endian), also gzipped. Prints the percentiles 2.5, 25, 50, 75 and 97.5 of both
quantities over the hard mask of the resized map, and the seconds that both took together. Needs numpy and scipy.

Per frequency this takes four complex inverse transforms in double precision and an exact quantile, as the published programs do
(Kaur et al. 2021, doi:10.1038/s41467-021-21509-5). The same job with this project's program, after `mvn test-compile`:

    java -cp target/classes:target/test-classes:LIBRARIES io.github.emvalidation.check.LocalBenchmark MAP CONTOUR RESOLUTION
"""
import gzip
import sys
import time

import numpy as np
from scipy import ndimage

PERCENTILES = (2.5, 25, 50, 75, 97.5)


def read(path, precision=float):
    """Density as z, y, x in double or another precision, and the voxel size in angstrom."""
    with (gzip.open(path) if path.endswith(".gz") else open(path, "rb")) as file:
        raw = file.read()
    words = np.frombuffer(raw[:1024], "<i4")
    reals = np.frombuffer(raw[:1024], "<f4")
    size, axes = words[:3], list(words[16:19])
    data = np.frombuffer(raw, "<f4", size.prod(), 1024 + words[23]).reshape(size[::-1])
    density = data.transpose([axes[::-1].index(axis) for axis in (3, 2, 1)]).astype(precision)
    return density, float(reals[10]) / words[7]


def resized_side(n, voxel, resolution):
    """The first even number with no prime factor above 5 that puts the resolution at Nyquist or just inside."""
    side = max(2, int(2 * np.floor(n * voxel / (resolution / 2) / 2)))
    while True:
        rest = side
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return side
        side += 2


def resized(density, side):
    """Cut or padded in Fourier space; densities keep their level."""
    n = density.shape[0]
    spectrum = np.fft.fftshift(np.fft.fftn(density))
    centre, half = n // 2, side // 2
    if side <= n:
        part = spectrum[(slice(centre - half, centre + half),) * 3]
    else:
        part = np.zeros((side,) * 3, complex)
        part[(slice(half - centre, half - centre + n),) * 3] = spectrum
    return np.fft.ifftn(np.fft.ifftshift(part)).real * (side / n) ** 3


def hard_mask(density, contour, voxel):
    """The largest 26-connected piece, grown by ceil(2 A / voxel) with the 18-neighbourhood."""
    labels, _ = ndimage.label(density >= contour, np.ones((3, 3, 3)))
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    return ndimage.binary_dilation(labels == sizes.argmax(), ndimage.generate_binary_structure(3, 2), int(np.ceil(2 / voxel)))


def amplitude(spectrum, k, frequency, width):
    """sqrt(v0^2 + vx^2 + vy^2 + vz^2): the filtered map and its Riesz transforms."""
    length = np.sqrt(sum(axis * axis for axis in k))
    band = np.exp(-(length - frequency) ** 2 / (2 * width * width))
    band /= band.sum()
    squares = np.fft.ifftn(band * spectrum).real ** 2
    with np.errstate(invalid="ignore", divide="ignore"):
        for axis in k:
            riesz = np.where(length > 0, axis / length, 0)
            squares = squares + np.fft.ifftn(-1j * riesz * band * spectrum).real ** 2
    return np.sqrt(squares)


def local_b_factor(density, voxel, mask, resolution):
    n = density.shape[0]
    spectrum = np.fft.fftn(density)
    k = np.meshgrid(*[np.fft.fftfreq(n, voxel)] * 3, indexing="ij")
    grid = np.meshgrid(*[np.arange(n) - n / 2] * 3, indexing="ij")
    noise = ~mask & (sum(axis * axis for axis in grid) < (n / 2) ** 2)
    frequencies = np.linspace(1 / 15, 1 / resolution, 10)
    logarithms = []
    for frequency in frequencies:
        m = amplitude(spectrum, k, frequency, 4.8 / (n * voxel))
        logarithms.append(np.log(m * m / (m + np.quantile(m[noise], 0.9))))
    x = frequencies**2 - (frequencies**2).mean()
    return 4 * sum(a * y for a, y in zip(x, logarithms)) / (x * x).sum()


def local_occupancy(density, voxel, mask, resolution):
    n = density.shape[0]
    spectrum = np.fft.fftn(density)
    k = np.meshgrid(*[np.fft.fftfreq(n, voxel)] * 3, indexing="ij")
    width = 4.8 / (n * voxel)
    count = max(1, int(np.floor((1 / resolution - 1 / 15) / width)))
    passed = np.zeros(density.shape)
    for frequency in np.linspace(1 / 15, 1 / resolution, count):
        m = amplitude(spectrum, k, frequency, width)
        passed += m >= np.quantile(m[mask], 0.25)
    return passed / count


def main(path, contour, resolution):
    density, voxel = read(path)
    side = resized_side(density.shape[0], voxel, resolution)
    voxel = density.shape[0] * voxel / side
    density = resized(density, side)
    mask = hard_mask(density, contour, voxel)
    start, processor = time.time(), time.process_time()
    b_factor = local_b_factor(density, voxel, mask, resolution)
    occupancy = local_occupancy(density, voxel, mask, resolution)
    seconds, processor = time.time() - start, time.process_time() - processor
    print(f"resized to {side} voxels a side, {mask.sum()} of them in the hard mask")
    print("0.f", np.percentile(b_factor[mask], PERCENTILES))
    print("0.g", np.percentile(occupancy[mask], PERCENTILES))
    print(f"both together: {seconds:.2f} s, {processor:.2f} processor s")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], float(sys.argv[2]), float(sys.argv[3]))
