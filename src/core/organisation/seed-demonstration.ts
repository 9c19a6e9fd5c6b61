/**
 * The demonstration organisation: one branch of a county that does not exist, with its staff.
 *
 * Written once into an empty store. A real branch's organisation comes from the province at enrolment.
 */
import type { Role } from '../contract/permissions.ts';
import { chinaDateAt } from '../kernel/business-date.ts';
import type { Environment } from '../pipeline/context.ts';
import { appendEvent } from '../store/event-log.ts';
import type { Connection } from '../store/open-store.ts';
import { orm } from '../store/orm.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { hashPassword } from './password.ts';
import { organisationUnit, staff } from './tables.ts';

/** Printed on the sign-in screen of a demonstration and nowhere else. */
export const DEMONSTRATION_PASSWORD = 'demo-2026';

const MANAGER_NAMES = ['何建平', '罗晓琴', '唐志强', '彭丽', '曾伟', '邓秀芳', '谢家明', '冯婷', '曹勇', '蒋春梅', '苏德贵', '魏敏'];

const PEOPLE: readonly { readonly staffNo: string; readonly name: string; readonly roles: readonly Role[] }[] = [
  ...MANAGER_NAMES.map((name, index) => ({ staffNo: `KH${String(index + 1).padStart(4, '0')}`, name, roles: ['customerManager'] as const })),
  { staffNo: 'GY0001', name: '杨雪梅', roles: ['teller'] },
  { staffNo: 'GY0002', name: '周国华', roles: ['teller'] },
  { staffNo: 'FZ0001', name: '刘永康', roles: ['branchHead'] },
  { staffNo: 'FX0001', name: '高志远', roles: ['riskOfficer'] },
  { staffNo: 'FX0002', name: '林晓燕', roles: ['riskOfficer'] },
  { staffNo: 'SJ0001', name: '陈静', roles: ['auditor'] },
  { staffNo: 'GL0001', name: '赵文斌', roles: ['administrator'] },
  { staffNo: 'GL0002', name: '吴晓燕', roles: ['administrator'] },
];

/** Does nothing to a store that has an organisation. The business date opens on the clock's day in China. */
export async function seedDemonstration(db: Connection, environment: Environment): Promise<void> {
  if (readSetting(db, 'branch_id')) return;
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const today = chinaDateAt(environment.now());
  db.transaction(() => {
    const branchId = insertUnits(db, environment);
    orm(db).insert(staff).values(PEOPLE.map((person) => ({ id: environment.newId(), branchId, passwordHash, ...person }))).run();
    writeSetting(db, 'branch_id', branchId);
    writeSetting(db, 'business_date', today);
    appendEvent(db, {
      eventId: environment.newId(), type: 'organisation.demonstrationSeeded', version: 1, payload: { branchId }, businessDate: today,
      recordedAt: environment.now(), deviceId: environment.deviceId, staffId: null, access: 'public', commandId: environment.newId(),
    });
  })();
}

function insertUnits(db: Connection, environment: Environment): string {
  const chain = [
    { level: 'province', code: '51', name: '四川省农村信用联社（演示）' },
    { level: 'city', code: '5199', name: '示范市' },
    { level: 'legalEntity', code: '519901', name: '示范县农村商业银行' },
    { level: 'branch', code: '51990101', name: '龙潭支行' },
  ] as const;
  let parentId: string | null = null;
  for (const unit of chain) {
    const id: string = environment.newId();
    orm(db).insert(organisationUnit).values({ id, parentId, ...unit }).run();
    parentId = id;
  }
  if (!parentId) throw new Error('no branch');
  return parentId;
}
