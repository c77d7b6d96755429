import net from 'node:net';

/** A free port of this machine; with `wanted`, that one or null when it is taken. */
export function freePort(host: string): Promise<number>;
export function freePort(host: string, wanted: number): Promise<number | null>;
export function freePort(host: string, wanted = 0): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(wanted, host, () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
