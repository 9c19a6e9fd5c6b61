/** SMS outbox. */
export const message = {
  outbox: '待发与已发短信', search: '户主、手机尾号、内容',
  columns: { queuedOn: '生成日期', headName: '户主', phone: '手机号', template: '类别', text: '内容', status: '状态' },
  statuses: { queued: '待发送', sent: '已发送', failed: '发送失败' }, noPhone: '未登记', total: '合计 {{n}} 条',
  templates: { lineApproved: '授信成功', linePreApproved: '预授信', lineFrozen: '额度冻结', lineUnfrozen: '额度解冻', lineLowered: '额度调整', lineReviewed: '年审通过', lineCancelled: '额度注销', drawn: '放款', dueReminder: '到期提醒', interestReminder: '结息提醒', overdue: '逾期提醒', badRecordNotice: '不良信息告知' },
  empty: '还没有短信。授信审批、用信和还款后会自动生成，联网后由省中心统一发送。',
  requeue: '重新发送', requeued: '已重新排队',
  detail: '短信内容', characters: '{{n}} 字，{{segments}} 条计费', note: '短信由省中心短信平台发送，本机不直接发送。',
};
