import Linting

/// Every rule, by code. A new rule touches its own file and this list; a test holds the list complete.
public let catalogue: [Rule] =
  formatRules + completenessRules + measurabilityRules + fundsRules + scoringRules + dateRules + lifecycleRules
  + crossDocumentRules + qualityRules
  + settingsRules
