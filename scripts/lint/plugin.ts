// The project's own lint rules, loaded by .oxlintrc.json, which says where each of them holds.

import path from 'node:path';
import { refusal } from './import-rules.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a syntax tree: each kind of node has fields of its own
type Node = any;
interface Context {
  /** Of the file under lint. */
  filename: string;
  cwd: string;
  report(finding: { node: Node; message: string }): void;
}
type Rule = { create(context: Context): Record<string, (node: Node) => void> };

const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** The core takes its clock and its ids from the caller, so that every decision can be repeated and tested. */
const noClockOrChance: Rule = {
  create: (context) => ({
    MemberExpression(node) {
      const name = `${node.object.name}.${nameOf(node.property)}`;
      if (['Date.now', 'Math.random'].includes(name)) {
        context.report({ node, message: `${name} gives another answer each time: take the value as a parameter` });
      }
    },
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0) {
        context.report({ node, message: 'new Date() reads the clock: take the business date or the instant as a parameter' });
      }
    },
  }),
};

/** Money is whole fen and rates are whole parts per million: no binary fraction may come near them. */
const noFloat: Rule = {
  create: (context) => ({
    Literal(node) {
      if (typeof node.value === 'number' && !Number.isInteger(node.value)) {
        context.report({ node, message: `${node.raw} is a binary fraction: count in fen or parts per million` });
      }
    },
    CallExpression(node) {
      const name = node.callee.name ?? nameOf(node.callee.property);
      if (['parseFloat', 'toFixed'].includes(name)) {
        context.report({ node, message: `${name} works on binary fractions: use the kernel's money and rate functions` });
      }
    },
  }),
};

/** What a person reads on a screen comes from src/renderer/text, where each sentence stands in every language. */
const noChineseInScreens: Rule = {
  create: (context) => {
    const check = (node: Node, text: unknown) => {
      if (typeof text === 'string' && chinese.test(text)) {
        context.report({ node, message: `"${text.trim()}" belongs in src/renderer/text, and its key here` });
      }
    };
    return {
      Literal: (node) => check(node, node.value),
      JSXText: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked),
    };
  },
};

/** Settings of Electron that open a door; each item of its security guide that is a setting. */
const dangerousSettings: Record<string, unknown[]> = {
  webSecurity: [false],
  contextIsolation: [false],
  sandbox: [false],
  nodeIntegration: [true],
  nodeIntegrationInWorker: [true],
  nodeIntegrationInSubFrames: [true],
  webviewTag: [true],
  allowRunningInsecureContent: [],
  experimentalFeatures: [],
  enableBlinkFeatures: [],
};

const noDangerousSetting: Rule = {
  create: (context) => ({
    Property(node) {
      const name = nameOf(node.key);
      const values = Object.hasOwn(dangerousSettings, name) ? dangerousSettings[name] : undefined;
      if (values && (values.length === 0 || values.includes(node.value.value))) {
        context.report({ node, message: `${name} may not be set like this: it opens the renderer to foreign code` });
      }
    },
  }),
};

const importDirection: Rule = {
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
    const check = (node: Node, typeOnly: boolean) => {
      const source: unknown = node.source?.value;
      if (typeof source !== 'string') return;
      const target = source.startsWith('.') ? path.posix.join(path.posix.dirname(file), source) : source;
      const why = refusal(file, target, typeOnly);
      if (why) context.report({ node, message: why });
    };
    return {
      ImportDeclaration: (node) => check(node, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, false),
    };
  },
};

function nameOf(key: Node | undefined): string {
  return key?.name ?? key?.value ?? '';
}

export default {
  meta: { name: 'branch-desk' },
  rules: {
    'import-direction': importDirection,
    'no-clock-or-chance': noClockOrChance,
    'no-float': noFloat,
    'no-chinese-in-screens': noChineseInScreens,
    'no-dangerous-setting': noDangerousSetting,
  },
};
