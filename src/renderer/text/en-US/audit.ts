import type { Texts } from '../zh-CN/index.ts';

export const audit: Texts['audit'] = {
  verify: 'Verify', verifying: 'Verifying…', verifyHint: 'Computes the hash chain anew, compares balances, entries and documents', search: 'Person, event',
  columns: { seq: 'No.', recordedAt: 'Time', businessDate: 'Business date', staff: 'Person', type: 'Event', permission: 'Permission', hash: 'Hash' },
  system: 'System', older: 'Older events', shown: 'The latest {{n}} are shown', empty: 'No events yet', total: '{{n}} events',
  detail: 'Event {{seq}}', eventId: 'Event id', commandId: 'Command id', hash: 'Hash (SHA-256)', payload: 'Content', copied: 'Copied',
  result: {
    ok: 'Verified: the record is whole and unaltered', failed: 'Verification failed: stop work and tell audit and support', events: '{{n}} events, last hash {{hash}}',
    compared: '{{n}} compared', pass: 'Pass', fail: 'Differs', problems: '{{n}} differences', checkedAt: 'Verified {{moment}}',
  },
  checks: {
    storeFile: 'Data file', eventChain: 'Chain of events', households: 'Household files', ratings: 'Ratings', documents: 'Documents', templates: 'Wording of documents', ledger: 'Receipts replayed', vouchers: 'Journal balance', accounts: 'Account balances', ledgerAgainstAccounts: 'Receipts against accounts',
  },
  permissions: {
    hub: 'Hub',
    public: 'Before sign-in', signedIn: 'Signed in', 'organisation.read': 'See organisation', 'organisation.manage': 'Manage organisation', 'household.read': 'See households', 'household.edit': 'Edit files', 'household.import': 'Import',
    'household.reveal': 'See identity in full', 'credit.read': 'See credit', 'credit.rate': 'Rate', 'credit.approve': 'Approve', 'document.read': 'See documents', 'document.generate': 'Make documents', 'document.sign': 'Record signatures', 'template.read': 'See wording of documents', 'template.edit': 'Draft wording', 'template.approve': 'Approve wording',
    'loan.read': 'See receipts', 'loan.post': 'Post at the counter', 'loan.reverse': 'Reverse', 'statistics.read': 'See statistics', 'workday.read': 'See the day', 'workday.close': 'Close the day', 'message.read': 'See messages', 'audit.read': 'Audit',
  },
  types: {
    'sync.enrolmentStarted': 'Enrolment asked for', 'sync.enrolled': 'Enrolled with the hub', 'sync.restored': 'Brought back from the hub', 'sync.itemApplied': 'Item applied', 'sync.itemQuarantined': 'Item not applied', 'sync.itemDismissed': 'Item closed', 'sync.eventRejected': 'Rejected by the hub', 'sync.rejectionHandled': 'Rejection handled', 'sync.setAsideHandled': 'Set-aside work handled', 'sync.businessHandled': 'Channel business handled', 'sync.applicantRevealed': 'Applicant shown', 'sync.householdMovedOut': 'Household left', 'sync.householdMovedIn': 'Household arrived', 'store.rowsWritten': 'Rows written',
    'organisation.demonstrationSeeded': 'Demonstration set up', 'organisation.signedIn': 'Signed in', 'organisation.signInFailed': 'Sign-in failed', 'organisation.signedOut': 'Signed out', 'organisation.passwordChanged': 'Password changed',
    'organisation.staffAdded': 'Person added', 'organisation.staffActiveSet': 'Person switched on or off', 'organisation.villageAdded': 'Village added', 'organisation.villageManagerAssigned': 'Manager changed',
    'household.surveyPreviewed': 'Survey previewed', 'household.surveyImported': 'Survey imported', 'household.filesTaken': 'Files made or updated', 'household.fileEdited': 'File edited', 'household.personalDataRevealed': 'Identity shown in full',
    'credit.batchRated': 'Batch rated', 'credit.limitLowered': 'Limit lowered', 'credit.rowsDropped': 'Rows dropped', 'credit.batchSubmitted': 'Batch submitted', 'credit.batchDiscarded': 'Batch discarded', 'credit.rowsDecided': 'Rows decided',
    'credit.lineApproved': 'Line approved', 'credit.lineOpened': 'Line opened', 'credit.lineMoved': 'Line moved', 'decision.modelInstalled': 'Model installed',
    'document.generated': 'Document made', 'document.opened': 'Document opened', 'document.mergedOpened': 'Documents opened', 'document.signed': 'Signature recorded', 'document.templateInstalled': 'Wording installed', 'document.templateDrafted': 'Wording drafted', 'document.templateMoved': 'Wording moved on', 'document.printQueued': 'Print queued', 'document.printMoved': 'Print job moved on', 'message.queued': 'Message made',
    'loan.drawn': 'Drawn', 'loan.repaid': 'Repaid', 'loan.reversed': 'Reversed', 'loan.classified': 'Classified', 'loan.rateChanged': 'Rate changed', 'loan.extended': 'Extended', 'loan.writtenOff': 'Written off',
    'credit.lineChangeRequested': 'Line change requested', 'credit.lineChangeDecided': 'Line change decided', 'credit.lineChangeWithdrawn': 'Line change withdrawn', 'credit.lineLowered': 'Line lowered', 'credit.lineReviewed': 'Line reviewed',
    'credit.placesProposed': 'Credit titles proposed', 'credit.placesDecided': 'Credit titles decided', 'credit.placeWithdrawn': 'Credit title withdrawn', 'credit.objectionRecorded': 'Objection recorded', 'credit.objectionSettled': 'Objection settled', 'credit.villageTotalSet': 'Village households set',
    'parameters.proposed': 'Parameter change proposed', 'parameters.decided': 'Parameter change decided', 'parameters.withdrawn': 'Parameter change withdrawn', 'parameters.calendarProposed': 'Work calendar proposed',
    'parameters.calendarDecided': 'Work calendar decided', 'parameters.calendarWithdrawn': 'Work calendar withdrawn',
    'message.requeued': 'Message queued again', 'workday.dayClosed': 'Day closed', 'workday.dayOpened': 'Day opened',
  },
};
