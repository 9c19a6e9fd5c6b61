/** The branch from a terminal: the same commands as the app's, on a store file. `npm run -s cli -- --help` tells all. */
import { Command } from 'commander';
import { resolve } from 'node:path';
import { print, printError, type OutputOptions } from './output.ts';

interface StoreFlags extends OutputOptions {
  readonly store: string;
  readonly staff: string;
}

/** npm runs scripts in the package's folder; a path is meant from where the person stands. */
const here = (process.env['npm_lifecycle_event'] === 'cli' && process.env['INIT_CWD']) || process.cwd();
const place = (path: string): string => resolve(here, path);
const storeOf = ({ store, staff, json }: StoreFlags) => ({ storePath: place(store), staffNo: staff, json });

const program = new Command('branch-desk')
  .description('网点小贷工作台命令行。--store 的文件不存在时以演示机构新建')
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError();

/** A command on a store; `staff` is who does it unless another is named. */
function onStore(name: string, description: string, staff: string): Command {
  return program
    .command(name)
    .description(description)
    .requiredOption('--store <file>', '网点库文件')
    .option('--staff <no>', '办理人工号', staff)
    .option('--json', '只输出一行 JSON');
}

interface Outcome<T> {
  readonly result: T;
  readonly text: (result: T) => string;
  /** False: an answer that is bad news. */
  readonly holds?: boolean;
}

/** Prints what `work` answers, or why it was refused. Each command loads what it needs itself: a replay needs no store. */
async function run<T>(options: OutputOptions, work: () => Promise<Outcome<T>>): Promise<void> {
  try {
    const { result, text, holds = true } = await work();
    print(options, result, text);
    if (!holds) process.exitCode = 1;
  } catch (error) {
    printError(options, error);
  }
}

onStore('import <file>', '导入农户信息采集表（CSV、XLSX）', 'KH0001')
  .option('--add-villages', '新增采集表中网点尚无的行政村', false)
  .action((file: string, flags: StoreFlags & { addVillages: boolean }) => run(flags, async () => {
    const { importFile, importText } = await import('./import-command.ts');
    return { result: await importFile(place(file), { ...storeOf(flags), addVillages: flags.addVillages }), text: importText };
  }));

onStore('rate', '对待评农户批量评级授信，结果为草稿批次', 'KH0001')
  .option('--village <name>', '只评一个行政村')
  .option('--product <code>', '可售产品代码；不写时用在售的第一个')
  .action((flags: StoreFlags & { village?: string; product?: string }) => run(flags, async () => {
    const { rateHouseholds, rateText } = await import('./rate-command.ts');
    return { result: await rateHouseholds({ ...storeOf(flags), village: flags.village, productCode: flags.product }), text: rateText };
  }));

onStore('day-end', '日终处理并开启下一营业日', 'FZ0001')
  .option('--open-on <date>', '要开启的营业日期 YYYY-MM-DD')
  .action((flags: StoreFlags & { openOn?: string }) => run(flags, async () => {
    const { closeDay, dayEndText } = await import('./day-end-command.ts');
    return { result: await closeDay({ ...storeOf(flags), openOn: flags.openOn }), text: dayEndText };
  }));

onStore('verify', '校验事件链与各项余额；有问题时退出码为 1', 'SJ0001')
  .action((flags: StoreFlags) => run(flags, async () => {
    const { verifyBranch, verifyText } = await import('./verify-command.ts');
    const report = await verifyBranch(storeOf(flags));
    return { result: report, text: verifyText, holds: report.ok };
  }));

onStore('verify-paper <text>', '文书验真：二维码文字，或编号和验真码；不是真实文书时退出码为 1', 'SJ0001')
  .action((text: string, flags: StoreFlags) => run(flags, async () => {
    const { verifyPaperText, verdictText } = await import('./verify-paper-command.ts');
    const verdict = await verifyPaperText({ ...storeOf(flags), text });
    return { result: verdict, text: verdictText, holds: verdict.verdict === 'genuine' };
  }));

onStore('enrol', '把本库登记到省中心（一次性登记码由省中心管理员发放）', 'GL0001')
  .requiredOption('--hub <url>', '省中心地址')
  .requiredOption('--code <code>', '一次性登记码')
  .action((flags: StoreFlags & { hub: string; code: string }) => run(flags, async () => {
    const { enrolBranch, meetingText } = await import('./sync-command.ts');
    const result = await enrolBranch({ ...storeOf(flags), hubUrl: flags.hub, code: flags.code });
    return { result, text: meetingText, holds: result.fault === null };
  }));

onStore('sync', '与省中心同步一次：上传事件，接收下发', 'GL0001')
  .action((flags: StoreFlags) => run(flags, async () => {
    const { meetHub, meetingText } = await import('./sync-command.ts');
    const result = await meetHub(storeOf(flags));
    return { result, text: meetingText, holds: result.fault === null };
  }));

onStore('compare', '逐表核对本库与省中心；不一致时退出码为 1', 'SJ0001')
  .requiredOption('--hub [url]', '省中心地址；写出时须与登记的一致')
  .action((flags: StoreFlags & { hub: string | true }) => run(flags, async () => {
    const { compareWithHub, comparisonText } = await import('./sync-command.ts');
    const result = await compareWithHub({ ...storeOf(flags), hubUrl: flags.hub === true ? undefined : flags.hub });
    return { result, text: comparisonText, holds: result.every(({ isEqual }) => isEqual) };
  }));

onStore('re-explain', '按当时留存的信息与模型版本重新测算一笔评级；与留存结果不同时退出码为 1', 'SJ0001')
  .requiredOption('--rating <id>', '评级编号')
  .action((flags: StoreFlags & { rating: string }) => run(flags, async () => {
    const { reExplainRating, reExplainText } = await import('./re-explain-command.ts');
    const result = await reExplainRating({ ...storeOf(flags), rating: flags.rating });
    return { result, text: reExplainText, holds: result.isEqual };
  }));

program
  .command('model-schema [kind]')
  .description('决策模型的 JSON Schema；不写种类时列出全部')
  .option('--json', '只输出一行 JSON')
  .action((kind: string | undefined, flags: OutputOptions) => run(flags, async () => {
    const { modelSchema } = await import('./model-schema-command.ts');
    return { result: modelSchema(kind), text: (schema: unknown) => JSON.stringify(schema, null, 2) };
  }));

program
  .command('replay <scenario>')
  .description('按 JSON 场景重放贷款账，不用网点库')
  .option('--json', '只输出一行 JSON')
  .action((file: string, flags: OutputOptions) => run(flags, async () => {
    const { replayFile, scenarioText } = await import('./replay-command.ts');
    return { result: replayFile(place(file)), text: scenarioText };
  }));

await program.parseAsync();
