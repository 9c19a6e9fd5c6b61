/** Credit households, villages and townships. */
export const places = {
  title: '信用评定',
};
