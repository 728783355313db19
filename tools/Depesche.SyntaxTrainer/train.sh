#!/usr/bin/env bash
# Trains the syntax model.
#   train.sh pretrain WORK TEXT.xz      vocabulary, embeddings and lower layers from running text, a paragraph a line (an hour)
#   train.sh ship WORK GOLD             on all treebanks in GOLD and ours: writes src/Depesche/Data/models/german-syntax.bin
#   train.sh cross WORK GOLD            on some treebanks, measured on the one left out, both ways
# WORK is a folder for what lies between (1 GB). Needs Debian's python3-torch and libopenblas0-pthread beside the .NET SDK.
set -euo pipefail
step=$1 work=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
python=${PYTHON:-/usr/bin/python3}
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
# Large blocks of memory are kept instead of given back after each step: several times as fast.
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=200000000
mkdir -p "$work/running" "$work/trees"

trainer() { dotnet run --configuration Release --project "$here" -- "$@"; }

export_trees() {
  cp "$work/running/vocabulary.txt" "$work/trees/"
  cat "$root"/data/treebank/*.conllu > "$work/trees/own.conllu"
  awk 'NR % 150 == 0' "$work/text.txt" > "$work/some.txt"
  trainer export --text "$work/some.txt" --treebanks "$1"/gsd-dev.conllu "$1"/gsd-test.conllu "$1"/pud-wiki.conllu "$work/trees/own.conllu" \
    --names "$1"/germeval-a.tsv "$1"/germeval-dev.tsv --out "$work/trees"
}

learn() { "$python" "$here/network/train.py" "$work/trees" --pretrained "$work/pretrained.pt" --texts names text "$@"; }

case $step in
  pretrain)
    xz -dc "$3" > "$work/text.txt"
    trainer vocabulary --text "$work/text.txt" --out "$work/running"
    trainer export --text "$work/text.txt" --out "$work/running"
    "$python" "$here/network/pretrain.py" "$work/running" --minutes 55 --out "$work/pretrained.pt"
    ;;
  ship)
    export_trees "$3"
    learn --train gsd-dev gsd-test pud-wiki own --out "$work/ship.f32"
    trainer pack --in "$work/trees" --network "$work/ship.f32" --out "$root/src/Depesche/Data/models/german-syntax.bin"
    ;;
  cross)
    export_trees "$3"
    learn --train gsd-dev gsd-test own --test pud-wiki --out "$work/gsd.f32"
    trainer measure --in "$work/trees" --network "$work/gsd.f32" --test "$3/pud-wiki.conllu"
    learn --train pud-wiki gsd-dev own --test gsd-test --out "$work/pud.f32"
    trainer measure --in "$work/trees" --network "$work/pud.f32" --test "$3/gsd-test.conllu"
    ;;
  *)
    sed -n '2,6s/^# //p' "$0" >&2
    exit 2
    ;;
esac
