import { inflateSync } from 'node:zlib';

// WOFF 1.0 (W3C, 2012): a font's tables, each packed by zlib. Unpacked once here, since pdfkit would do it in
// JavaScript for every sheet.
const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

const padded = (length: number) => (length + 3) & ~3;

/** The plain font of a .woff file. Throws when the file is none. */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF font.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableOf(woff, woffHeader + index * woffEntry));
  const start = sfntHeader + count * sfntEntry;
  const font = Buffer.alloc(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start));
  font.writeUInt32BE(woff.readUInt32BE(4), 0);
  const power = Math.floor(Math.log2(count));
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(2 ** power * sfntEntry, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE((count - 2 ** power) * sfntEntry, 10);
  let offset = start;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = sfntHeader + index * sfntEntry;
    for (const [place, value] of [tag, checksum, offset, bytes.length].entries())
      font.writeUInt32BE(value, entry + place * 4);
    bytes.copy(font, offset);
    offset += padded(bytes.length);
  }
  return font;
}

function tableOf(woff: Buffer, at: number): { tag: number; checksum: number; bytes: Buffer } {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((place) =>
    woff.readUInt32BE(at + place),
  );
  if (tag === undefined || offset === undefined || packed === undefined || checksum === undefined)
    throw new Error('A table of the font is cut off.');
  const raw = woff.subarray(offset, offset + packed);
  return { tag, checksum, bytes: packed === length ? raw : inflateSync(raw) };
}
