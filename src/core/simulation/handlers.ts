import type { simulationContract } from '../contract/simulation.ts';
import type { Handlers } from '../pipeline/context.ts';
import { checkDocument, path, testFacts } from './editor-query.ts';
import { exportSimulation } from './export-simulation-xlsx.ts';
import { households, simulationDetail, simulations } from './queries.ts';
import { run } from './run-simulation-command.ts';

export const simulationHandlers: Handlers<typeof simulationContract> = {
  run, simulations, simulation: simulationDetail, households, exportSimulation, checkDocument, testFacts, path,
};
