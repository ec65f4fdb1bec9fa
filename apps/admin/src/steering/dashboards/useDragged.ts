import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useEdgeScroll } from './useEdgeScroll.js';

/** What is held, by the point of the window where the hand is, and the place it would take. */
export interface Drag {
  place: number;
  title: string;
  x: number;
  y: number;
  over: number | undefined;
}

/** In pixels: less is a click. */
const CLICK = 5;
const PLACE = 'data-place';
/** A finger drags by what has it, and scrolls the page by the rest. */
export const HANDLE = { 'data-handle': true } as const;

/**
 * Dragging one of several things onto the place of another, by mouse, pen or finger: the browser's own drag knows no
 * finger everywhere. The page scrolls at its edges, Escape gives up. `move` has the title of what was dragged.
 */
export function useDragged(move: (from: number, to: number, title: string) => void) {
  const [drag, setDrag] = useState<Drag>();
  const begun = useRef<Omit<Drag, 'over'>>(undefined);
  const end = () => {
    begun.current = undefined;
    setDrag(undefined);
  };
  useEdgeScroll(drag, () => setDrag((now) => now && { ...now, over: placeAt(now) }));
  const isDragging = drag !== undefined;
  useEffect(() => {
    if (!isDragging) return;
    const giveUp = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      begun.current = undefined;
      setDrag(undefined);
    };
    addEventListener('keydown', giveUp);
    return () => removeEventListener('keydown', giveUp);
  }, [isDragging]);
  const handlersOf = (place: number, title: string) => ({
    [PLACE]: place,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (!mayBegin(event)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      begun.current = { place, title, x: event.clientX, y: event.clientY };
    },
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => {
      const from = begun.current;
      if (!from || (!isDragging && Math.hypot(x - from.x, y - from.y) < CLICK)) return;
      setDrag({ place: from.place, title, x, y, over: placeAt({ x, y }) });
    },
    onPointerUp: ({ clientX: x, clientY: y }: PointerEvent) => {
      const from = begun.current;
      end();
      if (!from || (!isDragging && Math.hypot(x - from.x, y - from.y) < CLICK)) return;
      // Where the hand is: what was drawn last may be of a moment before.
      const over = placeAt({ x, y });
      if (over !== undefined) move(from.place, over, from.title);
    },
    onPointerCancel: end,
  });
  return { drag, handlersOf };
}

/** Not on a button, nor in a dialog that the thing opened. */
function mayBegin({ button, pointerType, currentTarget, target }: PointerEvent<HTMLElement>): boolean {
  if (button !== 0 || !(target instanceof Element) || !currentTarget.contains(target)) return false;
  return !target.closest('button') && (pointerType !== 'touch' || target.closest('[data-handle]') !== null);
}

/** Under whatever stands on it, as the bar of the page does. */
function placeAt({ x, y }: { x: number; y: number }): number | undefined {
  const under = document.elementsFromPoint(x, y).find((element) => element.hasAttribute(PLACE));
  return under && Number(under.getAttribute(PLACE));
}
