/** 'Lignes de facture' -> 'lignes-de-facture': what every system takes, and what reads headers as ASCII; may be empty. */
export function fileName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
