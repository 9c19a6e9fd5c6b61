/** The branch from a terminal: the same commands as the app's, on a store file. `npm run -s cli -- --help` tells all. */
import { Command } from 'commander';
import { resolve } from 'node:path';
import { closeDay, dayEndText } from './day-end-command.ts';
import { importFile, importText } from './import-command.ts';
import { print, printError, type OutputOptions } from './output.ts';
import { rateHouseholds, rateText } from './rate-command.ts';
import { replayFile, scenarioText } from './replay-command.ts';
import { verifyBranch, verifyText } from './verify-command.ts';

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

/** Prints what `work` answers, or why it was refused. `holds` = false: an answer that is bad news. */
async function run<T>(options: OutputOptions, work: () => T | Promise<T>, text: (result: T) => string, holds: (result: T) => boolean = () => true): Promise<void> {
  try {
    const result = await work();
    print(options, result, text);
    if (!holds(result)) process.exitCode = 1;
  } catch (error) {
    printError(options, error);
  }
}

onStore('import <file>', '导入农户信息采集表（CSV、XLSX）', 'KH0001')
  .option('--add-villages', '新增采集表中网点尚无的行政村', false)
  .action((file: string, flags: StoreFlags & { addVillages: boolean }) =>
    run(flags, () => importFile(place(file), { ...storeOf(flags), addVillages: flags.addVillages }), importText));

onStore('rate', '对待评农户批量评级授信，结果为草稿批次', 'KH0001')
  .option('--village <name>', '只评一个行政村')
  .action((flags: StoreFlags & { village?: string }) => run(flags, () => rateHouseholds({ ...storeOf(flags), village: flags.village }), rateText));

onStore('day-end', '日终处理并开启下一营业日', 'FZ0001')
  .option('--open-on <date>', '要开启的营业日期 YYYY-MM-DD')
  .action((flags: StoreFlags & { openOn?: string }) => run(flags, () => closeDay({ ...storeOf(flags), openOn: flags.openOn }), dayEndText));

onStore('verify', '校验事件链与各项余额；有问题时退出码为 1', 'SJ0001')
  .action((flags: StoreFlags) => run(flags, () => verifyBranch(storeOf(flags)), verifyText, ({ ok }) => ok));

program
  .command('replay <scenario>')
  .description('按 JSON 场景重放贷款账，不用网点库')
  .option('--json', '只输出一行 JSON')
  .action((file: string, flags: OutputOptions) => run(flags, () => replayFile(place(file)), scenarioText));

await program.parseAsync();
