/** The few sentences that main itself says, in the system's own dialogs. All others are the pages'. */
import type { Language } from '../core/contract/desk.ts';
import type { KeyFault } from './secrets/data-key.ts';

interface NativeText {
  readonly cannotStart: string;
  readonly keyFaults: Readonly<Record<KeyFault, string>>;
  readonly unknownFault: string;
  readonly notEnrolled: string;
  readonly notEnrolledDetail: string;
  readonly openDemonstration: string;
  readonly quit: string;
  readonly fileKinds: Readonly<Record<'pdf' | 'xlsx' | 'csv' | 'json' | 'png' | 'jpg', string>>;
}

const texts: Readonly<Record<Language, NativeText>> = {
  'zh-CN': {
    cannotStart: '网点小贷工作台无法启动',
    keyFaults: {
      no_key_store: '本机操作系统没有可用的密钥库，农户信息无法加密保存，因此不能启动。请联系技术人员启用系统密钥库（Linux 需 GNOME Keyring 或 KWallet）。',
      key_missing: '数据文件还在，但它的密钥文件不见了。请不要重装或新建数据，立即联系技术支持恢复密钥。',
      key_not_sealed: '该数据文件属于演示环境，密钥未受保护，不能用于正式业务。',
      key_not_readable: '本机密钥库解不开该数据文件的密钥，它可能来自其他电脑或其他用户。请联系技术支持。',
    },
    unknownFault: '启动时发生意外错误，详情已写入日志。请联系技术支持。',
    notEnrolled: '本机还没有登记到网点',
    notEnrolledDetail: '登记由省联社办理。可以先打开演示环境试用：其中的机构、人员和农户都是虚构的。',
    openDemonstration: '打开演示环境',
    quit: '退出',
    fileKinds: { pdf: 'PDF 文件', xlsx: 'Excel 工作簿', csv: 'CSV 文件', json: 'JSON 文件', png: 'PNG 图像', jpg: 'JPEG 图像' },
  },
  'en-US': {
    cannotStart: 'Branch Desk cannot start',
    keyFaults: {
      no_key_store: 'This computer has no usable key store, so farmers’ data could not be kept encrypted. Ask support to enable it (on Linux GNOME Keyring or KWallet).',
      key_missing: 'The data file is there, but its key file is gone. Do not reinstall or create new data; call support to restore the key.',
      key_not_sealed: 'This data file belongs to a demonstration: its key is not protected, and it may not be used for real business.',
      key_not_readable: 'This computer’s key store cannot open the key of the data file; it may come from another computer or user. Call support.',
    },
    unknownFault: 'Something unexpected happened at the start; the log has the details. Call support.',
    notEnrolled: 'This computer is not enrolled at a branch yet',
    notEnrolledDetail: 'Enrolment is done by the province. You can open a demonstration: its organisation, people and households are made up.',
    openDemonstration: 'Open the demonstration',
    quit: 'Quit',
    fileKinds: { pdf: 'PDF file', xlsx: 'Excel workbook', csv: 'CSV file', json: 'JSON file', png: 'PNG image', jpg: 'JPEG image' },
  },
};

export const nativeText = (language: Language): NativeText => texts[language];
