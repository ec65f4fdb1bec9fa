import type { WaterfallBar } from './charts/index.js';

interface Part {
  label: string;
  /** Exact, in euros. */
  amount: string;
}

/** The bars from the balance `start` to the balance `end`, one a movement. */
export function waterfallOf(start: Part, movements: Part[], end: Part): WaterfallBar[] {
  let reached = Number(start.amount);
  const moved = movements.map(({ label, amount }) => {
    const from = reached;
    reached += Number(amount);
    return { label, from, to: reached, isBalance: false };
  });
  const balance = ({ label, amount }: Part) => ({ label, from: 0, to: Number(amount), isBalance: true });
  return [balance(start), ...moved, balance(end)];
}

/**
 * Where the axis starts: at zero, unless the movements are too small beside the balances to be seen; then below the
 * lowest of them, at a round number.
 */
export function floorOf(bars: WaterfallBar[]): number {
  const reached = bars.map(({ to }) => to);
  const [lowest, highest] = [Math.min(...reached), Math.max(...reached)];
  const spread = highest - lowest;
  if (lowest < 2 * spread || spread === 0) return 0;
  const unit = 10 ** Math.floor(Math.log10(spread));
  return Math.floor((lowest - spread / 2) / unit) * unit;
}
