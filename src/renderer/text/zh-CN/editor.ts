/** 模型编辑: tables, figures, mistakes and a household's way through them. */
export const editor = {
  title: '编辑：{{name}}', noDraft: '这个版本不是草稿，不能修改。请返回后以它新建版本', parts: '模型内容', figures: '基本信息与参数',
  errors: '{{n}} 处错误', warnings: '{{n}} 处提醒', noErrors: '没有错误', undo: '撤销（Ctrl+Z）', redo: '重做（Ctrl+Y）',
  save: '存为草稿', saveAndClose: '保存并返回', savedWith: '已存为草稿，还有 {{n}} 处错误，改正后才能模拟和提交', savedWithHint: '有错误也可以存为草稿，但不能提交',
  cell: '第 {{no}} 行 {{column}}', nameOf: '{{key}} 名称', choose: '请选择', rowActs: '行操作', up: '上移（Alt+↑）', upOf: '第 {{no}} 行上移', down: '下移（Alt+↓）', downOf: '第 {{no}} 行下移',
  addRow: '加一行', addBelow: '在下方加行（Alt+Insert）', addBelowOf: '在第 {{no}} 行下加行', deleteOf: '删除第 {{no}} 行', fillGap: '补一行',
  keys: 'Enter 下一行，Alt+↑↓ 移动行，Alt+Insert 加行，Alt+Delete 删行', syntax: '条件写法：18、< 18、>= 60、[18..25) 含 18 不含 25、(0..20]；留空为不限，null 为未知。', firstHit: '自上而下取第一条符合的行。',
  test: '试算', trial: '试算', testOf: '试算 {{name}}', pickHousehold: '选一户，或在表格下方直接填写', nobody: '未选农户', clear: '清除', mendFirst: '改正全部错误后，可试算一户走过模型的路径',
  views: { path: '路径', result: '结果', expert: '专家分', statistical: '统计分' }, foundOnTheWay: '由前面的步骤得出', hit: '命中第 {{no}} 行', hitShort: '第 {{no}} 行', notHit: '另有 {{n}} 条规则未命中或待数据', outcome: '结论',
  missed: { unknown: '信息未知', outside: '无符合的行' },
  status: '性质', statuses: { demonstration: '演示参数', configured: '本行配置' }, categoryBest: '{{name}} 满分', incomeThousandths: '年纯收入倍数（‰）', constraintNames: '约束项名称',
  noFigure: '请填数字，不小于 {{least}}', units: { fen: '元', ppm: '%', months: '月', years: '岁', points: '分', basisPoints: '基点', thousandths: '‰', millionths: '×10⁻⁶', count: '' },
};
