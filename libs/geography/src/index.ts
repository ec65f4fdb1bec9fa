export type { Commune, Department, Epci, EpciOfDepartment } from './commune.js';
export { foldText } from './fold-text.js';
export { Geography, loadGeography } from './geography.js';
export type { Resolution } from './resolve.js';
