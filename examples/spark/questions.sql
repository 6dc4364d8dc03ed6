-- Questions that no single document answers. They ask what is there; whether it is a fault is the program's to say.
-- Each is one statement on the view `facts`; the first line of its comment is its title.

-- 各部门自评金额合计
-- What the departments report to have had and spent, in 万元.
SELECT supervisor, count(DISTINCT id) AS documents,
  sum(yuan) FILTER (WHERE `column` = '全年预算数') / 10000 AS budget,
  sum(yuan) FILTER (WHERE `column` = '全年执行数') / 10000 AS spent
FROM facts
WHERE fact = 'fund' AND kind = '项目支出绩效自评表' AND name = '年度资金总额'
GROUP BY supervisor
ORDER BY budget DESC, supervisor;

-- 照抄的绩效目标
-- Targets whose rows are the same, name by name and value by value, in three or more projects.
WITH targets AS (
  SELECT id, any_value(project) AS project, any_value(supervisor) AS supervisor,
    array_join(array_sort(collect_list(concat_ws('|', name, text))), ';') AS indicators
  FROM facts
  WHERE fact = 'indicator' AND kind = '项目支出绩效目标申报表'
  GROUP BY id, document
)
SELECT count(DISTINCT project) AS projects, count(DISTINCT supervisor) AS departments, min(project) AS example,
  any_value(left(indicators, 60)) AS indicators
FROM targets
GROUP BY indicators
HAVING projects >= 3
ORDER BY projects DESC, example
LIMIT 20;

-- 自评得分的分布
-- Points that documents give themselves, of a hundred for their indicators; a pile at the top says little about results.
WITH scores AS (
  SELECT id, 100 * sum(score) / sum(weight) AS points
  FROM facts
  WHERE fact = 'indicator' AND kind = '项目支出绩效自评表' AND score IS NOT NULL AND weight > 0
  GROUP BY id, document
)
SELECT CASE WHEN points >= 100 THEN '100' WHEN points >= 95 THEN '95–100' WHEN points >= 90 THEN '90–95'
    WHEN points >= 80 THEN '80–90' WHEN points >= 60 THEN '60–80' ELSE '0–60' END AS points,
  count(*) AS documents, round(100 * count(*) / sum(count(*)) OVER (), 1) AS percent
FROM scores
GROUP BY 1
ORDER BY documents DESC;

-- 同一笔钱报了两次
-- Projects of one name, year and amount under two codes or departments: 万元 that a sum over documents counts again.
WITH money AS (
  SELECT kind, year, project, projectCode, supervisor, yuan
  FROM facts
  WHERE fact = 'fund' AND name = '年度资金总额' AND (`column` IS NULL OR `column` = '全年预算数') AND project IS NOT NULL
)
SELECT year, project, yuan / 10000 AS amount, sort_array(collect_set(supervisor)) AS departments,
  sort_array(collect_set(projectCode)) AS codes,
  yuan / 10000 * (greatest(count(DISTINCT supervisor), count(DISTINCT projectCode)) - 1) AS again
FROM money
GROUP BY year, project, yuan
HAVING count(DISTINCT supervisor) > 1 OR count(DISTINCT projectCode) > 1
ORDER BY again DESC, project
LIMIT 20;
