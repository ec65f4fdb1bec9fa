import type { Schemas } from '@terril/api-types';

export type Settings = Schemas['SettingsOut'];
