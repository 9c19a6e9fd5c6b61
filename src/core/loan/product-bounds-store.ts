/** What the product of a line allows of a draw: an outer bound beside the parameters, of which the tighter one holds. */
import type { LineRecord } from '../credit/line-store.ts';
import type { ModelDocuments } from '../contract/model-document.ts';
import { documentOf, modelNamed, recordInForce } from '../decision/model-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

type Product = ModelDocuments['product'];

/**
 * The product's version of today, since a new version holds for new draws under old lines as well; where it is no longer
 * sold, the version under which the line was granted. Null for a line from before products were kept.
 */
export function productOfLine(context: QueryContext, line: Pick<LineRecord, 'ratingId'>): Product | null {
  const row = statement<[number], { version: string | null }>(
    context.db, "SELECT json_extract(b.model_versions, '$.product') AS version FROM rating r JOIN rating_batch b ON b.id = r.batch_id WHERE r.id = ?",
  ).get(line.ratingId);
  if (!row?.version) return null;
  const granted = modelNamed(context.db, 'product', row.version);
  return documentOf(recordInForce(context.db, 'product', context.businessDate, granted.code) ?? granted) as Product;
}
