"""Holds what check.py has found against one process of the program over the same documents as files.

usage: compare.py JIXIAO DOCUMENTS OUT

Ends with 1 and says where they differ; says how long the single process took.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import pyarrow.compute
import pyarrow.dataset


def place(finding):
    start = finding["range"]["start"]
    return finding["code"], finding["level"], start["line"], start["column"], finding["message"]


def alone(program, documents, folder):
    """What a single process finds: a set of places for each document."""
    for batch in pyarrow.dataset.dataset(documents).to_batches(columns=["id", "document"]):
        for name, text in zip(batch["id"].to_pylist(), batch["document"].to_pylist()):
            pathlib.Path(folder, f"{name}.json").write_text(text)
    command = [program, "lint", "--no-cross-check", "--fail-on", "never", "--format"]
    started = time.monotonic()
    subprocess.run([*command, f"jsonl:{folder}/.findings", folder], check=True)
    seconds = time.monotonic() - started
    found = {}
    for line in open(f"{folder}/.findings"):
        document = json.loads(line)
        if "path" in document:
            found[pathlib.Path(document["path"]).stem] = sorted(map(place, document["findings"]))
    subprocess.run([*command, f"facts:{folder}/.facts", folder], check=True)
    with open(f"{folder}/.facts") as file:
        return found, sum(1 for _ in file), seconds


def spread(out):
    """What Spark's tasks have found, with the documents that had none."""
    found = {name: [] for name in pyarrow.dataset.dataset(f"{out}/results").to_table(["id"])["id"].to_pylist()}
    for batch in pyarrow.dataset.dataset(f"{out}/findings").to_batches():
        for row in batch.to_pylist():
            found[row["id"]].append(place(row))
    return {name: sorted(places) for name, places in found.items()}, pyarrow.dataset.dataset(f"{out}/facts").count_rows()


def main(program, documents, out):
    with tempfile.TemporaryDirectory() as folder:
        one, facts, seconds = alone(os.path.abspath(program), documents, folder)
    many, rows = spread(out)
    findings = sum(map(len, one.values()))
    differing = [name for name in one.keys() | many.keys() if one.get(name) != many.get(name)]
    print(f"{len(one)} documents, {findings} findings, {facts} facts; one process: {seconds:.1f} s")
    for name in sorted(differing)[:10]:
        print(f"{name}: alone {one.get(name)}, on Spark {many.get(name)}", file=sys.stderr)
    if facts != rows:
        print(f"facts: alone {facts}, on Spark {rows}", file=sys.stderr)
    if not findings:
        print("nothing was found, so nothing was compared", file=sys.stderr)
    return 1 if differing or facts != rows or not findings else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
