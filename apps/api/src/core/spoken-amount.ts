const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 6 });
const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

/** An amount as people write it in French: '1234.500000' -> '1 234,50 €'. */
export function spokenMoney(amount: string): string {
  return EUROS.format(amount as `${number}`);
}

/** A number as people write it in French: '2.5000' -> '2,5'. */
export function spokenNumber(value: string): string {
  return NUMBER.format(value as `${number}`);
}
