"""Checks documents on Spark; findings and facts go to Parquet.

usage: spark-submit check.py JIXIAO DOCUMENTS OUT [OPTION OF jixiao lint…]

DOCUMENTS is a table with the columns id and document (JSON). OUT gets results (a line of JSON a document, as the program
gave it), findings and facts. Rules, rule sets and levels are those of the program: nothing of them is here.
"""

import os
import sys

import pandas
from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql import functions as f

from linter import Linter

FINDING = """
code STRING, level STRING, message STRING, waived BOOLEAN, document INT,
range STRUCT<start: STRUCT<line: INT, `column`: INT, offset: INT>, end: STRUCT<line: INT, `column`: INT, offset: INT>>,
provision STRUCT<ruleSet: STRING, article: STRING>
"""
FACT = """
fact STRING, document INT, kind STRING, ruleSet STRING, year INT, project STRING, projectCode STRING, supervisor STRING,
unit STRING, place STRING, name STRING, `column` STRING, class STRING, subclass STRING, text STRING, valueKind STRING,
operator STRING, number DOUBLE, upper DOUBLE, measure STRING, per STRING, dimension STRING, date DATE, dateTo DATE,
precision STRING, actualText STRING, actualNumber DOUBLE, weight DECIMAL(20, 6), score DECIMAL(20, 6), yuan DECIMAL(26, 6)
"""
RESULT = f"kind STRING, error STRING, findings ARRAY<STRUCT<{FINDING}>>, facts ARRAY<STRUCT<{FACT}>>"


def lint(program, options):
    """What runs in each task."""

    def run(batches):
        path = SparkFiles.get(os.path.basename(program))
        os.chmod(path, 0o755)
        linter = Linter([path, "lint", "--no-cross-check", *options])
        for batch in batches:
            yield pandas.DataFrame({"id": batch["id"], "result": linter.results(batch["document"])})
        linter.close()

    return run


def main(program, documents, out, *options):
    spark = (
        SparkSession.builder.appName("jixiao")
        # A batch and its results are held in memory; a result is several times as large as its document.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)
        .config("spark.sql.session.timeZone", "Asia/Shanghai")
        .getOrCreate())
    spark.sparkContext.addFile(program)
    spark.sparkContext.addPyFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "linter.py"))
    table = spark.read.parquet(documents).select("id", "document")
    table.mapInPandas(lint(program, options), "id STRING, result STRING").write.mode("overwrite").parquet(f"{out}/results")

    results = spark.read.parquet(f"{out}/results").select("id", f.from_json("result", RESULT).alias("result"))
    for name in ("findings", "facts"):
        rows = results.select("id", f.explode(f"result.{name}").alias("row")).select("id", "row.*")
        rows.write.mode("overwrite").parquet(f"{out}/{name}")
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
