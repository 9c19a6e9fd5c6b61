/** Texts of the importing screens. */
export const importing = {
  title: '',
};
