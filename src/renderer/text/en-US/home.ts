import type { Texts } from '../zh-CN/index.ts';

export const home: Texts['home'] = {
  title: '',
};
