import fs from 'node:fs';

const MICROSECONDS_PER_TICK = 10_000;

/** The CPU spent so far by a process and all that it started, ended ones included, in µs. */
export function treeCpu(root) {
  const known = processes();
  const members = new Set([root]);
  for (let size = 0; size !== members.size;) {
    size = members.size;
    for (const [pid, { parent }] of known) if (members.has(parent)) members.add(pid);
  }
  return sum([...members].map((pid) => (known.get(pid)?.own ?? 0) + (known.get(pid)?.children ?? 0)));
}

/** The CPU spent so far by each backend that serves this application. */
export async function backendsCpu(client, application) {
  const { rows } = await client.query('select pid from pg_stat_activity where application_name = $1', [application]);
  return new Map(rows.map(({ pid }) => [pid, statOf(pid)?.own ?? 0]));
}

/** Backends come and go with the pool; one that has gone was idle. */
export function spentBetween(before, after) {
  return sum([...after].map(([pid, spent]) => spent - (before.get(pid) ?? 0)));
}

/** The process started with all of these words. */
export function pidOf(...words) {
  for (const pid of pids()) {
    const command = read(`/proc/${pid}/cmdline`).split('\0');
    if (!command[0].endsWith('sh') && words.every((word) => command.some((part) => part.includes(word)))) return pid;
  }
  throw new Error(`No process runs with ${words.join(' ')}`);
}

function processes() {
  return new Map(
    pids()
      .map((pid) => [pid, statOf(pid)])
      .filter(([, stat]) => stat),
  );
}

const pids = () =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** The fields of proc(5) that follow the command, which may hold spaces. */
function statOf(pid) {
  const text = read(`/proc/${pid}/stat`);
  if (!text) return undefined;
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent, user, system, childUser, childSystem] = [fields[1], ...fields.slice(11, 15)];
  return { parent, own: (user + system) * MICROSECONDS_PER_TICK, children: (childUser + childSystem) * MICROSECONDS_PER_TICK };
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
