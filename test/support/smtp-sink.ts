import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server of a few lines: keeps what it is given, and refuses recipients whose name starts with “no”. */
export class SmtpSink {
  readonly received: string[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<SmtpSink> {
    const server = createServer();
    const sink = new SmtpSink(server);
    server.on('connection', (socket) => sink.talk(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    let pending = '';
    let isData = false;
    socket.on('error', () => undefined).write('220 sink\r\n');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      pending += chunk;
      const end = isData ? '\r\n.\r\n' : '\r\n';
      for (let at = pending.indexOf(end); at >= 0; at = pending.indexOf(isData ? '\r\n.\r\n' : '\r\n')) {
        const said = pending.slice(0, at);
        pending = pending.slice(at + (isData ? 5 : 2));
        if (isData) this.received.push(said);
        isData = !isData && said === 'DATA';
        socket.write(`${answerTo(said, isData)}\r\n`);
      }
    });
  }
}

function answerTo(said: string, isData: boolean): string {
  if (isData) return '354 go on';
  return /^RCPT TO:<no/.test(said) ? '550 no such mailbox' : '250 ok';
}
