import SourceText

/// What is said about each kind of fault, and what to do about it: written for people who fill in forms.
extension SyntaxError.Kind {
  func message(_ subject: String) -> LocalizedText { text(subject).message }

  func advice(_ subject: String) -> LocalizedText { text(subject).advice }

  private typealias Text = (message: LocalizedText, advice: LocalizedText)

  private func text(_ subject: String) -> Text {
    blockText(subject) ?? valueText(subject) ?? bracketText(subject) ?? documentText(subject) ?? jsonText(subject)
  }

  private func say(_ zh: String, _ en: String, do zhAdvice: String, _ enAdvice: String) -> Text {
    (LocalizedText(zh: zh, en: en), LocalizedText(zh: zhAdvice, en: enAdvice))
  }

  // MARK: Lines, blanks, indentation

  private func blockText(_ subject: String) -> Text? {
    switch self {
    case .tabIndentation:
      say(
        "缩进用了制表符（Tab）", "a tab is used for indentation",
        do: "缩进只能用空格，请把行首的 Tab 都换成空格，通常每级两个",
        "indent with spaces only: replace each tab at the beginning of lines, usually by two spaces a level")
    case .wrongIndentation:
      say(
        "这一行的缩进与同级各行不一致", "this line is not indented like its siblings",
        do: "同一级的各行要从同一列开始，下一级多缩进两个空格",
        "begin lines of one level at the same column, and indent the next level by two more spaces")
    case .missingBlankAfterColon:
      say(
        "冒号后面缺少空格", "no space behind the colon",
        do: "冒号后要有一个空格，如「名称: 养护」", "put one space behind the colon, as in `名称: 养护`")
    case .missingBlankAfterDash:
      say(
        "列表符号「-」后面缺少空格", "no space behind the list dash",
        do: "「-」后要有一个空格，如「- 重点项目」", "put one space behind the dash, as in `- 重点项目`")
    case .missingBlankBeforeComment:
      say(
        "「#」前面缺少空格，不能算作注释", "no space before `#`, so that it begins no comment",
        do: "注释的 # 前要有一个空格；# 是内容的一部分时，请把整个内容放进双引号",
        "put a space before the # of a comment, or put the whole value in double quotes when # belongs to it")
    case .fullwidthPunctuation: wideText(subject)
    case .missingColon:
      say(
        "这里缺少冒号，分不出字段名和内容", "no colon between a key and its value",
        do: "请写成「字段名: 内容」；是上一行内容的延续时，请多缩进两个空格",
        "write `key: value`, or indent the line by two more spaces when it goes on with the text above")
    case .missingDash:
      say(
        "列表中的这一行没有以「- 」开头", "this line of a list does not begin with `- `",
        do: "是列表的一项时请加上「- 」，是另一个字段时请检查缩进",
        "put `- ` before it if it is an item, or check the indentation if it is another key")
    case .unexpectedListItem:
      say(
        "这里应为「字段名: 内容」，不能是列表项", "a list item stands where a key is expected",
        do: "列表要放在「字段名:」的下一行，冒号后不再写别的内容",
        "put the list below a `key:` that has no other value")
    case .listOnKeyLine:
      say(
        "列表不能和字段名写在同一行", "a list cannot begin on the line of its key",
        do: "请把「- 」开头的列表项另起一行", "begin the list on a new line")
    case .colonInValue:
      say(
        "内容里又出现了冒号", "the value holds another colon",
        do: "内容含有冒号加空格时，请把整个内容放进双引号；是两个字段时，请分成两行",
        "put a value that holds `: ` in double quotes, or write two keys on two lines")
    case .mappingOnMarkerLine:
      say(
        "「---」后面不能直接写字段或列表", "keys and lists cannot begin on the line of `---`",
        do: "请从下一行写起", "begin on the next line")
    case .unexpectedText:
      say(
        "这里的文字不属于任何字段", "this text belongs to no key",
        do: "请删除，或并入上面的内容并把整个内容放进双引号",
        "remove it, or make it a part of the value above and put that in double quotes")
    case .textAfterComment:
      say(
        "中间隔了注释，这一行不能接上面的内容", "a comment above cuts this line off from the text it goes on with",
        do: "请把注释移到内容的最后", "move the comment behind the last line of the text")
    case .multilineKey:
      say("字段名不能跨行", "a key extends over several lines", do: "请把字段名和冒号写在同一行", "write the key and its colon on one line")
    case .longKey:
      say(
        "字段名超过 1024 个字符", "a key is longer than 1,024 characters",
        do: "字段名应当简短，长文字请写在冒号后面", "keep keys short and write long text behind the colon")
    default: nil
    }
  }

  /// About a character of a Chinese keyboard.
  private func wideText(_ subject: String) -> Text {
    let ascii: String
    switch subject {
    case "：", "︓": ascii = ":"
    case "，", "、": ascii = ","
    case "－", "–", "—": ascii = "-"
    case "＃": ascii = "#"
    case "［": ascii = "["
    case "］": ascii = "]"
    case "｛": ascii = "{"
    case "｝": ascii = "}"
    case "“", "”", "＂": ascii = "\""
    case "‘", "’", "＇": ascii = "'"
    default: return blankText(subject)
    }
    return say(
      "这里用了全角符号「\(subject)」", "the fullwidth `\(subject)` stands where `\(ascii)` is needed",
      do: "请改用半角符号「\(ascii)」（切换到英文输入法）", "type the ASCII character `\(ascii)`")
  }

  private func blankText(_ subject: String) -> Text {
    let (zh, en) =
      switch subject {
      case "\u{3000}": ("全角空格", "a fullwidth space (U+3000)")
      case "\u{00A0}", "\u{202F}": ("不间断空格（U+00A0）", "a no-break space (U+00A0)")
      case "\u{200B}", "\u{FEFF}": ("看不见的零宽字符", "an invisible character of no width")
      default: ("特殊空格", "a special space")
      }
    return say(
      "这里用了\(zh)", "\(en) stands where an ordinary space is needed",
      do: "请改用半角空格，零宽字符请删除", "replace it by an ordinary space, or remove it if it is invisible")
  }

  // MARK: Values

  private func valueText(_ subject: String) -> Text? {
    switch self {
    case .loneDash:
      say(
        "单独的「-」会被当作列表符号", "a lone `-` is read as a list dash",
        do: "表示不适用时请写「/」，或加上双引号写成 \"-\"", "write `/`, or put the dash in double quotes")
    case .reservedStart:
      say(
        "内容不能以「\(subject)」开头", "a value cannot begin with `\(subject)`",
        do: "请把整个内容放进双引号", "put the whole value in double quotes")
    case .blockScalarHeader:
      say(
        "以「\(subject)」开头会被当作多行文本的标记", "`\(subject)` at the beginning marks text of several lines",
        do: "请把整个内容放进双引号，如 \">95%\"；多行文本要从「\(subject)」的下一行写起",
        "put the whole value in double quotes, as in `\">95%\"`, or begin the text on the line below `\(subject)`")
    case .blockScalarIndentation:
      say(
        "多行文本中这一行的缩进与第一行不一致", "this line is not indented like the first line of the text",
        do: "「|」或「>」下面的各行要至少与第一行缩进相同",
        "indent all lines below `|` or `>` at least as far as the first one")
    case .unknownAlias:
      say(
        "以「*」开头表示引用，但文中没有可引用的「\(subject)」", "`\(subject)` is a reference to something that is not there",
        do: "是普通文字时，请把整个内容放进双引号", "put the whole value in double quotes if it is plain text")
    case .cyclicAlias:
      say(
        "引用指向了它自己所在的内容", "a reference leads to the value in which it stands",
        do: "请直接写出内容", "write the value itself")
    case .aliasExpansion:
      say(
        "引用展开后的内容过多", "references expand to too much", do: "请减少层层引用，直接写出内容",
        "nest fewer references and write the values themselves")
    case .aliasWithProperties:
      say(
        "引用（*）前面不能有锚点（&）或标签（!）", "a reference can have no anchor and no tag",
        do: "请删除多余的锚点或标签", "remove the anchor or tag")
    case .invalidAnchor:
      say(
        "「&」后面没有名称", "no name follows the `&`", do: "是普通文字时，请把整个内容放进双引号",
        "put the whole value in double quotes if it is plain text")
    case .invalidTag:
      say(
        "「\(subject)」不是有效的标签", "`\(subject)` is no valid tag", do: "以「!」开头的普通文字请放进双引号",
        "put plain text that begins with `!` in double quotes")
    case .unknownTagHandle:
      say(
        "标签的前缀没有用 %TAG 定义", "the tag's prefix is not declared by a %TAG line",
        do: "请删除标签，或在文档前补上 %TAG", "remove the tag, or declare its prefix before the document")
    case .repeatedAnchor:
      say("同一内容有两个锚点（&）", "a value has two anchors", do: "请只保留一个", "keep one of them")
    case .repeatedTag: say("同一内容有两个标签（!）", "a value has two tags", do: "请只保留一个", "keep one of them")
    case .misplacedProperties:
      say(
        "锚点或标签的位置不对", "an anchor or tag is out of place", do: "请放在它所说明的内容之前",
        "put it directly before the value to which it belongs")
    case .unclosedQuote:
      say(
        "引号没有结束", "a quote is not closed", do: "请在内容的末尾补上同样的引号「\(subject)」",
        "put the same quote `\(subject)` at the end of the value")
    case .textAfterQuote:
      say(
        "引号结束后还有文字", "text follows a closing quote",
        do: "内容里的引号请改用中文引号“ ”，或写成 \\\"；多余的文字请删除",
        "write a quote inside of the value as `\\\"` or “ ”, or remove the text behind it")
    case .strayQuote:
      say(
        "多余的引号「\(subject)」", "a quote too many: `\(subject)`", do: "请删除，或补上与它配对的引号",
        "remove it, or add the quote that it belongs to")
    case .invalidEscape:
      say(
        "双引号里的反斜杠「\\」后面不能是这个字符", "this is no escape that double quotes know",
        do: "反斜杠本身请写成「\\\\」，或改用单引号", "write a backslash as `\\\\`, or use single quotes")
    default: nil
    }
  }

  // MARK: Brackets

  private func bracketText(_ subject: String) -> Text? {
    let closing = subject == "[" || subject == "［" ? "]" : "}"
    return switch self {
    case .unclosedBracket:
      say(
        "括号「\(subject)」没有闭合", "`\(subject)` is not closed", do: "请在末尾补上「\(closing)」",
        "add the `\(closing)` that is missing")
    case .commentHidesBracket:
      say(
        "「 #」之后都是注释，其中的括号不起作用", "what follows ` #` is a comment, also the closing bracket in it",
        do: "# 是内容的一部分时，请把那项内容放进双引号", "put the value that holds # in double quotes")
    case .mismatchedBracket:
      say(
        "括号不配对", "the brackets do not match", do: "方括号「[」用「]」结束，花括号「{」用「}」结束",
        "close `[` by `]` and `{` by `}`")
    case .strayBracket:
      say(
        "多余的括号「\(subject)」", "`\(subject)` closes nothing", do: "请删除，或补上与它配对的括号",
        "remove it, or add the bracket that it closes")
    case .missingComma: say("两项之间缺少逗号", "no comma between two entries", do: "请在这里补上半角逗号「,」", "add a `,` here")
    case .extraComma: say("多余的逗号", "a comma too many", do: "请删除这个逗号", "remove this comma")
    case .textAfterBracket:
      say(
        "括号结束后还有文字", "text follows a closing bracket", do: "多余的文字请删除；以括号开头的普通文字请整个放进双引号",
        "remove it, or put a text that begins with a bracket in double quotes as a whole")
    case .bracketInText:
      say(
        "括号里的文字又带有括号「\(subject)」", "a text in brackets holds another bracket `\(subject)`",
        do: "是文字的一部分时，请把这项文字放进双引号；否则请在前面补上逗号",
        "put the text in double quotes if the bracket belongs to it, or add a comma before it")
    case .dashInBrackets:
      say(
        "括号里的各项不用「\(subject) 」开头", "entries in brackets do not begin with `\(subject) `", do: "请用逗号分隔各项",
        "separate them by commas")
    case .bracketIndentation:
      say(
        "括号没有结束，这一行应当缩进", "a line between brackets is not indented", do: "请比括号所在的字段多缩进两个空格",
        "indent it by two spaces more than the key of the brackets")
    default: nil
    }
  }

  // MARK: Documents, directives, bounds

  private func documentText(_ subject: String) -> Text? {
    switch self {
    case .contentAfterRoot:
      say(
        "前面的内容已经完整，这里又出现了别的内容", "the document is complete before this line",
        do: "请检查缩进；一个文件里有几份文档时，用「---」分隔",
        "check the indentation, or put `---` between two documents")
    case .textAfterMarker: say("「...」后面不能有文字", "text follows `...`", do: "请从下一行写起", "begin on the next line")
    case .invalidDirective:
      say(
        "以「%」开头的指令有误", "this % line is no valid directive", do: "普通文件不需要这样的行，请删除", "remove it: ordinary files need none"
      )
    case .repeatedDirective: say("指令重复", "a directive is repeated", do: "请只保留一行", "keep one of the lines")
    case .directiveWithoutDocument:
      say("以「%」开头的指令后面没有「---」", "no `---` follows a % line", do: "请在指令的下一行写上「---」", "put `---` on the line behind it")
    case .directiveInDocument:
      say(
        "以「%」开头的指令只能放在文档之前", "a % line stands inside of a document", do: "请删除，或在它前面用「...」结束上一份文档",
        "remove it, or end the document above by `...`")
    case .controlCharacter:
      say("含有不可见的控制字符 \(subject)", "the control character \(subject)", do: "请删除这个字符", "remove it")
    case .tooDeep: say("嵌套的层数过多，里面的内容没有读", "nested too deep to be read", do: "请减少嵌套的层数", "nest less")
    case .tooLarge: say("文件过大（超过 4 GB）", "the file is larger than 4 GB", do: "请拆分文件", "split the file")
    default: nil
    }
  }

  // MARK: JSON

  private func jsonText(_ subject: String) -> Text {
    switch self {
    case .trailingComma:
      say(
        "最后一项后面多了逗号", "a comma behind the last entry", do: "JSON 的最后一项后面不能有逗号，请删除", "remove it: JSON allows none there")
    case .commentInJSON:
      say(
        "JSON 里不能写注释", "JSON has no comments", do: "请删除；忽略某条规则请用「豁免」字段，或改用 YAML 文件",
        "remove it: waive rules by the key `豁免`, or use a YAML file")
    case .singleQuotes:
      say("JSON 的文字要用双引号", "JSON needs double quotes", do: "请把单引号改为双引号", "replace the single quotes by double ones")
    case .unquotedKey:
      say("JSON 的字段名要放进双引号", "a key without quotes", do: "请写成 \"字段名\": 内容", "put the key in double quotes")
    case .unquotedValue:
      say("JSON 的文字内容要放进双引号", "a text without quotes", do: "请给内容加上双引号", "put the text in double quotes")
    case .invalidLiteral:
      say(
        "「\(subject)」不是 JSON 的值", "JSON does not know `\(subject)`", do: "只有 true、false、null，都用小写；其他文字请放进双引号",
        "there are true, false and null in lower case; put other words in double quotes")
    case .invalidNumber:
      say(
        "「\(subject)」不是 JSON 的数字", "`\(subject)` is no number of JSON", do: "数字不能有前导零、正号，小数点两边都要有数字；文字请放进双引号",
        "no leading zeros, no plus sign, digits on both sides of the point; put text in double quotes")
    case .loneSurrogate:
      say("「\\u」只写了半个字符", "half of a character behind `\\u`", do: "请直接写出这个字符", "write the character itself")
    case .keyNotString:
      say("字段名必须是双引号里的文字", "a key must be a text in double quotes", do: "请在这里写上 \"字段名\":", "write `\"key\":` here")
    case .missingValue: say("这里缺少内容", "a value is missing", do: "请补上内容，没有时写 null", "add a value, or null")
    default:
      say(
        "内容结束后还有别的文字", "text follows the end of the JSON value", do: "请删除多余的文字，一个 JSON 文件只有一个值",
        "remove it: a JSON file holds one value")
    }
  }
}
