import { useApi } from '../../providers/useApi.js';
import type { Settings } from './settings.js';

/** The settings every screen may need, read once and kept. */
export const useSettings = () => useApi<Settings>('/settings');
