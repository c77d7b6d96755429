const isLong = process.argv.includes('--long');

/** The size of the library, and how long each thing is measured; nothing needs to be given, `--long` takes about three times longer. */
export const settings = {
  resources: 20_000,
  members: 2_000,
  comments: 60_000,
  ratings: 100_000,
  bodyLength: 3_000,
  /** Distinct requests per workload. */
  requests: 400,
  connections: 16,
  /** Counted in answers, so that a busy machine measures the same work; cut short after so many seconds. */
  warmUp: { answers: 5_000, seconds: 6 },
  cell: { answers: 1_500, seconds: 4 },
  /** A search costs several times the others: fewer tell as much. */
  shareOfSearches: 0.3,
  /** One process proves little: what the compiler makes of the code differs from start to start. */
  restarts: isLong ? 5 : 2,
  rounds: isLong ? 5 : 3,
  publishes: 200,
  /** How many people publish at once while publish → findable is measured. */
  publishers: 4,
};
