import Linting

/// JX1: what must be there.
let completenessRules: [Rule] = []
