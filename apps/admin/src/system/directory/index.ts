export { AddressInput } from './AddressInput.js';
export { CompleteButton } from './CompleteButton.js';
