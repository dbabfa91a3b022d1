import { setImmediate as breathe } from 'node:timers/promises';
import { Parser } from 'saxen';
import { SheetProblem } from './sheet-problem.js';

const CHUNK_CHARS = 512 * 1024;

/** What somebody wants to know of an XML text. Names come without their prefix; `attribute` reads one of the open tag. */
export interface XmlReader {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads an XML text piece by piece, so that others are served in between. Entities of its own are not known. Throws `SheetProblem`. */
export async function readXml(xml: string, reader: XmlReader): Promise<void> {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    reader.open?.(plain(name), (wanted) => {
      const value = attributes()[wanted];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => reader.close?.(plain(name)));
  parser.on('text', (text, decode) => reader.text?.(decode(text)));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('error', (error) => {
    throw error;
  });
  try {
    for (let at = 0; at < xml.length; at += CHUNK_CHARS) {
      parser.write(xml.slice(at, at + CHUNK_CHARS));
      await breathe();
    }
    parser.end();
  } catch (error) {
    throw error instanceof SheetProblem ? error : new SheetProblem('damaged');
  }
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
