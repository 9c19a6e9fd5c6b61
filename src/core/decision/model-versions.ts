/** The versions that a decision was made with: kept beside it as JSON, and read back with the same models years later. */
import type { ModelDocuments, ModelKind } from '../contract/model-document.ts';

/** Every rating is decided by all of these. */
export const requiredKinds = ['exclusionRules', 'expertCard', 'statisticalCard', 'gradeMatrix', 'limitStrategy', 'pricing'] as const satisfies readonly ModelKind[];
export type RequiredKind = (typeof requiredKinds)[number];
/** Ratings made before products were kept have none. */
export const ratingKinds = [...requiredKinds, 'product'] as const satisfies readonly ModelKind[];

export type ModelVersions = Readonly<Record<RequiredKind, string>> & { readonly product?: string };

/** What one rating is decided by. */
export type RatingDocuments = Pick<ModelDocuments, RequiredKind> & { readonly product: ModelDocuments['product'] | null };

const kindNames: Readonly<Record<(typeof ratingKinds)[number], string>> = {
  exclusionRules: '排除规则', expertCard: '专家卡', statisticalCard: '统计卡', gradeMatrix: '等级组合', limitStrategy: '额度策略', pricing: '定价', product: '产品',
};

/** "DEMO-1" when all agree, else the most frequent with the others named: "DEMO-1（专家卡V2）". */
export function modelVersionText(versions: ModelVersions): string {
  const used = ratingKinds.flatMap((kind) => (versions[kind] === undefined ? [] : [{ kind, version: versions[kind] }]));
  const count = (version: string): number => used.filter((one) => one.version === version).length;
  const common = used.reduce((most, one) => (count(one.version) > count(most) ? one.version : most), used[0]?.version ?? '');
  const others = used.filter((one) => one.version !== common).map((one) => `${kindNames[one.kind]}${one.version}`);
  return others.length === 0 ? common : `${common}（${others.join('、')}）`;
}
