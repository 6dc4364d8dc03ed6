import Linting

/// JX5: dates and deadlines.
let dateRules: [Rule] = [
  invalidDate, dateOrder, targetOutsideProject, lateSubmission, outsideWindow,
  assessmentOverrun, evaluationTooEarly, ruleSetNotInForce, yearMismatch,
  approvalNotSimultaneous, targetAfterApplication, multiYearWithoutMidterm,
]
