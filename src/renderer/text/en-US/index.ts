/** One file per area. A text is looked up by "area.key". */
import type { Texts } from '../zh-CN/index.ts';
import { app } from './app.ts';
import { approval } from './approval.ts';
import { audit } from './audit.ts';
import { common } from './common.ts';
import { counter } from './counter.ts';
import { credit } from './credit.ts';
import { decision } from './decision.ts';
import { document } from './document.ts';
import { editor } from './editor.ts';
import { errors } from './errors.ts';
import { fraud } from './fraud.ts';
import { grid } from './grid.ts';
import { home } from './home.ts';
import { household } from './household.ts';
import { importing } from './importing.ts';
import { line } from './line.ts';
import { loan } from './loan.ts';
import { message } from './message.ts';
import { navigation } from './navigation.ts';
import { organisation } from './organisation.ts';
import { parameters } from './parameters.ts';
import { places } from './places.ts';
import { progress } from './progress.ts';
import { rating } from './rating.ts';
import { simulation } from './simulation.ts';
import { statistics } from './statistics.ts';
import { sync } from './sync.ts';
import { template } from './template.ts';
import { workday } from './workday.ts';

export const enUS: Texts = {
  app, approval, audit, common, counter, credit, decision, document, editor, errors, fraud, grid, home, household, importing, line, loan, message, navigation, organisation,
  parameters, places, progress, rating, simulation, statistics, sync, template, workday,
};

