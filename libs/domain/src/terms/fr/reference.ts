export const reference = {
  tagColor: {
    grey: 'Gris',
    blue: 'Bleu',
    teal: 'Bleu-vert',
    green: 'Vert',
    yellow: 'Jaune',
    orange: 'Orange',
    red: 'Rouge',
    purple: 'Violet',
  },
  customFieldKind: {
    text: 'Texte',
    number: 'Nombre',
    money: 'Montant en euros',
    date: 'Date',
    boolean: 'Oui ou non',
    choice: 'Choix',
    multi_choice: 'Plusieurs choix',
    link: 'Lien',
  },
};
