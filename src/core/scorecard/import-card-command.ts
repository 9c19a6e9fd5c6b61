/** A card from outside becomes a draft of the statistical card. */
import type { ModelDocuments } from '../contract/model-document.ts';
import type { CardPreview, Scaling } from '../contract/scorecard.ts';
import { factFields } from '../decision/fact-fields.ts';
import { addVersion } from '../decision/model-life-store.ts';
import { documentOf, recordInForce } from '../decision/model-store.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { mapCard, type Mapping } from './map-card.ts';
import { readCard, type CardFile } from './read-card-file.ts';
import { bandsOn, variableTable } from './scale-card.ts';

/** @throws Refusal `card_too_large`, `card_unreadable`, `card_without_columns`. */
export const previewCard = (_: QueryContext, input: { files: readonly CardFile[] }): CardPreview => readCard(input.files);

/** @throws Refusal of previewCard and of mapCard. */
export function importCard(context: CommandContext, input: { files: readonly CardFile[]; purpose: string; scaling: Scaling; mapping: Mapping }): { version: string } {
  const card = readCard(input.files);
  const mapped = mapCard(card, input.mapping);
  const document: ModelDocuments['statisticalCard'] = {
    kind: 'statisticalCard', version: 'new', status: 'configured', name: '统计评分卡（外部导入）', note: input.purpose,
    sources: input.files.map(({ name }) => name.slice(0, 200)),
    basePoints: Math.round(card.basePoints ?? 0), ...input.scaling,
    variables: mapped.map(({ name, field, rows }, index) => {
      const code = `X${index + 1}`;
      const title = factFields[field]?.name ?? field;
      return { code, name: `${title} ${name}`.slice(0, 200), table: variableTable(code, field, title, rows) };
    }),
    bands: bandsOn(input.scaling, currentCard(context)),
  };
  return { version: addVersion(context, 'imported', { document, purpose: input.purpose, basedOn: null, status: 'draft' }) };
}

export function currentCard(context: CommandContext): ModelDocuments['statisticalCard'] {
  const record = recordInForce(context.db, 'statisticalCard', context.businessDate);
  if (!record) throw new Error('no statistical card is in force');
  return documentOf(record) as ModelDocuments['statisticalCard'];
}
