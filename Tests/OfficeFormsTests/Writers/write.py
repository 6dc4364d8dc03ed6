#!/usr/bin/env python3
"""Writes the published forms of examples/forms as .xlsx (openpyxl) and .docx (python-docx), laid out as their offices print
them: with merged headings and classes, units, notes and padding. These writers know nothing of ours.

usage: Tests/OfficeFormsTests/Writers/write.py [FOLDER]     needs openpyxl, python-docx and PyYAML; FOLDER is examples/office unless given
"""

import json
import pathlib
import sys

import docx
import openpyxl
import yaml
from docx.enum.text import WD_ALIGN_PARAGRAPH
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

root = pathlib.Path(__file__).resolve().parents[3]
target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root / "examples/office"


class Text(str):
    """A YAML scalar as it is written: 284500.00 stays so."""


class Loader(yaml.BaseLoader):
    pass


def load(name):
    path = next((root / "examples/forms").glob(name + "*[!s]"))
    text = path.read_text()
    return path.name.rsplit(".", 1)[0], json.loads(text, parse_float=Text, parse_int=Text) if path.suffix == ".json" else yaml.load(text, Loader)


class Sheet:
    """Cells with their spans, placed row by row."""

    def __init__(self, name, width, above=(), below=()):
        self.name, self.width, self.above, self.below = name, width, above, below
        self.cells, self.taken, self.height = [], set(), 0

    def row(self, *cells):
        """Each cell is a text or (text, columns) or (text, columns, rows); None is a blank one."""
        column = 0
        for cell in cells:
            text, columns, rows = (cell + (1, 1))[:3] if isinstance(cell, tuple) else (cell, 1, 1)
            while (self.height, column) in self.taken:
                column += 1
            self.cells.append((self.height, column, rows, columns, "" if text is None else str(text)))
            for r in range(rows):
                for c in range(columns):
                    self.taken.add((self.height + r, column + c))
            column += columns
        self.height += 1

    def xlsx(self, path):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = self.name
        line = Side(style="thin")
        top = 0
        for index, text in enumerate(self.above):
            sheet.cell(top + 1, 1, text).alignment = Alignment(horizontal="center" if index < 2 else "right")
            sheet.cell(top + 1, 1).font = Font(name="宋体", size=16 if index == 0 else 11, bold=index == 0)
            sheet.merge_cells(start_row=top + 1, end_row=top + 1, start_column=1, end_column=self.width)
            top += 1
        for row, column, rows, columns, text in self.cells:
            for r in range(rows):
                for c in range(columns):
                    sheet.cell(top + row + r + 1, column + c + 1).border = Border(line, line, line, line)
            cell = sheet.cell(top + row + 1, column + 1)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            cell.font = Font(name="宋体", size=10)
            # Numbers are numbers, shares have a format, as clerks type them.
            plain = text.replace(".", "", 1)
            if plain.isdigit() and (text == "0" or not plain.startswith("0") or text.startswith("0.")):
                cell.value = float(text) if "." in text else int(text)
                if "." in text:
                    cell.number_format = "0." + "0" * len(text.split(".")[1])
            elif text.endswith("%") and text[:-1].isdigit():
                cell.value = int(text[:-1]) / 100
                cell.number_format = "0%"
            elif text:
                cell.value = text
            if rows > 1 or columns > 1:
                sheet.merge_cells(
                    start_row=top + row + 1, end_row=top + row + rows, start_column=column + 1, end_column=column + columns)
        for index, text in enumerate(self.below):
            sheet.cell(top + self.height + index + 1, 1, text)
            sheet.merge_cells(
                start_row=top + self.height + index + 1, end_row=top + self.height + index + 1, start_column=1,
                end_column=self.width)
        for column in range(self.width):
            sheet.column_dimensions[get_column_letter(column + 1)].width = 14
        book.properties.creator = "县财政局"
        book.save(path)

    def docx(self, path):
        document = docx.Document()
        for index, text in enumerate(self.above):
            paragraph = document.add_paragraph(text)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if index < 2 else WD_ALIGN_PARAGRAPH.RIGHT
        table = document.add_table(rows=self.height, cols=self.width)
        table.style = "Table Grid"
        for row, column, rows, columns, text in self.cells:
            cell = table.cell(row, column)
            if rows > 1 or columns > 1:
                cell = cell.merge(table.cell(row + rows - 1, column + columns - 1))
            cell.text = text
        for text in self.below:
            document.add_paragraph(text)
        document.core_properties.author = "县财政局"
        document.save(path)


def indicators(document):
    """Rows with their classes, whatever the layout: (first, second, row)."""
    value = document["绩效指标"]
    if isinstance(value, list):
        return [(row.get("一级指标", ""), row.get("二级指标", ""), row) for row in value]
    return [(a, b, row) for a, parts in value.items() for b, rows in parts.items() for row in (rows or [{}])]


def runs(items):
    """How many equal items in a row begin at each place, 0 where one goes on."""
    counts = []
    for index, item in enumerate(items):
        if index and items[index - 1] == item:
            counts.append(0)
        else:
            end = index
            while end < len(items) and items[end] == item:
                end += 1
            counts.append(end - index)
    return counts


def indicator_rows(sheet, document, heading, columns, spans=None):
    """The table of indicators: columns are (printed heading, key); classes are merged over their rows."""
    rows = indicators(document)
    first = runs([a for a, _, _ in rows])
    second = runs([(a, b) for a, b, _ in rows])
    spans = spans or [1] * len(columns)
    head = [(text, span) for (text, _), span in zip(columns, spans)]
    sheet.row(*([(heading, 1, len(rows) + 1)] if heading else []), "一级指标", "二级指标", *head)
    for index, (a, b, row) in enumerate(rows):
        cells = []
        if first[index]:
            cells.append((a, 1, first[index]))
        if second[index]:
            cells.append((b, 1, second[index]))
        sheet.row(*cells, *[(row.get(key) or "", span) for (_, key), span in zip(columns, spans)])


def funds(sheet, document, heading, lines):
    """The matrix of money: lines are (printed name, key); the keys of the total's row are the columns."""
    money = document["资金"]
    columns = list(money["年度资金总额"])
    # Two columns for the name of the line, one for each figure, the last as wide as what is left.
    rest = sheet.width - 3 - len(columns)
    wide = [1] * (len(columns) - 1) + [1 + rest]
    sheet.row((heading, 1, len(lines) + 1), (None, 2), *[(c, w) for c, w in zip(columns, wide)])
    for text, key in lines:
        line = money.get(key) or {}
        sheet.row((text, 2), *[(line.get(c), w) for c, w in zip(columns, wide)])


def goals(sheet, document, heading="年度总体目标"):
    left = (sheet.width - 1) // 2
    right = sheet.width - 1 - left
    sheet.row((heading, 1, 2), ("预期目标", left), ("实际完成情况", right))
    goal = document["总体目标"]
    sheet.row((goal["预期目标"], left), (goal["实际完成情况"], right))


def self_evaluation(name, lines, unit, money, reason, note=(), split=False, title="项目支出绩效自评表", above=()):
    stem, document = load(name)
    width = 11 if split else 9
    sheet = Sheet("自评表", width, [*above, title, f"（{document['年度']}年度）", f"金额单位：{unit}"][0 if above else 0:], note)
    project = document["项目"]
    sheet.row("项目名称", (project["名称"], width - 1))
    sheet.row("主管部门", (project["主管部门"], 3), "实施单位", (project["实施单位"], width - 5))
    funds(sheet, document, money, lines)
    goals(sheet, document)
    columns = [("三级指标", "三级指标")]
    if split:
        columns += [("指标性质", "指标性质"), ("指标值", "指标值"), ("度量单位", "度量单位")]
    else:
        columns += [("年度指标值", "年度指标值")]
    columns += [("实际完成值", "实际完成值"), ("分值", "分值"), ("得分", "得分"), (reason, "偏差原因及改进措施")]
    indicator_rows(sheet, document, "绩效指标", columns)
    if "总分" in document:
        blank = width - 3
        sheet.row(("总分", blank), "100", document["总分"], document.get("等级"))
    return stem, sheet


def forms():
    sources = [("上年结转资金", "上年结转资金"), ("其他资金", "其他资金")]
    yield self_evaluation(
        "01", [("年度资金总额", "年度资金总额"), ("其中：本年财政拨款", "其中：本年财政拨款"), *sources], "万元", "项目资金\n（万元）",
        "偏差原因分析及改进措施")
    yield self_evaluation(
        "02", [("年度资金总额", "年度资金总额"), ("  当年财政拨款", "当年财政拨款"), *sources], "万元", "项目资金（万元）", "偏差原因分析及改进措施",
        title="项目支出绩效自评表（修改）")
    yield self_evaluation(
        "03", [("年度资金总额", "年度资金总额"), ("其中：本年财政拨款", "其中：本年财政拨款"), *sources], "万元", "项目资金（万元）", "偏差原因分析",
        note=["注：1.一级指标分值统一设置为：产出指标50分、效益指标30分、服务对象满意度指标10分、预算资金执行率10分。"])
    yield self_evaluation(
        "10", [("年度资金总额", "年度资金总额"), ("其中：当年财政拨款", "其中：当年财政拨款")], "元", "项目资金（元）", "偏差原因分析及改进措施", split=True,
        above=["公开14表"])

    # 岳阳县: a form of its own for infrastructure, with the note about stars.
    stem, document = load("06")
    project, money = document["项目"], document["资金"]
    sheet = Sheet(
        "申报表", 6, ["项目支出绩效目标申报表（基础设施建设类）", f"（{document['年度']}年度）"],
        ["备注：三颗星为必填的核心绩效指标，可自行增加或适当调整"])
    sheet.row("项目名称", (project["名称"], 2), "项目负责人", (project["项目负责人"], 2))
    sheet.row("主管部门", (project["主管部门"], 2), "实施单位", (project["实施单位"], 2))
    sheet.row(("项目资金", 1, 3), ("年度资金总额：", 2), (money["年度资金总额"], 3))
    sheet.row(("其中：财政拨款", 2), (money["其中：财政拨款"], 3))
    sheet.row(("其他资金", 2), (money["其他资金"], 3))
    sheet.row("年度目标", (document["总体目标"]["年度目标"], 5))
    indicator_rows(sheet, document, "绩效指标", [("三级指标", "名称"), ("指标值", "指标值")], [1, 2])
    yield stem, sheet

    # 同心县: published for information, without the name of the form.
    stem, document = load("08")
    sheet = Sheet("公示", 4, ["项目绩效目标设定公示", f"{document['年度']}年"])
    sheet.row("项目名称", (document["项目"]["名称"], 3))
    sheet.row("项目资金", (document["资金"]["年度资金总额"], 3))
    sheet.row("绩效目标", (document["总体目标"], 3))
    indicator_rows(sheet, document, None, [("三级指标", "名称"), ("指标值", "指标值")])
    yield stem, sheet

    stem, document = load("12")
    project, money = document["项目"], document["资金"]
    sheet = Sheet("Sheet1", 6, ["项目支出绩效目标表", f"（{document['年度']}年度）"])
    sheet.row(("项目名称", 2), (project["名称"], 4))
    sheet.row(("主管部门", 2), project["主管部门"], "执行单位", (project["执行单位"], 2))
    sheet.row(("项目资金（万元）", 2), "年度资金总额", money["年度资金总额"], "上级资金", money["资金级次"]["上级资金"])
    sheet.row(("年度目标", 2), (document["总体目标"]["年度目标"], 4))
    indicator_rows(sheet, document, "绩效指标", [("三级指标", "名称"), ("指标值", "指标值")], [2, 1])
    yield stem, sheet

    # 东莞: the medium term and the year side by side.
    stem, document = load("16")
    project, money, goal = document["项目"], document["资金"], document["总体目标"]
    sheet = Sheet("批复表", 9, ["财政项目支出绩效目标批复表", f"（{document['年度']}年度）"])
    sheet.row("项目名称", (project["名称"], 4), "预算单位", (project["预算单位"], 3))
    sheet.row("项目资金（万元）", "中期资金总额", (money["中期资金总额"], 3), "年度资金总额", (money["年度资金总额"], 3))
    start, end = project["开始日期"], project["结束日期"]
    sheet.row("项目期", (f"{start}至{end}", 8))
    sheet.row(("总体目标", 1, 2), (f"中期目标（{start[:4]}—{end[:4]}）", 4), ("年度目标", 4))
    sheet.row((goal["中期目标"], 4), (goal["年度目标"], 4))
    rows = indicators(document)
    first, second = runs([a for a, _, _ in rows]), runs([(a, b) for a, b, _ in rows])
    sheet.row(
        ("绩效指标", 1, len(rows) + 1), ("一级指标", 2), "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值")
    for index, (a, b, row) in enumerate(rows):
        cells = [(a, 2, first[index])] if first[index] else []
        sheet.row(*cells, b, row["名称"], row["中期指标值"], b, row["名称"], row["指标值"])
    yield stem, sheet


target.mkdir(parents=True, exist_ok=True)
for stem, sheet in forms():
    sheet.xlsx(target / f"{stem}.xlsx")
    sheet.docx(target / f"{stem}.docx")
    print(stem)
