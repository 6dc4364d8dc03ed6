extension UnitGroup {
  /// People.
  static let people = UnitGroup(
    dimension: .count, counted: .people,
    lines: """
      人 名 位 人员
      人口 口人
      学生
      劳动力
      老人
      儿童
      居民
      农民
      党员
      干部
      教师
      医生
      护士
      """)

  /// Households.
  static let households = UnitGroup(
    dimension: .count, counted: .households,
    lines: """
      户 家庭 户家庭
      农户
      """)

  /// What happens, or is done, so and so often.
  static let events = UnitGroup(
    dimension: .count, counted: .events,
    lines: """
      次 回 趟 遍 次数
      人次 人次数 人·次 人/次
      户次
      台次
      车次
      班次
      航次
      架次
      列次
      船次
      艘次
      辆次
      头次
      只次
      羽次
      场次
      批次
      频次
      项次
      件次
      例次
      点次
      册次
      篇次
      家次
      床次
      诊次
      门次
      期次
      轮次
      亩次
      人场次
      课次
      站次
      店次
      票次
      笔次
      校次
      村次
      场
      届
      轮
      人天 人日
      人月
      人年
      人时
      车公里
      台班
      台时
      工日
      机时
      床日
      住院日
      学时
      课时 节课
      学分
      """)

  /// Things, with their measure words.
  static let things = UnitGroup(
    dimension: .count, counted: .things,
    lines: """
      个
      项
      件
      条
      批
      期
      份
      册
      本
      篇
      幅
      张
      处
      所
      栋 幢
      间
      株
      棵
      头
      只
      羽
      尾
      匹
      峰
      条次
      辆 台车
      艘
      架
      列
      节
      门
      口
      眼
      盏
      根
      段
      片
      块
      宗
      起
      例
      组
      队
      支
      枝
      班
      班级
      家
      座
      台 部
      套
      台(套) 台（套） 台套 台/套 台、套 套(台) 套（台） 套/台 台件 台（件） 台(件) 台/件
      件(套) 件（套） 件套 套件 套（件） 套(件)
      床 床位
      床(位) 床（位）
      标段
      平台
      系统
      子系统
      模块
      点位
      站
      站点
      网点
      路
      线路
      路段
      枚
      粒
      颗
      朵
      捆
      束
      包
      袋
      箱
      盒
      瓶
      桶
      罐
      筐
      车
      柜
      盘
      卷
      匝
      副
      双
      对
      付
      面
      樘
      扇
      孔
      洞
      塘
      池
      井
      窖
      圈
      舍
      棚
      温室
      穴
      畦
      垄
      丛
      墩
      桩
      杆
      基
      榀
      跨
      级台阶
      层
      楼
      单元
      楼栋
      户型
      首
      曲
      出
      台戏
      集
      部电影
      剧目
      版
      页
      字
      词
      帧
      款
      种
      类
      样
      品种
      品牌
      品类
      团队
      团
      代表队
      课
      课程
      科
      专业
      学位
      岗
      岗位
      席
      席位
      编制
      议题
      提案
      案
      案件
      判
      诉
      单
      笔
      票
      证
      牌
      章
      榜
      标准
      专利
      成果
      课题
      课件
      方案
      规划
      报告
      文件
      制度
      机制
      典型
      案例
      样本
      样品
      样点
      指标
      数据
      条目
      记录
      信息
      文献
      条(次) 条（次）
      项(次) 项（次）
      个(项) 个（项） 项(个) 项（个）
      个(次) 个（次）
      人(次) 人（次）
      户(次) 户（次）
      场(次) 场（次） 场/次
      次(场) 次（场）
      户(人) 户（人）
      人(户) 人（户）
      家(次) 家（次）
      个(处) 个（处） 处(个) 处（个）
      个(座) 个（座） 座(个) 座（个）
      部(台) 部（台） 台(部) 台（部）
      辆(台) 辆（台） 台(辆) 台（辆）
      村 行政村 自然村
      镇 乡镇
      乡
      街道 镇街
      社区
      村(社区) 村（社区）
      小区
      县
      区
      县区 县(区) 县（区） 区县 县市区
      市
      省
      市州
      校 学校
      园 幼儿园
      园区
      企业
      公司
      机构
      单位
      部门
      协会
      合作社
      基地
      工程
      项目
      子项
      任务
      产业
      中心
      场所
      窗口
      节目
      活动
      服务
      试点
      示范点
      片区
      地块
      图斑
      断面
      监测点
      流域
      水库
      桥梁
      灯
      摄像头
      终端
      节点
      账号
      用户
      端口
      并发
      信道
      频道 套节目
      坐席
      车位 停车位 泊位
      厕位 蹲位
      墓穴
      工位
      铺位
      货位
      标箱 TEU
      集装箱
      篇章
      稿
      百分位
      """)

  /// Words that are units only behind `/` or 每.
  static let periodsAndPlaces = UnitGroup(
    dimension: .count, counted: .things, onlyPer: true,
    lines: """
      生 学生人数
      标准间
      席地
      学期
      学年
      财年 财政年度 年度
      周期
      工作周
      旬
      晚
      夜
      餐 顿
      班级数
      千户
      百户
      自然人
      产品
      工
      """)
}
