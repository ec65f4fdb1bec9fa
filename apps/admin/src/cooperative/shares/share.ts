import type { Schemas } from '@terril/api-types';

export type ShareMovement = Schemas['ShareMovementOut'];
export type ShareCertificate = Schemas['ShareCertificateOut'];
export type Capital = Schemas['CapitalOut'];
