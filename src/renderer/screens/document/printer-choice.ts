/** The printer that was chosen last on this device. */
const KEY = 'printer';

/** Null = the system's dialog. */
export const rememberedPrinter = (): string | null => localStorage.getItem(KEY);

export function rememberPrinter(name: string | null): void {
  if (name) localStorage.setItem(KEY, name);
  else localStorage.removeItem(KEY);
}
