#!/usr/bin/env python3
"""The published pair of networks for the handedness in PyTorch, to compare scores and time with.

    python3 bench/hand.py MAP CONTOUR HELIX.pth HAND.pth

MAP is a cubic MRC or CCP4 map as bench/local_checks.py reads it; HELIX.pth and HAND.pth are the published weights (Garcia Condado et al.
2022, doi:10.1016/j.jsb.2022.107915). Prints score, voxels and processor seconds for the map and for its mirror image. Needs numpy, scipy and
torch. One thread; boxes are cut and scaled 256 at a time, not one by one. This project's program beside it, after `mvn test-compile`:

    java -cp target/classes:target/test-classes:LIBRARIES io.github.emvalidation.check.NetworkBenchmark MAP CONTOUR HELIX.pth HAND.pth
"""
import sys
import time

import numpy as np
import torch
from local_checks import read, resized
from torch import nn

SIDE = 11
BATCH = 256


class Network(nn.Module):
    """Five convolutions and two linear layers, from a box of 11 voxels a side to a logit."""

    def __init__(self, weights):
        super().__init__()
        layers = ((1, 4, 5, 1), (4, 8, 5, 1), (8, 16, 3, 0), (16, 32, 3, 0), (32, 64, 2, 0))
        for number, (channels, features, kernel, rim) in enumerate(layers, 1):
            setattr(self, f"conv{number}", nn.Conv3d(channels, features, kernel, padding=rim))
        self.linear1 = nn.Linear(512, 128)
        self.linear2 = nn.Linear(128, 1)
        self.load_state_dict(torch.load(weights, map_location="cpu"))

    def forward(self, x):
        for number in range(1, 6):
            x = torch.relu(getattr(self, f"conv{number}")(x))
        return self.linear2(torch.relu(self.linear1(x.flatten(1))))[:, 0]


def seen(density, voxel, contour):
    """The map at about 1 A a voxel, low-passed at 5 A by half a period of a cosine, and the places of its mask."""
    length = density.shape[0] * voxel
    side = 2 * round(length / 2)
    fine = resized(density, side)
    frequency = np.sqrt(sum(k * k for k in np.meshgrid(*[np.fft.fftfreq(side)] * 3, indexing="ij", sparse=True)))
    beyond = np.clip((frequency - length / side / 5) / 0.02, 0, 1)
    smooth = np.fft.ifftn(np.fft.fftn(fine) * (1 + np.cos(np.pi * beyond)) / 2).real.astype(np.float32)
    return smooth, np.argwhere(fine >= contour)


def answers(network, density, places):
    """The probability for each place; 0 where the box does not fit into the map."""
    boxes = np.lib.stride_tricks.sliding_window_view(density, (SIDE,) * 3)
    corners = places - SIDE // 2
    found = np.zeros(len(places), np.float32)
    whole = np.flatnonzero(((corners >= 0) & (corners < np.array(boxes.shape[:3]))).all(axis=1))
    for start in range(0, len(whole), BATCH):
        part = whole[start:start + BATCH]
        x = np.maximum(boxes[tuple(corners[part].T)], 0)
        low = x.min(axis=(1, 2, 3), keepdims=True)
        span = x.max(axis=(1, 2, 3), keepdims=True) - low
        x = np.where(span > 0, (x - low) / np.where(span > 0, span, 1), x)
        found[part] = torch.sigmoid(network(torch.from_numpy(x[:, None]))).numpy()
    return found


def main(path, contour, helix, hand):
    torch.set_num_threads(1)
    density, voxel = read(path)
    networks = Network(helix), Network(hand)
    with torch.inference_mode():
        for name, view in (("map", density), ("mirror image", density[:, :, ::-1])):
            start = time.process_time()
            smooth, places = seen(view, voxel, contour)
            helices = places[answers(networks[0], smooth, places) > 0.7]
            score = answers(networks[1], smooth, helices).mean() if len(helices) else float("nan")
            print(f"{name}: score {score:.4f}, {len(places)} voxels, {len(helices)} of helices, {time.process_time() - start:.2f} processor s")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(sys.argv[1], float(sys.argv[2]), sys.argv[3], sys.argv[4])
