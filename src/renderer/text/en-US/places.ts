import type { Texts } from '../zh-CN/index.ts';

export const places: Texts['places'] = {
  title: 'Credit titles',
};
