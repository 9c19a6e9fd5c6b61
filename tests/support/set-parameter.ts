/** A parameter in force since long ago, written straight into a test's store: at the branch, or for a member of the staff. */
import type { ParameterScalar } from '../../src/core/contract/parameters.ts';
import type { ParameterKey } from '../../src/core/parameters/registry.ts';
import type { Core } from '../../src/core/start-core.ts';
import { readSetting } from '../../src/core/store/settings.ts';

export function setParameter(core: Core, key: ParameterKey, value: ParameterScalar, place: 'province' | 'legalEntity' | 'branch' | { readonly managerNo: string } = 'branch'): void {
  const db = core.store.writer;
  const isManager = typeof place === 'object';
  const unit = isManager
    ? db.prepare<[string], { id: string }>('SELECT id FROM staff WHERE staff_no = ?').get(place.managerNo)
    : place === 'branch' ? { id: readSetting(db, 'branch_id') } : db.prepare<[string], { id: string }>('SELECT id FROM organisation_unit WHERE level = ?').get(place);
  db.prepare(`INSERT INTO parameter_value (key, unit_id, effective_from, level, value, recorded_at) VALUES (?, ?, '2020-01-01', ?, ?, 0)
    ON CONFLICT DO UPDATE SET value = excluded.value`).run(key, unit?.id, isManager ? 'manager' : place, JSON.stringify(value));
}
