export { ConditionsBar } from './ConditionsBar.js';
