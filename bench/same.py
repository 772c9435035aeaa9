#!/usr/bin/env python3
"""Says what differs between two report.json: everything counts to the last digit, but for times, dates, places and how the pages look.

    python3 bench/same.py BEFORE/report.json AFTER/report.json

Prints a line for each difference and ends with 1 if there is one. How to use it: docs/performance.md.
"""
import json
import sys

LEFT_OUT = {"seconds", "date", "file", "commit", "version", "java", "pages", "colours", "paper", "title", "report.html", "report.pdf"}


def differences(where, before, after):
    """Yields (place, value before, value after), '-' for what is missing."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            if key not in LEFT_OUT:
                yield from differences(f"{where}/{key}", before.get(key, "-"), after.get(key, "-"))
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, pair in enumerate(zip(before, after)):
            yield from differences(f"{where}/{index}", *pair)
    elif type(before) is not type(after) or before != after:
        yield where, before, after


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as first, open(sys.argv[2], encoding="utf-8") as second:
        found = list(differences("", json.load(first), json.load(second)))
    for where, before, after in found:
        print(f"{where}: {str(before)[:80]} => {str(after)[:80]}")
    print("the same" if not found else f"{len(found)} differences")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
