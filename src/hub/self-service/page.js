// The farmers' page: what is my line, what do I owe, draw, repay. The session's token stands behind # and never leaves the page but to the hub.

const token = decodeURIComponent(location.hash.slice(1));
history.replaceState(null, '', location.pathname);
const content = document.querySelector('#content');
const notice = document.querySelector('#notice');

const purposes = { A01: '种植', A02: '养殖', A03: '林业', A04: '渔业', A05: '农资农机', A06: '农产品加工流通', B01: '个体经营', B02: '运输', B03: '乡村旅游', C01: '住房修缮', C02: '教育', C03: '医疗', C05: '耐用消费品' };
const statuses = { open: '可用', frozen: '已冻结', expired: '已到期', pendingSignature: '待签约', preApproved: '预授信' };
const kinds = { draw: '借款', repay: '还款', reverse: '冲正' };
const sentences = {
  session_over: '登录已过期，请从微信或电话银行重新进入。', over_line_at_hub: '可用额度不够，请减少金额。', line_held: '额度已冻结，请联系网点。', line_not_open: '额度暂不能用，请联系网点。',
  fraud_refused: '身份核验未通过，不能在线办理，请带身份证到网点。', draw_needs_review: '这笔借款需要人工核实，请到网点办理或等客户经理联系。', not_own_line: '这不是您的额度。', loan_unknown: '没有找到这笔借款。',
  request_under_way: '正在处理，请稍候再看。',
};

/** Whole fen as yuan with two decimals. */
const yuan = (fen) => `${Math.trunc(fen / 100).toLocaleString('en-US')}.${String(fen % 100).padStart(2, '0')}`;

/** "1,000.5" as whole fen by its digits; null when it is no amount. */
function fenOf(text) {
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[,，\s]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

async function call(method, path, body, key) {
  const response = await fetch(`/self/v1${path}`, {
    method, headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json', 'idempotency-key': key } : {}) }, body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(sentences[answer.code] ?? '没有办成，请稍后再试。');
  return answer;
}

function tell(text, isBad = false) {
  notice.textContent = text;
  notice.className = isBad ? 'bad' : '';
  notice.hidden = false;
}

function fill(template, facts) {
  const part = document.querySelector(template).content.cloneNode(true);
  for (const [name, value] of Object.entries(facts)) {
    const place = part.querySelector(`[data-field="${name}"]`);
    if (place) place.textContent = value ?? '—';
  }
  return part;
}

function showLine(line) {
  const part = fill('#line', {
    available: yuan(line.available), limit: `${yuan(line.limit)} 元`, outstanding: `${yuan(line.outstanding)} 元`, held: `${yuan(line.held)} 元`,
    rate: line.ratePpm === null ? '—' : `${(line.ratePpm / 10_000).toFixed(2)}%`, expiresOn: line.expiresOn, status: statuses[line.status] ?? line.status,
  });
  const form = part.querySelector('form');
  if (line.available === 0) form.remove();
  else {
    form.elements.purpose.append(...Object.entries(purposes).map(([code, name]) => new Option(name, code)));
    onSubmit(form, (amount) => `借款 ${yuan(amount)} 元，期限 ${form.elements.termMonths.value} 个月，用于${purposes[form.elements.purpose.value]}。确认提交？`, (amount, key) => call('POST', '/draws', {
      branchId: line.branchId, lineId: line.lineId, amount, purpose: form.elements.purpose.value, termMonths: Number(form.elements.termMonths.value), method: form.elements.method.value,
    }, key), '已受理，网点记账后放款。');
  }
  content.append(part);
}

function showLoan(loan) {
  const part = fill('#loan', {
    receiptNo: loan.receiptNo, outstanding: yuan(loan.outstanding), principal: `${yuan(loan.principal)} 元`, dueInterest: `${yuan(loan.dueInterest)} 元`, nextDueOn: loan.nextDueOn, maturesOn: loan.maturesOn,
  });
  part.querySelector('ul').append(...loan.postings.map((posting) => {
    const row = document.createElement('li');
    for (const text of [posting.valueDate, kinds[posting.kind] ?? '其他', `${yuan(posting.amount)} 元`]) row.append(Object.assign(document.createElement('span'), { textContent: text }));
    return row;
  }));
  const form = part.querySelector('form');
  if (loan.status === 'settled') form.remove();
  else {
    onSubmit(form, (amount) => `从还款账户还款 ${yuan(amount)} 元。确认？`, (amount, key) => call('POST', '/repayments', { branchId: loan.branchId, loanId: loan.loanId, amount }, key), '还款已收到，多出的部分退回您的账户。');
  }
  content.append(part);
}

/** One key for one intention: pressing twice, or again after a lost answer, is one business. */
function onSubmit(form, question, send, done) {
  let attempt = { text: '', key: '' };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const amount = fenOf(form.elements.amount.value);
    if (!amount) return tell('请填写金额，最多两位小数。', true);
    if (!confirm(question(amount))) return;
    const text = [...new FormData(form).values()].join(' ');
    if (attempt.text !== text) attempt = { text, key: crypto.randomUUID() };
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      await send(amount, attempt.key);
      attempt = { text: '', key: '' };
      await show();
      tell(done);
    } catch (error) {
      tell(error.message, true);
    }
    button.disabled = false;
  });
}

async function show() {
  const { lines, loans } = await call('GET', '/standing');
  content.replaceChildren();
  lines.forEach(showLine);
  loans.forEach(showLoan);
  if (lines.length + loans.length === 0) content.append(Object.assign(document.createElement('p'), { className: 'card', textContent: '您还没有授信额度。请联系所在村的客户经理申请。' }));
}

show().catch((error) => { content.replaceChildren(); tell(error.message, true); });
