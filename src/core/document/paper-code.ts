/** Reads what a paper carries for its verification: the text of its QR code, or number and 验真码 as a person types them. */

export interface PaperCode {
  readonly documentNo: string;
  /** The first hexadecimal digits of the digest, lower case; at least 16. */
  readonly digest: string;
}

/** "BD1|HT5199…|0a1b…" as `qrText` writes it. */
const QR = /^BD1\|([A-Z]{2}[0-9A-Z-]{6,40})\|([0-9a-f]{32})$/i;
/** "HT519901012026000001 0A1B 2C3D 4E5F 6071", with or without spaces and words between. */
const TYPED = /^(?:编号[：:]?)?([A-Z]{2}[0-9]{6,40}(?:-[A-Z0-9]+)*)[\s,，;；]*(?:验真码)?[：:\s]*([0-9A-F]{16})$/i;

/** Null when it is neither. */
export function readPaperCode(text: string): PaperCode | null {
  const trimmed = text.trim();
  const scanned = QR.exec(trimmed) ?? TYPED.exec(joinCode(trimmed));
  return scanned ? { documentNo: (scanned[1] ?? '').toUpperCase(), digest: (scanned[2] ?? '').toLowerCase() } : null;
}

/** The last sixteen hexadecimal digits may stand in groups of four. */
function joinCode(text: string): string {
  return text.replace(/([0-9A-F]{4})[\s-]+([0-9A-F]{4})[\s-]+([0-9A-F]{4})[\s-]+([0-9A-F]{4})$/i, '$1$2$3$4');
}
