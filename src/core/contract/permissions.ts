/** Roles of a branch and what each may do. Every command and query names one of these permissions. */

export const roles = ['teller', 'customerManager', 'branchHead', 'riskOfficer', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'organisation.read', 'organisation.manage',
  'household.read', 'household.edit', 'household.import', 'household.reveal',
  'decision.read', 'decision.edit', 'decision.approve',
  'fraud.read', 'fraud.review', 'fraud.readLists', 'fraud.proposeList', 'fraud.releaseList',
  'credit.read', 'credit.rate', 'credit.approve',
  'document.read', 'document.generate', 'document.sign', 'document.confirm', 'template.read', 'template.edit', 'template.approve',
  'inquiry.read', 'inquiry.record',
  'archive.read', 'archive.destroy',
  'loan.read', 'loan.post', 'loan.reverse', 'loan.propose',
  'statistics.read',
  'workday.read', 'workday.close',
  'message.read',
  'monitoring.read', 'monitoring.work', 'monitoring.raise', 'monitoring.check',
  'collection.read', 'collection.work', 'collection.assign',
  'audit.read',
] as const;
export type Permission = (typeof permissions)[number];

const readsForStaff: readonly Permission[] = [
  'organisation.read', 'household.read', 'credit.read', 'document.read', 'inquiry.read', 'archive.read', 'loan.read', 'statistics.read', 'workday.read',
  'message.read',
];

/** Source of the separation: 商业银行法 35 (审贷分离); who rates never approves, who administers never posts, who sets the rules does no business under them. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  teller: [...readsForStaff, 'household.edit', 'household.reveal', 'document.generate', 'document.sign', 'document.confirm', 'inquiry.record', 'archive.destroy', 'loan.post'],
  customerManager: [
    ...readsForStaff, 'household.edit', 'household.import', 'household.reveal', 'fraud.read', 'fraud.review', 'credit.rate', 'document.generate', 'document.sign',
    'document.confirm', 'inquiry.record', 'loan.propose', 'monitoring.read', 'monitoring.work', 'monitoring.raise', 'collection.read', 'collection.work',
  ],
  branchHead: [
    ...readsForStaff, 'household.reveal', 'decision.read', 'fraud.read', 'fraud.review', 'fraud.readLists', 'fraud.releaseList', 'credit.approve', 'document.generate',
    'document.confirm', 'template.read', 'template.approve', 'archive.destroy', 'loan.reverse', 'workday.close', 'audit.read',
    'monitoring.read', 'monitoring.raise', 'monitoring.check', 'collection.read', 'collection.work', 'collection.assign',
  ],
  /** Makes the models and the lists, and approves those of a colleague, never their own. */
  riskOfficer: [...readsForStaff, 'decision.read', 'decision.edit', 'decision.approve', 'fraud.read', 'fraud.readLists', 'fraud.proposeList', 'fraud.releaseList', 'monitoring.read'],
  auditor: [...readsForStaff, 'decision.read', 'template.read', 'fraud.read', 'fraud.readLists', 'audit.read', 'monitoring.read', 'collection.read'],
  administrator: [
    'organisation.read', 'organisation.manage', 'template.read', 'template.edit', 'fraud.readLists', 'fraud.proposeList', 'fraud.releaseList', 'workday.read', 'audit.read',
  ],
};

export function permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => rolePermissions[role]));
}
