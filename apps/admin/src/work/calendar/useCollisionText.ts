import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';

/** 'En même temps : Point (Nadia Sorbier).'; undefined when there is nothing. */
export function useCollisionText(): (collisions: Schemas['CollisionOut'][]) => string | undefined {
  const translate = useTranslate();
  return (collisions) => {
    if (collisions.length === 0) return undefined;
    const list = collisions.map(({ subject, people }) => `${subject} (${people.map(({ name }) => name).join(', ')})`);
    return translate('calendar.collisions', { list: list.join(' ; ') });
  };
}
