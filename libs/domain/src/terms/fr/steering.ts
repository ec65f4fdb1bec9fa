export const steering = {
  forecastScenario: {
    prudent: 'Prudent',
    central: 'Central',
    ambitious: 'Ambitieux',
  },
  resultPart: {
    invoiced: 'Facturé',
    certain: 'Abonnements à facturer',
    tacit: 'Tacites reconductions',
    projects: 'Affaires signées à facturer',
    pipelineOneOff: 'Affaires en cours, ponctuel pondéré',
    pipelineRecurring: 'Affaires en cours, récurrent pondéré',
    subsidies: 'Subventions',
    otherIncome: 'Autres produits',
    actualCosts: 'Charges constatées',
    plannedCosts: 'Charges prévues',
  },
  managementReportStatus: { draft: 'Projet', approved: 'Approuvé', superseded: 'Remplacé' },
  reportSectionKind: { text: 'Texte', figures: 'Chiffres', table: 'Tableau', chart: 'Graphique', team: 'Équipe' },
};
