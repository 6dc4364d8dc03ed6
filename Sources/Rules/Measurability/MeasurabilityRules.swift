import Linting

/// JX2: whether a value can be measured.
let measurabilityRules: [Rule] = []
