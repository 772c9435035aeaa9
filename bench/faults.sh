#!/bin/bash
# Faults by hand: kill -9 at random moments of a table run and resume; a full disk; files and folders that an ordinary user may not read or
# write, or that vanish; no home, no folder for temporary files; the clock set back; two runs of one table. Prints a line for each, and
# "FAILED" where something was lost, or where the answer is not one sentence.
# Usage: bench/faults.sh FOLDER MAP CONTOUR [ROUNDS]    (VALIDATE names the program; default: bin/validate)
# Root may write anywhere: run by root, the script lets a user without a name (12345) try what needs permissions, if that user can read
# the program.
set -u
out=$1; map=$(readlink -f "$2"); contour=$3; rounds=${4:-10}
validate=$(readlink -f "${VALIDATE:-$(dirname "$0")/../bin/validate}")
mkdir -p "$out"; cd "$out" || exit 1
logs=$PWD
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

# one program run as an ordinary user, after "NAME RC": one sentence and that exit code
as=()
[ "$(id -u)" = 0 ] && as=(setpriv --reuid=12345 --regid=12345 --clear-groups env HOME=/nowhere)
try() {
  local name=$1 wanted=$2; shift 2
  "${as[@]}" "$@" > "$logs/try.out" 2> "$logs/try.err"; local rc=$?
  # a table says on its output why a row has no report
  grep -q 'of [0-9]*, .*[.]$' "$logs/try.out" && grep 'of [0-9]*, .*[.]$' "$logs/try.out" > "$logs/try.err"
  local lines; lines=$(grep -v -e '^ *[0-9]* %' -e '^Note: ' -e '^$' "$logs/try.err" | wc -l)
  local answer; answer=$(grep -v -e '^ *[0-9]* %' -e '^$' "$logs/try.err" | tail -1)
  if [ $rc != "$wanted" ]; then echo "  FAILED: $name: exit $rc: $answer"
  elif grep -q -e '^.at ' -e Exception "$logs/try.err" "$logs/try.out"; then echo "  FAILED: $name: $(grep -h -m 1 Exception "$logs/try.err" "$logs/try.out")"
  elif [ "$wanted" = 1 ] && [ "$lines" != 1 ]; then echo "  FAILED: $name: $lines lines: $answer"
  else echo "  $name: ${answer:-$(grep -e '^Report' -e '^Overview' "$logs/try.out")}"; fi
}
few=(--contour "$contour" --checks 0.a)
if "${as[@]}" "$validate" --version > /dev/null 2>&1; then
  echo "an ordinary user's files and folders"
  rm -rf user; mkdir -p user/sealed user/shut user/own user/made user/tables; cp "$map" user/m.mrc; cp user/m.mrc user/hidden.mrc
  echo "map,contour" > user/tables/t.csv; echo "../m.mrc,$contour" >> user/tables/t.csv; cp user/tables/t.csv user/hidden.csv
  cp user/m.mrc user/shut/m.mrc
  "$validate" user/m.mrc "${few[@]}" --folder user/made/x > /dev/null 2>&1; before=$(cat user/made/x/* | cksum)
  chmod 777 user/own; chmod -R go-w user; chmod 777 user/own; chmod 555 user/sealed user/tables user/made user/made/x; chmod 700 user/shut
  chmod 600 user/hidden.mrc user/hidden.csv
  [ ${#as[@]} = 0 ] && chmod 000 user/shut user/hidden.mrc user/hidden.csv
  try "report folder" 1 "$validate" user/m.mrc "${few[@]}" --folder user/sealed/x
  cd user/sealed; try "report folder by default" 1 "$validate" ../m.mrc "${few[@]}"; cd ../..
  try "earlier report" 1 "$validate" user/m.mrc "${few[@]}" --folder user/made/x
  [ "$before" = "$(cat user/made/x/* | cksum)" ] || echo "  FAILED: the earlier report is another one"
  try "reports of a table, beside it" 1 "$validate" --table user/tables/t.csv --checks 0.a
  try "table in a sealed folder, reports elsewhere" 0 "$validate" --table user/tables/t.csv --checks 0.a --folder user/own/t
  try "cache of fetched maps" 1 "$validate" --emdb 9999 --archive http://127.0.0.1:9 --cache user/sealed/cache "${few[@]}" --folder user/own/c
  try "map" 1 "$validate" user/hidden.mrc "${few[@]}" --folder user/own/h
  try "folder of the map" 1 "$validate" user/shut/m.mrc "${few[@]}" --folder user/own/s
  try "table" 1 "$validate" --table user/hidden.csv --folder user/own/ht
  try "comparison" 1 "$validate" --compare user/made/x user/made/x --folder user/sealed
  try "no home, no name, a check with a network" 0 "$validate" user/m.mrc --contour "$contour" --resolution 4 --checks 0.e --folder user/own/e
  [ -e "?" ] && echo "  FAILED: a folder named ?"
  try "temporary folder" 0 env JAVA_OPTS="-Djava.io.tmpdir=$PWD/user/sealed ${JAVA_OPTS:-}" "$validate" user/m.mrc "${few[@]}" --folder user/own/tmp

  echo "folders that vanish during the run"
  vanish() { local name=$1 gone=$2; shift 2; (while [ ! -e "$gone" ]; do sleep 0.05; done; sleep 0.3; rm -rf "$gone") & try "$name" "$@"; wait; }
  vanish "report folder" user/own/v 0 "$validate" user/m.mrc --contour "$contour" --checks 0.a,0.b --folder user/own/v/x
  mkdir user/gone; chmod 777 user/gone; cp user/m.mrc user/gone/; cp user/tables/t.csv user/gone/
  vanish "folder of the table" user/gone/t-validation 0 "$validate" --table user/gone/t.csv --checks 0.a
  for trial in 1 2 3; do
    cp user/m.mrc user/own/vm.mrc; : > try.err
    (until grep -q % try.err; do sleep 0.05; done; sleep "0.$((trial * 3 - 3))"; rm -f user/own/vm.mrc) &
    "${as[@]}" "$validate" user/own/vm.mrc --contour "$contour" --checks 0.a --folder "user/own/vm$trial" > try.out 2> try.err; rc=$?; wait
    if grep -q Exception try.err; then echo "  FAILED: $(tail -1 try.err)"; else echo "  map: exit $rc: $(grep -v -e '^ *[0-9]* %' -e '^$' try.err | tail -1)"; fi
  done

  echo "a full disk"
  mkdir -p user/full
  if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=200k,mode=777 tmpfs user/full 2> /dev/null; then
    try "report" 1 "$validate" user/m.mrc "${few[@]}" --folder user/full/x
    try "reports of a table" 1 "$validate" --table user/tables/t.csv --checks 0.a --folder user/full/t
    echo "  left in it: $(find user/full -type f | wc -l) files of $(du -sk user/full | cut -f1) KB"; umount user/full
  else echo "  not tried: no tmpfs"; fi
else echo "files and folders of an ordinary user: not tried, that user cannot read $validate"; fi

echo "no folder for temporary files, no home"
JAVA_OPTS="-Djava.io.tmpdir=/nowhere -Duser.home=?" HOME=/nowhere "$validate" a.mrc --contour "$contour" --checks 0.a --folder no-home 2>&1 | grep -e '^Note' -e '^Report'

echo "the clock set back by ten years"
if command -v faketime > /dev/null; then faketime -f -10y "$validate" --table two.csv --checks 0.a --folder two 2>&1 | tail -1; else
  find two -exec touch -d '2090-01-01' {} +; "$validate" --table two.csv --checks 0.a --folder two > clock.log 2>&1; echo "  files of 2090: exit $?; $(grep -c 'was there' clock.log) of 3 reports taken"; fi

echo "a pipe as a table"
mkfifo -m 600 pipe.csv 2> /dev/null; timeout 60 "$validate" --table pipe.csv 2>&1 | tail -1
