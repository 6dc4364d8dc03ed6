import Linting

/// JX0: how the file is written.
let formatRules: [Rule] = [
  syntaxError, duplicateKey, unknownDocumentKind, unknownField, wrongType, invalidChoice, fullwidthPunctuation,
  invalidEncoding, unrecognisedCell, unreadableTable,
]
