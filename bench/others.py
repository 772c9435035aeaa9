#!/usr/bin/env python3
"""Times parts of the program beside what others take for the same, in turn. bin/benchmark others runs it.

    bin/benchmark others MAP CONTOUR RESOLUTION [HELIX.pth HAND.pth]

MAP is a cubic map packed with gzip. It needs numpy and scipy, and torch with the published weights HELIX.pth and HAND.pth. Three rounds; the
table has their means. All numbers are processor seconds in user and system mode without the start of Java or Python: "first" is the first
work of a fresh Java, its compiler included; "later" is the last run in the same Java, its compiler left out.
"""
import os
import re
import resource
import subprocess
import sys

ROUNDS = 3
CHECKS = "io.github.emvalidation.check."
BENCH = os.path.dirname(os.path.abspath(__file__))
LINE = re.compile(r"^(.*?): .*?(?:([\d.]+) s without Java's compiler, )?([\d.]+) processor s$", re.M)


def lines(command):
    """What a program printed: by name, for each run, processor seconds without Java's compiler and with it."""
    found = {}
    for name, without, seconds in LINE.findall(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout):
        found.setdefault(name, []).append((float(without or seconds), float(seconds)))
    return found


def unpacked(path):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["gzip", "-dc", path], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def round_of(java, path, contour, resolution, weights):
    """Seconds of the other, and of this program the first time and later, by what is done."""
    python = os.environ.get("PYTHON", sys.executable)
    ours = lines(java + [CHECKS + "MaskBenchmark", path, contour, "6"])
    theirs = lines([python, BENCH + "/masks.py", path, contour, "3"])
    pairs = {
        "reading; gzip -dc": (unpacked(path), ours["reading"]),
        "labelling and dilation; scipy.ndimage": (theirs["labelling and dilation"][-1][1], ours["labelling and dilation"]),
        "reading and the masks of 0.b; NumPy, scipy.ndimage": (theirs["reading and masks"][-1][1], ours["reading and masks"]),
    }
    ours = lines(java + [CHECKS + "LocalBenchmark", path, contour, resolution, "4"])
    theirs = lines([python, BENCH + "/local_checks.py", path, contour, resolution])
    pairs["local B-factor and occupancy; NumPy"] = theirs["both together"][0][1], ours["both together"]
    if weights:
        ours = lines(java + [CHECKS + "NetworkBenchmark", path, contour])
        theirs = lines([python, BENCH + "/hand.py", path, contour, *weights])
        map_alone = theirs["map"][0][1]
        pairs["handedness; published networks in PyTorch, map alone"] = map_alone, ours["0.h, own networks"]
        pairs["the same, map and mirror image"] = map_alone + theirs["mirror image"][0][1], ours["0.h, own networks"]
    return {what: (other, runs[0][1], runs[-1][0]) for what, (other, runs) in pairs.items()}


def main(java, path, contour, resolution, *weights):
    rounds = []
    for number in range(ROUNDS):
        rounds.append(round_of(java, path, contour, resolution, weights))
        for what, seconds in rounds[-1].items():
            print(f"round {number + 1}: {what}: other {seconds[0]:.3f}, first {seconds[1]:.3f}, later {seconds[2]:.3f}", flush=True)
    print("\n| what, and who else does it | other | first | later | other / first | other / later |\n|---|---|---|---|---|---|")
    for what in rounds[0]:
        other, first, later = (sum(one[what][i] for one in rounds) / ROUNDS for i in range(3))
        print(f"| {what} | {other:.2f} | {first:.2f} | {later:.2f} | {other / first:.1f} | {other / later:.1f} |")


if __name__ == "__main__":
    end = sys.argv.index("--")
    if len(sys.argv) - end not in (4, 6):
        sys.exit(__doc__)
    main(sys.argv[1:end], *sys.argv[end + 1:])
