import Linting

/// JX5: dates and deadlines.
let dateRules: [Rule] = []
