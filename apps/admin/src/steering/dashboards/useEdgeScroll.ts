import { useEffect } from 'react';

/** In pixels: how near to an edge of the window scrolls it, and how far in one frame. */
const EDGE = 64;
const STEP = 10;

/** Scrolls the page as long as the hand `at` is near its upper or lower edge; `onScroll` follows each step. */
export function useEdgeScroll(at: { y: number } | undefined, onScroll: () => void): void {
  const way = at === undefined ? 0 : at.y < EDGE ? -1 : at.y > window.innerHeight - EDGE ? 1 : 0;
  useEffect(() => {
    if (way === 0) return;
    let frame = requestAnimationFrame(function step() {
      window.scrollBy(0, way * STEP);
      onScroll();
      frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [way, onScroll]);
}
