// The numbers beside a chart's axis: from the values that are drawn to where it begins and ends, its step and what stands at each line.
// One axis for pictures, Word and slides.

/** A line across the chart and what stands at it. */
export interface Tick {
  readonly value: number;
  /** In German form: "12,5", "1 000", "−5". */
  readonly label: string;
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** From `min` to `max`. */
  readonly ticks: readonly Tick[];
}

/** What an axis is made for. */
export interface AxisOptions {
  /** Bars and areas are read by their length: they begin at zero, always. */
  readonly startsAtZero: boolean;
  /** About how many lines there is room for. */
  readonly mostTicks: number;
}

/** 1, 2, 2.5, 5 times a power of ten: steps that people count in. */
const niceSteps = [1, 2, 2.5, 5, 10] as const;

/** The axis that holds all values; without values it goes from 0 to 1. */
export function axisOf(values: readonly number[], { startsAtZero, mostTicks }: AxisOptions): Axis {
  const all = startsAtZero || values.length === 0 ? [0, ...values] : values;
  const lowest = Math.min(...all);
  // Nothing but zeros has no range that could be shown.
  const highest = all.every((value) => value === 0) ? 1 : Math.max(...all);
  const spread = highest - lowest || Math.abs(highest);
  const step = stepFor(spread / Math.max(1, mostTicks - 1));
  const first = Math.floor(lowest / step + tiny);
  const beyond = Math.ceil(highest / step - tiny);
  const last = beyond > first ? beyond : first + 1;
  const ticks = Array.from({ length: last - first + 1 }, (_, index): Tick => {
    const value = exact((first + index) * step);
    return { value, label: germanNumber(value, decimalsOf(step)) };
  });
  return { min: exact(first * step), max: exact(last * step), step, ticks };
}

/** Smaller than any share of a step that is meant. */
const tiny = 1e-9;

function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = niceSteps.find((nice) => nice * power >= least * (1 - tiny)) ?? 10;
  return exact(factor * power);
}

/** Without what binary fractions leave over: 0.30000000000000004 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 10; decimals += 1) {
    if (exact(step * 10 ** decimals) % 1 === 0) return decimals;
  }
  return 10;
}

/** "1 234,5": groups of three with a fixed narrow space, a comma, a true minus. */
export function germanNumber(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u202f');
  const isNegative = value < 0 && /[1-9]/u.test(`${whole}${fraction ?? ''}`);
  return `${isNegative ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
