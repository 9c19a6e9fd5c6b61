/** Villages and their managers, staff and their roles. */
export const organisation = {
  villages: '行政村', staff: '人员', search: '村、乡镇、客户经理', searchStaff: '工号、姓名、岗位',
  columns: {
    name: '村', township: '乡镇', groups: '组数', households: '农户(户)', manager: '客户经理', creditVillage: '信用村', creditTownship: '信用乡镇',
    staffNo: '工号', staffName: '姓名', roles: '岗位', state: '状态', villages: '管辖村(个)',
  },
  states: { active: '在用', locked: '已锁定', inactive: '已停用' }, yesNo: { yes: '是', no: '否' }, unassigned: '未分配',
  unassignedOnly: '{{n}} 个村没有客户经理',
  addVillage: '新增村', villageName: '村名', villageNameHint: '例如 龙潭村', township: '乡镇', townshipHint: '例如 龙潭镇', manager: '客户经理', laterManager: '暂不分配',
  nameRule: '2 至 40 个字', villageAdded: '已新增 {{name}}',
  assign: '更换客户经理', assignTitle: '为 {{n}} 个村更换客户经理', assignTo: '由谁管理', assigned: '已更换，原客户经理不再能看到这些村的农户', assignNotice: '更换后，这些村的农户、额度和借据由新的客户经理管理。',
  addStaff: '新增人员', staffNo: '工号', staffNoRule: '两位大写字母加四位数字，如 KH0013', staffName: '姓名', roles: '岗位', rolesRule: '至少选一个岗位',
  initialPassword: '初始密码', initialPasswordHint: '8 位以上，请本人首次登录后修改', staffAdded: '已新增 {{name}}（{{staffNo}}）',
  disable: '停用', enable: '启用', unlock: '解锁', disableTitle: '停用 {{name}}（{{staffNo}}）？', disableNotice: '停用后立即不能登录；其经办记录保留。', enabled: '已启用', disabled: '已停用',
  roleHints: { teller: '用信、还款、签约', customerManager: '采集、评级、签约', branchHead: '审批、冲正、日终', riskOfficer: '建模、模拟、复核模型', auditor: '只读、审计', administrator: '机构与人员' },
  emptyVillages: '还没有行政村。可在这里新增，或在导入采集表时一并新增。', emptyStaff: '还没有人员', totalVillages: '合计 {{n}} 个村', totalStaff: '合计 {{n}} 人',
};
