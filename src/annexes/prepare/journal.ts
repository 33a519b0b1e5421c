// What the steps of preparing tell one another: that something was changed, that something was mended, what is wanting.
import type { Shortcoming } from './prepared-pdf.js';

/** Filled by the steps, read once at their end. */
export interface Journal {
  /** The file is not the given one any more, though nothing was wrong with it. */
  readonly changed: () => void;
  /** Something of the file had to be mended. */
  readonly repaired: () => void;
  readonly report: (shortcoming: Shortcoming) => void;
  readonly result: () => JournalResult;
}

export interface JournalResult {
  readonly isChanged: boolean;
  readonly isRepaired: boolean;
  readonly shortcomings: readonly Shortcoming[];
}

export function createJournal(): Journal {
  let isChanged = false;
  let isRepaired = false;
  const shortcomings: Shortcoming[] = [];
  return {
    changed: () => {
      isChanged = true;
    },
    repaired: () => {
      isChanged = true;
      isRepaired = true;
    },
    report: (shortcoming) => {
      if (!shortcomings.some(({ code, message }) => code === shortcoming.code && message === shortcoming.message)) {
        shortcomings.push(shortcoming);
      }
    },
    result: () => ({ isChanged, isRepaired, shortcomings }),
  };
}
