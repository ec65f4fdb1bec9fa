/** The page and the form of an opportunity. */
export const opportunity = {
  opportunity: {
    addLine: 'Add a line',
    once: 'once',
  },
};
