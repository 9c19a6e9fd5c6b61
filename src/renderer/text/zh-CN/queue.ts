/** Words that the inbox of warnings and the call list share. */
export const queue = {
  deadline: { late: '已超期（应完成日 {{date}}）', near: '即将到期（应完成日 {{date}}）', far: '应完成日 {{date}}' },
  assign: '派单', assignKey: '派单 (A)', assignTitle: '派单（{{n}} 项）', assignTo: '派给哪位客户经理', worker: '{{name}}（预警 {{orders}}，催收 {{tasks}}）', assigned: '已派 {{n}} 项', nobody: '未派',
  keys: { next: '下一项', previous: '上一项', act: '办理', submit: '提交并到下一项' },
  evidence: '影像', addEvidence: '添加照片或扫描件', evidenceHint: 'JPG、PNG 或 PDF，不超过 8 MB', noEvidence: '没有影像', known: '系统已知', history: '办理记录', noteLeast: '至少写 10 个字',
  days: '{{n}} 天', months: '{{n}} 个月',
};
