/** The rule by which single papers of a batch are named: their place in the list first, so that a folder keeps the list's order. */
export function singleFileName(name: string, index: number, total: number): string {
  const digits = Math.max(3, String(total).length);
  return `${String(index + 1).padStart(digits, '0')}-${name}`;
}
