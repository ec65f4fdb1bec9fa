/** The page and the form of an opportunity. */
export const opportunity = {
  opportunity: {
    addLine: 'Ajouter une ligne',
    once: 'une seule fois',
  },
};
