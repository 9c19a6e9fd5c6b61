import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const organisationUnit = sqliteTable('organisation_unit', {
  id: text().primaryKey(),
  parentId: text('parent_id'),
  level: text({ enum: ['province', 'city', 'legalEntity', 'branch'] }).notNull(),
  code: text().notNull(),
  name: text().notNull(),
});

export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  staffNo: text('staff_no').notNull(),
  name: text().notNull(),
  roles: text({ mode: 'json' }).$type<readonly import('../contract/permissions.ts').Role[]>().notNull(),
  passwordHash: text('password_hash').notNull(),
  failedSignIns: integer('failed_sign_ins').notNull().default(0),
  isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
});

export const village = sqliteTable('village', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  name: text().notNull(),
  township: text().notNull(),
  managerId: text('manager_id'),
  isCreditVillage: integer('is_credit_village', { mode: 'boolean' }).notNull().default(false),
  isCreditTownship: integer('is_credit_township', { mode: 'boolean' }).notNull().default(false),
  /** As the village committee counts them, on file or not. */
  householdTotal: integer('household_total'),
});

export const villageGroup = sqliteTable(
  'village_group',
  { villageId: text('village_id').notNull(), groupNo: integer('group_no').notNull() },
  (table) => [primaryKey({ columns: [table.villageId, table.groupNo] })],
);
