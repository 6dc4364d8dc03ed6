extension FieldName {
  /// The field's bit in ``Record/fields``.
  var bit: UInt64 { 1 << UInt64(rawValue & 63) }
}

/// The identity of a field: what it says, whatever label a kind of document prints for it.
///
/// One identity may stand in several records (a project, a department and an indicator all have a `name`).
public enum FieldName: UInt16, Sendable, CaseIterable {
  // Head of every document
  case documentKind, ruleSet, year, project, department, filing, related, waivers

  // Project, department
  case name, code, supervisor, unit, responsiblePerson, attribute, category, domains, marks, startDate, endDate

  // Filing
  case filledBy, filledOn, submittedOn, submittedAs

  // Content of a project
  case content, schedule, quantity, measureUnit, unitPrice, amount, earlierYears, remark

  // Funds
  case funds, fundUnit, totalFunds, fiscalFunds, priorFunds, otherFunds, specialAccountFunds, unitFunds, ownFunds
  case midtermFunds, budgetKinds, fundLevels, fundItems, fundItemsTotal, executionTarget, costBasis
  case generalBudget, governmentFunds, stateCapital, socialInsurance
  case upperFunds, localFunds
  case initialBudget, adjustedBudget, executed, executionRate
  case adjustmentReason, executionReason

  // Goals and indicators
  case goals, midtermGoal, annualGoal, plannedGoal, actualGoal, indicators
  case classLabel, subclassLabel
  case target, comparison, midtermTarget, actual, weight, score
  case nature, direction, scoring, explanation, standard, evidence, core, deviationReason

  // Approval and adjustment of a target
  case approval, targetApprovedOn, budgetApprovedOn, inLibrary, adjustments
  case date, reason, budgetAdjustedOn, reportedOn, appliedOn, libraryOn

  // Results of an evaluation
  case totalScore, grade, conclusion, problems, measures, accountsClosedOn, evaluatedOn
  case selfReport, weaknesses, causeAnalysis, publishedOn
  case review, firstReview, secondReview, opinion

  // Waiver in the document
  case rule, place

  // Whole department
  case deputy, financeOfficer, contact, telephone, duties, authorizedStaff, currentStaff
  case basicExpenditure, personnelExpenditure, operatingExpenditure, projectExpenditure
  case businessExpenditure, remittedExpenditure, subsidyExpenditure, otherExpenditure, threePublicFunds
  case mainTasks, mainTasksTotal

  // Ex-ante assessment
  case objectKind, assessor, requestedOn, reportDate, bases, basisKind, ways, methods, workGroup, materials
  case dimensions, rejectionReason, suggestions, appliesForBudget, cutAmount, attachments
  case procedure, step

  // Review of a target
  case reviewStage, reviewer, reviewedBy, reviewedOn, departmentReview, financeReview, proceeds, arrangedBudget

  // Monitoring
  case period, quarter, monitoringMode
  case allocated, expectedExecuted, carryOver
  case expectedActual, causeKinds, reasonAndMeasure, likelihood
  case fundingCause, systemCause, staffCause, equipmentCause, otherCause
  case aspects, timelinessAspect, complianceAspect, effectivenessAspect, extendedMonitoring
  case description, severity, disposal, completedOn

  // Evaluation report
  case evaluationType, evaluationContent, evaluator, evaluationPlan, thirdParty, selfEvaluation
  case sections, overviewSection, workSection, conclusionSection, analysisSection, problemsSection, suggestionsSection
  case otherSection, conclusionAndAnalysisSection, problemsAndSuggestionsSection, experienceSection
  case analysis, economy, efficiency, effectiveness, fairness
  case scoreNote, received, receivedRate

  // Use of results
  case evaluationResult, resultClass, report
  case application, linkage, rectification, status
  case disclosure, channel, disclosed, accountsPublishedOn, budgetPublishedOn, targetPublishedOn, inAccounts
  case congressReport, draftOn, accountability, liable

  // Work plan
  case title, issuer, issuedOn, documentNumber, targetYear, planTasks, stage, leadUnit, supportUnits, deliverable
  case regulations, safeguards, workFunds, organisation, staffing

  // Rule set
  case inForceFrom, inForceTo, parent, parameters, ruleTerms, provisions
  case provisionID, article, summary, source, checkingRules, concernedKinds, since, certainty, uncheckable
}
