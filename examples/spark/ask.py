"""Answers questions.sql over the facts that check.py has written.

usage: spark-submit ask.py OUT
"""

import os
import sys

from pyspark.sql import SparkSession


def questions(text):
    """Title and statement of each question."""
    for part in text.split(";\n"):
        lines = part.strip().splitlines()
        statement = [number for number, line in enumerate(lines) if line and not line.startswith("--")]
        if statement:
            comment = "\n".join(lines[:statement[0]]).split("\n\n")[-1]
            yield comment.splitlines()[0].strip("- "), "\n".join(lines[statement[0]:])


def main(out):
    spark = SparkSession.builder.appName("jixiao questions").getOrCreate()
    spark.read.parquet(f"{out}/facts").createOrReplaceTempView("facts")
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "questions.sql")) as file:
        for title, statement in questions(file.read()):
            print(f"\n{title}")
            spark.sql(statement).show(20, truncate=80)
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
