import type { Texts } from '../zh-CN/index.ts';

export const importing: Texts['importing'] = {
  title: '',
};
