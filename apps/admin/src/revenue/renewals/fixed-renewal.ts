import type { Schemas } from '@terril/api-types';

export type Renewed = Schemas['ContractRenewedOut'];

/** A contract with a known end. */
export type FixedTerm = Pick<Schemas['ContractOut'], 'id' | 'reference' | 'version'> & { endsOn: string };

export interface RenewValues {
  endsOn?: string;
  percent?: string;
  signedOn?: string | null;
  title?: string | null;
}

/** What the API takes. */
export const bodyOf = ({ version }: FixedTerm, { endsOn, percent, signedOn, title }: RenewValues): object => ({
  version,
  endsOn,
  percent: percent || '0',
  signedOn: signedOn || null,
  title: title || null,
});
