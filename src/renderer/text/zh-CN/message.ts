/** Texts of the message screens. */
export const message = {
  title: '',
};
