import { median, percentile } from './statistics.mjs';
import { WORKLOADS } from './requests.mjs';

/** CPU we may spend for each that the floor spends. */
export const TARGETS = { W1: 2, W2: 2, W3: 1.3, W4: 2 };
const round = (number, digits = 0) => Number(number.toFixed(digits));

/** One line per workload: CPU per answer on both sides, their ratio round by round, and how long our answers took. */
export function tableOf(cells) {
  return Object.keys(WORKLOADS)
    .filter((workload) => cells.some((cell) => cell.workload === workload))
    .map((workload) =>
      rowOf(
        workload,
        cells.filter((cell) => cell.workload === workload),
      ),
    );
}

function rowOf(workload, cells) {
  const durations = cells.flatMap(({ ours }) => ours.durations);
  const middle = (measure) => median(cells.map(measure));
  return {
    workload: WORKLOADS[workload].title,
    'floor µs': round(middle(({ floor }) => floor.cpu)),
    'ours µs': round(middle(({ ours }) => ours.cpu)),
    'of it database': round(middle(({ ours }) => ours.database)),
    ratio: round(
      middle(({ ours, floor }) => ours.cpu / floor.cpu),
      2,
    ),
    target: TARGETS[workload],
    'p50 ms': round(median(durations), 1),
    'p99 ms': round(percentile(durations, 0.99), 1),
  };
}

export function printTable(rows) {
  const columns = Object.keys(rows[0]);
  const widths = columns.map((column) =>
    Math.max(...[column, ...rows.map((row) => row[column])].map((cell) => String(cell).length)),
  );
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  ');
  console.log(['', line(columns), ...rows.map((row) => line(columns.map((column) => row[column]))), ''].join('\n'));
}
