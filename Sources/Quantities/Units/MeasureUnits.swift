extension UnitGroup {
  /// Shares of a whole.
  static let shares = UnitGroup(
    dimension: .share, base: "%", isRespelled: true,
    lines: """
      % ％ ﹪ 百分比 百分率 百分数 = 1
      ‰ 千分比 千分率 = 0.1
      ‱ 万分比 = 0.01
      """)

  /// Differences between shares.
  static let points = UnitGroup(
    dimension: .share, base: "个百分点",
    lines: """
      个百分点 百分点 = 1
      个千分点 千分点 = 0.1
      个基点 基点 BP bp = 0.01
      """)

  /// Money.
  static let money = UnitGroup(
    dimension: .money, base: "元",
    lines: """
      元 圆 块 块钱 元人民币 人民币元 = 1
      角 = 0.1
      美元 美金
      港元 港币
      欧元
      日元
      """)

  /// Lengths.
  static let lengths = UnitGroup(
    dimension: .length, base: "米",
    lines: """
      公里 千米 km KM Km kM ㎞ = 1000
      米 m M 公尺 = 1
      延米 延长米 = 1
      延公里 延长公里 = 1000
      单公里
      管公里
      沟公里
      皮长公里
      芯公里
      折百公里
      车道公里
      里 华里 = 500
      分米 dm = 0.1
      厘米 公分 cm CM ㎝ = 0.01
      毫米 mm MM ㎜ = 0.001
      微米 μm µm um = 0.000001
      英寸 寸 = 0.0254
      尺
      海里 = 1852
      """)

  /// Areas.
  static let areas = UnitGroup(
    dimension: .area, base: "平方米",
    lines: """
      平方米 平米 平方 m² m2 M2 M² ㎡ 平 平方公尺 = 1
      亩 市亩 = 666.666667
      亩地
      公顷 ha hm² hm2 HA = 10000
      平方公里 平方千米 km² km2 KM2 KM² ㎢ = 1000000
      平方厘米 cm² cm2 ㎠ = 0.0001
      平方毫米 mm² mm2 = 0.000001
      公亩 = 100
      标准亩
      """)

  /// Volumes.
  static let volumes = UnitGroup(
    dimension: .volume, base: "立方米",
    lines: """
      立方米 立方 方 m³ m3 M3 M³ ㎥ 立米 标准立方米 标方 Nm³ Nm3 = 1
      土方 石方 土石方
      升 公升 L l 立升 = 0.001
      毫升 mL ml ML = 0.000001
      立方厘米 cm³ cm3 = 0.000001
      """)

  /// Masses.
  static let masses = UnitGroup(
    dimension: .mass, base: "公斤",
    lines: """
      吨 t 公吨 = 1000
      公斤 千克 kg KG Kg kG ㎏ = 1
      斤 市斤 = 0.5
      两 = 0.05
      克 g = 0.001
      毫克 mg MG ㎎ = 0.000001
      微克 μg µg ug = 0.000000001
      担
      吨标准煤 吨标煤 tce = 1000
      吨二氧化碳 吨二氧化碳当量 tCO2 tCO2e = 1000
      """)

  /// Lengths of time. Months and working days have no fixed number of hours, so they are bases of their own.
  static let months = UnitGroup(
    dimension: .time, base: "个月",
    lines: """
      年 周年 个年 年整 年度 个年度 = 12
      个月 月 个自然月 = 1
      季度 个季度 季 = 3
      半年
      学年 个学年
      学期 个学期
      """)

  /// Lengths of time with a fixed number of hours.
  static let hours = UnitGroup(
    dimension: .time, base: "小时",
    lines: """
      周 星期 个星期 个周 = 168
      天 日 个自然日 自然日 d = 24
      日历天 个日历天 日历日 个日历日 = 24
      小时 个小时 时 h H hour hours = 1
      分钟 min Min MIN mins = 0.0166666667
      秒 秒钟 s S = 0.0002777778
      毫秒 ms MS = 0.0000002778
      微秒 μs us
      """)

  /// Working days.
  static let workingDays = UnitGroup(
    dimension: .time, base: "个工作日",
    lines: """
      个工作日 工作日 个工作天 工作天 = 1
      个交易日 交易日
      个法定工作日
      """)

  /// Ages.
  static let ages = UnitGroup(
    dimension: .age,
    lines: """
      岁 周岁
      月龄
      """)

  /// Energy.
  static let energies = UnitGroup(
    dimension: .energy, base: "千瓦时",
    lines: """
      千瓦时 度 度电 kWh KWh kwh KWH kW·h kW.h 千瓦·时 千瓦小时 = 1
      兆瓦时 MWh 兆瓦小时 = 1000
      吉焦 GJ
      焦耳
      兆焦 MJ
      千焦 kJ KJ
      千卡 大卡 kcal
      """)

  /// Power of engines, plants and transformers.
  static let powers = UnitGroup(
    dimension: .power, base: "千瓦",
    lines: """
      千瓦 kW KW kw 瓩 = 1
      瓦 W = 0.001
      兆瓦 MW mw = 1000
      吉瓦 GW = 1000000
      马力 匹马力 = 0.7354988
      千伏安 kVA KVA
      兆伏安 MVA
      蒸吨 蒸吨/小时 t/h
      """)

  /// Amounts of data.
  static let data = UnitGroup(
    dimension: .data, base: "MB",
    lines: """
      MB mb 兆字节 = 1
      GB gb G字节 = 1024
      TB tb T字节 = 1048576
      PB pb = 1073741824
      KB kb
      """)

  /// Bandwidths.
  static let bandwidths = UnitGroup(
    dimension: .bandwidth, base: "Mbps",
    lines: """
      Mbps mbps MBPS Mb/s Mbit/s M带宽 M宽带 M光纤 兆 兆比特每秒 = 1
      Gbps gbps Gb/s = 1000
      Kbps kbps
      """)

  /// Points of a rating, and stars.
  static let scores = UnitGroup(
    dimension: .score,
    lines: """
      分 分值
      星 颗星
      星级
      """)

  /// Places in an order.
  static let ranks = UnitGroup(
    dimension: .rank,
    lines: """
      级 个等级 等级
      等次 个等次
      档 个档次 档次
      名次 个名次 个位次 位次
      年一遇
      折
      倍
      度倾角
      """)

  /// What else instruments show.
  static let physical = UnitGroup(
    dimension: .physical,
    lines: """
      兆帕 MPa Mpa
      千帕 kPa
      帕 Pa
      牛
      千牛 kN
      伏 V
      千伏 kV KV
      赫兹 Hz
      兆赫 MHz
      千赫 kHz
      流明 lm
      勒克斯 lx Lux lux
      毫安时 mAh
      安时 Ah
      像素 万像素
      NTU
      ppm PPM
      ppb
      mm汞柱 mmHg
      cfu CFU
      贝可 Bq
      毫西弗 mSv
      转 rpm
      """)

  /// Temperatures.
  static let temperatures = UnitGroup(dimension: .temperature, lines: "℃ °C 摄氏度 ° 度C")

  /// Noise.
  static let sounds = UnitGroup(dimension: .sound, lines: "分贝 dB db DB dB(A) dB（A） dBA 分贝(A)")

  /// Every list; of two equal spellings the earlier one counts.
  static let all: [UnitGroup] = [
    shares, points, money, people, households, lengths, areas, volumes, masses, months, hours, workingDays, ages,
    energies, powers, data, bandwidths, scores, temperatures, sounds, events, things, ranks, physical, periodsAndPlaces,
  ]
}
