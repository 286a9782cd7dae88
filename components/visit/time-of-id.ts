/** When something was first touched: its id begins with the milliseconds of that moment (UUID version 7, RFC 9562). */
export function madeAt(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}
