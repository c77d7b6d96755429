const SAME_PRESS = 500; // npm passes on a Ctrl-C that the terminal has already sent us

/** Resolves at the first Ctrl-C, SIGTERM or closed terminal; a second one does not wait for anything. */
export function stopSignal(isRunByNpm: boolean): Promise<void> {
  let askedAt = 0;
  return new Promise((resolve) => {
    const onSignal = () => {
      if (askedAt > 0 && Date.now() - askedAt > SAME_PRESS) process.exit(130); // the guards stop the databases
      askedAt ||= Date.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
    if (isRunByNpm) onOrphaned(resolve);
  });
}

/** A SIGTERM sent to npm ends npm and its shell, and leaves us running for nobody. */
function onOrphaned(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}
