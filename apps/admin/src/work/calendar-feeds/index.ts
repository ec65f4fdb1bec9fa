export { CalendarButton } from './CalendarButton.js';
