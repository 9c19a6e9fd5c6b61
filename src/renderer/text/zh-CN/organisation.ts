/** Texts of the organisation screens. */
export const organisation = {
  title: '',
};
