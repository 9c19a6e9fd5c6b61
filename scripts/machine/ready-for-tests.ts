// Before the unit tests: the programs of the system by which they check what we make.

import { ensureSystemPackages, signatureNeeds } from './system-packages.ts';

export default async function readyForTests(): Promise<void> {
  await ensureSystemPackages(signatureNeeds);
}
