/// The formats that a number alone stands for, as Chinese programs show them (ISO/IEC 29500-1, 18.8.30).
enum BuiltinFormats {
  /// The code of a format; nil for numbers that stand for none.
  static func code(_ number: Int) -> String? {
    switch number {
    case 0: "General"
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5...6: "¥#,##0;¥-#,##0"
    case 7...8: "¥#,##0.00;¥-#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11, 48: "0.00E+00"
    case 12...13: "# ?/?"
    case 14, 15, 30, 31: "yyyy-m-d"
    case 16, 28, 29, 51, 53, 54, 58: "m月d日"
    case 17, 27, 36, 50, 52, 57: "yyyy-m"
    case 18...21, 32...35, 55, 56: "h:mm:ss"
    case 22: "yyyy-m-d h:mm"
    case 37...38: "#,##0;-#,##0"
    case 39...40: "#,##0.00;-#,##0.00"
    case 41: "#,##0;-#,##0;\"-\";@"
    case 42: "¥#,##0;¥-#,##0;¥\"-\";@"
    case 43: "#,##0.00;-#,##0.00;\"-\";@"
    case 44: "¥#,##0.00;¥-#,##0.00;¥\"-\";@"
    case 45, 47: "mm:ss"
    case 46: "[h]:mm:ss"
    case 49: "@"
    default: nil
    }
  }
}
