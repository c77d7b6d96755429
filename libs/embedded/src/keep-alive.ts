import { setTimeout as sleep } from 'node:timers/promises';
import type { Guarded } from './guarded';

export interface KeepAlivePolicy {
  /** How the server is called in the sentences. */
  readonly name: string;
  /** More deaths than this within a minute, and we give up. */
  readonly deathsPerMinute: number;
  readonly say: (sentence: string) => void;
}

const MINUTE = 60_000;
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

/** Starts a server, and starts it again each time it dies: after 0.5 s, 1 s, 2 s… 30 s, until it has held for a minute. */
export async function keepAlive(launch: () => Promise<Guarded>, policy: KeepAlivePolicy): Promise<KeptAlive> {
  return new KeptAlive(await launch(), launch, policy);
}

export class KeptAlive {
  /** Resolves with a sentence if the server had to be given up; stays pending otherwise. */
  readonly lost: Promise<string>;
  private readonly stopping = new AbortController();
  private readonly watching: Promise<string | null>;
  private deaths: number[] = [];

  constructor(
    private server: Guarded,
    private readonly launch: () => Promise<Guarded>,
    private readonly policy: KeepAlivePolicy,
  ) {
    this.watching = this.watch();
    this.lost = new Promise((resolve) => void this.watching.then((sentence) => sentence && resolve(sentence)));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.server.stop();
    await this.watching;
    await this.server.stop(); // a launch under way when we were asked to stop
  }

  private async watch(): Promise<string | null> {
    for (let inARow = 1; !this.stopping.signal.aborted; inARow++) {
      const readyAt = Date.now();
      const lastWords = await this.server.exited;
      if (this.stopping.signal.aborted) break;
      if (Date.now() - readyAt > MINUTE) inARow = 1;
      if (this.diesTooOften())
        return `${this.policy.name} s’arrête sans cesse, Servante y renonce. Ses derniers mots :\n${lastWords}`;
      await this.pause(Math.min(FIRST_DELAY * 2 ** (inARow - 1), LONGEST_DELAY));
      if (!this.stopping.signal.aborted) await this.launchAgain();
    }
    return null;
  }

  private diesTooOften(): boolean {
    const now = Date.now();
    this.deaths = [...this.deaths.filter((death) => now - death < MINUTE), now];
    return this.deaths.length > this.policy.deathsPerMinute;
  }

  private async pause(delay: number): Promise<void> {
    this.policy.say(`${this.policy.name} s’est arrêté ; il repart dans ${(delay / 1000).toLocaleString('fr')} s.`);
    await sleep(delay, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  /** A launch that fails leaves the dead server in place: the watch meets its end again and counts one more death. */
  private async launchAgain(): Promise<void> {
    try {
      this.server = await this.launch();
      this.policy.say(`${this.policy.name} répond de nouveau.`);
    } catch (error) {
      this.policy.say(`${this.policy.name} n’est pas reparti : ${(error as Error).message}`);
    }
  }
}
