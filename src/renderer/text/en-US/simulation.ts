/** Simulation of a model: champion and challenger on the branch's households. */
import type { Texts } from '../zh-CN/index.ts';

export const simulation: Texts['simulation'] = {
  title: 'Simulation: {{name}}', subtitle: 'Computed on all households of the branch; no rating comes of it', champion: 'Champion (in force)', challenger: 'Challenger (draft)', by: 'Simulated by {{name}} on {{date}}',
  short: { champion: 'Champion', challenger: 'Challenger' },
  start: 'Simulate', again: 'Simulate again', running: 'Progress of the simulation', together: 'Together with other drafts', export: 'Export', earlier: 'Simulations so far', run: 'No. {{no}}, {{date}}, {{version}}',
  none: 'This draft was not simulated yet. "Simulate" compares it with the models in force on all households of the branch; only then can it be submitted',
  stale: 'The draft was changed since; this is what it did before. Simulate it again, then submit',
  parts: { overview: 'Comparison', scores: 'Scores and stability', performance: 'Separation', households: 'Households' },
  households: 'Households', allVillages: 'Whole branch', shareOf: '{{share}} of all', limitBefore: 'Sum of limits (champion)', limitAfter: 'Sum of limits (challenger)', limited: '{{n}} with a limit', change: 'Change {{amount}}', psiBetween: 'PSI, statistical score',
  groups: { newlyRefused: 'Newly refused', newlyAccepted: 'Newly accepted', changedGrade: 'Grade changed', raised: 'Limit raised', lowered: 'Limit lowered', changed: 'Any change', all: 'All' },
  groupHints: {
    newlyRefused: 'Refused by the challenger and not by the champion', newlyAccepted: 'Accepted by the challenger and not by the champion', changedGrade: 'The two models give another grade', raised: 'The challenger\'s limit is higher', lowered: 'The challenger\'s limit is lower', changed: 'Outcome, grade, limit or rate differ', all: 'All that were simulated',
  },
  stability: { stable: 'stable (<0.10)', watch: 'watch (0.10–0.25)', rebuild: 'rebuild (>0.25)' },
  sideBySide: 'Champion and challenger', figure: 'Figure', difference: 'Difference', countOf: '{{name}} (households)', withLimit: 'With a limit', limitSum: 'Sum of limits (CNY)', averageRate: 'Average rate, weighted by limit',
  gradeChart: 'Grades', gradeMatrix: 'Grade migration (households)', outcomeMatrix: 'Outcome migration (households)', fromTo: 'Champion \\ challenger', sum: 'Total', noGrade: 'No grade',
  statisticalScore: 'Statistical score', expertScore: 'Expert score', distribution: 'Score distribution', barWidth: '{{n}} points a bar, households', psi: 'Population stability (PSI)',
  comparisons: { models: 'Champion → challenger', champion: 'Last rating → today (champion)', challenger: 'Last rating → today (challenger)' },
  psiModelsHint: 'How far the scores of the same households today move from the champion to the challenger.', psiPopulationHint: 'How far the population moved: what was known of {{n}} households at their last rating and what is known today, scored by the same model.',
  psiRule: 'PSI = Σ (actual − expected share) × ln (actual ÷ expected share); an empty bin counts as 0.01 %.', noReference: 'Nobody was rated before, so there is no earlier population.', noScores: 'No scores to compare',
  bin: 'Scores', expected: 'Expected', expectedShare: 'Share', actual: 'Actual', actualShare: 'Share', contribution: 'Part', upTo: 'up to {{to}}', from: '{{from}} and above',
  noOutcome: 'No outcome is known yet: that needs ratings approved {{months}} months ago that were drawn on.', badDefinition: 'Bad: {{days}} or more days past due at the end of a day within {{months}} months of the approval; good: drew and never was. The latest rating of each household whose {{months}} months are over, scored anew on what was known then.',
  judged: '{{good}} good, {{bad}} bad; {{undrawn}} did not draw and are left out.', separation: 'Separation', ks: 'KS', auc: 'AUC', ksChart: 'Cumulative shares of goods and bads', goodCurve: 'Good, {{side}}', badCurve: 'Bad, {{side}}',
  byBand: 'Bad rate by statistical band', byGrade: 'Bad rate by grade', band: 'Band', goodBadOf: '{{side}} good/bad', rateOf: '{{side}} bad rate',
  rowsGone: 'The draft was simulated again since; households are kept of the last simulation only. Choose it above', nobody: 'There are no such households',
  columns: { outcome: '{{side}}: outcome', grade: '{{side}}: grade', limit: '{{side}}: limit (CNY)', change: 'Change (CNY)', reasons: '{{side}}: reasons', rate: '{{side}}: rate (%)', expert: '{{side}}: expert', statistical: '{{side}}: statistical' },
};
