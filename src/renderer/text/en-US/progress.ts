import type { Texts } from '../zh-CN/index.ts';

export const progress: Texts['progress'] = {
  idle: 'Ready',
  working: 'Working…',
  cancelling: 'Cancelling…',
  cancel: 'Cancel',
  count: '{{done}} / {{total}}',
  commands: {
    householdPreviewSurvey: 'Reading and checking the file',
    householdImportSurvey: 'Importing households',
    fraudPreviewList: 'Reading the list',
    creditRunRating: 'Rating households',
    creditDecideRows: 'Deciding',
    creditSubmitBatch: 'Submitting for approval',
    scorecardFitCard: 'Fitting a scorecard',
    simulationRun: 'Simulating',
    documentGenerate: 'Making documents',
    documentOpenMerged: 'Merging documents',
    signingHandInScan: 'Handing in the scan',
    signingSign: 'Putting the signature on',
    signingSealForBank: 'Sealing',
    archiveExportList: 'Exporting the list',
    workdayDayEnd: 'Closing the day',
  },
};
