import type { RaRecord } from 'react-admin';

/** GET /areas: a set of EPCI laid over the territories for the turnover; areas may overlap. */
export interface Area extends RaRecord<number> {
  code: string;
  name: string;
  position: number;
  epciCodes: string[];
}

/** GET /geography/epcis */
export interface Epci {
  code: string;
  name: string;
  department: string;
}
