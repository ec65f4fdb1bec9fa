export { SearchButton } from './SearchButton.js';
