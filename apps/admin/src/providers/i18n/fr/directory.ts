/** The public directory of organizations, and the national address service. */
export const directory = {
  directory: {
    complete: 'Compléter depuis l’annuaire',
    sought: 'SIREN, SIRET ou nom',
    soughtHelp: 'Cherché dans l’annuaire public des entreprises et associations.',
    found: 'Trouvé dans l’annuaire',
    ceased: 'cessée',
    ceasedOn: 'cessée le %{day}',
    compareHelp: 'Ce qui est coché remplira la fiche, sans l’enregistrer.',
    same: 'La fiche dit déjà tout ce que dit l’annuaire.',
    place: 'Lieu du siège',
    fill: 'Remplir la fiche',
    addressHelp: 'Des adresses sont proposées en tapant.',
  },
  publicServices: {
    title: 'Services publics en ligne',
    note: 'Désactivés, Terril ne demande rien à personne. Activés, ce qui est cherché leur est envoyé par le serveur.',
    directoryEnabled: 'Compléter une structure depuis l’annuaire des entreprises',
    directoryUrl: 'Adresse de l’annuaire',
    addressesEnabled: 'Proposer les adresses en tapant',
    addressesUrl: 'Adresse du service d’adresses',
  },
};
