#!/bin/sh
# 报送关口：检查一个部门报送的文件夹，不合格的退回，并写出给报送人看的检查报告。
#
# 用法：gate.sh 报送文件夹 [报告.html]     报告缺省写在文件夹旁边
# 退出码：0 接收；1 退回；2 没能检查（用法不对、程序或文件读不了），要由人处理
# 环境变量：JIXIAO 程序（缺省 jixiao）；JIXIAO_CONFIG 收件单位的设置（缺省为旁边的 gate.yaml）
set -u

jixiao=${JIXIAO:-jixiao}
# 用收件单位自己的设置：报送文件夹里的 jixiao.yaml 可能放宽了规则。
settings=${JIXIAO_CONFIG:-$(dirname "$0")/gate.yaml}

if [ $# -lt 1 ] || [ $# -gt 2 ]; then
  echo "用法：$0 报送文件夹 [报告.html]" >&2
  exit 2
fi
folder=${1%/}
report=${2:-$folder.html}
result=$(mktemp) || exit 2
trap 'rm -f "$result"' EXIT

"$jixiao" lint --config "$settings" --format concise --format "html:$report" --format "jsonl:$result" -- "$folder"
code=$?
# 最后一行是合计。
documents=$(sed -n '$s/.*"documents":\([0-9]*\).*/\1/p' "$result")

if [ "$code" -gt 1 ] || [ -z "$documents" ]; then
  echo "没能检查：$folder" >&2
  exit 2
elif [ "$documents" -eq 0 ]; then
  # 什么都没有，也就什么错都没有：这不是合格。
  echo "退回：$folder 中没有绩效文档" >&2
  exit 1
elif [ "$code" -eq 1 ]; then
  echo "退回：$folder，检查报告 $report" >&2
  exit 1
fi
echo "接收：$folder（$documents 份文档），检查报告 $report"
