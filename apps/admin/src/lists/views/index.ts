export { ViewsMenu } from './ViewsMenu.js';
