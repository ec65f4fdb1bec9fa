import type { Schemas } from '@terril/api-types';

export type Organization = Schemas['OrganizationDetailOut'];
export type Address = Schemas['AddressOut'];
export type TerritoryStay = Schemas['OrganizationTerritoryOut'];
export type Commune = Schemas['CommuneOut'];
