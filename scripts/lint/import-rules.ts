// Who may import whom. Each rule's sentence is what lint prints, so a reader learns the reason where he meets the rule.

interface ImportRule {
  why: string;
  /** The importing files. */
  from: RegExp;
  except?: RegExp;
  /** What they may not import: a file of this repository as `src/…`, or a package as it is written. */
  to: RegExp;
  /** Importing a type binds nothing at run time, so a rule about purity lets it pass. */
  typesToo: boolean;
}

/** The areas of the core from the bottom up: an area may import the areas before it in this list. */
const areas = [
  'organisation',
  'parameters',
  'household',
  'archive',
  'inquiry',
  'decision',
  'fraud',
  'credit',
  'loan',
  'simulation',
  'scorecard',
  'accounting',
  'document',
  'monitoring',
  'collection',
  'message',
  'statistics',
  'workday',
  'sync',
  'audit',
  'demo',
];
const anyArea = new RegExp(`^src/core/(${areas.join('|')})/`);

/**
 * The files of an area that reach the store or Node. Every other one is pure: the same input gives the same output, and
 * a test needs nothing but the call.
 */
const impure = new RegExp(
  [
    '(-command|-query|-store|/queries|/tables|/handlers)\\.ts$', // keep and fetch
    '(-pdf|-xlsx|/read-survey-file)\\.ts$', // read and write sheets and documents
    '^src/core/organisation/(password|session|scope|seed-demonstration)\\.ts$', // signing in
    '^src/core/sync/(wire|hub-client|hub-session|sync-driver)\\.ts$', // speaking with the hub
    '^src/core/(audit|demo)/',
  ].join('|'),
);

export const importRules: ImportRule[] = [
  {
    why: 'The kernel imports nothing: everything stands on it.',
    from: /^src\/core\/kernel\//,
    to: /^(?!src\/core\/kernel\/)/,
    typesToo: true,
  },
  {
    why: 'The contract is read by the page too, so it imports the kernel and zod only.',
    from: /^src\/core\/contract\//,
    to: /^(?!src\/core\/(contract|kernel)\/|zod$)/,
    typesToo: true,
  },
  {
    why: 'The core knows neither Electron nor React nor the programs around it: it also runs in tests and in a terminal.',
    from: /^src\/core\//,
    to: /^(electron|react|react-dom|antd)$|^src\/(main|renderer|hub|cli)\//,
    typesToo: true,
  },
  {
    why: 'How a row is kept and how a command travels is the same for every area, so this knows none of them.',
    from: /^src\/core\/(store|pipeline)\//,
    to: anyArea,
    typesToo: true,
  },
  ...areas.map((area, at) => ({
    why: `${area} imports only the areas below it: ${areas.slice(0, at).join(', ') || 'none'}.`,
    from: new RegExp(`^src/core/${area}/`),
    to: new RegExp(`^src/core/(${areas.slice(at + 1).join('|') || 'none'}|start-core\\.ts)`),
    typesToo: true,
  })),
  {
    why: 'A file that decides is pure: no store, no Node, no ids by chance. One that stores is named *-command, *-query, *-store, queries, tables or handlers.',
    from: anyArea,
    except: impure,
    to: /^node:|^(better-sqlite3|drizzle-orm|uuid)|^src\/core\/(store|pipeline)\/|^src\/core\/.*(-store|\/queries|\/tables|\/handlers)\.ts$/,
    typesToo: false,
  },
  {
    why: 'A page shows and asks. Of the core it knows what may be asked and how an amount is printed; it has no Node.',
    from: /^src\/(renderer\/|main\/preload\.ts)/,
    to: /^node:|^src\/(?!renderer\/|main\/|core\/(contract|kernel)\/)/,
    typesToo: true,
  },
  {
    why: 'Electron belongs to main.',
    from: /^/,
    except: /^src\/main\//,
    to: /^electron($|\/)/,
    typesToo: true,
  },
  {
    why: '@electron/remote hands the main process to the page.',
    from: /^/,
    to: /^@electron\/remote/,
    typesToo: true,
  },
  {
    why: 'main relays and holds no business rule; only its core-process.ts starts the core.',
    from: /^src\/main\//,
    except: /^src\/main\/core-process\.ts$/,
    to: /^src\/(?!main\/|core\/(contract|kernel)\/)/,
    typesToo: true,
  },
  {
    why: 'The hub has its own store; with the branch it shares the contract, how they speak, and what decides in decision, parameters and loan.',
    from: /^src\/hub\//,
    to: /^src\/(?!hub\/|core\/(contract|kernel|decision|parameters|loan)\/|core\/sync\/(wire|projection)\.ts|core\/store\/event-hash\.ts)|^src\/core\/.*(-command|-store|\/queries|\/tables|\/handlers)\.ts$/,
    typesToo: true,
  },
  {
    why: 'Every grid is the one grid component, so that all look and work the same.',
    from: /^src\//,
    except: /^src\/renderer\/components\/grid/,
    to: /^@?ag-grid/,
    typesToo: true,
  },
  {
    why: 'The product does not depend on its tests or its tools.',
    from: /^src\//,
    to: /^(tests|scripts)\/|\.test\.tsx?$/,
    typesToo: true,
  },
];

/** The reason why `file` may not import `target`, or undefined if it may. Tests may import what they test. */
export function refusal(file: string, target: string, typeOnly: boolean): string | undefined {
  if (/\.test\.tsx?$|^(tests|scripts)\//.test(file)) return undefined;
  const broken = importRules.find(
    ({ from, except, to, typesToo }) =>
      from.test(file) && !except?.test(file) && to.test(target) && (typesToo || !typeOnly),
  );
  return broken?.why;
}
