import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const household = sqliteTable('household', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  householdNo: text('household_no').notNull(),
  villageId: text('village_id').notNull(),
  /** 0: not given. */
  groupNo: integer('group_no').notNull(),
  headName: text('head_name').notNull(),
  pinyinInitials: text('pinyin_initials').notNull(),
  birthDate: text('birth_date').notNull(),
  gender: text({ enum: ['female', 'male'] }).notNull(),
  identityHash: text('identity_hash').notNull(),
  identityTailHash: text('identity_tail_hash').notNull(),
  identityMask: text('identity_mask').notNull(),
  phoneMask: text('phone_mask'),
  bankCardMask: text('bank_card_mask'),
  sealed: text().notNull(),
  file: text().notNull(),
  familySize: integer('family_size'),
  netIncome: integer('net_income'),
  totalDebts: integer('total_debts'),
  netAssets: integer('net_assets'),
  collectedOn: text('collected_on'),
  updatedOn: text('updated_on').notNull(),
  revision: integer().notNull(),
});

export const householdMember = sqliteTable(
  'household_member',
  { householdId: text('household_id').notNull(), position: integer().notNull(), identityHash: text('identity_hash') },
  (table) => [primaryKey({ columns: [table.householdId, table.position] })],
);

/** Keyed hashes of what households may share. */
export const householdContact = sqliteTable('household_contact', {
  householdId: text('household_id').primaryKey(),
  identityValid: integer('identity_valid', { mode: 'boolean' }).notNull(),
  phoneHash: text('phone_hash'),
  bankCardHash: text('bank_card_hash'),
  /** null as well where the address does not go down to the house. */
  addressHash: text('address_hash'),
  collectorNo: text('collector_no'),
  collectedOn: text('collected_on'),
});

/** Files whose hashes are still to be made. */
export const householdContactWaiting = sqliteTable('household_contact_waiting', { householdId: text('household_id').primaryKey() });

export const householdChange = sqliteTable('household_change', {
  id: integer().primaryKey(),
  householdId: text('household_id').notNull(),
  revision: integer().notNull(),
  field: text().notNull(),
  oldValue: text('old_value'),
  newValue: text('new_value'),
  source: text({ enum: ['import', 'edit'] }).notNull(),
  changedAt: integer('changed_at').notNull(),
  businessDate: text('business_date').notNull(),
  staffId: text('staff_id').notNull(),
});

export const surveyImport = sqliteTable('survey_import', {
  id: text().primaryKey(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  rowCount: integer('row_count').notNull(),
  created: integer().notNull(),
  changed: integer().notNull(),
  unchanged: integer().notNull(),
  rejected: text({ mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
  importedAt: integer('imported_at').notNull(),
  businessDate: text('business_date').notNull(),
  staffId: text('staff_id').notNull(),
});
