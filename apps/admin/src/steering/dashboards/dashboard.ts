import type { Schemas } from '@terril/api-types';

export type Dashboard = Schemas['DashboardWhole'];
export type DashboardName = Schemas['DashboardOut'];
export type Home = Schemas['HomeOut'];
