import Linting

/// JX903 and JX904: the waivers themselves.
let waiverRules: [Rule] = [waiverWithoutReason, unusedWaiver]
