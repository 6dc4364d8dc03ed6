import Linting

/// JX4: weights, scores and grades.
let scoringRules: [Rule] = []
