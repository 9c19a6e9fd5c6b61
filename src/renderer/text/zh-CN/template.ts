/** Texts of the wording of papers. */
export const template = {
  hint: '法务改措辞不用程序员：一人起草、另一人审批，从启用日起生效；已签文书不受影响', empty: '没有模板', choose: '在左边选一种文书的版本', startDraft: '起草新版本', newVersion: '新版本', inForce: '启用中',
  columns: { version: '版本' }, statuses: { draft: '草稿', submitted: '待审批', approved: '已批准', returned: '已退回', discarded: '已放弃' },
  inForceSince: '{{date}} 起启用', inForceFrom: '启用日 {{date}}', madeBy: '{{name}} {{date}} 起草', decidedBy: '{{name}} {{date}} 审批', change: '修改说明：{{note}}', returned: '退回意见：{{note}}',
  note: '修改说明', notePlaceholder: '改了什么、为什么（必填）', from: '启用日', save: '保存草稿', submit: '保存并提交审批', discard: '放弃草稿', saved: '草稿已保存', submitted: '已提交，等待另一人审批',
  decision: '审批意见', decisionPlaceholder: '审批意见（退回必填）', approve: '批准启用', return: '退回',
  fields: '可用字段', preview: '用样例预览', searchField: '找字段', copied: '已复制 {{place}}，粘贴到需要的位置', used: '已使用', required: '必有',
  use: { value: '文字', condition: '条件：用于“仅当”', table: '表格：{{n}} 列', item: '逐项重复' },
  problems: '模板问题',
  problem: {
    unknown_field: '没有这个字段：{{at}}，请从右边的可用字段里选', missing_field: '缺少必有字段：{{label}}（{{at}}）', broken_place: '占位写法不对：{{at}}，应为英文花括号加字段名', odd_bold: '加粗符号 ** 没有成对：{{at}}',
    wrong_columns: '表格列数不对，应为 {{label}} 列（{{at}}）', wrong_paper: '纸张不对：小票用 80 毫米卷纸，其他用 A4', wrong_kind: '文书种类不符',
  },
  blocks: {
    title: '标题', subtitle: '副标题', heading: '小标题', paragraph: '段落', notice: '特别提示', clause: '条款', fields: '要素表', table: '表格', signatures: '签署栏', repeat: '逐项重复', pageBreak: '分页',
  },
  when: '仅当 {{name}}', up: '上移', down: '下移', remove: '删除这一块', addBelow: '在下面加一块', addParagraph: '加一段', removeParagraph: '删除这一段',
};
