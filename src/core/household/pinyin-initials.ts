/** Pinyin initials of a name for the quick search: 曾国藩 → "zgf", with a surname read as a surname. */
import { pinyin } from 'pinyin-pro';

/** Lower case, letters and digits only. */
export function pinyinInitials(name: string): string {
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' });
  return initials.join('').toLowerCase().replace(/[^a-z0-9]/g, '');
}
