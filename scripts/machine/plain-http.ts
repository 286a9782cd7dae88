import type { Server } from 'node:https';
import type { Socket } from 'node:net';

/** The first byte of a TLS handshake; plain HTTP begins with a letter. */
const HANDSHAKE = 0x16;
const PATIENCE_MS = 15_000;

/**
 * Lets a TLS server answer plain HTTP on its own port with "308, ask by https", and nothing else. A person who types
 * the address without https:// gets there; no request is ever read further than its first line.
 */
export function turnAwayPlainHttp(server: Server, origin: string): void {
  const [beginTls] = server.listeners('connection');
  if (!beginTls) throw new Error('This Node has no TLS listener to stand before.');
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => socket.destroy());
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.once('readable', () => {
      const first: Buffer | null = socket.read();
      if (first?.[0] !== HANDSHAKE) {
        redirect(socket, first, origin);
        return;
      }
      socket.setTimeout(0);
      socket.removeAllListeners('timeout');
      socket.unshift(first);
      beginTls.call(server, socket);
    });
  });
}

function redirect(socket: Socket, first: Buffer | null, origin: string): void {
  const path = /^[A-Z]+ (\/[!-~]*) HTTP\/1\.[01]\r?\n/.exec(first?.toString('latin1') ?? '')?.[1] ?? '/';
  socket.end(
    `HTTP/1.1 308 Permanent Redirect\r\nLocation: ${origin}${path}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  );
}
