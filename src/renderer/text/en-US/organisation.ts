import type { Texts } from '../zh-CN/index.ts';

export const organisation: Texts['organisation'] = {
  villages: 'Villages', staff: 'Staff', search: 'Village, manager', searchStaff: 'Number, name, role',
  columns: {
    name: 'Village', township: 'Township', groups: 'Groups', households: 'Households', manager: 'Manager', creditVillage: 'Credit village', creditTownship: 'Credit township',
    staffNo: 'Staff no.', staffName: 'Name', roles: 'Roles', state: 'State', villages: 'Villages',
  },
  states: { active: 'Active', locked: 'Locked', inactive: 'Off' }, yesNo: { yes: 'Yes', no: 'No' }, unassigned: 'Not assigned',
  unassignedOnly: '{{n}} villages without a manager',
  addVillage: 'Add village', villageName: 'Name', villageNameHint: 'e.g. 龙潭村', township: 'Township', townshipHint: 'e.g. 龙潭镇', manager: 'Manager', laterManager: 'Later',
  nameRule: '2 to 40 characters', villageAdded: '{{name}} added',
  assign: 'Change manager', assignTitle: 'Change the manager of {{n}} villages', assignTo: 'New manager', assigned: 'Changed; the former manager no longer sees these villages', assignNotice: 'The new manager takes over these villages’ households, lines and receipts.',
  addStaff: 'Add person', staffNo: 'Staff number', staffNoRule: 'Two capitals and four digits, such as KH0013', staffName: 'Name', roles: 'Roles', rolesRule: 'At least one role',
  initialPassword: 'First password', initialPasswordHint: '8 characters or more, to be changed by its owner', staffAdded: '{{name}} ({{staffNo}}) added',
  disable: 'Switch off', enable: 'Switch on', unlock: 'Unlock', disableTitle: 'Switch off {{name}} ({{staffNo}})?', disableNotice: 'No sign-in from now on; the record of past work stays.', enabled: 'Switched on', disabled: 'Switched off',
  roleHints: { teller: 'Draw, repay, sign', customerManager: 'Survey, rate, sign', branchHead: 'Approve, reverse, close', riskOfficer: 'Make, simulate, approve models', auditor: 'Read only, audit', administrator: 'Organisation and staff' },
  emptyVillages: 'No villages yet. Add them here or with an import.', emptyStaff: 'No staff yet', totalVillages: '{{n}} villages', totalStaff: '{{n}} people',
};
