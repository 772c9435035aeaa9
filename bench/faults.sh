#!/bin/bash
# Faults by hand: kill -9 at random moments of a table run and resume; a full disk; folders that cannot be written; no home, no folder for
# temporary files; the clock set back; two runs of one table. Prints a line for each, and "FAILED" where something was lost.
# Usage: bench/faults.sh FOLDER MAP CONTOUR [ROUNDS]    (VALIDATE names the program; default: bin/validate)
set -u
out=$1; map=$(readlink -f "$2"); contour=$3; rounds=${4:-10}
validate=${VALIDATE:-$(dirname "$0")/validate}
mkdir -p "$out"; cd "$out" || exit 1
for name in a b c; do ln -sf "$map" "$name.mrc"; done

# every row once, every file of a report with the length that report.json gives, nothing hidden left
check() {
  python3 - "$1" <<'P'
import json, os, sys, csv
folder = sys.argv[1]; bad = []
rows = [r['map'] for r in csv.DictReader(open(folder + '/overview.csv'))]
if sorted(rows) != ['a', 'b', 'c']: bad.append('rows ' + ' '.join(rows))
for top, folders, files in os.walk(folder):
    bad += [os.path.join(top, d) + ' stays' for d in folders if d.startswith('.em-validation-')]
    if 'report.json' in files:
        for name, length in json.load(open(top + '/report.json'))['files'].items():
            path = os.path.join(top, name)
            if not os.path.isfile(path) or os.path.getsize(path) != length: bad.append(path + ' is not whole')
print('FAILED: ' + '; '.join(bad) if bad else 'whole')
P
}

echo "kill -9 of a table run, $rounds rounds"
whole=0
for round in $(seq "$rounds"); do
  printf 'map,contour,title\na.mrc,%s,%s\nb.mrc,%s,%s\nc.mrc,%s,%s\n' "$contour" "$round" "$contour" "$round" "$contour" "$round" > t.csv
  setsid "$validate" --table t.csv --checks 0.a --folder killed > killed.log 2>&1 &
  job=$!
  sleep "$((RANDOM % ${LONGEST:-12})).$((RANDOM % 10))"
  kill -9 -- -"$job" 2> /dev/null; wait "$job" 2> /dev/null
  # a report in its place is whole, at any moment
  for json in killed/*/report.json; do
    [ -f "$json" ] && python3 -c "
import json,os,sys
d=os.path.dirname('$json')
for n,l in json.load(open('$json'))['files'].items():
    if not os.path.isfile(d+'/'+n) or os.path.getsize(d+'/'+n)!=l: print('FAILED: $json is there, but', n, 'is not whole')"
  done
  if "$validate" --table t.csv --checks 0.a --folder killed > killed.log 2>&1; then
    answer=$(check killed); [ "$answer" = whole ] && whole=$((whole + 1)) || echo "  round $round: $answer"
  else echo "  round $round: FAILED: $(tail -1 killed.log)"; fi
done
echo "  $whole of $rounds whole after the next run"

echo "two runs of one table at once"
printf 'map,contour\na.mrc,%s\nb.mrc,%s\nc.mrc,%s\n' "$contour" "$contour" "$contour" > two.csv
"$validate" --table two.csv --checks 0.a --folder two > two1.log 2>&1 & first=$!
"$validate" --table two.csv --checks 0.a --folder two > two2.log 2>&1; wait $first
echo "  $(cat two1.log two2.log | grep -c 'passed$') reports made, $(cat two1.log two2.log | grep -c 'was there') taken from the other; $(check two)"

echo "a damaged report: html emptied, pdf deleted, json cut off"
: > two/a-validation/report.html; rm two/b-validation/report.pdf; truncate -s 300 two/c-validation/report.json
"$validate" --table two.csv --checks 0.a --folder two > damaged.log 2>&1; echo "  exit $?; $(grep -c 'was there' damaged.log) taken for finished; $(check two)"

echo "a folder that cannot be written"
mkdir -p sealed; chmod 555 sealed
if [ "$(id -u)" = 0 ]; then echo "  not tried: root may write anywhere"; else "$validate" a.mrc --contour "$contour" --checks 0.a --folder sealed/x 2>&1 | tail -1; fi

echo "a full disk"
if [ "$(id -u)" = 0 ] && mkdir -p full && mount -t tmpfs -o size=200k tmpfs full 2> /dev/null; then
  "$validate" a.mrc --contour "$contour" --checks 0.a --folder full/x 2>&1 | tail -1; echo "  left in it: $(ls -A full | wc -l) files"; umount full
else echo "  not tried: no tmpfs"; fi

echo "no folder for temporary files, no home"
JAVA_OPTS="-Djava.io.tmpdir=/nowhere -Duser.home=?" HOME=/nowhere "$validate" a.mrc --contour "$contour" --checks 0.a --folder no-home 2>&1 | grep -e '^Note' -e '^Report'

echo "the clock set back by ten years"
if command -v faketime > /dev/null; then faketime -f -10y "$validate" --table two.csv --checks 0.a --folder two 2>&1 | tail -1; else
  find two -exec touch -d '2090-01-01' {} +; "$validate" --table two.csv --checks 0.a --folder two > clock.log 2>&1; echo "  files of 2090: exit $?; $(grep -c 'was there' clock.log) of 3 reports taken"; fi

echo "a pipe as a table"
mkfifo -m 600 pipe.csv 2> /dev/null; timeout 60 "$validate" --table pipe.csv 2>&1 | tail -1
