import type { Texts } from '../zh-CN/index.ts';

export const household: Texts['household'] = {
  statuses: { collected: 'On file', rated: 'Rated', credited: 'Credited', drawing: 'Drawing' },

  list: {
    search: 'Name, initials, ID tail',
    tail: 'ID number',
    familySize: 'Size',
    netIncome: 'Net income (CNY)', netAssets: 'Net assets (CNY)', grade: 'Grade', limit: 'Limit (CNY)', balance: 'Balance (CNY)', updatedOn: 'Updated',
    notRated: 'None',
    import: 'Import survey',
    empty: 'No household files yet. Import a survey sheet; then households can be rated.',
    emptyReadOnly: 'No household files yet. They appear once a customer manager has imported a survey sheet.',
    all: 'All villages',
    tree: 'Villages and groups',
    findVillage: 'Find a village',
    creditVillage: 'Credit village',
    staleOnly: 'Not updated for 12 months',
    openFile: 'Open file',
    previewHint: 'Space previews, Enter opens',
  },

  file: {
    notFound: 'This file was not found',
    age: '{{age}} years',
    places: '{{village}}, group {{group}}',
    toRating: 'Rate', toSigning: 'Sign', toCounter: 'Draw or repay',
    available: 'Available',
    noLine: 'No line',
    changedMark: 'Changed since the rating',
    changedCount: '{{n}} fields changed since the rating; rate again',
    edit: 'Edit', save: 'Save', saveHint: 'Save (Ctrl+Enter)',
    editNotice: 'Changes are kept in the history and may call for a new rating',
    saved: 'Saved and kept in the history',
    section: '{{section}}',
    survey: 'Collected by {{collector}} on {{date}}',
    otherColumns: 'Other columns of the survey sheet',
    totalAssets: 'Total assets', totalDebts: 'Total debts', totalIncome: 'Total income', totalExpense: 'Total expense', netIncome: 'Net income', netAssets: 'Net assets', netIncomeRule: 'Net income = total income − production expense', netAssetsRule: 'Net assets = total assets − total debts',
    partial: 'Some figures are missing; the total is a guide only',
  },

  tabs: {
    basics: 'Basics', members: 'Members', assets: 'Assets', debts: 'Debts', incomeExpense: 'Income', production: 'Production', social: 'Standing',
    creditRecord: 'Credit record', ratings: 'Ratings', line: 'Line & receipts', documents: 'Documents', checks: 'Checks', history: 'History',
  },

  fields: {
    basics: {
      ethnicity: 'Ethnicity', marital: 'Marital status', spouseConsents: 'Spouse repays jointly', education: 'Education', health: 'Health', county: 'County', township: 'Township',
      liftedFromPoverty: 'Lifted from poverty', familySize: 'Family size', labourers: 'Labourers', students: 'Students', residenceYears: 'Years resident',
    },
    assets: {
      housingType: 'Housing', housingArea: 'Floor area', housingValue: 'Housing value', vehicleValue: 'Vehicles', machineryValue: 'Machinery',
      livestockValue: 'Livestock', deposits: 'Deposits', contractedLand: 'Contracted land', forestLand: 'Forest land',
    },
    debts: {
      ownBankLoans: 'Loans here', otherBankLoans: 'Loans elsewhere', privateLoans: 'Private loans', guarantees: 'Guarantees', annualDebtService: 'Yearly debt service',
    },
    incomeExpense: {
      cropIncome: 'Crops', livestockIncome: 'Livestock', wageIncome: 'Wages', businessIncome: 'Business', subsidyIncome: 'Subsidies and other',
      productionExpense: 'Production', livingExpense: 'Living', educationExpense: 'Education', medicalExpense: 'Medical',
    },
    production: {
      mainBusiness: 'Main business', businessYears: 'Years in business', newTypeEntity: 'New-type entity', scale: 'Scale', salesChannel: 'Sales channel', insurance: 'Insurance', risk: 'Risk',
    },
    social: {
      panelReview: 'Panel review', harmony: 'Harmony', creditHousehold: 'Credit household', badHabits: 'Bad habits', litigation: 'Litigation', publicFees: 'Public fees',
    },
    creditRecord: {
      inquiryAuthorised: 'Inquiry authorised', currentlyOverdue: 'Overdue now', longestOverdueDays: 'Longest overdue, 24 months', lenders: 'Lenders', inquiries6Months: 'Inquiries, 6 months',
    },
    personal: {
      headName: 'Name of head', identity: 'ID number', identityNumber: 'ID number', phone: 'Phone', bankCard: 'Bank card', address: 'Address', village: 'Village', villageId: 'Village', groupNo: 'Group', members: 'Members',
      collectorNo: 'Collector', collectedOn: 'Collected on',
    },
  },

  groups: { income: 'Income', expense: 'Expense' },

  choices: {
    marital: { married: 'Married', unmarried: 'Unmarried', widowed: 'Widowed', divorced: 'Divorced' },
    education: { none: 'None', primary: 'Primary', juniorHigh: 'Junior high', seniorHigh: 'Senior high', college: 'College', university: 'University' },
    health: { healthy: 'Healthy', average: 'Average', chronic: 'Chronic illness', ill: 'Ill', disabled: 'Disabled' },
    housingType: { townOwned: 'Own flat in town', ruralStoreyed: 'Storeyed house', brickConcrete: 'Brick and concrete', brickTile: 'Brick and tile', earthWood: 'Earth and wood', none: 'None of one’s own' },
    scale: { large: 'Large', aboveAverage: 'Above average', average: 'Average', belowAverage: 'Below average' },
    salesChannel: { contract: 'Contract', fixedBuyer: 'Fixed buyer', scattered: 'Scattered', unsold: 'Unsold' },
    insurance: { full: 'Full', partial: 'Partial', none: 'None' },
    risk: { low: 'Low', medium: 'Medium', high: 'High' },
    panelReview: { excellent: 'Excellent', good: 'Good', fair: 'Fair', poor: 'Poor' },
    harmony: { good: 'Good', average: 'Average', poor: 'Poor' },
    publicFees: { noArrears: 'No arrears', arrears: 'Arrears', honoured: 'Honoured' },
  },
  noOverdueRecord: 'No record (first loan)',
  units: { people: '', years: 'years', times: '', lenders: '', days: 'days', mu: 'mu', squareMetres: 'm²', yuan: 'CNY' },
  wholeNumber: 'A whole number from 0 to {{max}}', amountWrong: 'An amount with at most two decimals', areaWrong: 'A number with at most two decimals', overdueWrong: 'A number of days, or “no record”',
  noRecord: 'no record',

  contact: {
    button: 'Correct contact', title: 'Correct head and contact', notice: 'Empty fields stay as they are. Corrections are kept in the history.', unchanged: 'Unchanged (now {{mask}})', unchangedEmpty: 'Not collected', group: 'Group', groupRule: 'A whole number from 0 to 99',
  },

  members: { edit: 'Edit members', add: 'Add a member', remove: 'Remove', keepsIdentity: 'Keep {{mask}}', identityOptional: 'Optional', nameRequired: 'Enter a name', saved: 'Members saved', name: 'Name', relation: 'Relation', identity: 'ID number', health: 'Health', empty: 'The survey lists no other members', count: '{{n}} besides the head' },

  reveal: {
    button: 'Show in full', title: 'Show identity and contact in full',
    notice: 'The look is recorded: who, when and why. Do it only when the work needs it.',
    reason: 'Reason', reasons: { signing: 'Identity check at signing', contact: 'Contacting the customer', correction: 'Checking a correction', visit: 'Visit' }, other: 'Another reason (2 to 100 characters)',
    confirm: 'Show and record', hide: 'Hide', hiddenAgain: 'hidden again in {{seconds}} s',
  },

  history: {
    changedAt: 'Time', businessDate: 'Business date', staff: 'Operator', source: 'Source', field: 'Field', from: 'Before', to: 'After',
    sources: { import: 'Import', edit: 'Edit' }, empty: 'Nothing has changed since the file was made',
  },

  line: {
    title: 'Credit line', receipts: 'Receipts', lineNo: 'Line no.', contractNo: 'Contract no.', expiresOn: 'Expires on', none: 'No credit line yet. It appears once a rating is approved.', noReceipts: 'Nothing drawn on this line yet',
    receiptNo: 'Receipt no.', drawnOn: 'Drawn on', maturesOn: 'Matures on', principal: 'Amount (CNY)', outstanding: 'Balance (CNY)', accrued: 'Accrued (CNY)', daysOverdue: 'Days overdue', status: 'Status',
    used: 'Used',
  },

  ratings: { date: 'Rated on', batchNo: 'Batch no.', none: 'Not rated yet', model: 'Model version', expert: 'Expert', statistical: 'Statistical', outcome: 'Outcome', kind: 'Kind' },
};
