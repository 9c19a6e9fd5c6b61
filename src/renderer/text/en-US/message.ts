import type { Texts } from '../zh-CN/index.ts';

export const message: Texts['message'] = {
  title: '',
};
