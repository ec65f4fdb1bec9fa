/** Broadcast when a person was told something. */
export const TOLD = 'notifications.told';
export interface Told {
  userId: number;
  id: number;
}

/** Broadcast when a person has read something, in one of her pages. */
export const READ = 'notifications.read';
export interface Read {
  userId: number;
}
