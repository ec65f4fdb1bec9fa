import type { Schemas } from '@terril/api-types';

export type ChatonsExport = Schemas['ChatonsExportOut'];
export type ChatonsFile = Schemas['ChatonsFileOut'];
