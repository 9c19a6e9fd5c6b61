import type { Texts } from '../zh-CN/index.ts';

export const household: Texts['household'] = {
  statuses: { collected: 'On file', rated: 'Rated', credited: 'Credited', drawing: 'Drawing' },
};
