// From the memory of the machine the limit at which a run is given up.

/** Far above the largest documents: 400 pages stay below 800 MB. */
const enoughBytes = 4e9;

export interface MemoryOfMachine {
  /** Bytes. */
  readonly total: number;
  /** Bytes that a container or job may take; 0, absent or beyond all measure where nothing confines it. */
  readonly constrained: number | undefined;
  /** Megabytes, as somebody has set them; what is no number does not count. */
  readonly asked: string | undefined;
}

/**
 * Half the memory, where that is more than enough; but a fifth of it is always left to the rest of the machine, which would stand still without.
 *
 * Units: bytes.
 */
export function memoryLimit({ total, constrained, asked }: MemoryOfMachine): number {
  const megabytes = Number(asked);
  if (megabytes > 0) return megabytes * 1e6;
  const available = Math.min(total, constrained || total);
  return Math.min(Math.max(enoughBytes, available / 2), available * 0.8);
}
