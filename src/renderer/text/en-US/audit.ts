import type { Texts } from '../zh-CN/index.ts';

export const audit: Texts['audit'] = {
  title: '',
};
