import Linting

/// JX9: what decides how documents are checked — configurations, rule sets of users, waivers.
let settingsRules: [Rule] = [invalidConfiguration, invalidRuleSet, waiverWithoutReason, unusedWaiver]
