import type { statisticsContract } from '../contract/statistics.ts';
import type { Handlers, QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { readFigures } from './figures-store.ts';
import { figuresSheet } from './figures-xlsx.ts';
import { homeCards } from './home-cards-store.ts';

function institutionOf({ db, session }: QueryContext): string {
  const row = statement<[string], { name: string }>(
    db, 'SELECT l.name || b.name AS name FROM organisation_unit b JOIN organisation_unit l ON l.id = b.parent_id WHERE b.id = ?',
  ).get(session.branchId);
  return row?.name ?? '';
}

export const statisticsHandlers: Handlers<typeof statisticsContract> = {
  figures: (context, { by }) => readFigures(context, by),
  exportFigures: (context, { by }) => figuresSheet(readFigures(context, by), by, institutionOf(context)),
  home: (context) => ({ cards: homeCards(context) }),
};
