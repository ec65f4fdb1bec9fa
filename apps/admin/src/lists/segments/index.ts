export { SegmentButton } from './SegmentButton.js';
export { isSegmented } from './isSegmented.js';
