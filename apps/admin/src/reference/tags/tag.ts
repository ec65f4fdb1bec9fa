import type { Schemas } from '@terril/api-types';
import type { TagColor } from '@terril/domain';

export type Tag = Schemas['TagOut'];

/** A light ground for each colour: black text on it has a contrast of 11 or more. */
export const GROUNDS: Record<TagColor, string> = {
  grey: '#e4e7e9',
  blue: '#d3e3fb',
  teal: '#cdeae9',
  green: '#d5ecd3',
  yellow: '#f7edbd',
  orange: '#fbdfc4',
  red: '#f8d7d5',
  purple: '#e6daf3',
};
