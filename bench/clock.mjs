// The clock of everything that is measured within a process.

/** Milliseconds; on a busy machine BENCH_CLOCK=cpu counts what the process used of all processors instead of the time on the wall. */
export const now =
  process.env.BENCH_CLOCK === 'cpu'
    ? () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1000;
      }
    : () => performance.now();
