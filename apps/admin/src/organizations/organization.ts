import type { OrganizationKind, OrganizationStatus } from '@terril/domain';
import type { RaRecord } from 'react-admin';

/** GET /organizations/:id */
export interface Organization extends RaRecord<number> {
  name: string;
  kind: OrganizationKind;
  legalForm: string | null;
  siren: string | null;
  email: string | null;
  phone: string | null;
  website: string | null;
  note: string | null;
  isPartner: boolean;
  address: string | null;
  postcode: string | null;
  city: string | null;
  communeCode: string | null;
  territoryId: number | null;
  territoryOverridden: boolean;
  status: OrganizationStatus;
  /** Why it has this status, a sentence of the API. */
  statusReason: string;
  userSince: string | null;
  firstUserOn: string | null;
  externalReference: string | null;
}

/** GET /organizations/:id/territories */
export interface TerritoryStay {
  id: number;
  territoryId: number | null;
  communeCode: string | null;
  communeName: string | null;
  /** null: for as long as it is known. */
  startsOn: string | null;
  endsOn: string | null;
  territoryOverridden: boolean;
}

/** GET /geography/communes */
export interface Commune {
  code: string;
  name: string;
  postcodes: string[];
  department: string;
  departmentName: string;
  epci: { code: string; name: string } | null;
  territoryId: number | null;
}
