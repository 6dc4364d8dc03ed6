"""Makes the office files of the tests with openpyxl, python-docx and LibreOffice, which know nothing of ours.

usage: python3 make_office.py     needs openpyxl, python-docx and soffice
"""
import csv
import io
import shutil
import subprocess
import tempfile
from datetime import datetime
from pathlib import Path

import docx
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, Side

HERE = Path(__file__).parent
ROWS = [
    ["项目支出绩效自评表", None, None, None, None, None],
    ["（2025年度）", None, None, None, None, "金额单位：万元"],
    ["项目名称", "农村公路养护", None, "完成日期", datetime(2025, 12, 31), None],
    ["年度资金总额", 90, 89.974, 0.1 + 0.2, "=C4/B4", 123456],
    ["产出指标", "数量指标", "养护里程\n（公里）", "≥120", 125.5, "008"],
    [None, "质量指标", "验收合格率", "≥98%", 0.985, "是"],
]
MERGES = ["A1:F1", "A2:E2", "B3:C3", "A5:A6"]


def workbook() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "自评表"
    thin = Side(style="thin")
    for row, values in enumerate(ROWS, 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, value)
            cell.border = Border(thin, thin, thin, thin)
            cell.alignment = Alignment(wrap_text=True, vertical="center")
    for merge in MERGES:
        sheet.merge_cells(merge)
    sheet["A1"].font = Font("宋体", 18, bold=True)
    sheet["A3"] = CellRichText(TextBlock(InlineFont(b=True), "项目"), "名称")
    sheet["E3"].number_format = 'yyyy"年"m"月"d"日"'
    sheet["E4"].number_format = "0.00%"
    sheet["E6"].number_format = "0.0%"
    sheet["F4"].number_format = '0\\.0,"万"'
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["A"].width = 16
    notes = book.create_sheet("填表说明")
    notes["A1"] = "请如实填写。"
    notes.sheet_state = "hidden"
    return book


def document() -> docx.document.Document:
    text = docx.Document()
    text.add_paragraph("项目支出绩效目标表")
    text.add_paragraph("（2026年度）")
    text.add_paragraph()
    text.add_paragraph("金额单位：万元")
    table = text.add_table(5, 4)
    table.style = "Table Grid"
    for row, column, value in [
        (0, 0, "项目名称"), (0, 1, "农村公路养护"), (1, 0, "一级指标"), (1, 1, "二级指标"), (1, 2, "三级指标"), (1, 3, "指标值"),
        (2, 0, "产出指标"), (2, 1, "数量指标"), (2, 2, "养护里程"), (2, 3, "≥120公里"), (3, 2, "养护桥梁"), (3, 3, "≥3座"),
        (4, 1, "质量指标"), (4, 2, "验收合格率"), (4, 3, "≥98%"),
    ]:
        table.cell(row, column).text = value
    table.cell(0, 1).merge(table.cell(0, 3))
    table.cell(2, 0).merge(table.cell(4, 0))
    table.cell(2, 1).merge(table.cell(3, 1))
    table.cell(2, 2).paragraphs[0].add_run().add_break()
    table.cell(2, 2).paragraphs[0].add_run("（县道）")
    table.cell(2, 2).add_paragraph("含乡道")
    text.add_paragraph("填报人：张三")
    second = text.add_table(1, 2)
    second.cell(0, 0).text = "附表"
    second.cell(0, 1).text = "说明"
    text.add_paragraph("注：以上数据真实。")
    return text


def convert(source: Path, kind: str, target: str, folder: Path) -> None:
    out = folder / "out"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", out, source],
        check=True, stdout=subprocess.DEVNULL)
    shutil.copy(out / f"{source.stem}.{kind.split(':')[0]}", HERE / target)


def main() -> None:
    workbook().save(HERE / "openpyxl.xlsx")
    document().save(HERE / "python-docx.docx")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("xlsx", "xls", "ods"):
            convert(HERE / "openpyxl.xlsx", kind, f"libreoffice.{kind}", folder)
        for kind in ("docx", "doc"):
            convert(HERE / "python-docx.docx", kind, f"libreoffice.{kind}", folder)
    lines = io.StringIO()
    csv.writer(lines).writerows([["" if value is None else str(value) for value in row] for row in ROWS])
    (HERE / "gbk.csv").write_bytes(lines.getvalue().encode("gb18030"))


main()
