import Testing

@testable import Office

@Suite("Number formats")
struct NumberFormatTests {
  @Test(
    "A number is shown as Excel shows it",
    arguments: [
      ("General", "0.30000000000000004", "0.3"), ("General", "89.974000000000004", "89.974"), ("General", "-5", "-5"),
      ("General", "1E-3", "0.001"), ("General", "1.2345E+7", "12345000"),
      ("General", "123456789012345678", "123456789012346000"),
      ("General", "0", "0"), ("General", "-0.0", "0"), ("General", "00012.50", "12.5"), ("G/通用格式\"万元\"", "90", "90万元"),
      ("\"约\"General", "90.5", "约90.5"),
      ("0%", "0.985", "99%"), ("0.0%", "0.985", "98.5%"), ("0.00%", "1", "100.00%"), ("0.00%", "0.98525", "98.53%"),
      ("0", "89.974", "90"), ("0.00", "89.975", "89.98"), ("0.00", "-0.001", "0.00"), ("0.00", "0.995", "1.00"),
      ("#.##", "5", "5"), ("#.##", "0.5", ".5"), (".00", "12.5", "12.50"), ("00", "5", "05"),
      ("0000", "12345", "12345"),
      ("#,##0.00", "1234567.891", "1,234,567.89"), ("#,##0", "999", "999"), ("#,##0", "-1000", "-1,000"),
      ("0,000", "5", "0,005"),
      ("#,##0.00_);(#,##0.00)", "-1234.5", "(1,234.50)"), ("0.00;-0.00;\"-\"", "0", "-"), ("0;;", "-3", ""),
      ("0!.0,\"万\"", "123456", "12.3万"), ("0!.0000", "12345", "1.2345"), ("0!.0,", "1000", "0.1"),
      ("0\".\"0,", "1234567", "123.5"),
      ("#,##0,", "1234567", "1,235"), ("0.00,,\"百万\"", "123456789", "123.46百万"),
      ("[>=10000]0!.0,\"万\";0", "123456", "12.3万"), ("[>=10000]0!.0,\"万\";0", "1234", "1234"),
      ("[<0]\"负\";[=0]\"零\";0.0", "0", "零"),
      ("[Red]0.0", "1.25", "1.3"), ("[$¥-804]#,##0.00", "90", "¥90.00"), ("[$-804]0.0", "90", "90.0"),
      ("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "90", "90.00"),
      ("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-"),
      ("0.00E+00", "1234567", "1234567"), ("# ?/?", "0.5", "0.5"), ("@", "12.5", "12.5"),
      ("0.00\"万元\"", "90", "90.00万元"),
      ("0.0万元", "90.25", "90.3万元"), ("\"第\"0\"名\"", "3", "第3名"), ("", "7", "7"), ("\"", "7", ""), ("[", "7", ""),
      ("[h", "0.5", "12"),
      ("0.0;0.0;0.0;0.0;0.0", "-1.55", "1.6"), ("000-0000", "5551234", "555-1234"),
    ])
  func numbers(_ code: String, _ number: String, _ shown: String) throws {
    let stored = try #require(Self.stored(number))
    let (text, isDate) = NumberFormat(code).show(stored, is1904: false)
    #expect(text == shown)
    #expect(isDate == (code == "[h"))
  }

  @Test(
    "Dates and times are shown in one way, as far as the format shows them",
    arguments: [
      ("yyyy-m-d", "46022", "2025-12-31"), ("yyyy\"年\"m\"月\"d\"日\"", "46022", "2025-12-31"),
      ("yyyy/mm/dd hh:mm", "46022.354166666664", "2025-12-31 08:30:00"),
      ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "45658", "2025-01-01"), ("yyyy\"年\"m\"月\"", "45658", "2025-01"),
      ("yyyy", "45658", "2025"),
      ("m\"月\"d\"日\"", "45658", "2025-01-01"), ("mmm-yy", "45658", "2025-01"), ("h:mm", "0.5", "12:00:00"),
      ("mm:ss", "0.5", "12:00:00"),
      ("[h]:mm", "1.5", "36:00:00"), ("[mm]:ss", "0.5", "720:00"), ("[ss]", "0.5", "43200"),
      ("上午/下午h\"时\"mm\"分\"", "0.75", "18:00:00"),
      ("yyyy-m-d", "1", "1900-01-01"), ("yyyy-m-d", "59", "1900-02-28"), ("yyyy-m-d", "60", "1900-02-29"),
      ("yyyy-m-d", "61", "1900-03-01"),
      ("e-m-d", "46022", "2025-12-31"), ("yyyy-m-d h:mm", "46022.9999999", "2026-01-01 00:00:00"),
      ("yyyy-m-d aaaa", "46022", "2025-12-31"),
      ("ss.00", "0.5", "12:00:00"),
    ])
  func dates(_ code: String, _ number: String, _ shown: String) throws {
    let stored = try #require(Self.stored(number))
    let (text, isDate) = NumberFormat(code).show(stored, is1904: false)
    #expect(text == shown)
    #expect(isDate)
  }

  @Test("Days count from 1904 where the workbook says so; what is no day is a number")
  func otherDays() throws {
    let format = NumberFormat("yyyy-m-d")
    let day = try #require(Self.stored("44560"))
    #expect(format.show(day, is1904: true).text == "2025-12-31")
    for number in ["-1", "0", "99999999", "1E+300"] {
      let stored = try #require(Self.stored(number))
      let shown = format.show(stored, is1904: false)
      #expect(shown.text == stored.text && !shown.isDate)
    }
  }

  @Test("Formats put words around texts")
  func texts() {
    #expect(NumberFormat("General").show("文本") == "文本")
    #expect(NumberFormat("0;-0;0;\"项目：\"@").show("文本") == "项目：文本")
    #expect(NumberFormat("@\"（盖章）\"").show("文本") == "文本（盖章）")
    #expect(NumberFormat("0;0;0;").show("文本") == "文本")
  }

  @Test(
    "What is no number is none",
    arguments: ["", "-", ".", "1.2.3", "1e", "1e+", "1e99999", "0x10", "12 ", "１２", "NaN", "1E500"])
  func noNumbers(_ text: String) {
    #expect(Self.stored(text) == nil)
  }

  private static func stored(_ text: String) -> StoredNumber? { StoredNumber(text.utf8.span) }
}
