"""Writes documents by seed: for each project a target and a self-evaluation, one in ten with a fault.

usage: generate.py COUNT FOLDER [SEED]

FOLDER gets Parquet files with the columns id and document (a document in JSON, on one line). One project in fifty is
handed in under two departments, one in twenty has a target that is handed round.
"""

import json
import pathlib
import random
import sys

import pyarrow
import pyarrow.parquet

DEPARTMENTS = ["县交通运输局", "县农业农村局", "县教育体育局", "县卫生健康局", "县水利局", "县民政局", "县住房和城乡建设局", "县文化和旅游局"]
# What is done, in which unit, and who judges it.
WORKS = [
    ("农村公路养护", "公里", "沿线群众"), ("高标准农田建设", "亩", "受益农户"), ("校舍维修", "所", "师生"), ("村卫生室改造", "个", "就诊群众"),
    ("河道清淤", "公里", "沿岸群众"), ("养老服务站建设", "个", "服务对象"), ("老旧小区改造", "个", "居民"), ("图书下乡", "册", "读者"),
]
PART = 20_000


def project(number, seed):
    """The two documents of a project."""
    dice = random.Random(seed * 1_000_003 + number)
    work, unit, judges = dice.choice(WORKS)
    town = f"{dice.choice('东西南北')}{dice.choice('河岭坡川')}镇"
    amount = dice.randrange(20, 900)
    size = dice.randrange(3, 400)
    rate = dice.randrange(90, 100)
    drop = dice.randrange(10, 30)
    lost = dice.choice([0, 0, 0, 1, 2, 5, 12])
    # A target that is handed round, whatever the project is.
    if dice.random() < 1 / 20:
        work, unit, judges, size, rate, drop = *WORKS[0], 12, 95, 10
    head = {
        "名称": f"2025年{town}{work}项目{number}", "编码": f"6103242510{number:011d}", "主管部门": dice.choice(DEPARTMENTS),
        "实施单位": f"{town}{work}站", "负责人": "（姓名）", "开始日期": "2025-01-01", "结束日期": "2025-12-31",
    }
    goal = f"完成{work}{size * 5 + 15}{unit}，验收合格率{rate}%以上，{judges}满意度90%以上。"
    rows = [
        *(("产出指标", "数量指标", f"{work}第{part}标段数量", f"≥{size + part}{unit}", f"{size + part}{unit}", 5) for part in range(1, 6)),
        ("产出指标", "质量指标", f"{work}验收合格率", f"≥{rate}%", "100%", 15),
        ("产出指标", "时效指标", f"{work}完成时间", "2025年11月30日前", "2025年11月20日", 10),
        ("效益指标", "社会效益指标", f"{work}投诉下降率", f"≥{drop}%", f"{drop - lost // 3 if lost else drop}%", 30),
        ("满意度指标", "服务对象满意度指标", f"{judges}满意度", "≥90%", f"{dice.randrange(90, 99)}.5%", 10),
    ]
    target = {
        "文档类型": "项目支出绩效目标申报表", "年度": 2025, "项目": head,
        "资金": {"单位": "万元", "年度资金总额": amount, "财政拨款": amount, "测算依据": "按照定额和上年合同单价测算。"},
        "总体目标": goal,
        "绩效指标": [
            {"一级指标": a, "二级指标": b, "三级指标": c, "指标值": d, "权重": f} for a, b, c, d, _, f in rows
        ],
    }
    figures = {"年初预算数": amount, "全年预算数": amount, "全年执行数": amount, "执行率": "100%"}
    evaluation = {
        "文档类型": "项目支出绩效自评表", "年度": 2025, "项目": head,
        "资金": {"单位": "万元", "年度资金总额": {**figures, "分值": 10, "得分": 10}, "当年财政拨款": figures},
        "总体目标": {"预期目标": goal, "实际完成情况": f"全年完成{work}{size * 5 + 15}{unit}，11月20日通过验收，抽样调查300人。"},
        "绩效指标": [
            {
                "一级指标": a, "二级指标": b, "三级指标": c, "年度指标值": d, "实际完成值": e, "分值": f,
                "得分": f - lost if b == "社会效益指标" else f,
                **({"偏差原因及改进措施": "第三季度连续降雨，受理时间推迟；已增派人员。"} if lost and b == "社会效益指标" else {}),
            } for a, b, c, d, e, f in rows
        ],
        "总分": 100 - lost, "等级": "优" if lost <= 10 else "良",
    }
    spoil(dice, target, evaluation, amount)
    return target, evaluation


def spoil(dice, target, evaluation, amount):
    """Puts in a fault, or hands the project in twice."""
    fault = dice.random()
    if fault < 0.02:
        target["资金"]["年度资金总额"] = amount + 10
    elif fault < 0.04:
        target["绩效指标"][3]["指标值"] = "明显提升"
    elif fault < 0.06:
        evaluation["总分"] += 5
    elif fault < 0.08:
        del evaluation["资金"]["年度资金总额"]["全年执行数"]
    elif fault < 0.10:
        target["绩效指标"][0]["指标值"] = target["绩效指标"][0]["指标值"].strip("≥")
    elif fault < 0.12:
        others = [name for name in DEPARTMENTS if name != target["项目"]["主管部门"]]
        evaluation["项目"] = {**evaluation["项目"], "主管部门": dice.choice(others), "编码": "重" + evaluation["项目"]["编码"]}


def main(count, folder, seed=1):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    ids, documents = [], []

    def write():
        table = pyarrow.table({"id": ids, "document": documents})
        pyarrow.parquet.write_table(table, folder / f"{written:09d}.parquet", row_group_size=2_000)

    written = 0
    for number in range((count + 1) // 2):
        for kind, document in zip(("目标", "自评"), project(number, seed)):
            if written + len(ids) == count:
                break
            ids.append(f"{number:09d}-{kind}")
            documents.append(json.dumps(document, ensure_ascii=False, separators=(",", ":")))
        if len(ids) >= PART:
            write()
            written += len(ids)
            ids, documents = [], []
    if ids:
        write()


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(int(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:]))
