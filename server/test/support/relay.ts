import { createServer, type Server, Socket } from 'node:net';

/** One address for a server whose place changes: what a fail-over proxy in front of a database does. */
export class Relay {
  private target = 0;
  private readonly open = new Set<Socket>();
  private readonly server: Server = createServer((from) => {
    const to = new Socket();
    for (const socket of [from, to]) {
      this.open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => (this.open.delete(socket), from.destroy(), to.destroy()));
    }
    to.connect(this.target, '127.0.0.1');
    from.pipe(to).pipe(from);
  });

  /** Its own port. */
  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as { port: number }).port;
  }

  /** From now on new connections go to this port. */
  leadTo(port: number): void {
    this.target = port;
  }

  close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
