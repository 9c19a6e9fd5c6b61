import type { Texts } from '../zh-CN/index.ts';

export const navigation: Texts['navigation'] = {
  home: 'Home', household: 'Households', householdFile: 'Household file', import: 'Import', rating: 'Rating', approval: 'Approval', line: 'Lines', place: 'Credit titles', counter: 'Counter', receipt: 'Receipts', loanActs: 'Requests on receipts',
  document: 'Documents and printing', template: 'Wording of documents', statistics: 'Statistics', message: 'Messages', admin: 'Organisation', workday: 'Day-end', lineDetail: 'Line', audit: 'Audit', sync: 'Synchronisation',
  decision: 'Decision centre', decisionModel: 'Model version', decisionCompare: 'Versions side by side', decisionSimulation: 'Simulation', decisionEditor: 'Model editor',
  fraud: 'Reviews', watchList: 'Watch lists',
  collapse: 'Collapse', expand: 'Expand navigation', label: 'Work areas',
};
