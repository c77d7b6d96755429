// The figures of eval.mjs (nDCG@10 and others), for any function that answers a query with document ids.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the open corpus is, or null (said loudly: a run without it proves nothing). */
export function corporaFolder() {
  const folder = path.resolve(root, process.env.SERVANTE_CORPORA ?? '../shared/corpora');
  if (fs.existsSync(path.join(folder, 'eval.mjs'))) return folder;
  console.error(`!! No corpus in ${folder}: relevance was NOT measured. Set SERVANTE_CORPORA to the folder that holds eval.mjs.`);
  return null;
}

const readLines = (file) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export function corpusFiles(folder) {
  const files = fs.readdirSync(folder).filter((file) => /^corpus-.*\.jsonl$/.test(file));
  return files.map((file) => path.join(folder, file));
}

/** Runs every open query through `ask(text)` → { edges: ids, weak: ids } and answers the table. */
export async function measure(folder, ask) {
  const { evaluate } = await import(pathToFileURL(path.join(folder, 'eval.mjs')).href);
  const queries = readLines(path.join(folder, 'qrels-open.jsonl'));
  const judged = new Map(readLines(path.join(folder, 'judged-open.jsonl')).map((one) => [one.needId, new Set(one.judged)]));
  const answers = [];
  const started = performance.now();
  for (const query of queries) answers.push({ queryId: query.queryId, ...(await ask(query.query)) });
  const milliseconds = (performance.now() - started) / queries.length;
  const run = answers.map(({ queryId, edges, weak }) => ({ queryId, hits: [...edges, ...weak] }));
  const nothingExpected = queries.filter((query) => query.class === 'zero-answer-expected').map(({ queryId }) => queryId);
  const empty = answers.filter(({ queryId, edges }) => nothingExpected.includes(queryId) && edges.length === 0).length;
  const part = (chosen) => evaluate(chosen, run, { judged });
  return {
    ...{ milliseconds, nothingExpected: nothingExpected.length, empty, all: part(queries) },
    halves: [0, 1].map((side) => part(queries.filter(({ needId }) => sideOf(needId) === side))),
  };
}

/** Needs in two halves that do not depend on their order: a choice that only serves one half was made for these queries. */
function sideOf(needId) {
  return [...needId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1009, 7) % 2;
}

export function printMeasure(name, { milliseconds, nothingExpected, empty, all, halves }) {
  const figure = (value) => (value == null ? '   -' : value.toFixed(3));
  const line = (label, one) =>
    console.log(
      `${label.padEnd(26)} ${String(one.n).padStart(4)}  ${[one.ndcg, one.mrr, one.recall, one.success1, one.empty, one.judged].map(figure).join('  ')}`,
    );
  console.log(`\n${name.padEnd(26)}    n  nDCG   MRR    recall succ@1 empty  judged     (${milliseconds.toFixed(1)} ms a query)`);
  line('all', all.total);
  halves.forEach((half, at) => line(`half ${'AB'[at]}`, half.total));
  for (const [label, one] of Object.entries({ ...all.classes, ...all.langs })) line(`  ${label}`, one);
  console.log(`nothing expected: ${empty} of ${nothingExpected} answered without edges`);
}
