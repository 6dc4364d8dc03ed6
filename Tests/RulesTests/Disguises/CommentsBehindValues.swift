extension Disguise {
  /// With a comment at the end of every line that can take one.
  static let commentsBehindValues = Disguise("comments behind values", .bytes) { original in
    try original.requireYAML()
    try original.requireSound()
    try original.requireColons()
    let lines = Lines(tree: original.tree)
    let free = lines.all.filter { lines.takesCommentBehind($0) }
    return [original.inserting(free.map { ($0.end, "  # 备注：🚜, ]}\"") }, ahead: false)]
  }
}
