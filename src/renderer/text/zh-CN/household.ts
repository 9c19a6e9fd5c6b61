/** Household list and file. */
export const household = {
  statuses: { collected: '已建档', rated: '已评级', credited: '已授信', drawing: '用信中' },
};
