import type { Texts } from '../zh-CN/index.ts';

export const organisation: Texts['organisation'] = {
  title: '',
};
